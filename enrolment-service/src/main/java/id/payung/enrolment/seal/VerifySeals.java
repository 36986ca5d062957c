package id.payung.enrolment.seal;

import id.payung.enrolment.seal.Step.Fault;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks at some slices after the others. Memory does not grow with the ledger: a few hundred slices and a fetch of
/// events are held at a time. It only reads, so the relay is not held back.
@Component
class VerifySeals {

    /// Slices per transaction; with the largest slices there are, 10 million events.
    private static final int SLICES = 200;

    private final SealedLedger ledger;
    private final TransactionTemplate reading;

    VerifySeals(SealedLedger ledger, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// @param until number of the last slice to look at; events behind it wait for the relay and are nobody's fault
    Step after(Checked from, long until, @Nullable Noted noted) {
        return Objects.requireNonNull(reading.execute(_ -> look(from, until, noted)));
    }

    private Step look(Checked from, long until, @Nullable Noted noted) {
        var slices = ledger.slices(from.slice(), until, SLICES);
        if (slices.isEmpty()) {
            return noted != null && noted.slice() > from.slice()
                    ? new Step.Broken(from, from.slice() + 1, Fault.CUT_OFF)
                    : new Step.Intact(from);
        }
        try (var events = ledger.events(from.place(), slices.getLast().last())) {
            var chain = new Chain(from, events.iterator());
            var broken = chain.walk(slices, noted);
            return broken.isPresent() ? broken.get() : new Step.Onward(chain.at());
        }
    }
}
