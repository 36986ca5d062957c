package id.payung.notification.letter;

import id.payung.notification.alert.Alert;
import id.payung.notification.alert.Alert.Matter;
import id.payung.notification.alert.Alerts;
import id.payung.notification.cost.Bill;
import id.payung.notification.cost.Bills;
import id.payung.notification.cost.Tariffs;
import id.payung.notification.cost.Tariffs.Group;
import id.payung.notification.cost.Tariffs.Price;
import id.payung.notification.delivery.Letter;
import id.payung.notification.directory.Names;
import id.payung.notification.policy.Policies;
import id.payung.notification.policy.Policy;
import id.payung.notification.policy.Policy.Language;
import id.payung.notification.standing.Opd;
import id.payung.notification.standing.Standing;
import id.payung.notification.standing.Standings;
import id.payung.notification.standing.Standings.Concerned;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Writes a letter at the moment it leaves, from what is known then: a person who was erased meanwhile is not
/// named, and people who were listed meanwhile are counted. A letter that leaves the office names nobody.
@Component
public class Letters {

    private static final int MOST_NAMES = 50;

    private final Alerts alerts;
    private final Standings standings;
    private final Policies policies;
    private final Names names;
    private final Tariffs tariffs;
    private final Bills bills;
    private final Signposts links;
    private final Clock clock;

    Letters(
            Alerts alerts,
            Standings standings,
            Policies policies,
            Names names,
            Tariffs tariffs,
            Bills bills,
            Signposts links,
            Clock clock) {
        this.alerts = alerts;
        this.standings = standings;
        this.policies = policies;
        this.names = names;
        this.tariffs = tariffs;
        this.bills = bills;
        this.links = links;
        this.clock = clock;
    }

    /// Empty when there is nothing to tell any more: the reason is gone, and the letter would say that it holds.
    public Optional<Letter> write(UUID alert, Letter.Kind kind) {
        return alerts.find(alert)
                .filter(it -> kind == Letter.Kind.CLOSED || it instanceof Alert.Live)
                .map(Alert::matter)
                .flatMap(matter -> standings.of(List.of(matter.opd())).stream()
                        .findFirst()
                        .map(standing -> Paper.fill(facts(kind, matter, standing), links)));
    }

    /// What to do about an alert, what it costs and what happens otherwise; empty when there is nothing to do.
    public Optional<Advice> advise(Alert alert, Language language) {
        return alert instanceof Alert.Live live
                ? standings.of(List.of(live.matter().opd())).stream()
                        .findFirst()
                        .map(standing -> facts(Letter.Kind.OPENED, live.matter(), standing))
                        .map(facts -> new Wording(Texts.of(language), facts, links).advice())
                : Optional.empty();
    }

    private Facts facts(Letter.Kind kind, Matter matter, Standing standing) {
        Opd opd = standing.opd();
        Instant now = clock.instant();
        Policy policy = policies.of(opd, now);
        if (kind == Letter.Kind.CLOSED) {
            return new Facts(
                    kind,
                    matter,
                    opd,
                    policy.language(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        LocalDate today = opd.region().today(now);
        int told = matter.told().steps();
        return new Facts(
                kind,
                matter,
                opd,
                policy.language(),
                kind == Letter.Kind.ESCALATED ? List.of() : people(matter, today, policy),
                price(matter, today, policy),
                unpaid(matter),
                policy.escalation().stream()
                        .limit(told)
                        .skip(Math.max(0, told - 1))
                        .findFirst(),
                policy.nextStep(told, matter.lastStepOn()),
                protectionEnds(matter, standing));
    }

    private List<String> people(Matter matter, LocalDate today, Policy policy) {
        List<UUID> concerned = standings
                .concerned(
                        matter.opd(),
                        matter.reason(),
                        today,
                        policy.days(matter.reason()),
                        Optional.empty(),
                        MOST_NAMES)
                .stream()
                .map(Concerned::worker)
                .toList();
        Map<UUID, String> known = names.of(concerned);
        return concerned.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    private Optional<Price> price(Matter matter, LocalDate today, Policy policy) {
        List<Group> groups = standings.toBePaidFor(matter.opd(), matter.reason(), today, policy.days(matter.reason()));
        return groups.isEmpty() ? Optional.empty() : Optional.of(tariffs.price(groups, today));
    }

    private Optional<Bill> unpaid(Matter matter) {
        return switch (matter.reason()) {
            case UNPAID_OR_LAPSED, PROTECTION_ENDING ->
                Optional.ofNullable(bills.latest(List.of(matter.opd())).get(matter.opd()))
                        .filter(bill -> bill.paidOn() == null);
            case NO_ROSTER, REJECTED_ROWS, UNREGISTERED, NOT_BUDGETED, TERM_ENDING -> Optional.empty();
        };
    }

    private static Optional<LocalDate> protectionEnds(Matter matter, Standing standing) {
        return switch (matter.reason()) {
            case UNPAID_OR_LAPSED ->
                standing.endings().stream()
                        .filter(ending -> ending.what() == Standing.Ending.What.PROTECTION && ending.people() > 0)
                        .map(Standing.Ending::on)
                        .min(LocalDate::compareTo);
            case PROTECTION_ENDING -> Optional.of(matter.since());
            case NO_ROSTER, REJECTED_ROWS, UNREGISTERED, NOT_BUDGETED, TERM_ENDING -> Optional.empty();
        };
    }
}
