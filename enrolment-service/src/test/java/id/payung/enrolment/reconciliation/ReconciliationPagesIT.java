package id.payung.enrolment.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Browser;
import id.payung.enrolment.Server;
import id.payung.enrolment.Visitors;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReconciliationPagesIT {

    private static final Server SERVER = Server.shared();

    private final String nik = Server.nik();
    private String opd;
    private String page;
    private Browser clerk;

    @BeforeEach
    void anOfficeWithOnePerson() throws Exception {
        opd = SERVER.opd("36.73", "Dinas " + UUID.randomUUID());
        SERVER.worker(opd, nik, "BUDI");
        page = "/konsol/opd/" + opd + "/sipp/rekonsiliasi";
        clerk = Browser.of(SERVER, opd);
    }

    @Test
    void takesAListShowsWhatDiffersAndAppliesWhatIsTicked() throws Exception {
        var sent = clerk.upload(
                page,
                file("KPJ,NIK,NAMA,STATUS\n10000000002," + nik + ",BUDI,AKTIF\n" + "10000000003," + Server.nik()
                        + ",ORANG LAIN,AKTIF\n"));
        var result = sent.headers().firstValue("Location").orElse("").replaceFirst("https?://[^/]+", "");
        var shown = clerk.get(result).body();
        var applied = clerk.fill(result, "row", "2", "on", "2026-03-02", "lapse", "");
        var after = clerk.get(result).body();

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        assertThat(shown)
                .contains("BUDI", "Berbeda 1", "Hanya di BPJS 1", "name=\"row\" value=\"2\"")
                .doesNotContain("???");
        assertThat(applied.statusCode()).as(applied.body()).isEqualTo(302);
        assertThat(after)
                .contains("1 baris disamakan dengan BPJS.", "diterapkan")
                .doesNotContain("name=\"row\"");
        assertThat(SERVER.admin().get("/api/v1/opds/" + opd + "/workers").text())
                .contains("\"state\":\"ACTIVE\"");
        assertThat(clerk.get(page).body()).contains(result);
    }

    @Test
    void saysInWordsWhatIsWrongWithAFile() throws Exception {
        var wrong = clerk.upload(page, file("NAMA\nBUDI\n"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("role=\"alert\"", "perlu KPJ").doesNotContain("needs KPJ");
    }

    @Test
    void asksForAtLeastOneRow() throws Exception {
        var sent = clerk.upload(page, file("KPJ,NIK,NAMA,STATUS\n10000000002," + nik + ",BUDI,AKTIF\n"));
        var result = sent.headers().firstValue("Location").orElse("").replaceFirst("https?://[^/]+", "");

        var none = clerk.fill(result, "on", "2026-03-02");

        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("Pilih sekurangnya satu baris.", "BUDI");
    }

    @Test
    void isForItsOwnOfficeAndWhoIsAboveIt() throws Exception {
        var sent = clerk.upload(page, file("KPJ,NIK,NAMA,STATUS\n10000000002," + nik + ",BUDI,AKTIF\n"));
        var result = sent.headers().firstValue("Location").orElse("").replaceFirst("https?://[^/]+", "");

        Visitors.assertSeenByItsOwnOnly(SERVER, opd, result);
        var stranger = Visitors.of(SERVER, "36.71");
        assertThat(stranger.post(result, "_csrf=" + stranger.csrf("/konsol/opd") + "&row=2&on=2026-03-02")
                        .statusCode())
                .isEqualTo(404);
        assertThat(clerk.post(result, "row=2&on=2026-03-02").statusCode()).isEqualTo(403);
    }

    private static byte[] file(String text) {
        return text.getBytes(UTF_8);
    }
}
