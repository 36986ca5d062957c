package id.payung.enrolment.people;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Browser;
import id.payung.enrolment.Office;
import id.payung.enrolment.Server;
import id.payung.enrolment.Visitors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A clerk who looks through a roster, finds people and moves many of them at once.
class RosterPagesIT {

    private static final Server SERVER = Server.shared();
    private static final Pattern PERSON = Pattern.compile("name=\"worker\" value=\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\"\\s+href=\"([^\"]+)\"");
    private static final Pattern PREVIOUS = Pattern.compile("rel=\"prev\"\\s+href=\"([^\"]+)\"");

    @Test
    void pagesForwardAndBackWithoutLosingOrRepeatingAnybody() throws IOException, InterruptedException {
        var office = listed(120);
        var browser = Browser.of(SERVER, office.id());

        var first = browser.get(roster(office) + "?status=LISTED").body();
        var second = browser.get(link(first, NEXT)).body();
        var third = browser.get(link(second, NEXT)).body();
        var secondAgain = browser.get(link(third, PREVIOUS)).body();
        var firstAgain = browser.get(link(secondAgain, PREVIOUS)).body();

        var all = new ArrayList<>(people(first));
        all.addAll(people(second));
        all.addAll(people(third));
        assertThat(all).hasSize(120).doesNotHaveDuplicates();
        assertThat(people(secondAgain)).isEqualTo(people(second));
        assertThat(people(firstAgain)).isEqualTo(people(first));
        assertThat(PREVIOUS.matcher(first).find()).isFalse();
        assertThat(PREVIOUS.matcher(firstAgain).find()).isFalse();
        assertThat(NEXT.matcher(third).find()).isFalse();
        assertThat(first).doesNotContain("???");
        assertThat(browser.get(roster(office) + "?lang=en").body())
                .contains("Staff number")
                .doesNotContain("???");
    }

    @Test
    void findsPeopleByNameNumberAndNikAndPutsNothingTypedIntoTheAddress() throws IOException, InterruptedException {
        var office = new Office(SERVER, "36.73");
        var nik = Server.nik();
        list(office, nik + ",Zulaikha,31-12-1990,L,HON-77\n" + Server.nik() + ",ANI,31-12-1990,L,\n");
        var browser = Browser.of(SERVER, office.id());
        var roster = roster(office);

        for (var found : List.of(
                browser.fill(roster, "by", "name", "text", "zul"),
                browser.fill(roster, "by", "number", "text", "hon-7"),
                browser.fill(roster, "by", "nik", "text", nik))) {
            assertThat(found.statusCode()).isEqualTo(200);
            assertThat(found.body()).contains("Zulaikha").doesNotContain("ANI", "?by=", "text=zul");
        }
        var nobody = browser.fill(roster, "by", "name", "text", "tidak ada");
        assertThat(nobody.body()).contains("Tidak ada yang cocok", "value=\"tidak ada\"");
        var wrong = browser.fill(roster, "by", "nik", "text", "12");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("NIK berisi 16 angka", "value=\"12\"");
        assertThat(SERVER.bean(JdbcClient.class)
                        .sql(
                                "SELECT count(*) FROM spring_session_attributes WHERE encode(attribute_bytes, 'escape') ILIKE '%zul%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void registersEverybodyOfAFilterAfterSayingWhatWillHappen() throws IOException, InterruptedException {
        var office = listed(7);
        var browser = Browser.of(SERVER, office.id());
        var form = roster(office) + "/perubahan";
        var order = new String[] {"change", "REGISTER", "status", "LISTED", "on", "2026-12-01"};

        var would = browser.fill(form, order);

        assertThat(would.body())
                .contains("Yang akan terjadi", "Daftarkan: 7 orang", "mulai 1 Desember 2026")
                .doesNotContain("???");
        assertThat(office.states()).containsExactly("LISTED since 2026-01-05");
        var done = browser.fill(form, "change", "REGISTER", "status", "LISTED", "on", "2026-12-01", "sure", "true");
        assertThat(done.body()).contains("Selesai: 7 orang diubah");
        assertThat(office.states()).containsExactly("REGISTERED since 2026-12-01");
        assertThat(browser.fill(form, order).body()).contains("Tidak ada yang akan berubah");
    }

    @Test
    void movesOnlyWhoWasChosenAndSaysWhoIsRefusedAndWhy() throws IOException, InterruptedException {
        var office = listed(3);
        var browser = Browser.of(SERVER, office.id());
        var form = roster(office) + "/perubahan";
        var chosen = people(browser.get(roster(office)).body()).subList(0, 2);
        browser.fill(form, "change", "REGISTER", "on", "2026-02-01", "worker", chosen.getFirst(), "sure", "true");

        var both = browser.fill(
                form,
                "change",
                "LAPSE",
                "reason",
                "CONTRACT_ENDED",
                "on",
                "2026-03-01",
                "note",
                "SK/1",
                "worker",
                chosen.get(0),
                "worker",
                chosen.get(1),
                "sure",
                "true");

        assertThat(both.body())
                .contains(
                        "Selesai: 1 orang diubah",
                        "Belum terdaftar; daftarkan dahulu.",
                        roster(office) + "/" + chosen.get(1));
        assertThat(office.states()).containsExactly("LAPSED since 2026-03-01", "LISTED since 2026-01-05");
        assertThat(office.told()).contains("worker.lapsed.v1 1");
    }

    @Test
    void asksForWhatIsMissingAndLosesNothingTyped() throws IOException, InterruptedException {
        var office = listed(1);
        var browser = Browser.of(SERVER, office.id());
        var form = roster(office) + "/perubahan";

        var noReason = browser.fill(form, "change", "LAPSE", "status", "LISTED", "on", "2026-03-04", "note", "SK/1");
        var nobody = browser.fill(form, "change", "REGISTER", "on", "2026-03-04");
        var noDay = browser.fill(form, "change", "REGISTER", "status", "LISTED", "on", "soon");

        assertThat(noReason.statusCode()).isEqualTo(400);
        assertThat(noReason.body())
                .contains("Pilih alasannya.", "value=\"2026-03-04\"", "value=\"SK/1\"", "value=\"LAPSE\" selected");
        assertThat(nobody.body()).contains("Pilih orangnya, atau statusnya.");
        assertThat(noDay.body()).contains("Periksa isian on.");
    }

    @Test
    void remembersWhoseRowsAPageHasShown() throws IOException, InterruptedException {
        var office = listed(2);
        var browser = Browser.of(SERVER, office.id());

        browser.get(roster(office));
        browser.fill(roster(office), "by", "name", "text", "ORANG");

        assertThat(SERVER.bean(JdbcClient.class)
                        .sql(
                                "SELECT route || ' ' || cardinality(workers) FROM personal_read WHERE opd_id = :opd ORDER BY id")
                        .param("opd", UUID.fromString(office.id()))
                        .query(String.class)
                        .list())
                .contains("GET /konsol/opd/{opd}/pekerja 2", "POST /konsol/opd/{opd}/pekerja 2");
    }

    @Test
    void isForItsOwnOfficeAndWhoIsAboveIt() throws IOException, InterruptedException {
        var office = listed(1);
        var roster = roster(office);

        Visitors.assertSeenByItsOwnOnly(SERVER, office.id(), roster, roster + "/perubahan", roster + "/tambah");
        Visitors.assertDoneByItsOwnOnly(SERVER, office.id(), roster + "/tambah", "");
        Visitors.assertDoneByItsOwnOnly(SERVER, office.id(), roster, "by=name&text=A");
        Visitors.assertDoneByItsOwnOnly(
                SERVER, office.id(), roster + "/perubahan", "change=REGISTER&on=2026-02-01&status=LISTED&sure=true");
        assertThat(office.states()).containsExactly("LISTED since 2026-01-05");
    }

    private static Office listed(int people) throws IOException, InterruptedException {
        var office = new Office(SERVER, "36.73");
        list(
                office,
                IntStream.range(0, people)
                        .mapToObj(number -> Server.nik() + ",ORANG,31-12-1990,L,\n")
                        .collect(Collectors.joining()));
        return office;
    }

    private static void list(Office office, String rows) throws IOException, InterruptedException {
        SERVER.imported(office.client()
                .csv(
                        office.at("imports?on=2026-01-05"),
                        "nik,nama,tanggal_lahir,jenis_kelamin,nomor_pegawai\n" + rows));
    }

    private static String roster(Office office) {
        return "/konsol/opd/" + office.id() + "/pekerja";
    }

    private static List<String> people(String page) {
        return PERSON.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String link(String page, Pattern which) {
        var link = which.matcher(page);
        assertThat(link.find()).as(page).isTrue();
        return link.group(1).replace("&amp;", "&");
    }
}
