package id.payung.enrolment.lapse;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Browser;
import id.payung.enrolment.Office;
import id.payung.enrolment.Server;
import id.payung.enrolment.Visitors;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LapsePagesIT {

    private static final Server SERVER = Server.shared();
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));

    @Test
    void saysWhoLapsesOnADayWhenNothingIsPaid() throws Exception {
        var month = YearMonth.from(today);
        var office = new Office(SERVER, "36.73")
                .registered(2, "BPU", month.minusMonths(1).atDay(3).toString())
                .active(month.atDay(1).toString())
                .keptFrom(month.toString());
        var clerk = Browser.of(SERVER, office.id());
        var page = "/konsol/opd/" + office.id() + "/jatuh-tempo";

        var soon = clerk.get(page).body();
        var far = clerk.get(page + "?on=" + today.plusDays(200)).body();

        assertThat(soon).contains("Siapa tidak terlindungi").doesNotContain("ORANG", "???");
        assertThat(far).contains("ORANG", "dari 2 orang", "class=\"lapsed\"", "Bayar iuran");
        assertThat(clerk.get(page + "?on=" + today.minusDays(1)).statusCode()).isEqualTo(400);
    }

    @Test
    void isForItsOwnOfficeAndWhoIsAboveIt() throws Exception {
        var opd = SERVER.opd("36.73", "Dinas " + UUID.randomUUID());

        Visitors.assertSeenByItsOwnOnly(SERVER, opd, "/konsol/opd/" + opd + "/jatuh-tempo");
    }

    @Test
    void showsTheRunsToTheAdminOnly() throws Exception {
        var who = SERVER.administrator();
        var admin = Browser.signedIn(SERVER, who.id(), who.secret());
        var region = Visitors.of(SERVER, "36.73");

        assertThat(admin.get("/konsol/putaran-jatuh-tempo").body())
                .contains("Jalankan sekarang")
                .doesNotContain("???");
        assertThat(region.get("/konsol/putaran-jatuh-tempo").statusCode()).isEqualTo(403);
        assertThat(region.post("/konsol/putaran-jatuh-tempo", "_csrf=" + region.csrf("/konsol/opd"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Browser(SERVER).get("/konsol/putaran-jatuh-tempo").statusCode())
                .isEqualTo(302);
    }
}
