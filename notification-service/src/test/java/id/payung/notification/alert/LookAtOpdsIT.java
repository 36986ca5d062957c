package id.payung.notification.alert;

import static id.payung.notification.Running.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.notification.Running;
import id.payung.notification.alert.Alert.Happening;
import id.payung.notification.delivery.Deliveries;
import id.payung.notification.delivery.Delivery;
import id.payung.notification.policy.Policies;
import id.payung.notification.policy.Terms;
import id.payung.notification.standing.Opd;
import id.payung.notification.standing.Reason;
import id.payung.notification.standing.Seen;
import id.payung.notification.standing.Situation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Weeks of policy on a clock that the test sets, on real tables.
class LookAtOpdsIT {

    private static final Opd.Contact HEAD = new Opd.Contact("HEAD", "kepala@dinas.example");
    private static final Opd.Contact OPERATOR = new Opd.Contact("OPERATOR", "operator@dinas.example");

    private final Running service = Running.steered();
    private final Alerts alerts = service.bean(Alerts.class);
    private final Deliveries outbox = service.bean(Deliveries.class);

    @BeforeEach
    void onAThursdayMorning() {
        CLOCK.set("2026-02-26T03:00:00Z");
    }

    @Test
    void livesThroughWeeksAsOneThread() {
        Situation office = anOffice(HEAD, OPERATOR);
        List<UUID> workers = office.listed(155, "2026-02-20");
        look();
        UUID alert = only(office).matter().id();

        at("2026-03-05T01:00:00Z"); // a week later, when work begins
        service.bean(QuietAlert.class)
                .acknowledge(alert, _ -> true, "opd-1", LocalDate.parse("2026-03-20"), "sedang diurus");
        at("2026-03-12T01:00:00Z"); // no reminder: it is quiet
        at("2026-03-19T17:00:00Z"); // 20 March in Serang
        office.activated(workers, "2026-03-20");
        at("2026-03-20T03:00:00Z");
        office.listed(1, "2026-03-25");
        at("2026-03-25T03:00:00Z");

        assertThat(only(office))
                .isInstanceOfSatisfying(
                        Alert.Open.class,
                        open -> assertThat(open.matter().round()).isEqualTo(2));
        assertThat(alerts.thread(alert, 20))
                .extracting(Happening::kind)
                .containsExactly(
                        Happening.Kind.OPENED,
                        Happening.Kind.REMINDED,
                        Happening.Kind.ACKNOWLEDGED,
                        Happening.Kind.WOKEN,
                        Happening.Kind.ESCALATED,
                        Happening.Kind.CLOSED,
                        Happening.Kind.REOPENED);
    }

    @Test
    void writesOneLetterPerMailboxOfTheOffice() {
        Situation office = anOffice(HEAD, OPERATOR, new Opd.Contact("SEKDA", "sekda@kota.example"));
        office.listed(50_000, "2026-02-20");

        look();

        assertThat(outbox.about(only(office).matter().id(), 10))
                .extracting(Delivery::recipient)
                .containsExactly("kepala@dinas.example", "operator@dinas.example");
    }

    @Test
    void closesInSilenceWhenNobodyWasToldYet() {
        Situation office = anOffice(HEAD);
        List<UUID> workers = office.listed(3, "2026-02-20");
        look();
        office.activated(workers, "2026-02-26");

        look();

        Alert alert = only(office);
        assertThat(alert).isInstanceOf(Alert.Closed.class);
        assertThat(outbox.about(alert.matter().id(), 10))
                .extracting(Delivery::kind, Delivery::state)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("OPENED", Delivery.State.WITHDRAWN));
    }

    @Test
    void holdsTheLetterBackWhilePeopleAreStillComingButNotForEver() {
        Situation office = anOffice(HEAD);
        for (int slice = 0; slice < 100; slice++) {
            office.listed(5, "2026-02-20");
            look();
            CLOCK.pass(Duration.ofSeconds(1));
        }

        Delivery letter = outbox.about(only(office).matter().id(), 10).getFirst();

        assertThat(letter.nextAttemptAt()).isEqualTo(Instant.parse("2026-02-26T03:01:00Z"));
    }

    @Test
    void looksAtANewDayWithoutAnyEvent() {
        Situation office = new Situation(service.jdbc(), CLOCK.instant()).opened("36.73", 2026, HEAD);
        look();
        assertThat(alertsOf(office)).isEmpty();

        at("2026-03-11T16:59:59Z");
        assertThat(alertsOf(office)).isEmpty();
        at("2026-03-11T17:00:00Z"); // 12 March in Serang: 14 days without a roster

        assertThat(only(office).matter().reason()).isEqualTo(Reason.NO_ROSTER);
    }

    @Test
    void hasAnAlertForEachReasonThatHolds() {
        Situation office = new Situation(service.jdbc(), CLOCK.instant()).opened("36.73", 2025, HEAD);
        office.received(160, 2);
        office.listed(155, "2026-02-20");
        look();

        at("2026-03-30T03:00:00Z");

        assertThat(alertsOf(office))
                .extracting(alert -> alert.matter().reason())
                .containsExactlyInAnyOrder(Reason.REJECTED_ROWS, Reason.UNREGISTERED, Reason.NOT_BUDGETED);
    }

    @Test
    void followsThePolicyOfItsDay() {
        Situation office = anOffice(HEAD);
        office.listed(3, "2026-02-20");
        Terms.set(service.bean(Policies.class), office.opd, Reason.UNREGISTERED, "2026-02-01", 5);
        Terms.set(service.bean(Policies.class), office.opd, Reason.UNREGISTERED, "2026-03-02", 1);
        look();
        assertThat(alertsOf(office)).isEmpty();

        at("2026-03-01T17:00:00Z");

        assertThat(only(office).matter().people()).isEqualTo(3);
    }

    @Test
    void warnsBeforePeopleLoseProtectionAndBeforeTheirAppointmentEnds() {
        Situation office = anOffice(HEAD);
        List<UUID> workers = office.listed(3, "2026-01-05");
        office.activated(workers, "2026-02-01");
        office.announced(workers.subList(0, 2), "2026-03-14");
        office.appointed(workers.subList(2, 3), "2026-03-31");
        look();
        assertThat(alertsOf(office)).isEmpty();

        at("2026-02-27T17:00:00Z"); // 28 February in Serang: 14 days before the 14th of March
        assertThat(only(office).matter().reason()).isEqualTo(Reason.PROTECTION_ENDING);
        assertThat(only(office).matter().people()).isEqualTo(2);
        assertThat(only(office).matter().since()).isEqualTo(LocalDate.parse("2026-03-14"));
        at("2026-02-28T17:00:00Z"); // 1 March: 30 days before the 31st
        assertThat(alertsOf(office))
                .extracting(alert -> alert.matter().reason())
                .containsExactlyInAnyOrder(Reason.PROTECTION_ENDING, Reason.TERM_ENDING);

        office.announced(workers, null);
        office.appointed(workers, "2026-12-31");
        at("2026-03-02T03:00:00Z");

        assertThat(alertsOf(office))
                .hasSize(2)
                .allSatisfy(alert -> assertThat(alert).isInstanceOf(Alert.Closed.class));
    }

    @Test
    void leavesAnOfficeThatAnotherReplicaLooksAtToIt() throws Exception {
        Situation office = anOffice(HEAD);
        office.listed(3, "2026-02-20");
        try (var other = service.bean(javax.sql.DataSource.class).getConnection()) {
            other.setAutoCommit(false);
            try (var lock = other.prepareStatement("SELECT 1 FROM standing WHERE opd_id = ? FOR UPDATE")) {
                lock.setObject(1, office.opd);
                lock.executeQuery();
                look();
            }
            assertThat(alertsOf(office)).isEmpty();
            other.rollback();
        }

        look();

        assertThat(only(office).matter().people()).isEqualTo(3);
    }

    private Situation anOffice(Opd.Contact... contacts) {
        return new Situation(service.jdbc(), CLOCK.instant())
                .opened("36.73", 2026, contacts)
                .received(160, 0);
    }

    private void at(String moment) {
        CLOCK.set(moment);
        look();
    }

    private void look() {
        boolean more = true;
        while (more) {
            more = service.bean(LookAtOpds.class).once();
        }
    }

    private Alert only(Situation office) {
        assertThat(alertsOf(office)).hasSize(1);
        return alertsOf(office).getFirst();
    }

    private List<Alert> alertsOf(Situation office) {
        return Query.seenBy(new Seen.Own(office.opd), Query.Filter.NONE, Optional.empty(), 9)
                .map(alerts::page)
                .orElseThrow();
    }
}
