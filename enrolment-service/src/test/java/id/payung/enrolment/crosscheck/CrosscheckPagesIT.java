package id.payung.enrolment.crosscheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Browser;
import id.payung.enrolment.Office;
import id.payung.enrolment.Server;
import id.payung.enrolment.Visitors;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// A clerk who asks who on a list is covered.
class CrosscheckPagesIT {

    private static final Server SERVER = Server.shared();

    @Test
    void answersAListWithAFileAndRemembersThatItWasAsked() throws IOException, InterruptedException {
        var office =
                new Office(SERVER, "36.73").registered(2, "PU", "2026-02-01").active("2026-02-01");
        var browser = Browser.of(SERVER, office.id());
        var known = Server.nik();
        SERVER.worker(office.id(), known, "ANI");

        var answer = browser.exchange(cek(office), ("nama,nik\nANI," + known + "\nB,123\n").getBytes(UTF_8));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment", "cek-");
        assertThat(new String(answer.body(), UTF_8)).contains("BELUM_TERCOVER,LISTED", "NIK_SALAH");
        assertThat(browser.get(cek(office)).body())
                .contains("Pertanyaan sebelumnya")
                .contains("<td class=\"number\">2</td>")
                .doesNotContain("???");
        assertThat(browser.get(cek(office) + "?lang=en").body())
                .contains("Earlier questions")
                .doesNotContain("???");
    }

    @Test
    void saysInWordsWhatIsWrongWithAList() throws IOException, InterruptedException {
        var office = new Office(SERVER, "36.73");
        var browser = Browser.of(SERVER, office.id());

        var wrong = browser.upload(cek(office), "nama\nANI\n".getBytes(UTF_8));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("harus ada satu kolom nik", "role=\"alert\"");
    }

    @Test
    void letsAnOfficeAskNoMoreByPagesThanByTheApi() throws IOException, InterruptedException {
        var office = new Office(SERVER, "36.73");
        var browser = Browser.of(SERVER, office.id());
        for (int asked = 0; asked < 20; asked++) {
            assertThat(office.client().csv(office.at("checks"), "nik\n123\n").status())
                    .isEqualTo(200);
        }

        var refused = browser.upload(cek(office), "nik\n123\n".getBytes(UTF_8));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("Terlalu banyak pertanyaan");
    }

    @Test
    void isForItsOwnOfficeAndWhoIsAboveIt() throws IOException, InterruptedException {
        var office = new Office(SERVER, "36.73");

        Visitors.assertSeenByItsOwnOnly(SERVER, office.id(), cek(office));
        Visitors.assertDoneByItsOwnOnly(SERVER, office.id(), cek(office), "");
    }

    private static String cek(Office office) {
        return "/konsol/opd/" + office.id() + "/cek";
    }
}
