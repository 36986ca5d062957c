package id.payung.notification.inbox;

import id.payung.notification.cost.Bill;
import id.payung.notification.cost.Bills;
import id.payung.notification.inbox.StandingView.Context;
import id.payung.notification.policy.Policies;
import id.payung.notification.policy.Policy;
import id.payung.notification.standing.Standing;
import id.payung.notification.standing.Standing.Counts;
import id.payung.notification.standing.Standings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Puts together what callers see of some standings: five statements for any number.
@Component
class StandingViews {

    private final Standings standings;
    private final Policies policies;
    private final Bills bills;
    private final Clock clock;

    StandingViews(Standings standings, Policies policies, Bills bills, Clock clock) {
        this.standings = standings;
        this.policies = policies;
        this.bills = bills;
        this.clock = clock;
    }

    List<StandingView> of(List<Standing> some) {
        Instant now = clock.instant();
        Map<UUID, Policy> policy = policies.of(some.stream().map(Standing::opd).toList(), now);
        Map<UUID, Counts> lastMonth = standings.lastMonth(some, now);
        Map<UUID, Bill> bill =
                bills.latest(some.stream().map(it -> it.opd().id()).toList());
        return some.stream()
                .map(standing -> {
                    UUID opd = standing.opd().id();
                    return StandingView.of(
                            standing,
                            new Context(
                                    now,
                                    Objects.requireNonNull(policy.get(opd)),
                                    Objects.requireNonNull(lastMonth.get(opd)),
                                    bill.get(opd)));
                })
                .toList();
    }
}
