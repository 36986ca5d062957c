package id.payung.notification.inbox;

import id.payung.notification.policy.Policy;
import id.payung.notification.region.Region;
import id.payung.notification.standing.Reason;
import id.payung.notification.standing.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A standing as callers see it.
///
/// @param inOrder no reason holds
/// @param reasons those that hold now, those still within their grace too
record StandingView(
        UUID opd,
        String name,
        Region region,
        boolean inOrder,
        Standing.Counts people,
        @Nullable RosterView roster,
        List<ReasonView> reasons) {

    static StandingView of(Standing standing, Policy policy, Instant now) {
        LocalDate today = standing.opd().region().today(now);
        List<ReasonView> reasons = Arrays.stream(Reason.values())
                .map(reason -> standing.finding(reason, today, 0)
                        .map(finding -> new ReasonView(
                                reason,
                                finding.people(),
                                finding.since(),
                                policy.alarming(reason, standing, today).isPresent())))
                .flatMap(Optional::stream)
                .toList();
        return new StandingView(
                standing.opd().id(),
                standing.opd().name(),
                standing.opd().region(),
                reasons.isEmpty(),
                standing.counts(),
                RosterView.of(standing),
                reasons);
    }

    /// The last roster.
    record RosterView(UUID importId, int rows, int rejected, Instant receivedAt) {

        static @Nullable RosterView of(Standing standing) {
            return standing.roster() == null
                    ? null
                    : new RosterView(
                            standing.roster().importId(),
                            standing.roster().rows(),
                            standing.roster().rejected(),
                            standing.roster().receivedAt());
        }
    }

    /// A reason that holds.
    ///
    /// @param people people concerned, or rejected rows; 0 where the office as a whole is meant
    /// @param alarming its grace is over and its thresholds are reached, so there is an alert
    record ReasonView(Reason reason, int people, LocalDate since, boolean alarming) {}
}
