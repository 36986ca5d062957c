package id.payung.enrolment.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Moves people to what their unpaid months make of them: one rule, for the daily clock and for a posted payment.
@Component
public class SettleDues {

    private final Workers workers;
    private final FindWorkers find;

    SettleDues(Workers workers, FindWorkers find) {
        this.workers = workers;
        this.find = find;
    }

    /// How much of one person's contributions is unpaid.
    ///
    /// @param unpaid due months that are not paid
    /// @param ended whether that is more than the grace
    /// @param arrearsCharged whether protection returns only when nothing is unpaid
    /// @param since first day with so many unpaid months
    /// @param on first day of whatever is better than before
    public record Dues(UUID worker, int unpaid, boolean ended, boolean arrearsCharged, LocalDate since, LocalDate on) {}

    /// Moves whom it concerns, in the caller's transaction: one update for people who come to the same state.
    ///
    /// @return how many were moved
    public int settle(Collection<Dues> dues) {
        Map<UUID, Dues> of = dues.stream().collect(Collectors.toMap(Dues::worker, Function.identity()));
        Map<Registration, List<UUID>> moves = new LinkedHashMap<>();
        for (var held : find.hold(of.keySet())) {
            var to = settled(held.registration(), Objects.requireNonNull(of.get(held.id())));
            if (!to.equals(held.registration())) {
                moves.computeIfAbsent(to, _ -> new ArrayList<>()).add(held.id());
            }
        }
        moves.forEach((to, ids) -> workers.move(ids, to));
        return moves.values().stream().mapToInt(List::size).sum();
    }

    /// Never dated before the present state began.
    private static Registration settled(Registration now, Dues dues) {
        return switch (now) {
            case Registration.Listed _, Registration.Delisted _ -> now;
            case Registration.Registered(var on) -> new Registration.Active(latest(on, dues.on()));
            case Registration.Active(var on) -> dues.unpaid() == 0 ? now : worse(on, dues);
            case Registration.Behind(var on, var months) -> {
                if (dues.unpaid() == months) {
                    yield now;
                }
                if (dues.unpaid() == 0) {
                    yield new Registration.Active(latest(on, dues.on()));
                }
                yield dues.unpaid() > months
                        ? worse(on, dues)
                        : new Registration.Behind(latest(on, dues.on()), dues.unpaid());
            }
            case Registration.Lapsed(var on, var reason) ->
                reason == Change.Lapse.Reason.ARREARS && returns(dues)
                        ? new Registration.Active(latest(on, dues.on()))
                        : now;
        };
    }

    private static boolean returns(Dues dues) {
        return dues.unpaid() == 0 || (!dues.arrearsCharged() && !dues.ended());
    }

    private static Registration worse(LocalDate on, Dues dues) {
        var since = latest(on, dues.since());
        return dues.ended()
                ? new Registration.Lapsed(since, Change.Lapse.Reason.ARREARS)
                : new Registration.Behind(since, dues.unpaid());
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
