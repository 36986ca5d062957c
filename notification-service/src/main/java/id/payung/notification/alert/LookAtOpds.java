package id.payung.notification.alert;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import id.payung.notification.delivery.Outbox;
import id.payung.notification.policy.Policies;
import id.payung.notification.policy.Policy;
import id.payung.notification.standing.Reason;
import id.payung.notification.standing.Standing;
import id.payung.notification.standing.Standings;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looks at one slice of OPDs: alerts, what happened to them, their letters and the time of the next look are one
/// transaction and about twenty statements, however many OPDs.
///
/// Two replicas never look at the same OPD at the same time: the row in `standing` is locked.
@Component
class LookAtOpds {

    private final Standings standings;
    private final Policies policies;
    private final Alerts alerts;
    private final Outbox outbox;
    private final WatchSettings settings;
    private final WatchMetrics metrics;
    private final Clock clock;

    LookAtOpds(
            Standings standings,
            Policies policies,
            Alerts alerts,
            Outbox outbox,
            WatchSettings settings,
            WatchMetrics metrics,
            Clock clock) {
        this.standings = standings;
        this.policies = policies;
        this.alerts = alerts;
        this.outbox = outbox;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// @return true if there may be more to look at
    @Transactional
    boolean once() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<UUID> due = standings.lock(now, settings.slice());
        if (due.isEmpty()) {
            return false;
        }
        List<Standing> known = standings.of(due);
        Map<UUID, Policy> policy = policies.of(known.stream().map(Standing::opd).toList(), now);
        Map<UUID, List<Alert>> last = alerts.lockLast(due).stream()
                .collect(groupingBy(alert -> alert.matter().opd()));
        Supplier<UUID> newIds = alerts.newIds(known.size() * Reason.values().length);
        List<Looked> looked = new ArrayList<>();
        for (Standing standing : known) {
            UUID opd = standing.opd().id();
            looked.add(look(
                    standing, Objects.requireNonNull(policy.get(opd)), last.getOrDefault(opd, List.of()), now, newIds));
        }
        store(looked, due, now);
        return due.size() == settings.slice();
    }

    private static Looked look(Standing standing, Policy policy, List<Alert> last, Instant now, Supplier<UUID> newIds) {
        Moment moment = new Moment(standing.opd(), policy, now);
        Course course = new Course(moment);
        Map<Reason, Alert> byReason =
                last.stream().collect(toMap(alert -> alert.matter().reason(), alert -> alert));
        List<Step> steps = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            course.next(
                            Optional.ofNullable(byReason.get(reason)),
                            policy.alarming(
                                    reason, standing, standing.opd().region().today(now)),
                            newIds)
                    .ifPresent(step -> {
                        steps.add(step);
                        byReason.put(reason, step.after());
                    });
        }
        return new Looked(moment, steps, moment.nextLook(byReason.values()));
    }

    private void store(List<Looked> looked, List<UUID> due, Instant now) {
        List<Step> steps = looked.stream().flatMap(it -> it.steps().stream()).toList();
        alerts.store(steps);
        outbox.holdBack(
                steps.stream()
                        .filter(step -> step.news().isEmpty())
                        .map(step -> step.after().matter().id())
                        .toList(),
                now);
        outbox.write(looked.stream().flatMap(Looked::news).toList());
        outbox.close(looked.stream().flatMap(Looked::closings).toList());
        Map<UUID, Instant> next = new HashMap<>();
        looked.forEach(it -> next.put(it.moment().opd().id(), it.nextLook()));
        standings.next(next, due);
        metrics.count(steps);
    }
}
