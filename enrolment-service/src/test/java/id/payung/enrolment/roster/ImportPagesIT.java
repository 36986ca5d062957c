package id.payung.enrolment.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.payung.enrolment.Browser;
import id.payung.enrolment.Office;
import id.payung.enrolment.Server;
import id.payung.enrolment.Visitors;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A clerk who sends a roster, looks at what came of it and mends it, without scripts.
class ImportPagesIT {

    private static final Server SERVER = Server.shared();
    private static final String HEADER = "nik,nama,tanggal_lahir,jenis_kelamin\n";

    @Test
    void triesAFileAndAppliesItWithoutSendingItAgain() throws IOException, InterruptedException {
        var office = new Office(SERVER, "36.73");
        var browser = Browser.of(SERVER, office.id());
        var file = HEADER + Server.nik() + ",ANI,31-12-1990,L\n" + Server.nik() + ",BUDI,31-12-1990,L\n";

        var sent = browser.upload(imports(office), file.getBytes(UTF_8), "mode", "dry-run", "on", "2026-01-05");
        var tried = done(browser, sent);

        assertThat(tried)
                .contains("belum ada yang disimpan", "Simpan daftar ini (2 perubahan)")
                .doesNotContain("???");
        assertThat(people(office)).isZero();
        var page = path(sent);
        var applied = done(browser, browser.fill(page, "command", "apply"));
        assertThat(applied).contains("Lihat yang belum terdaftar").doesNotContain("Simpan daftar ini");
        assertThat(people(office)).isEqualTo(2);
        assertThat(browser.get(imports(office)).body()).contains("hanya diperiksa", "selesai");
    }

    @Test
    void registersEverybodyOfAFileThatWasTriedForThat() throws IOException, InterruptedException {
        var office = new Office(SERVER, "36.73");
        var browser = Browser.of(SERVER, office.id());
        var file = (HEADER + Server.nik() + ",ANI,31-12-1990,L\n").getBytes(UTF_8);

        var sent =
                browser.upload(imports(office), file, "mode", "dry-run", "on", "2026-01-05", "register", "2026-02-01");
        var tried = done(browser, sent);
        var applied = done(browser, browser.fill(path(sent), "command", "apply"));

        assertThat(tried).contains("Sekaligus didaftarkan sejak", "Simpan daftar ini (1 perubahan)");
        assertThat(applied).contains("Sekaligus didaftarkan sejak").doesNotContain("Lihat yang belum terdaftar", "???");
        assertThat(SERVER.bean(JdbcClient.class)
                        .sql("SELECT state || ' ' || effective_on FROM worker WHERE opd_id = :opd::uuid")
                        .param("opd", office.id())
                        .query(String.class)
                        .list())
                .containsExactly("REGISTERED 2026-02-01");
    }

    @Test
    void forgetsTheFileOfADryRunWhenItIsAppliedNoMore() throws IOException, InterruptedException {
        var office = new Office(SERVER, "36.73");
        var browser = Browser.of(SERVER, office.id());
        var sent = browser.upload(
                imports(office), (HEADER + Server.nik() + ",ANI,31-12-1990,L\n").getBytes(UTF_8), "mode", "dry-run");
        done(browser, sent);

        SERVER.bean(JdbcClient.class)
                .sql("UPDATE roster_import SET finished_at = now() - interval '2 days' WHERE opd_id = :opd::uuid")
                .param("opd", office.id())
                .update();
        SERVER.bean(Parts.class).forgetTried(Duration.ofDays(1));

        var page = path(sent);
        assertThat(browser.get(page).body()).doesNotContain("Simpan daftar ini");
        var refused = browser.post(page, "command=apply&_csrf=" + browser.csrf(page));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("kirim berkasnya sekali lagi");
    }

    @Test
    void mendsARejectedRowWithoutTypingTheNikAgain() throws IOException, InterruptedException {
        var office = new Office(SERVER, "36.73");
        var browser = Browser.of(SERVER, office.id());
        var nik = Server.nik();
        var other = Server.nik();
        var file = HEADER + nik + ",ANI,12-31-1990,L\n" + other + ",,31-12-1990,L\n" + Server.nik()
                + ",CICI,31-12-1990,L\n";
        var rejected = browser.upload(imports(office), file.getBytes(UTF_8), "mode", "apply", "on", "2026-01-05");
        var page = done(browser, rejected);
        assertThat(page)
                .contains("Perbaiki 2 baris di sini", "Tanggal lahir harus dd-mm-yyyy")
                .doesNotContain(nik, "The birth date");

        var mend = path(rejected) + "/perbaikan";
        var form = browser.get(mend).body();
        assertThat(form).contains("************" + nik.substring(12)).doesNotContain(nik, other, "???");
        var mended = done(browser, browser.fill(mend, "2.tanggal_lahir", "31-12-1990"));

        assertThat(mended).doesNotContain("Baris yang ditolak");
        assertThat(people(office)).isEqualTo(2);
        assertThat(browser.get(mend).body())
                .contains("1 baris menunggu perbaikan", "3.nama")
                .doesNotContain("2.tanggal_lahir");
        var nothing = browser.fill(mend, "3.nama", "");
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body()).contains("Belum ada yang diubah", "role=\"alert\"");
    }

    @Test
    void keepsARowThatIsStillWrongToBeMendedAndNotTheOneBefore() throws IOException, InterruptedException {
        var office = new Office(SERVER, "36.73");
        var browser = Browser.of(SERVER, office.id());
        var file = HEADER + Server.nik() + ",ANI,12-31-1990,L\n";
        var first = browser.upload(imports(office), file.getBytes(UTF_8), "mode", "apply", "on", "2026-01-05");
        done(browser, first);

        var again = browser.fill(path(first) + "/perbaikan", "2.tanggal_lahir", "30-12-1990");
        done(browser, again);

        assertThat(browser.get(path(first) + "/perbaikan").body()).contains("Tidak ada lagi baris");
        assertThat(browser.get(path(again) + "/perbaikan").body()).contains("Tanggal lahir di NIK berbeda");
        assertThat(browser.get("/konsol/opd/" + office.id()).body()).contains("1 baris daftar terakhir ditolak");
    }

    @Test
    void saysInWordsWhatIsWrongWithAFileAndReadsItToTheEnd() throws IOException, InterruptedException {
        var office = new Office(SERVER, "36.73");
        var browser = Browser.of(SERVER, office.id());
        var large = ("nama,alamat\n" + "A,B\n".repeat(2_000_000)).getBytes(UTF_8);

        var wrong = browser.upload(imports(office), large, "mode", "apply", "on", "2026-01-05");
        var future = browser.upload(imports(office), HEADER.getBytes(UTF_8), "mode", "apply", "on", "2999-01-01");
        var empty = browser.upload(imports(office), new byte[0], "mode", "apply");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(wrong.body())
                .contains("Judul kolom salah", "value=\"2026-01-05\"")
                .doesNotContain("Wrong header");
        assertThat(future.statusCode()).isEqualTo(400);
        assertThat(future.body()).contains("tidak boleh di masa depan");
        assertThat(empty.body()).contains("Berkas kosong");
    }

    @Test
    void takesNoFileWithoutTheTokenOfItsForm() throws IOException, InterruptedException {
        var office = new Office(SERVER, "36.73");

        var sent = Browser.of(SERVER, office.id()).uploadWithToken(imports(office), "forged", HEADER.getBytes(UTF_8));

        assertThat(sent.statusCode()).isEqualTo(403);
        assertThat(office.client().get(office.at("imports")).json().get("imports"))
                .isEmpty();
    }

    @Test
    void streamsTheProgressToTheSession() throws IOException, InterruptedException {
        var office = new Office(SERVER, "36.73");
        var browser = Browser.of(SERVER, office.id());
        var sent = browser.upload(
                imports(office), (HEADER + Server.nik() + ",ANI,31-12-1990,L\n").getBytes(UTF_8), "mode", "apply");
        done(browser, sent);

        var stream = browser.stream(path(sent) + "/kemajuan");

        assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(stream.body()).contains("event: end", "\"listed\":1");
    }

    @Test
    void showsItsPagesToItsOwnOfficeAndWhoIsAboveIt() throws IOException, InterruptedException {
        var office = new Office(SERVER, "36.73");
        var browser = Browser.of(SERVER, office.id());
        var sent = browser.upload(imports(office), (HEADER + "1,ANI,31-12-1990,L\n").getBytes(UTF_8), "mode", "apply");
        done(browser, sent);
        var one = path(sent);

        Visitors.assertSeenByItsOwnOnly(
                SERVER, office.id(), imports(office), one, one + "/perbaikan", one + "/ditolak", one + "/kemajuan");
        Visitors.assertDoneByItsOwnOnly(SERVER, office.id(), imports(office), "mode=apply");
        Visitors.assertDoneByItsOwnOnly(SERVER, office.id(), one, "command=cancel");
        Visitors.assertDoneByItsOwnOnly(SERVER, office.id(), one + "/perbaikan", "");
        var elsewhere = one.replace(office.id(), new Office(SERVER, "36.73").id());
        assertThat(Visitors.of(SERVER, "36.73").get(elsewhere).statusCode()).isEqualTo(404);
        assertThat(browser.get("/konsol/daftar.xlsx").statusCode()).isEqualTo(200);
    }

    private static String imports(Office office) {
        return "/konsol/opd/" + office.id() + "/impor";
    }

    private static String path(HttpResponse<String> sent) {
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        return URI.create(sent.headers().firstValue("Location").orElseThrow()).getPath();
    }

    /// The page of an import that was sent, once it is over.
    private static String done(Browser browser, HttpResponse<String> sent) {
        var page = path(sent);
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> browser.get(page).body(), body -> !body.contains("data-progress"));
    }

    private static long people(Office office) {
        return SERVER.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM worker WHERE opd_id = :opd")
                .param("opd", UUID.fromString(office.id()))
                .query(Long.class)
                .single();
    }
}
