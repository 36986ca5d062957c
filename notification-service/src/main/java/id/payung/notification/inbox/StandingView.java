package id.payung.notification.inbox;

import id.payung.notification.cost.Bill;
import id.payung.notification.policy.Policy;
import id.payung.notification.region.Region;
import id.payung.notification.standing.Reason;
import id.payung.notification.standing.Standing;
import id.payung.notification.standing.Standing.Counts;
import id.payung.notification.standing.Standing.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A standing as callers see it.
///
/// @param inOrder none of the five reasons holds
/// @param people by state: `registered` are not paid for yet, `behind` are still protected, `lapsed` no longer
/// @param trend by how many each count changed since the end of last month
/// @param budgeted money is set aside for this year
/// @param bill the last month that was billed
/// @param reasons those of the five that hold now, those still within their grace too
/// @param warnings what will happen within the days that the policy looks ahead
record StandingView(
        UUID opd,
        String name,
        Region region,
        boolean inOrder,
        Counts people,
        Counts trend,
        boolean budgeted,
        @Nullable RosterView roster,
        @Nullable Bill bill,
        List<ReasonView> reasons,
        List<WarningView> warnings) {

    static StandingView of(Standing standing, Context context) {
        LocalDate today = standing.opd().region().today(context.now());
        Policy policy = context.policy();
        return new StandingView(
                standing.opd().id(),
                standing.opd().name(),
                standing.opd().region(),
                standing.isInOrder(today),
                standing.counts(),
                minus(standing.counts(), context.lastMonth()),
                standing.opd().budgetYears().contains(today.getYear()),
                RosterView.of(standing),
                context.bill(),
                Arrays.stream(Reason.values())
                        .filter(reason -> !reason.isWarning())
                        .map(reason -> standing.finding(reason, today, 0)
                                .map(finding -> ReasonView.of(
                                        finding,
                                        today,
                                        policy.alarming(reason, standing, today).isPresent())))
                        .flatMap(Optional::stream)
                        .toList(),
                Arrays.stream(Reason.values())
                        .filter(Reason::isWarning)
                        .flatMap(reason -> policy.alarming(reason, standing, today).stream())
                        .map(finding -> new WarningView(finding.reason(), finding.people(), finding.since()))
                        .toList());
    }

    private static Counts minus(Counts now, Counts then) {
        return new Counts(
                now.onRoster() - then.onRoster(),
                now.listed() - then.listed(),
                now.registered() - then.registered(),
                now.active() - then.active(),
                now.behind() - then.behind(),
                now.lapsed() - then.lapsed());
    }

    /// What else is known of the OPD at this moment.
    record Context(
            Instant now,
            Policy policy,
            Counts lastMonth,
            @Nullable Bill bill) {}

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
    /// @param days since when, in days; 0 where that day is still to come
    /// @param alarming its grace is over and its thresholds are reached, so there is an alert
    record ReasonView(Reason reason, int people, LocalDate since, long days, boolean alarming) {

        static ReasonView of(Finding finding, LocalDate today, boolean alarming) {
            return new ReasonView(
                    finding.reason(),
                    finding.people(),
                    finding.since(),
                    Math.max(0, ChronoUnit.DAYS.between(finding.since(), today)),
                    alarming);
        }
    }

    /// A warning.
    ///
    /// @param first day on which it ends for the first of them
    record WarningView(Reason reason, int people, LocalDate first) {}
}
