package id.payung.enrolment.change;

import id.payung.edge.Caller;
import id.payung.enrolment.ledger.Ledger;
import id.payung.enrolment.ledger.Note;
import id.payung.enrolment.registration.Change;
import id.payung.enrolment.registration.FindWorkers;
import id.payung.enrolment.registration.FindWorkers.Held;
import id.payung.enrolment.registration.Groups;
import id.payung.enrolment.registration.Refusal;
import id.payung.enrolment.registration.Registration;
import id.payung.enrolment.registration.Registration.Outcome;
import id.payung.enrolment.registration.State;
import id.payung.enrolment.registration.Where;
import id.payung.enrolment.registration.Workers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Moves people of one OPD, few or all of a state, in chunks of one transaction and one update each.
///
/// A chunk that was committed stays so when a later one fails; the same call again finishes the rest, because a change
/// that was made is [Registration.Outcome.Repeated], also when others followed it.
@Component
public class ChangeRegistrations {

    /// People per transaction: short enough that the relay is never held back for long.
    private static final int CHUNK = 5_000;

    private static final int MOST_NAMED = 1_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Workers workers;
    private final FindWorkers find;
    private final Groups groups;
    private final Ledger ledger;

    ChangeRegistrations(Workers workers, FindWorkers find, Groups groups, Ledger ledger) {
        this.workers = workers;
        this.find = find;
        this.groups = groups;
        this.ledger = ledger;
    }

    /// One command: who asks, of which OPD, what and why.
    ///
    /// @param dryRun true changes nothing and says what would happen
    public record Order(
            Caller caller,
            UUID opd,
            Change change,
            @Nullable Note why,
            boolean dryRun) {}

    /// One person, within the transaction of the caller.
    public Outcome change(UUID opd, UUID worker, Change change) {
        var held = find.hold(opd, List.of(worker));
        if (held.isEmpty()) {
            return new Outcome.Refused(Refusal.NOT_ON_THIS_ROSTER);
        }
        var outcome = held.getFirst().after(change, find.made(held, change));
        if (outcome instanceof Outcome.Changed(var to)) {
            workers.move(List.of(worker), to);
        }
        return outcome;
    }

    /// These people; an id that is not on the OPD's roster is refused and the others go on.
    public Tally change(Order order, List<UUID> ids) {
        var tally = new Tally();
        var missing = new LinkedHashSet<>(ids);
        var sorted = missing.stream().sorted().toList();
        for (int from = 0; from < sorted.size(); from += CHUNK) {
            var chunk = sorted.subList(from, Math.min(from + CHUNK, sorted.size()));
            tally.add(ledger.record(
                    order.caller(), order.why(), () -> move(find.hold(order.opd(), chunk), order, missing)));
        }
        missing.forEach(id -> tally.refuse(id, Refusal.NOT_ON_THIS_ROSTER));
        return tally;
    }

    private Tally move(List<Held> held, Order order, Set<UUID> missing) {
        var tally = new Tally();
        var made = find.made(held, order.change());
        var moved = new ArrayList<UUID>();
        for (var one : held) {
            missing.remove(one.id());
            switch (one.after(order.change(), made)) {
                case Outcome.Changed _ -> moved.add(one.id());
                case Outcome.Repeated() -> tally.repeat(1);
                case Outcome.Refused(var refusal) -> tally.refuse(one.id(), refusal);
            }
        }
        if (!moved.isEmpty() && !order.dryRun()) {
            workers.move(moved, Registration.target(order.change()));
        }
        tally.done(moved.size());
        return tally;
    }

    /// Everyone of the OPD who is in a state and whom `where` names.
    ///
    /// [Registration] is asked once for each group of people who are alike, and the database moves the groups
    /// that it lets go.
    public Tally change(Order order, State everyoneIn, Where where) {
        var tally = new Tally();
        var target = Registration.target(order.change());
        var going = new ArrayList<Groups.Alike>();
        for (var group : groups.of(order.opd(), everyoneIn, where, target)) {
            switch (group.after(order.change())) {
                case Outcome.Changed _ -> going.add(group);
                case Outcome.Repeated() -> tally.repeat(group.people());
                case Outcome.Refused(var refusal) ->
                    tally.refuse(groups.some(order.opd(), group, where, MOST_NAMED), group.people(), refusal);
            }
        }
        if (order.dryRun()) {
            going.forEach(group -> tally.done(group.people()));
        } else if (!going.isEmpty()) {
            tally.done(move(order, new Groups.Going(everyoneIn, where, going), target));
        }
        return tally;
    }

    private int move(Order order, Groups.Going going, Registration target) {
        int done = 0;
        var after = BEFORE_ALL;
        while (true) {
            var from = after;
            var moved = ledger.record(
                    order.caller(), order.why(), () -> workers.move(order.opd(), going, target, from, CHUNK));
            done += moved.people();
            if (moved.people() < CHUNK || moved.last() == null) {
                return done;
            }
            after = moved.last();
        }
    }
}
