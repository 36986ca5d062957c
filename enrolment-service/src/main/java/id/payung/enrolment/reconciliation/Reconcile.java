package id.payung.enrolment.reconciliation;

import id.payung.edge.Caller;
import id.payung.enrolment.content.Content;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Lays one list beside the roster of its OPD, in one transaction and three statements beside the inserts.
@Component
class Reconcile {

    private static final int CHUNK = 5_000;

    private final Reconciliations reconciliations;
    private final ActiveList lists;
    private final ReconciliationProperties limits;
    private final TransactionTemplate transaction;

    Reconcile(
            Reconciliations reconciliations,
            ActiveList lists,
            ReconciliationProperties limits,
            PlatformTransactionManager transactions) {
        this.reconciliations = reconciliations;
        this.lists = lists;
        this.limits = limits;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param file a list as [ActiveList] reads it
    UUID reconcile(Caller caller, UUID opd, Content file) throws IOException {
        var rows = lists.read(file, limits.mostRows());
        return Objects.requireNonNull(transaction.execute(_ -> compare(caller, opd, rows)));
    }

    private UUID compare(Caller caller, UUID opd, List<There> rows) {
        var id = reconciliations.begin(opd, caller.clientId());
        for (int from = 0; from < rows.size(); from += CHUNK) {
            reconciliations.add(id, rows.subList(from, Math.min(from + CHUNK, rows.size())));
        }
        reconciliations.match(id, opd);
        reconciliations.compare(id);
        reconciliations.addWhoIsOnlyHere(id, opd);
        return id;
    }
}
