package id.payung.enrolment.dossier;

import id.payung.edge.Caller;
import id.payung.enrolment.change.ChangeRegistrations;
import id.payung.enrolment.dossier.Erasures.Erasure;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.held.Holding;
import id.payung.enrolment.ledger.Ledger;
import id.payung.enrolment.registration.Change;
import id.payung.enrolment.registration.Registration.Outcome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Erases one person everywhere in one transaction. Who is still on the roster leaves it first, so that the figures of
/// every reader count that person out of a cell they know.
@Component
class ErasePerson {

    private final Erasures erasures;
    private final List<Holding> holdings;
    private final ChangeRegistrations registrations;
    private final Clock clock;
    private final Ledger ledger;

    ErasePerson(
            Erasures erasures, List<Holding> holdings, ChangeRegistrations registrations, Ledger ledger, Clock clock) {
        this.erasures = erasures;
        this.holdings = List.copyOf(holdings);
        this.registrations = registrations;
        this.clock = clock;
        this.ledger = ledger;
    }

    /// @param leaving why the person leaves the roster; only for who is still on it, and only by a region or ADMIN
    /// @return what was done, now or the first time
    Erasure erase(Caller caller, UUID opd, UUID worker, Ground ground, Change.Delist.@Nullable Reason leaving) {
        return ledger.record(
                caller, () -> erasures.done(opd, worker).orElseGet(() -> first(caller, opd, worker, ground, leaving)));
    }

    private Erasure first(Caller caller, UUID opd, UUID worker, Ground ground, Change.Delist.@Nullable Reason leaving) {
        var known = erasures.hold(opd, worker);
        if (known.isEmpty()) {
            return erasures.done(opd, worker).orElseThrow(Dossiers::unknown);
        }
        if (erasures.aRosterIsUnderWay(opd)) {
            throw Problem.ROSTER_UNDER_WAY.because(
                    "Tunggu impor OPD ini selesai, lalu ulangi. / Wait for the OPD's import to end, then repeat.");
        }
        if (!known.get().left()) {
            leave(caller, opd, worker, leaving);
        }
        holdings.forEach(holding -> holding.erase(known.get().subject()));
        erasures.add(worker, ground, caller.clientId());
        return erasures.done(opd, worker).orElseThrow();
    }

    private void leave(Caller caller, UUID opd, UUID worker, Change.Delist.@Nullable Reason leaving) {
        if (leaving == null) {
            throw Problem.STILL_ON_THE_ROSTER.because(
                    "Keluarkan dahulu dengan /delistings; admin wilayah dapat mengisi leaving."
                            + " / Delist first; a region or ADMIN may give leaving instead.");
        }
        if (caller instanceof Caller.Opd) {
            throw new AccessDeniedException("only a region or ADMIN may erase who is still on the roster");
        }
        var outcome = registrations.change(opd, worker, new Change.Delist(LocalDate.now(clock), leaving));
        if (outcome instanceof Outcome.Refused(var why)) {
            throw Problem.STILL_ON_THE_ROSTER.because(why.remedy());
        }
    }
}
