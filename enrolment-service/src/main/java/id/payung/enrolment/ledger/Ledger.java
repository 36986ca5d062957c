package id.payung.enrolment.ledger;

import id.payung.edge.Caller;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs a change in one transaction, signed with who asked for it and why, and wakes the relay once it is committed.
///
/// The event itself is written by a trigger on the changed table (`R__events_of_changes.sql`): no change is without its
/// event, and no event without its change, whichever code or person makes the change.
@Component
public class Ledger {

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Wake wake;

    Ledger(PlatformTransactionManager transactions, JdbcClient jdbc, Wake wake) {
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        this.wake = wake;
    }

    public <T> T record(Caller caller, Supplier<T> change) {
        return record(caller.clientId(), change);
    }

    public void record(Caller caller, Runnable change) {
        record(caller.clientId(), change);
    }

    public void record(String actor, Runnable change) {
        record(actor, null, change);
    }

    /// @param actor client id of whoever caused the change; kept with each event, never published
    public <T> T record(String actor, Supplier<T> change) {
        return record(actor, null, change);
    }

    /// @param why kept with each event, never published
    public <T> T record(Caller caller, @Nullable Note why, Supplier<T> change) {
        return record(caller.clientId(), why, change);
    }

    public void record(String actor, @Nullable Note why, Runnable change) {
        record(actor, why, () -> {
            change.run();
            return true;
        });
    }

    private <T> T record(String actor, @Nullable Note why, Supplier<T> change) {
        T result = transaction.execute(_ -> signed(actor, why, change));
        wake.relay();
        return result;
    }

    /// Makes a change and takes it back: says what would come of it and tells nothing.
    public <T> T rehearse(String actor, Supplier<T> change) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return signed(actor, null, change);
        });
    }

    private <T> T signed(String actor, @Nullable Note why, Supplier<T> change) {
        jdbc.sql("""
                        SELECT set_config('payung.actor', :actor, true), set_config('payung.note', :note, true),
                            set_config('payung.traceparent', :trace, true)
                        """)
                .param("actor", actor)
                .param("note", why == null ? "" : why.text())
                .param("trace", Traceparent.current())
                .query()
                .singleRow();
        return change.get();
    }
}
