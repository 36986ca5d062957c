package id.payung.enrolment.people;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Browser;
import id.payung.enrolment.Office;
import id.payung.enrolment.Server;
import id.payung.enrolment.Visitors;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The page of one person: added, moved, corrected, appointed.
class PersonPagesIT {

    private static final Server SERVER = Server.shared();

    private Office office;
    private Browser browser;
    private String roster;

    @BeforeEach
    void anOffice() throws IOException, InterruptedException {
        office = new Office(SERVER, "36.73");
        browser = Browser.of(SERVER, office.id());
        roster = "/konsol/opd/" + office.id() + "/pekerja";
    }

    @Test
    void addsAPersonAndSaysWhatIsWrongBesideEachField() throws IOException, InterruptedException {
        var nik = Server.nik();

        var wrong = browser.fill(
                roster + "/tambah", "nik", nik, "nama", "", "tanggal_lahir", "30-12-1990", "jenis_kelamin", "L");
        var added = browser.fill(
                roster + "/tambah", "nik", nik, "nama", "ANI", "tanggal_lahir", "31-12-1990", "jenis_kelamin", "L");
        var page = browser.get(path(added)).body();

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Nama kosong", "value=\"30-12-1990\"", "aria-invalid=\"true\"", "value=\"" + nik + "\"")
                .doesNotContain("The name is empty", "???");
        assertThat(page)
                .contains("Orang ini sekarang ada di daftar", "************" + nik.substring(12), "Masuk daftar")
                .doesNotContain(nik, "???");
    }

    @Test
    void offersOnlyTheWaysOnwardThatTheStateHas() throws IOException, InterruptedException {
        var person = add("ANI");

        assertThat(offered(person)).containsExactly("REGISTER", "DELIST");
        move(person, "REGISTER", "2999-01-01", "");
        assertThat(offered(person)).containsExactly("ACTIVATE", "LAPSE", "DELIST");
        move(person, "ACTIVATE", "2999-02-01", "");
        move(person, "LAPSE", "2999-03-01", "CONTRACT_ENDED");
        assertThat(offered(person)).containsExactly("REINSTATE", "DELIST");
        move(person, "REINSTATE", "2999-04-01", "");
        move(person, "DELIST", "2999-05-01", "MOVED");
        assertThat(offered(person)).isEmpty();
        assertThat(browser.get(person + "?lang=en").body())
                .contains("Reinstated", "contract ended", "moved")
                .doesNotContain("???");
    }

    @Test
    void saysBeforehandWhatAChangeMeansAndRefusesWhatCannotBe() throws IOException, InterruptedException {
        var person = add("ANI");

        var form = browser.get(person + "/perubahan?change=REGISTER").body();
        var refused = browser.post(
                person + "/perubahan",
                "change=REINSTATE&on=2999-01-01&_csrf=" + browser.csrf(person + "/perubahan?change=REINSTATE"));

        assertThat(form).contains("Terdaftar belum berarti terlindungi");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Perubahan tidak mungkin", "Belum terdaftar; daftarkan dahulu.", "value=\"2999-01-01\"");
    }

    @Test
    void correctsThePastAndShowsBoth() throws IOException, InterruptedException {
        var person = add("ANI");
        move(person, "REGISTER", "2999-11-01", "");

        var wrong = browser.fill(
                person + "/koreksi", "wrong", "ACTIVE 2020-01-01", "right", "", "on", "", "reason", "", "months", "");
        var corrected = browser.fill(
                person + "/koreksi",
                "wrong",
                "REGISTERED 2999-11-01",
                "right",
                "REGISTERED",
                "on",
                "2999-12-01",
                "reason",
                "",
                "months",
                "",
                "note",
                "SK/9");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Tidak ada di riwayat");
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(302);
        assertThat(browser.get(path(corrected)).body())
                .contains("Riwayat sudah diperbaiki", "yang keliru: terdaftar, belum bayar", "1 Desember 2999", "SK/9");
        assertThat(state(person)).isEqualTo("REGISTERED 2999-12-01");
    }

    @Test
    void entersADecreeAndLetsACivilServantGo() throws IOException, InterruptedException {
        var person = add("ANI");

        var first = browser.fill(
                person + "/sk",
                "employment",
                "HONORER",
                "from",
                "2999-01-01",
                "number",
                "800/1",
                "until",
                "",
                "note",
                "");
        assertThat(browser.get(path(first)).body()).contains("SK sudah dicatat");
        var backwards = browser.fill(
                person + "/sk", "employment", "HONORER", "from", "2998-01-01", "number", "", "until", "", "note", "");
        var asn = browser.fill(
                person + "/sk", "employment", "ASN", "from", "2999-02-01", "number", "", "until", "", "note", "");

        assertThat(backwards.statusCode()).isEqualTo(409);
        assertThat(backwards.body()).contains("Urutan SK keliru", "value=\"2998-01-01\"");
        assertThat(browser.get(path(asn)).body())
                .contains("SK sudah dicatat", "800/1", "keluar dari daftar", "menjadi ASN")
                .doesNotContain("???");
    }

    @Test
    void showsWhatIsKnownForSipp() throws IOException, InterruptedException {
        SERVER.imported(office.client()
                .csv(
                        office.at("imports?on=2026-01-05"),
                        "nik,nama,tanggal_lahir,jenis_kelamin,HP,NAMA_IBU_KANDUNG\n" + Server.nik()
                                + ",ANI,31-12-1990,L,081234567890,SARI\n"));
        var worker = office.client()
                .get(office.at("workers"))
                .json()
                .get("workers")
                .get(0)
                .get("id")
                .asString();

        assertThat(browser.get(roster + "/" + worker).body()).contains("Tampilkan 2 isian", "SARI", "081234567890");
        assertThat(SERVER.bean(JdbcClient.class)
                        .sql(
                                "SELECT count(*) FROM personal_read WHERE opd_id = :opd AND route = 'GET /konsol/opd/{opd}/pekerja/{worker}'")
                        .param("opd", UUID.fromString(office.id()))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void isForItsOwnOfficeAndWhoIsAboveIt() throws IOException, InterruptedException {
        var person = add("ANI");

        Visitors.assertSeenByItsOwnOnly(
                SERVER,
                office.id(),
                person,
                person + "/perubahan?change=REGISTER",
                person + "/koreksi",
                person + "/sk");
        Visitors.assertDoneByItsOwnOnly(SERVER, office.id(), person + "/perubahan", "change=REGISTER&on=2999-01-01");
        Visitors.assertDoneByItsOwnOnly(SERVER, office.id(), person + "/koreksi", "wrong=LISTED+2026-01-05");
        Visitors.assertDoneByItsOwnOnly(SERVER, office.id(), person + "/sk", "employment=ASN&from=2999-01-01");
        var elsewhere = person.replace(office.id(), new Office(SERVER, "36.73").id());
        assertThat(Visitors.of(SERVER, "36.73").get(elsewhere).statusCode()).isEqualTo(404);
        assertThat(state(person)).startsWith("LISTED");
    }

    private String add(String name) throws IOException, InterruptedException {
        var form =
                new String[] {"nik", Server.nik(), "nama", name, "tanggal_lahir", "31-12-1990", "jenis_kelamin", "L"};

        var person = path(browser.fill(roster + "/tambah", form));

        assertThat(browser.get(person).body()).contains("Orang ini sekarang ada di daftar");
        return person;
    }

    private void move(String person, String change, String on, String reason) throws IOException, InterruptedException {
        var token = browser.csrf(person + "/perubahan?change=" + change);

        var moved = browser.post(
                person + "/perubahan", "change=" + change + "&on=" + on + "&reason=" + reason + "&_csrf=" + token);

        assertThat(browser.get(path(moved)).body()).contains("Perubahan sudah dicatat");
    }

    private List<String> offered(String person) throws IOException, InterruptedException {
        return Pattern.compile("/perubahan[?]change=([A-Z]+)\"")
                .matcher(browser.get(person).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String state(String person) {
        return SERVER.bean(JdbcClient.class)
                .sql("SELECT state || ' ' || effective_on FROM worker WHERE id = :id")
                .param("id", UUID.fromString(person.substring(person.lastIndexOf('/') + 1)))
                .query(String.class)
                .single();
    }

    private static String path(HttpResponse<String> sent) {
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        return URI.create(sent.headers().firstValue("Location").orElseThrow()).getPath();
    }
}
