package id.payung.enrolment.overlap;

import id.payung.edge.Caller;
import id.payung.enrolment.change.ChangeRegistrations;
import id.payung.enrolment.ledger.Ledger;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.overlap.Overlaps.Locked;
import id.payung.enrolment.registration.Change;
import id.payung.enrolment.registration.JoinRoster;
import id.payung.enrolment.registration.JoinRoster.Joining;
import id.payung.enrolment.registration.JoinRoster.Listing;
import id.payung.enrolment.registration.Refusal;
import id.payung.enrolment.registration.Registration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Carries out what the region of both offices decides; a move is one transaction.
@Component
class DecideOverlap {

    private final Overlaps overlaps;
    private final ChangeRegistrations changes;
    private final JoinRoster joins;
    private final Opds opds;
    private final Ledger ledger;

    DecideOverlap(Overlaps overlaps, ChangeRegistrations changes, JoinRoster joins, Opds opds, Ledger ledger) {
        this.overlaps = overlaps;
        this.changes = changes;
        this.joins = joins;
        this.opds = opds;
        this.ledger = ledger;
    }

    sealed interface Outcome {

        /// Also when the same had been decided before.
        record Decided() implements Outcome {}

        /// There is none, or one of the two offices is not in the caller's region.
        record Unknown() implements Outcome {}

        /// It was decided otherwise, or nobody waits because the rule refuses.
        record NotHeld() implements Outcome {}

        record BothNeverAllowed() implements Outcome {}

        record NoDay() implements Outcome {}

        /// The first office cannot let the person go on that day.
        record Stays(Refusal why) implements Outcome {}

        /// A third office was faster.
        record Elsewhere() implements Outcome {}
    }

    /// What was done in the transaction so far is taken back.
    private static final class Overtaken extends RuntimeException {
        private Overtaken() {
            super("a third office has listed the person");
        }
    }

    Outcome decide(Caller caller, UUID id, DecisionForm form) {
        try {
            return ledger.record(
                    caller,
                    form.note(),
                    () -> overlaps.lock(id)
                            .filter(overlap ->
                                    caller.mayManage(overlap.firstRegion()) && caller.mayManage(overlap.secondRegion()))
                            .map(overlap -> decide(caller, overlap, form))
                            .orElseGet(Outcome.Unknown::new));
        } catch (Overtaken _) {
            return new Outcome.Elsewhere();
        }
    }

    private Outcome decide(Caller caller, Locked overlap, DecisionForm form) {
        return switch (form.decision()) {
            case ALLOW_BOTH -> new Outcome.BothNeverAllowed();
            case KEEP_FIRST ->
                switch (overlap.state()) {
                    case HELD, REFUSED -> {
                        overlaps.decide(overlap.id(), Overlap.State.KEPT_FIRST, caller, form.note());
                        yield new Outcome.Decided();
                    }
                    case KEPT_FIRST -> new Outcome.Decided();
                    case MOVED -> new Outcome.NotHeld();
                };
            case MOVE_TO_SECOND ->
                switch (overlap.state()) {
                    case HELD -> form.on() == null ? new Outcome.NoDay() : move(caller, overlap, form, form.on());
                    case MOVED -> new Outcome.Decided();
                    case REFUSED, KEPT_FIRST -> new Outcome.NotHeld();
                };
        };
    }

    private Outcome move(Caller caller, Locked overlap, DecisionForm form, LocalDate on) {
        var leaving =
                changes.change(overlap.firstOpd(), overlap.worker(), new Change.Delist(on, Change.Delist.Reason.MOVED));
        if (leaving instanceof Registration.Outcome.Refused(var why) && why != Refusal.LEFT_THE_ROSTER) {
            return new Outcome.Stays(why);
        }
        var second = opds.find(overlap.secondOpd()).orElseThrow();
        var person = overlap.person();
        if (person == null
                || joins.join(second, Joining.listed(on), List.of(person))
                                .getFirst()
                                .listing()
                        != Listing.NEW) {
            throw new Overtaken();
        }
        overlaps.decide(overlap.id(), Overlap.State.MOVED, caller, form.note());
        return new Outcome.Decided();
    }
}
