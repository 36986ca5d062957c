package id.payung.notification.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.notification.Tables;
import id.payung.notification.policy.Agenda.Hours;
import id.payung.notification.policy.Contacts.Mailbox;
import id.payung.notification.policy.Holidays.Holiday;
import id.payung.notification.policy.Policies.Entry;
import id.payung.notification.policy.Policy.Escalation;
import id.payung.notification.policy.Policy.Language;
import id.payung.notification.policy.Policy.Rhythm;
import id.payung.notification.policy.Policy.Role;
import id.payung.notification.policy.Policy.Rule;
import id.payung.notification.region.Region;
import id.payung.notification.standing.Opd;
import id.payung.notification.standing.Opd.Contact;
import id.payung.notification.standing.Reason;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PoliciesIT {

    private static final Instant MARCH = Instant.parse("2026-03-10T03:00:00Z");
    private static final Contact OWN_SEKDA = new Contact("SEKDA", "sekda@opd.example");

    private final JdbcClient jdbc = new Tables().jdbc();
    private final Holidays holidays = new Holidays(jdbc);
    private final Contacts contacts = new Contacts(jdbc);
    private final Policies policies = new Policies(jdbc, holidays, contacts);
    private final Opd opd = anOpd();

    @Test
    void isSensibleWithoutAnySetUp() {
        Policy policy = policies.of(opd, MARCH);

        assertThat(policy.days(Reason.UNREGISTERED)).isZero();
        assertThat(policy.days(Reason.NO_ROSTER)).isEqualTo(14);
        assertThat(policy.days(Reason.PROTECTION_ENDING)).isEqualTo(14);
        assertThat(policy.rhythm()).isEqualTo(Rhythm.STANDARD);
        assertThat(policy.escalation()).isEqualTo(Policy.STANDARD_ESCALATION);
        assertThat(policy.language()).isEqualTo(Language.ID);
    }

    @Test
    void letsTheNearestPlaceWin() {
        grace(Place.of("ID"), "2026-01-01", 1);
        grace(Place.of("36"), "2026-01-01", 2);
        assertThat(policies.of(opd, MARCH).days(Reason.UNREGISTERED)).isEqualTo(2);

        grace(Place.of("36.73"), "2026-01-01", 3);
        grace(Place.of(opd.id()), "2026-01-01", 4);
        grace(Place.of("36.74"), "2026-01-01", 5);
        grace(Place.of(UUID.randomUUID()), "2026-01-01", 6);
        assertThat(policies.of(opd, MARCH).days(Reason.UNREGISTERED)).isEqualTo(4);
    }

    @Test
    void holdsFromItsDayOnInTheOpdsOwnCalendar() {
        grace(Place.of("36.73"), "2026-01-01", 3);
        grace(Place.of("36.73"), "2026-03-11", 7);

        assertThat(policies.of(opd, Instant.parse("2026-03-10T16:59:59Z")).days(Reason.UNREGISTERED))
                .isEqualTo(3);
        assertThat(policies.of(opd, Instant.parse("2026-03-10T17:00:00Z")).days(Reason.UNREGISTERED))
                .isEqualTo(7);
    }

    @Test
    void replacesWhatAPlaceSaidAsAWholeAndInheritsWhatItLeavesOut() {
        Hours sundays = new Hours(LocalTime.of(7, 30), LocalTime.of(15, 0), Set.of(DayOfWeek.SUNDAY));
        List<Escalation> nobody = List.of();
        add(Place.of("36"), "2026-01-01", new Setting(null, new Rhythm(3, 10, 60, false), sundays, null, Language.EN));
        add(Place.of("36.73"), "2026-01-01", new Setting(null, new Rhythm(2, 10, 60, false), null, nobody, null));

        Policy policy = policies.of(opd, MARCH);
        assertThat(policy.rhythm().reminderDays()).isEqualTo(2);
        assertThat(policy.agenda().nextWorkingHour(MARCH)).isEqualTo(Instant.parse("2026-03-15T00:30:00Z"));
        assertThat(policy.escalation()).isEmpty();
        assertThat(policy.language()).isEqualTo(Language.EN);

        add(Place.of("36.73"), "2026-02-01", new Setting(null, null, null, null, null));
        assertThat(policies.of(opd, MARCH).rhythm().reminderDays()).isEqualTo(3);
        assertThat(policies.of(opd, MARCH).escalation()).isEqualTo(Policy.STANDARD_ESCALATION);
        assertThat(policies.history(Place.of("36.73"), 9))
                .extracting(Entry::from)
                .containsExactly(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-01-01"));
        assertThat(policies.effective(Place.around(opd), LocalDate.parse("2026-03-10")))
                .isEqualTo(new Setting(
                        policies.of(opd, MARCH).rules(),
                        new Rhythm(3, 10, 60, false),
                        sundays,
                        Policy.STANDARD_ESCALATION,
                        Language.EN));
    }

    @Test
    void addsHolidaysOfTheRegionToThoseOfTheNation() {
        Instant labourDay = Instant.parse("2026-05-01T03:00:00Z"); // a Friday
        Instant monday = Instant.parse("2026-05-04T01:00:00Z");
        assertThat(policies.of(opd, labourDay).agenda().nextWorkingHour(labourDay))
                .isEqualTo(monday);

        holidays.put(new Holiday("36", LocalDate.parse("2026-05-04"), "Hari jadi", "Pergub", "region-36", MARCH));
        assertThat(policies.of(opd, labourDay).agenda().nextWorkingHour(labourDay))
                .isEqualTo(Instant.parse("2026-05-05T01:00:00Z"));
        assertThat(holidays.of(List.of("36.73", "36", "ID"), 2026)).hasSize(6);

        assertThat(holidays.remove("36", LocalDate.parse("2026-05-04"))).isTrue();
        assertThat(holidays.remove("36", LocalDate.parse("2026-05-04"))).isFalse();
        assertThat(policies.of(opd, labourDay).agenda().nextWorkingHour(labourDay))
                .isEqualTo(monday);
    }

    @Test
    void escalatesToTheOpdsOwnContactsOrElseToTheNearestRegions() {
        contacts.put(
                new Region("36"),
                List.of(new Mailbox(Role.DISNAKER, "disnaker@36.example"), new Mailbox(Role.SEKDA, "sekda@36.example")),
                "x",
                MARCH);
        contacts.put(new Region("36.73"), List.of(new Mailbox(Role.SEKDA, "sekda@36-73.example")), "x", MARCH);
        Escalation both = Policy.STANDARD_ESCALATION.getFirst();

        assertThat(policies.of(opd, MARCH).recipients(opd, both))
                .extracting(Contact::email)
                .containsExactly("sekda@36-73.example", "disnaker@36.example");
        Opd other = anOpd(OWN_SEKDA);
        assertThat(policies.of(other, MARCH).recipients(other, both))
                .extracting(Contact::email)
                .containsExactly("sekda@opd.example", "disnaker@36.example");
        contacts.put(new Region("36"), List.of(), "x", MARCH);
        assertThat(contacts.of(List.of("36"))).isEmpty();
    }

    @Test
    void reachesItsThresholdsInPeopleAndInPercent() {
        Rule rule = new Rule(true, 0, 5, 10);

        assertThat(rule.isReachedBy(5, 50)).isTrue();
        assertThat(rule.isReachedBy(4, 10)).isFalse();
        assertThat(rule.isReachedBy(5, 51)).isFalse();
        assertThat(rule.isReachedBy(0, 0)).isTrue();
    }

    private static Opd anOpd(Contact... contacts) {
        return new Opd(UUID.randomUUID(), new Region("36.73"), "Dinas", List.of(contacts), Set.of(), MARCH);
    }

    private void grace(Place place, String from, int days) {
        Map<Reason, Rule> rules = Map.of(Reason.UNREGISTERED, new Rule(true, days, 1, 0));
        add(place, from, new Setting(rules, null, null, null, null));
    }

    private void add(Place place, String from, Setting setting) {
        policies.add(new Entry(place, LocalDate.parse(from), setting, "region-36", MARCH));
    }
}
