package id.payung.notification.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {

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
        assertThat(Rhythm.STANDARD.nextWorkingHour(moment, SERANG)).isEqualTo(expected);
    }

    @Test
    void keepsTheHoursOfThePlace() {
        Instant half = Instant.parse("2026-02-25T23:30:00Z");

        assertThat(Rhythm.STANDARD.nextWorkingHour(half, JAYAPURA)).isEqualTo(half);
        assertThat(Rhythm.STANDARD.nextWorkingHour(half, SERANG)).isEqualTo(Instant.parse("2026-02-26T01:00:00Z"));
    }

    @Test
    void remindsAWeekLaterInTheMorning() {
        assertThat(Rhythm.STANDARD.reminderAt(Instant.parse("2026-02-26T05:00:00Z"), SERANG))
                .isEqualTo(Instant.parse("2026-03-05T01:00:00Z"));
    }

    @Test
    void letsNewsWaitWhereThePolicySaysSo() {
        Rhythm strict = new Rhythm(
                7, 14, 30, Rhythm.STANDARD.workFrom(), Rhythm.STANDARD.workUntil(), Rhythm.STANDARD.workDays(), false);
        Instant saturday = Instant.parse("2026-02-28T03:00:00Z");

        assertThat(Rhythm.STANDARD.newsAt(saturday, SERANG)).isEqualTo(saturday);
        assertThat(strict.newsAt(saturday, SERANG)).isEqualTo(Instant.parse("2026-03-02T01:00:00Z"));
    }

    @Test
    void needsAWorkingDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rhythm(7, 14, 30, LocalTime.of(8, 0), LocalTime.of(16, 0), Set.of(), true));
    }
}
