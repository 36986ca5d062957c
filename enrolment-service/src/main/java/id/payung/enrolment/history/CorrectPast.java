package id.payung.enrolment.history;

import id.payung.edge.Caller;
import id.payung.enrolment.ledger.Ledger;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.registration.FindWorkers;
import id.payung.enrolment.registration.Workers;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Puts a person's past right: what was recorded stays, a correction is recorded beside it.
@Component
class CorrectPast {

    private final Workers workers;
    private final FindWorkers find;
    private final Histories histories;
    private final Ledger ledger;

    CorrectPast(Workers workers, FindWorkers find, Histories histories, Ledger ledger) {
        this.workers = workers;
        this.find = find;
        this.histories = histories;
        this.ledger = ledger;
    }

    /// What came of a correction.
    enum Outcome {
        CORRECTED,
        /// The same correction was made before; nothing happens and nothing is told.
        REPEATED,
        NO_SUCH_PERSON,
        /// The history does not hold what is said to be wrong.
        NO_SUCH_STEP,
        /// Nobody can have lived that.
        ILLEGAL,
        /// The person would be on two rosters at once.
        ELSEWHERE
    }

    Outcome correct(Caller caller, Opd opd, UUID worker, CorrectionForm form) {
        try {
            return ledger.record(caller, form.note(), () -> correct(opd, worker, form));
        } catch (DuplicateKeyException _) {
            return Outcome.ELSEWHERE;
        }
    }

    private Outcome correct(Opd opd, UUID worker, CorrectionForm form) {
        if (find.hold(opd.id(), List.of(worker)).isEmpty()) {
            return Outcome.NO_SUCH_PERSON;
        }
        var before = histories.path(worker);
        var right = form.right() == null ? null : form.right().registration();
        var wrong = form.wrong();
        int index = wrong == null ? -1 : before.indexOf(wrong);
        if (index < 0 && (wrong != null || before.holds(right))) {
            return histories.holds(worker, form) ? Outcome.REPEATED : Outcome.NO_SUCH_STEP;
        }
        var after = index < 0 ? before.withMissing(Objects.requireNonNull(right)) : before.with(index, right);
        if (!after.isLegal()) {
            return Outcome.ILLEGAL;
        }
        if (after.equals(before)) {
            return Outcome.REPEATED;
        }
        var correction = histories.add(opd, worker, form, before, after);
        workers.correct(worker, after.last().registration(), correction);
        return Outcome.CORRECTED;
    }
}
