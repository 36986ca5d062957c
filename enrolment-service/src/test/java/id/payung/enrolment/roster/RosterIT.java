package id.payung.enrolment.roster;

import static id.payung.enrolment.Server.assertProblem;
import static id.payung.enrolment.Server.nik;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Office;
import id.payung.enrolment.Server;
import id.payung.enrolment.Server.Answer;
import id.payung.enrolment.Server.Client;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RosterIT {

    private static final String HEADER = "nik,nama,tanggal_lahir,jenis_kelamin,nomor_pegawai\n";

    private final Server server = Server.shared();
    private final Office own = Office.in("36.73");
    private final String opd = own.id();
    private final Client office = own.client();

    @Test
    void listsTheGoodRowsAndNamesRowColumnAndRemedyOfTheOthers() throws Exception {
        var twice = nik();
        var done = server.imported(office.csv(
                imports(),
                HEADER
                        + nik() + ",SITI AMINAH,31-12-1990,L,DK-1\n"
                        + "367301311290001,NIK LIMA BELAS,31-12-1990,L,DK-2\n"
                        + nik() + ",TANGGAL LAIN,30-12-1990,L,DK-3\n"
                        + twice + ",BUDI,31-12-1990,L,DK-4\n"
                        + twice + ",BUDI LAGI,31-12-1990,L,DK-5\n"
                        + nik() + ",\"KUTIP TERBUKA,31-12-1990,L,DK-6\n"
                        + nik() + ",KURANG SEL,31-12-1990\n"
                        + nik() + ",,32-12-1990,X,DK-8\n"
                        + nik() + ",RINA,31-12-1990,L,DK-9\n"));

        assertThat(done.get("rows").asInt()).isEqualTo(9);
        assertThat(done.get("listed").asInt()).isEqualTo(3);
        assertThat(done.get("rejected").asInt()).isEqualTo(6);
        var rejects = office.get("/api/v1/imports/" + done.get("id").asString() + "/rejects");
        assertThat(rejects.type()).startsWith("text/csv");
        assertThat(rejects.text()
                        .lines()
                        .map(line -> line.split(",", 4))
                        .map(cells -> cells[0] + " " + cells[1] + " " + cells[2]))
                .containsExactly(
                        "baris kolom alasan",
                        "3 nik NOT_16_DIGITS",
                        "4 nik OTHER_BIRTH_DATE",
                        "6 nik DOUBLE_IN_THE_FILE",
                        "7 nik BROKEN_QUOTES",
                        "8 nik WRONG_NUMBER_OF_CELLS",
                        "9 nama; tanggal_lahir; jenis_kelamin NO_NAME; NO_DATE; NO_SEX");
        assertThat(rejects.text()).contains("di baris 5").contains("16 angka").doesNotContain(twice);
    }

    @Test
    void showsTheRosterWithMaskedNiks() throws Exception {
        server.imported(office.csv(imports(), HEADER + nik() + ",SITI AMINAH,31-12-1990,L,DK-1\n"));

        var page = office.get("/api/v1/opds/" + opd + "/workers?state=LISTED").json();

        var worker = page.get("workers").get(0);
        assertThat(worker.get("name").asString()).isEqualTo("SITI AMINAH");
        assertThat(worker.get("nik").asString()).matches("\\*{12}\\d{4}");
        assertThat(page.get("next").isNull()).isTrue();
    }

    @Test
    void keepsNoNikInClearAnywhereInTheDatabase() throws Exception {
        var nik = nik();
        server.imported(office.csv(imports(), HEADER + nik + ",SITI AMINAH,31-12-1990,L,DK-1\n"));
        var jdbc = server.bean(JdbcClient.class);

        for (var table : jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .query(String.class)
                .list()) {
            var rows = jdbc.sql("SELECT count(*) FROM " + table + " t WHERE t::text LIKE :nik OR t::text LIKE :hex")
                    .param("nik", "%" + nik + "%")
                    .param("hex", "%" + HexFormat.of().formatHex(nik.getBytes(StandardCharsets.UTF_8)) + "%")
                    .query(Long.class)
                    .single();
            assertThat(rows).as(table).isZero();
        }
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() throws Exception {
        var file = HEADER + nik() + ",SITI AMINAH,31-12-1990,L,DK-1\n";
        var first = server.imported(office.csv(imports(), file));

        var again = office.csv(imports(), file);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("id")).isEqualTo(first.get("id"));
        assertThat(rosterEvents()).isEqualTo(1);
    }

    @RepeatedTest(20)
    void takesTheSameFileOnceWhenItComesSeveralTimesAtOnce() throws Exception {
        var file = HEADER + nik() + ",SITI AMINAH,31-12-1990,L,DK-1\n";

        List<Answer> answers;
        try (var senders = Executors.newFixedThreadPool(8)) {
            Callable<Answer> send = () -> office.csv(imports(), file);
            answers = senders.invokeAll(Collections.nCopies(8, send)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers.stream().map(answer -> answer.json().get("id")))
                .hasSize(8)
                .containsOnly(answers.getFirst().json().get("id"));
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 202)
                .singleElement()
                .satisfies(server::imported);
        assertThat(rosterEvents()).isEqualTo(1);
    }

    @Test
    void takesTheSameFileUpAgainWhenAnotherCameBetween() throws Exception {
        var file = HEADER + nik() + ",SITI AMINAH,31-12-1990,L,DK-1\n";
        server.imported(office.csv(imports(), file));
        server.imported(office.csv(imports(), HEADER + nik() + ",BUDI,31-12-1990,L,DK-2\n"));

        var again = server.imported(office.csv(imports(), file));

        assertThat(again.get("unchanged").asInt()).isEqualTo(1);
        assertThat(rosterEvents()).isEqualTo(3);
    }

    @Test
    void keepsNothingOfADryRunAndCountsIt() throws Exception {
        var done = server.imported(office.csv(
                imports() + "?mode=dry-run",
                HEADER
                        + nik() + ",A,31-12-1990,L,1\n"
                        + nik() + ",B,31-12-1990,L,2\n"
                        + nik() + ",C,31-12-1990,L,3\n"
                        + nik() + ",D,31-12-1990,P,4\n"));

        assertThat(done.get("listed").asInt()).isEqualTo(3);
        assertThat(done.get("rejected").asInt()).isEqualTo(1);
        assertThat(office.get("/api/v1/opds/" + opd + "/workers").json().get("workers"))
                .isEmpty();
        assertThat(rosterEvents()).isZero();
    }

    @Test
    void readsSemicolonsAByteOrderMarkAndHeadersInAnyOrder() throws Exception {
        var done = server.imported(office.csv(
                imports(),
                "\ufeffNama;Jenis Kelamin;NIK;Tanggal Lahir\r\n\"SITI; AMINAH\";L;" + nik() + ";1990-12-31\r\n"));

        assertThat(done.get("listed").asInt()).isEqualTo(1);
        assertThat(office.get("/api/v1/opds/" + opd + "/workers").text()).contains("SITI; AMINAH");
    }

    @Test
    void rejectsAPersonWhoIsOnAnotherRoster() throws Exception {
        var nik = nik();
        server.imported(office.csv(imports(), HEADER + nik + ",SITI AMINAH,31-12-1990,L,DK-1\n"));
        var other = server.opd("36.73", "Lain " + UUID.randomUUID());

        var done = server.imported(server.office(other)
                .csv("/api/v1/opds/" + other + "/imports", HEADER + nik + ",SITI AMINAH,31-12-1990,L,DK-1\n"));

        assertThat(done.get("rejected").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|422|roster-empty",
                "nik,nama,tanggal_lahir|422|roster-header",
                "nik,nama,tanggal_lahir,jenis_kelamin,gaji|422|roster-header",
                "nik,nama,tanggal_lahir,jenis_kelamin,nik|422|roster-header",
                "\"nik,nama|422|roster-header",
            })
    void refusesAFileByItsHeader(String file, int status, String problem) throws Exception {
        var answer = office.csv(imports(), file);

        assertProblem(answer, status, problem);
    }

    @Test
    void hidesTheRowsOfAnotherOpd() throws Exception {
        var other = server.opd("36.73", "Lain " + UUID.randomUUID());

        assertProblem(office.get("/api/v1/opds/" + other), 404, "unknown-opd");
        assertProblem(office.get("/api/v1/opds/" + other + "/workers"), 404, "unknown-opd");
        assertProblem(office.csv("/api/v1/opds/" + other + "/imports", HEADER), 404, "unknown-opd");
        assertProblem(
                office.post(
                        "/api/v1/opds/" + other + "/registrations",
                        "{\"on\":\"2026-02-01\",\"everyoneIn\":\"LISTED\"}"),
                404,
                "unknown-opd");
        var theirs =
                server.office(other).csv("/api/v1/opds/" + other + "/imports", HEADER + nik() + ",A,31-12-1990,L,1\n");
        assertProblem(office.get("/api/v1/imports/" + theirs.json().get("id").asString()), 404, "unknown-import");
    }

    private String imports() {
        return "/api/v1/opds/" + opd + "/imports";
    }

    private long rosterEvents() {
        return server.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM event_ledger WHERE type = 'roster.received.v1' AND subject = :opd::uuid")
                .param("opd", opd)
                .query(Long.class)
                .single();
    }
}
