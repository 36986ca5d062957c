package id.payung.notification.letter;

import id.payung.notification.alert.Alert;
import id.payung.notification.alert.Alert.Matter;
import id.payung.notification.alert.Alerts;
import id.payung.notification.delivery.Letter;
import id.payung.notification.directory.Names;
import id.payung.notification.policy.Policies;
import id.payung.notification.standing.Opd;
import id.payung.notification.standing.Standings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Writes a letter at the moment it leaves, from what is known then: a person who was erased meanwhile is not named,
/// and people who were listed meanwhile are counted.
@Component
class Letters {

    private static final int MOST_NAMES = 50;

    private final Alerts alerts;
    private final Standings standings;
    private final Policies policies;
    private final Names names;
    private final Clock clock;

    Letters(Alerts alerts, Standings standings, Policies policies, Names names, Clock clock) {
        this.alerts = alerts;
        this.standings = standings;
        this.policies = policies;
        this.names = names;
        this.clock = clock;
    }

    /// Empty when there is nothing to tell any more: the reason is gone, and the letter would say that it holds.
    Optional<Letter> write(UUID alert, Letter.Kind kind) {
        return alerts.find(alert)
                .filter(it -> kind == Letter.Kind.CLOSED || it instanceof Alert.Live)
                .map(Alert::matter)
                .flatMap(matter -> standings.of(List.of(matter.opd())).stream()
                        .findFirst()
                        .map(standing -> Paper.fill(about(kind, matter, standing.opd()))));
    }

    private Subject about(Letter.Kind kind, Matter matter, Opd opd) {
        return new Subject(kind, matter, opd, kind == Letter.Kind.CLOSED ? List.of() : people(matter, opd));
    }

    private List<String> people(Matter matter, Opd opd) {
        Instant now = clock.instant();
        int grace = policies.of(opd, now).graceDays(matter.reason());
        List<UUID> concerned =
                standings.concerned(opd.id(), matter.reason(), opd.region().today(now), grace, MOST_NAMES);
        Map<UUID, String> known = names.of(concerned);
        return concerned.stream().map(known::get).filter(Objects::nonNull).toList();
    }
}
