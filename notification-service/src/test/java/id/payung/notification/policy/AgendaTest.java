package id.payung.notification.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.notification.policy.Agenda.Hours;
import id.payung.notification.policy.Policy.Rhythm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.ErrorResponseException;

class AgendaTest {

    private static final ZoneId SERANG = ZoneId.of("Asia/Jakarta");
    private static final ZoneId JAYAPURA = ZoneId.of("Asia/Jayapura");

    @ParameterizedTest
    @CsvSource({
        // Thursday in working hours, before, after; Friday evening; Saturday; all in Serang (UTC+7)
        "2026-02-26T03:00:00Z, 2026-02-26T03:00:00Z",
        "2026-02-25T22:00:00Z, 2026-02-26T01:00:00Z",
        "2026-02-26T09:00:00Z, 2026-02-27T01:00:00Z",
        "2026-02-27T10:00:00Z, 2026-03-02T01:00:00Z",
        "2026-02-28T03:00:00Z, 2026-03-02T01:00:00Z"
    })
    void waitsForTheNextWorkingHour(Instant moment, Instant expected) {
        assertThat(agenda(SERANG).nextWorkingHour(moment)).isEqualTo(expected);
    }

    @Test
    void keepsTheHoursOfThePlace() {
        Instant half = Instant.parse("2026-02-25T23:30:00Z");

        assertThat(agenda(JAYAPURA).nextWorkingHour(half)).isEqualTo(half);
        assertThat(agenda(SERANG).nextWorkingHour(half)).isEqualTo(Instant.parse("2026-02-26T01:00:00Z"));
    }

    @Test
    void passesByAHolidayAndTheWeekendBehindIt() {
        Agenda fridayOff = agenda(SERANG, LocalDate.parse("2026-05-01"));

        assertThat(fridayOff.nextWorkingHour(Instant.parse("2026-04-30T09:30:00Z")))
                .isEqualTo(Instant.parse("2026-05-04T01:00:00Z"));
        assertThat(fridayOff.firstHourFrom(LocalDate.parse("2026-05-01")))
                .isEqualTo(Instant.parse("2026-05-04T01:00:00Z"));
    }

    @Test
    void remindsAWeekLaterInTheMorning() {
        assertThat(agenda(SERANG).reminderAt(Instant.parse("2026-02-26T05:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-05T01:00:00Z"));
    }

    @Test
    void letsNewsWaitWhereThePolicySaysSo() {
        Agenda strict = new Agenda(SERANG, new Rhythm(7, 14, 30, false), Hours.STANDARD, Set.of());
        Instant saturday = Instant.parse("2026-02-28T03:00:00Z");

        assertThat(agenda(SERANG).newsAt(saturday)).isEqualTo(saturday);
        assertThat(strict.newsAt(saturday)).isEqualTo(Instant.parse("2026-03-02T01:00:00Z"));
    }

    @Test
    void needsAWorkingDayAndAnHourOfWork() {
        assertThatThrownBy(() -> new Hours(LocalTime.of(8, 0), LocalTime.of(16, 0), Set.of()))
                .isInstanceOf(ErrorResponseException.class);
        assertThatThrownBy(() -> new Hours(LocalTime.of(8, 0), LocalTime.of(8, 0), Hours.STANDARD.days()))
                .isInstanceOf(ErrorResponseException.class);
    }

    private static Agenda agenda(ZoneId zone, LocalDate... holidays) {
        return new Agenda(zone, Rhythm.STANDARD, Hours.STANDARD, Set.of(holidays));
    }
}
