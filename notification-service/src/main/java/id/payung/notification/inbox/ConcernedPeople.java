package id.payung.notification.inbox;

import id.payung.notification.alert.Alert;
import id.payung.notification.alert.Alert.Matter;
import id.payung.notification.directory.Names;
import id.payung.notification.policy.Policies;
import id.payung.notification.standing.Opd;
import id.payung.notification.standing.Standings;
import id.payung.notification.standing.Standings.Concerned;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Names those whom an alert concerns, beyond the fifty that a letter names.
@Component
class ConcernedPeople {

    private final Standings standings;
    private final Policies policies;
    private final Names names;
    private final Clock clock;

    ConcernedPeople(Standings standings, Policies policies, Names names, Clock clock) {
        this.standings = standings;
        this.policies = policies;
        this.names = names;
        this.clock = clock;
    }

    Page of(Alert alert, Optional<UUID> after, int limit) {
        return switch (alert) {
            case Alert.Closed _ -> new Page(List.of(), null);
            case Alert.Live live -> of(live.matter(), after, limit);
        };
    }

    private Page of(Matter matter, Optional<UUID> after, int limit) {
        Instant now = clock.instant();
        Opd opd = standings.of(List.of(matter.opd())).getFirst().opd();
        List<Concerned> concerned = standings.concerned(
                opd.id(),
                matter.reason(),
                opd.region().today(now),
                policies.of(opd, now).days(matter.reason()),
                after,
                limit);
        Map<UUID, String> known =
                names.of(concerned.stream().map(Concerned::worker).toList());
        return new Page(
                concerned.stream()
                        .map(it -> new Person(it.worker(), known.get(it.worker()), it.state(), it.since()))
                        .toList(),
                concerned.size() < limit ? null : concerned.getLast().worker());
    }

    /// @param next give it as `after` for the next page; null on the last one
    record Page(List<Person> people, @Nullable UUID next) {}

    /// @param name with the staff number, as in `SITI AMINAH (DK-0042)`; null while it is not known
    /// @param since day on which the present state began, or for a warning the day on which it ends
    record Person(UUID worker, @Nullable String name, String state, LocalDate since) {}
}
