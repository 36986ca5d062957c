package id.payung.notification.alert;

import id.payung.notification.alert.Alert.Happening;
import id.payung.notification.alert.Alert.Matter;
import id.payung.notification.alert.Alert.Quiet;
import id.payung.notification.policy.Policies;
import id.payung.notification.standing.Opd;
import id.payung.notification.standing.Standings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A person acknowledges or snoozes a live alert. Asking the same again changes nothing and is answered alike.
@Component
public class QuietAlert {

    private static final int LONGEST_DAYS = 92;

    private final Alerts alerts;
    private final Standings standings;
    private final Policies policies;
    private final Clock clock;

    QuietAlert(Alerts alerts, Standings standings, Policies policies, Clock clock) {
        this.alerts = alerts;
        this.standings = standings;
        this.policies = policies;
        this.clock = clock;
    }

    /// @param until first day on which reminders come again; null for what the policy says
    @Transactional
    public Outcome acknowledge(
            UUID alert, Predicate<Matter> seen, String by, @Nullable LocalDate until, @Nullable String note) {
        return quiet(alert, seen, new Request(Happening.Kind.ACKNOWLEDGED, by, until, note));
    }

    @Transactional
    public Outcome snooze(UUID alert, Predicate<Matter> seen, String by, LocalDate until, String reason) {
        return quiet(alert, seen, new Request(Happening.Kind.SNOOZED, by, until, reason));
    }

    private Outcome quiet(UUID id, Predicate<Matter> seen, Request request) {
        Optional<Alert> found = alerts.lock(id).filter(alert -> seen.test(alert.matter()));
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        return switch (found.get()) {
            case Alert.Closed closed -> new Outcome.AlreadyClosed(closed);
            case Alert.Live live -> quiet(live, request);
        };
    }

    private Outcome quiet(Alert.Live live, Request request) {
        Instant now = clock.instant();
        LocalDate today = live.matter().region().today(now);
        LocalDate until =
                request.until() == null ? today.plusDays(quietDays(live.matter().opd(), now)) : request.until();
        if (!until.isAfter(today) || until.isAfter(today.plusDays(LONGEST_DAYS))) {
            return new Outcome.DayRefused(today.plusDays(1), today.plusDays(LONGEST_DAYS));
        }
        Quiet quiet = new Quiet(request.by(), until, request.note());
        Alert after = request.kind() == Happening.Kind.SNOOZED ? live.snooze(quiet) : live.acknowledge(quiet);
        if (!after.equals(live)) {
            Happening happening = new Happening(
                    live.matter().id(),
                    request.kind(),
                    now,
                    today,
                    live.matter().people(),
                    request.by(),
                    request.note());
            alerts.store(List.of(new Step(after, List.of(happening), List.of())));
        }
        return new Outcome.Quieted(after);
    }

    private int quietDays(UUID opd, Instant now) {
        Opd known = standings.of(List.of(opd)).getFirst().opd();
        return policies.of(known, now).rhythm().quietDays();
    }

    private record Request(
            Happening.Kind kind,
            String by,
            @Nullable LocalDate until,
            @Nullable String note) {}

    /// How the request ended.
    public sealed interface Outcome {

        /// The alert is quiet now.
        record Quieted(Alert alert) implements Outcome {}

        /// There is no such alert that the caller may see.
        record Unknown() implements Outcome {}

        /// Its reason is gone; there is nothing to be quiet about.
        record AlreadyClosed(Alert.Closed alert) implements Outcome {}

        /// The day is past, today, or too far away.
        record DayRefused(LocalDate first, LocalDate last) implements Outcome {}
    }
}
