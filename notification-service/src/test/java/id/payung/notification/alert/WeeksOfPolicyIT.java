package id.payung.notification.alert;

import static id.payung.notification.Running.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.notification.Running;
import id.payung.notification.standing.Opd;
import id.payung.notification.standing.Situation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Five weeks of the standard policy, half an hour at a time: what leaves for whom, on which day and hour of the place.
/// The 17th of August 2026 is a Monday and a holiday.
class WeeksOfPolicyIT {

    private static final Running SERVICE = Running.steered();
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");
    private static final Instant END = Instant.parse("2026-09-10T03:00:00Z");

    private static final Situation onSaturday = new Situation(SERVICE.jdbc(), Instant.parse("2026-08-01T03:00:00Z"));
    private static final Situation onMonday = new Situation(SERVICE.jdbc(), Instant.parse("2026-08-03T03:00:00Z"));
    private static final Situation quiet = new Situation(SERVICE.jdbc(), Instant.parse("2026-08-03T03:00:00Z"));
    private static final Situation jayapura = new Situation(SERVICE.jdbc(), Instant.parse("2026-08-03T03:00:00Z"));
    private static final Situation settled = new Situation(SERVICE.jdbc(), Instant.parse("2026-08-03T03:00:00Z"));

    @BeforeAll
    static void liveThroughTheWeeks() {
        CLOCK.set("2026-08-01T03:00:00Z");
        contacts("16.71", "kota");
        contacts("91.71", "jayapura");
        open(onSaturday, "16.71");
        List<UUID> workers = List.of();
        boolean acknowledged = false;
        boolean paid = false;
        for (Instant now = CLOCK.instant(); now.isBefore(END); now = CLOCK.instant()) {
            if (now.equals(Instant.parse("2026-08-03T03:00:00Z"))) {
                open(onMonday, "16.71");
                open(quiet, "16.71");
                open(jayapura, "91.71");
                workers = open(settled, "16.71");
            }
            if (!acknowledged && !now.isBefore(Instant.parse("2026-08-05T03:00:00Z"))) {
                acknowledged = true;
                SERVICE.bean(QuietAlert.class)
                        .acknowledge(alert(quiet), _ -> true, "opd", LocalDate.parse("2026-08-20"), null);
            }
            if (!paid && !now.isBefore(Instant.parse("2026-08-21T03:00:00Z"))) {
                paid = true;
                settled.activated(workers, "2026-08-21");
            }
            look();
            CLOCK.pass(Duration.ofMinutes(30));
        }
    }

    @Test
    void keepsToWorkingDaysAndEscalatesAfterTheHoliday() {
        assertThat(letters(onMonday, WIB))
                .containsExactly(
                        "Mon 08-03 10:00 OPENED HEAD",
                        "Mon 08-10 08:00 REMINDED HEAD",
                        "Tue 08-18 08:00 ESCALATED DISNAKER",
                        "Tue 08-18 08:00 ESCALATED SEKDA",
                        "Tue 08-18 08:00 REMINDED HEAD",
                        "Tue 08-25 08:00 REMINDED HEAD",
                        "Tue 09-01 08:00 ESCALATED REGION_HEAD",
                        "Tue 09-01 08:00 REMINDED HEAD",
                        "Tue 09-08 08:00 REMINDED HEAD");
    }

    @Test
    void tellsNewsOnASaturdayAndTheRestOnWorkingDays() {
        assertThat(letters(onSaturday, WIB))
                .startsWith(
                        "Sat 08-01 10:00 OPENED HEAD",
                        "Mon 08-10 08:00 REMINDED HEAD",
                        "Tue 08-18 08:00 ESCALATED DISNAKER",
                        "Tue 08-18 08:00 ESCALATED SEKDA");
    }

    @Test
    void keepsQuietWhileItIsAcknowledgedAndEscalatesWhenTheDayHasPassed() {
        assertThat(letters(quiet, WIB))
                .containsExactly(
                        "Mon 08-03 10:00 OPENED HEAD",
                        "Thu 08-20 08:00 ESCALATED DISNAKER",
                        "Thu 08-20 08:00 ESCALATED SEKDA",
                        "Thu 08-20 08:00 REMINDED HEAD",
                        "Thu 08-27 08:00 REMINDED HEAD",
                        "Thu 09-03 08:00 ESCALATED REGION_HEAD",
                        "Thu 09-03 08:00 REMINDED HEAD",
                        "Thu 09-10 08:00 REMINDED HEAD");
    }

    @Test
    void keepsTheHoursOfEasternIndonesia() {
        assertThat(letters(jayapura, WIT))
                .startsWith(
                        "Mon 08-03 12:00 OPENED HEAD",
                        "Mon 08-10 08:00 REMINDED HEAD",
                        "Tue 08-18 08:00 ESCALATED DISNAKER");
        assertThat(recipients(jayapura)).contains("sekda@jayapura.example").doesNotContain("sekda@kota.example");
    }

    @Test
    void tellsEverybodyWhoWasToldThatItIsSettledAndThenNothingMore() {
        assertThat(letters(settled, WIB))
                .endsWith(
                        "Fri 08-21 10:00 CLOSED DISNAKER",
                        "Fri 08-21 10:00 CLOSED HEAD",
                        "Fri 08-21 10:00 CLOSED SEKDA");
    }

    private static List<UUID> open(Situation office, String region) {
        office.opened(region, 2026, new Opd.Contact("HEAD", "kepala@" + office.opd + ".example"));
        office.received(5, 0);
        return office.listed(5, "2026-08-01");
    }

    private static void contacts(String region, String domain) {
        assertThat(SERVICE.put("/api/v1/contacts/" + region, SERVICE.issuer.ofRegion(region), """
                                [{"role":"SEKDA","email":"sekda@%1$s.example"},
                                 {"role":"DISNAKER","email":"disnaker@%1$s.example"},
                                 {"role":"REGION_HEAD","email":"kepala-daerah@%1$s.example"}]
                                """.formatted(domain))
                        .statusCode())
                .isEqualTo(200);
    }

    private static void look() {
        boolean more = true;
        while (more) {
            more = SERVICE.bean(LookAtOpds.class).once();
        }
        SERVICE.jdbc()
                .sql("""
                        UPDATE letter SET state = 'SENT', sent_at = leave_at WHERE state = 'WAITING' AND leave_at <= :now
                        """)
                .param("now", CLOCK.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static UUID alert(Situation office) {
        return SERVICE.jdbc()
                .sql("SELECT id FROM alert WHERE opd_id = :opd")
                .param("opd", office.opd)
                .query(UUID.class)
                .single();
    }

    private static List<String> letters(Situation office, ZoneId zone) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("EEE MM-dd HH:mm", Locale.ENGLISH);
        return SERVICE.jdbc()
                .sql("SELECT leave_at, kind, role FROM letter WHERE alert_id = :alert ORDER BY leave_at, kind, role")
                .param("alert", alert(office))
                .query((row, _) -> row.getObject("leave_at", OffsetDateTime.class)
                                .atZoneSameInstant(zone)
                                .format(format)
                        + " " + row.getString("kind") + " " + row.getString("role"))
                .list();
    }

    private static List<String> recipients(Situation office) {
        return SERVICE.jdbc()
                .sql("SELECT recipient FROM letter WHERE alert_id = :alert")
                .param("alert", alert(office))
                .query(String.class)
                .list();
    }
}
