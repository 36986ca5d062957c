package id.payung.enrolment.sipp;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Browser;
import id.payung.enrolment.Office;
import id.payung.enrolment.Server;
import id.payung.enrolment.Visitors;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SippPagesIT {

    private static final Server SERVER = Server.shared();
    private final String month = YearMonth.now(ZoneId.of("Asia/Jakarta")).toString();

    @Test
    void makesAnExportSaysWhatIsInItAndGivesItsFiles() throws Exception {
        var office = new Office(SERVER, "36.73").registered(3, "PU", "2026-02-02");
        var clerk = Browser.of(SERVER, office.id());
        var page = "/konsol/opd/" + office.id() + "/sipp";

        var made = clerk.fill(page, "month", month);
        var list = clerk.get(page).body();
        var again = clerk.fill(page, "month", month);
        var nothing = clerk.get(page).body();
        var files = clerk.get(list.replaceAll("(?s).*href=\"([^\"]+/berkas)\".*", "$1"));

        assertThat(made.statusCode()).as(made.body()).isEqualTo(302);
        assertThat(list)
                .contains("Ekspor sudah dibuat", "<td class=\"number\">3</td>")
                .doesNotContain("???");
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(nothing).contains("Tidak ada yang baru");
        assertThat(files.statusCode()).isEqualTo(200);
        assertThat(files.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/zip");
        assertThat(files.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(files.body()).startsWith("PK");
    }

    @Test
    void keepsTheCodeOfThePlaceOfWork() throws Exception {
        var opd = SERVER.opd("36.73", "Dinas " + UUID.randomUUID());
        var clerk = Browser.of(SERVER, opd);
        var page = "/konsol/opd/" + opd + "/sipp";

        var kept = clerk.fill(page + "/lokasi", "code", "A001");
        var wrong = clerk.fill(page + "/lokasi", "code", "  ");

        assertThat(kept.statusCode()).isEqualTo(302);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(clerk.get(page).body()).contains("value=\"A001\"");
    }

    @Test
    void isForItsOwnOfficeAndWhoIsAboveIt() throws Exception {
        var opd = SERVER.opd("36.73", "Dinas " + UUID.randomUUID());
        var page = "/konsol/opd/" + opd + "/sipp";

        Visitors.assertSeenByItsOwnOnly(SERVER, opd, page, page + "/rekonsiliasi");
        var stranger = Visitors.of(SERVER, "36.71");
        var token = stranger.csrf("/konsol/opd");
        assertThat(stranger.post(page, "_csrf=" + token + "&month=" + month).statusCode())
                .isEqualTo(404);
        assertThat(stranger.get(page + "/" + UUID.randomUUID() + "/berkas").statusCode())
                .isEqualTo(404);
        assertThat(Visitors.of(SERVER, "36.73")
                        .get(page + "/" + UUID.randomUUID() + "/berkas")
                        .statusCode())
                .isEqualTo(404);
    }
}
