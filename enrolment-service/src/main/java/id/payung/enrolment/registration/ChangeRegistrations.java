package id.payung.enrolment.registration;

import id.payung.edge.Caller;
import id.payung.enrolment.ledger.Ledger;
import id.payung.enrolment.registration.Registration.Outcome;
import id.payung.enrolment.registration.Workers.Held;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Moves people of one OPD, few or all of a state, in chunks of one transaction and one update each.
///
/// A chunk that was committed stays so when a later one fails; the same call again finishes the rest, because a change
/// that was made is [Registration.Outcome.Repeated].
@Component
public class ChangeRegistrations {

    /// People per transaction: short enough that the relay is never held back for long.
    private static final int CHUNK = 5_000;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Workers workers;
    private final Ledger ledger;

    ChangeRegistrations(Workers workers, Ledger ledger) {
        this.workers = workers;
        this.ledger = ledger;
    }

    /// One person, within the transaction of the caller.
    public Outcome change(UUID opd, UUID worker, Change change) {
        var held = workers.hold(opd, List.of(worker));
        if (held.isEmpty()) {
            return new Outcome.Refused(Refusal.NOT_ON_THIS_ROSTER);
        }
        var outcome = held.getFirst().registration().after(change);
        if (outcome instanceof Outcome.Changed(var to)) {
            workers.move(List.of(worker), to);
        }
        return outcome;
    }

    /// These people; an id that is not on the OPD's roster is refused and the others go on.
    Tally change(Caller caller, UUID opd, Change change, List<UUID> ids) {
        var tally = new Tally();
        var missing = new LinkedHashSet<>(ids);
        var sorted = missing.stream().sorted().toList();
        for (int from = 0; from < sorted.size(); from += CHUNK) {
            var chunk = sorted.subList(from, Math.min(from + CHUNK, sorted.size()));
            var part = ledger.record(caller, () -> move(workers.hold(opd, chunk), change, missing));
            tally.add(part);
        }
        missing.forEach(id -> tally.refuse(id, Refusal.NOT_ON_THIS_ROSTER));
        return tally;
    }

    /// Everyone of the OPD who is in a state.
    Tally change(Caller caller, UUID opd, Change change, State everyoneIn) {
        var tally = new Tally();
        var after = BEFORE_ALL;
        while (after != null) {
            var from = after;
            var seen = new ArrayList<UUID>();
            tally.add(ledger.record(caller, () -> {
                var held = workers.hold(opd, everyoneIn, from, CHUNK);
                held.forEach(one -> seen.add(one.id()));
                return move(held, change, new LinkedHashSet<>());
            }));
            after = seen.size() < CHUNK ? null : seen.getLast();
        }
        return tally;
    }

    private Tally move(List<Held> held, Change change, Set<UUID> missing) {
        var tally = new Tally();
        Map<Registration, List<UUID>> moves = new LinkedHashMap<>();
        for (var one : held) {
            missing.remove(one.id());
            switch (one.registration().after(change)) {
                case Outcome.Changed(var to) ->
                    moves.computeIfAbsent(to, _ -> new ArrayList<>()).add(one.id());
                case Outcome.Repeated() -> tally.repeat();
                case Outcome.Refused(var refusal) -> tally.refuse(one.id(), refusal);
            }
        }
        moves.forEach((to, ids) -> {
            workers.move(ids, to);
            tally.done(ids.size());
        });
        return tally;
    }
}
