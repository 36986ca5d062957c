package id.payung.enrolment.console;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Browser;
import id.payung.enrolment.Office;
import id.payung.enrolment.Server;
import id.payung.enrolment.Visitors;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The home of an office, and what frames every page of the console.
class HomePagesIT {

    private static final Server SERVER = Server.shared();

    @Test
    void leadsAnOfficeToItsOwnHomeAndSaysWhatToDoFirst() throws IOException, InterruptedException {
        var opd = SERVER.opd("36.73", "Dinas " + UUID.randomUUID());
        var browser = Browser.of(SERVER, opd);

        var sent = browser.get("/konsol").headers().firstValue("Location").orElse("");
        var home = browser.get(URI.create(sent).getPath()).body();

        assertThat(sent).endsWith("/konsol/opd/" + opd);
        assertThat(home)
                .contains("Kirim daftar pekerja", "aria-current=\"page\"")
                .doesNotContain("???");
    }

    @Test
    void saysTheNextStepAsTheOfficeGoesOn() throws IOException, InterruptedException {
        var office = new Office(SERVER, "36.73");
        var browser = Browser.of(SERVER, office.id());
        var home = "/konsol/opd/" + office.id();
        SERVER.imported(office.client()
                .csv(
                        office.at("imports?on=2026-01-05"),
                        "nik,nama,tanggal_lahir,jenis_kelamin\n" + Server.nik()
                                + ",ANI,31-12-1990,L\n123,BUDI,31-12-1990,L\n"));

        var afterTheRoster = browser.get(home).body();

        assertThat(afterTheRoster).contains("1 baris daftar terakhir ditolak", "Perbaiki baris");
        SERVER.imported(office.client()
                .csv(
                        office.at("imports?on=2026-01-06"),
                        "nik,nama,tanggal_lahir,jenis_kelamin\n" + Server.nik() + ",BUDI,31-12-1990,L\n"));
        assertThat(browser.get(home).body()).contains("2 orang ada di daftar dan belum terdaftar");
        office.change("registrations", "{\"on\":\"2026-02-01\",\"everyoneIn\":\"LISTED\"}");
        assertThat(browser.get(home).body()).contains("Hitung iuran");
    }

    @Test
    void speaksEnglishToWhoChoseIt() throws IOException, InterruptedException {
        var opd = SERVER.opd("36.73", "Dinas " + UUID.randomUUID());
        var browser = Browser.of(SERVER, opd);

        var home = browser.get("/konsol/opd/" + opd + "?lang=en").body();

        assertThat(home).contains("Send a roster", "Sign out").doesNotContain("Kirim daftar", "???");
    }

    @Test
    void isForItsOwnOfficeAndWhoIsAboveIt() throws IOException, InterruptedException {
        var opd = SERVER.opd("36.73", "Dinas " + UUID.randomUUID());

        Visitors.assertSeenByItsOwnOnly(SERVER, opd, "/konsol/opd/" + opd);
    }

    @Test
    void saysARefusalInTheReadersLanguage() throws IOException, InterruptedException {
        var opd = SERVER.opd("36.73", "Dinas " + UUID.randomUUID());
        var browser = Browser.of(SERVER, opd);

        var unknown = browser.get("/konsol/opd/" + UUID.randomUUID());
        var garbled = browser.get("/konsol/opd/not-an-id?lang=en");
        var nowhere = browser.get("/konsol/opd/" + opd + "/nowhere?lang=id");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("OPD tidak ditemukan").doesNotContain("No such OPD", "urn:payung");
        assertThat(garbled.statusCode()).isEqualTo(400);
        assertThat(garbled.body()).contains("Bad parameter").doesNotContain("Parameter keliru");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.body()).contains("Tidak ditemukan");
    }
}
