package id.payung.enrolment.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Browser;
import id.payung.enrolment.Server;
import id.payung.enrolment.Visitors;
import org.junit.jupiter.api.Test;

class HolidayPagesIT {

    private static final Server SERVER = Server.shared();
    private static final String PAGE = "/konsol/hari-libur";

    @Test
    void makesADayAHolidayAndAWorkingDayAgain() throws Exception {
        var who = SERVER.administrator();
        var admin = Browser.signedIn(SERVER, who.id(), who.secret());

        var saved = admin.fill(PAGE, "day", "2150-12-25", "name", "Natal", "source", "SKB 2150");
        var shown = admin.get(PAGE + "?year=2150").body();
        var nameless = admin.fill(PAGE, "day", "2150-12-26", "name", " ", "source", "SKB 2150");
        var removed = admin.fill(PAGE + "/hapus", "day", "2150-12-25");

        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        assertThat(shown).contains("25 Desember 2150", "SKB 2150").doesNotContain("???");
        assertThat(nameless.statusCode()).isEqualTo(400);
        assertThat(nameless.body()).contains("value=\"SKB 2150\"", "role=\"alert\"");
        assertThat(removed.statusCode()).isEqualTo(302);
        assertThat(admin.get(PAGE + "?year=2150").body()).contains("Belum ada hari libur");
    }

    @Test
    void isForTheAdminOnly() throws Exception {
        var region = Visitors.of(SERVER, "36.73");
        var form = "_csrf=" + region.csrf("/konsol/opd") + "&day=2150-12-25&name=x&source=y";

        assertThat(region.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(region.post(PAGE, form).statusCode()).isEqualTo(403);
        assertThat(region.post(PAGE + "/hapus", form).statusCode()).isEqualTo(403);
        assertThat(new Browser(SERVER).get(PAGE).statusCode()).isEqualTo(302);
    }
}
