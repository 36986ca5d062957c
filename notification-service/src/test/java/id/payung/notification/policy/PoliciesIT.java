package id.payung.notification.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.notification.Tables;
import id.payung.notification.region.Region;
import id.payung.notification.standing.Opd;
import id.payung.notification.standing.Reason;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PoliciesIT {

    private static final Instant MARCH = Instant.parse("2026-03-10T03:00:00Z");

    private final JdbcClient jdbc = new Tables().jdbc();
    private final Policies policies = new Policies(jdbc);
    private final Opd opd = new Opd(UUID.randomUUID(), new Region("36.73"), "Dinas", List.of(), null, MARCH);

    @Test
    void isSensibleWithoutAnySetUp() {
        Policy policy = policies.of(opd, MARCH);

        assertThat(policy.graceDays(Reason.UNREGISTERED)).isZero();
        assertThat(policy.graceDays(Reason.NO_ROSTER)).isEqualTo(14);
        assertThat(policy.rhythm()).isEqualTo(Rhythm.STANDARD);
    }

    @Test
    void letsTheNearestPlaceWin() {
        grace("ID", null, "2026-01-01", 1);
        grace("36", null, "2026-01-01", 2);
        assertThat(policies.of(opd, MARCH).graceDays(Reason.UNREGISTERED)).isEqualTo(2);

        grace("36.73", null, "2026-01-01", 3);
        grace(null, opd.id(), "2026-01-01", 4);
        grace("36.74", null, "2026-01-01", 5);
        grace(null, UUID.randomUUID(), "2026-01-01", 6);
        assertThat(policies.of(opd, MARCH).graceDays(Reason.UNREGISTERED)).isEqualTo(4);
    }

    @Test
    void holdsFromItsDayOnInTheOpdsOwnCalendar() {
        grace("36.73", null, "2026-01-01", 3);
        grace("36.73", null, "2026-03-11", 7);

        assertThat(policies.of(opd, Instant.parse("2026-03-10T16:59:59Z")).graceDays(Reason.UNREGISTERED))
                .isEqualTo(3);
        assertThat(policies.of(opd, Instant.parse("2026-03-10T17:00:00Z")).graceDays(Reason.UNREGISTERED))
                .isEqualTo(7);
    }

    @Test
    void readsARhythm() {
        jdbc.sql("""
                        INSERT INTO rhythm_policy (region, valid_from, reminder_days, quiet_days, reopen_days, work_from,
                                                   work_until, work_days, news_at_any_hour)
                        VALUES ('36', '2026-01-01', 3, 10, 60, '07:30', '15:00', '{1,2,3,4,6}', false)
                        """).update();

        Rhythm rhythm = policies.of(opd, MARCH).rhythm();

        assertThat(rhythm.reminderDays()).isEqualTo(3);
        assertThat(rhythm.workDays()).contains(DayOfWeek.SATURDAY).doesNotContain(DayOfWeek.FRIDAY);
    }

    @Test
    void reachesItsThresholdsInPeopleAndInPercent() {
        Rule rule = new Rule(true, 0, 5, 10);

        assertThat(rule.isReachedBy(5, 50)).isTrue();
        assertThat(rule.isReachedBy(4, 10)).isFalse();
        assertThat(rule.isReachedBy(5, 51)).isFalse();
        assertThat(rule.isReachedBy(0, 0)).isTrue();
    }

    private void grace(@Nullable String region, @Nullable UUID of, String from, int days) {
        jdbc.sql("""
                        INSERT INTO reason_policy (region, opd_id, reason, valid_from, alarming, grace_days, people, percent)
                        VALUES (:region, :opd, 'UNREGISTERED', :from::date, true, :days, 1, 0)
                        """)
                .param("region", region)
                .param("opd", of)
                .param("from", from)
                .param("days", days)
                .update();
    }
}
