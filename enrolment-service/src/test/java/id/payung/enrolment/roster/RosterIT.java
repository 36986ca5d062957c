package id.payung.enrolment.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.payung.enrolment.Server;
import id.payung.enrolment.Server.Answer;
import id.payung.enrolment.Server.Client;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class RosterIT {

    private static final String HEADER = "nik,nama,tanggal_lahir,jenis_kelamin,nomor_pegawai\n";

    private static Server server;
    private static int serial;

    private String opd;
    private Client office;

    @BeforeAll
    static void start() {
        server = Server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void anOpdOfKotaSerang() throws IOException, InterruptedException {
        opd = server.opd("36.73", "Dinas " + UUID.randomUUID());
        office = server.office(opd);
    }

    @Test
    void listsTheGoodRowsAndNamesRowColumnAndRemedyOfTheOthers() throws Exception {
        var twice = nik();
        var done = finished(office.csv(
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
                        "9 nama NO_NAME",
                        "9 tanggal_lahir NO_DATE",
                        "9 jenis_kelamin NO_SEX");
        assertThat(rejects.text()).contains("di baris 5").contains("16 angka").doesNotContain(twice);
    }

    @Test
    void showsTheRosterWithMaskedNiks() throws Exception {
        finished(office.csv(imports(), HEADER + nik() + ",SITI AMINAH,31-12-1990,L,DK-1\n"));

        var page = office.get("/api/v1/opds/" + opd + "/workers?state=LISTED").json();

        var worker = page.get("workers").get(0);
        assertThat(worker.get("name").asString()).isEqualTo("SITI AMINAH");
        assertThat(worker.get("nik").asString()).matches("\\*{12}\\d{4}");
        assertThat(page.get("next").isNull()).isTrue();
    }

    @Test
    void keepsNoNikInClearAnywhereInTheDatabase() throws Exception {
        var nik = nik();
        finished(office.csv(imports(), HEADER + nik + ",SITI AMINAH,31-12-1990,L,DK-1\n"));
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
        var first = finished(office.csv(imports(), file));

        var again = office.csv(imports(), file);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("id")).isEqualTo(first.get("id"));
        assertThat(rosterEvents()).isEqualTo(1);
    }

    @Test
    void takesTheSameFileUpAgainWhenAnotherCameBetween() throws Exception {
        var file = HEADER + nik() + ",SITI AMINAH,31-12-1990,L,DK-1\n";
        finished(office.csv(imports(), file));
        finished(office.csv(imports(), HEADER + nik() + ",BUDI,31-12-1990,L,DK-2\n"));

        var again = finished(office.csv(imports(), file));

        assertThat(again.get("unchanged").asInt()).isEqualTo(1);
        assertThat(rosterEvents()).isEqualTo(3);
    }

    @Test
    void keepsNothingOfADryRunAndCountsIt() throws Exception {
        var done = finished(office.csv(
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
        var done = finished(office.csv(
                imports(),
                "\ufeffNama;Jenis Kelamin;NIK;Tanggal Lahir\r\n\"SITI; AMINAH\";L;" + nik() + ";1990-12-31\r\n"));

        assertThat(done.get("listed").asInt()).isEqualTo(1);
        assertThat(office.get("/api/v1/opds/" + opd + "/workers").text()).contains("SITI; AMINAH");
    }

    @Test
    void rejectsAPersonWhoIsOnAnotherRoster() throws Exception {
        var nik = nik();
        finished(office.csv(imports(), HEADER + nik + ",SITI AMINAH,31-12-1990,L,DK-1\n"));
        var other = server.opd("36.73", "Lain " + UUID.randomUUID());

        var done = finished(server.office(other)
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

    @Test
    void refusesUnknownRegionsAndOpds() throws Exception {
        var region = server.admin().post("/api/v1/opds", "{\"region\":\"99.99\",\"name\":\"Dinas\"}");
        var unknown = server.admin().csv("/api/v1/opds/" + UUID.randomUUID() + "/imports", HEADER);

        assertProblem(region, 422, "unknown-region");
        assertProblem(unknown, 404, "unknown-opd");
    }

    @Test
    void refusesAMisspeltMemberAndAnUnreadableBody() throws Exception {
        assertThat(server.admin()
                        .post("/api/v1/opds", "{\"region\":\"36.73\",\"name\":\"Dinas\",\"state\":\"OPEN\"}")
                        .status())
                .isEqualTo(400);
        assertThat(server.admin().post("/api/v1/opds", "{").status()).isEqualTo(400);
        assertThat(server.admin().post("/api/v1/opds", "{}").status()).isEqualTo(400);
        assertThat(office.get("/api/v1/opds/bukan-uuid").status()).isEqualTo(400);
    }

    @Test
    void opensAnOpdOnceAndChangesItWithoutMovingIt() throws Exception {
        var again = server.admin()
                .post(
                        "/api/v1/opds",
                        "{\"region\":\"36.73\",\"name\":\"%s\"}"
                                .formatted(office.get("/api/v1/opds/" + opd)
                                        .json()
                                        .get("name")
                                        .asString()));
        var budget = server.admin()
                .put(
                        "/api/v1/opds/" + opd,
                        "{\"region\":\"36.73\",\"name\":\"Dinas %s\",\"budget\":{\"year\":2026,\"amount\":5,\"funding\":\"APBD\"}}"
                                .formatted(opd));
        var moved = server.admin().put("/api/v1/opds/" + opd, "{\"region\":\"36.71\",\"name\":\"Dinas\"}");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("id").asString()).isEqualTo(opd);
        assertThat(budget.json().get("budget").get("amount").asInt()).isEqualTo(5);
        assertThat(budget.json().get("version").asInt()).isEqualTo(2);
        assertProblem(moved, 409, "region-of-an-opd-is-fixed");
        assertThat(office.put("/api/v1/opds/" + opd, "{\"region\":\"36.73\",\"name\":\"X\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void movesPeopleAndRefusesWithTheReason() throws Exception {
        finished(office.csv(
                imports() + "?on=2026-01-05", HEADER + nik() + ",A,31-12-1990,L,1\n" + nik() + ",B,31-12-1990,L,2\n"));
        var workers = "/api/v1/opds/" + opd + "/workers?state=";
        var first = office.get(workers + "LISTED")
                .json()
                .get("workers")
                .get(0)
                .get("id")
                .asString();

        var registered = change("registrations", "{\"on\":\"2026-02-01\",\"everyoneIn\":\"LISTED\"}");
        var repeated = change("registrations", "{\"on\":\"2026-02-01\",\"workers\":[\"%s\"]}".formatted(first));
        var active = change("activations", "{\"on\":\"2026-02-01\",\"workers\":[\"%s\"]}".formatted(first));
        var tooEarly = change(
                "lapses", "{\"on\":\"2026-01-31\",\"workers\":[\"%s\"],\"reason\":\"ARREARS\"}".formatted(first));
        var stranger =
                change("activations", "{\"on\":\"2026-02-01\",\"workers\":[\"%s\"]}".formatted(UUID.randomUUID()));
        var noReason =
                office.post("/api/v1/opds/" + opd + "/lapses", "{\"on\":\"2026-03-01\",\"everyoneIn\":\"ACTIVE\"}");

        assertThat(registered.get("done").asInt()).isEqualTo(2);
        assertThat(repeated.get("repeated").asInt()).isEqualTo(1);
        assertThat(active.get("done").asInt()).isEqualTo(1);
        assertThat(tooEarly.get("refused").get(0).get("problem").asString())
                .isEqualTo("urn:payung:problem:before-the-present-state");
        assertThat(stranger.get("refused").get(0).get("problem").asString())
                .isEqualTo("urn:payung:problem:not-on-this-roster");
        assertProblem(noReason, 400, "invalid-request");
        assertThat(office.get(workers + "ACTIVE").json().get("workers")).hasSize(1);
        assertThat(office.get(workers + "REGISTERED").json().get("workers")).hasSize(1);
    }

    @Test
    void listsOnePersonByApiAndAnswersTheSameCallAgain() throws Exception {
        var person = """
                {"nik":"%s","nama":"SITI AMINAH","tanggalLahir":"31-12-1990","jenisKelamin":"L"}""".formatted(nik());
        var other = server.opd("36.73", "Lain " + UUID.randomUUID());
        var path = "/api/v1/opds/" + opd + "/workers";

        var first = office.post(path, person);
        var again = office.post(path, person);
        var elsewhere = server.office(other).post("/api/v1/opds/" + other + "/workers", person);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("verdict").asString()).isEqualTo("UNCHANGED");
        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(office.get(path + "/" + first.json().get("id").asString())
                        .json()
                        .get("name")
                        .asString())
                .isEqualTo("SITI AMINAH");
        assertProblem(elsewhere, 409, "on-another-roster");
        assertProblem(office.get(path + "/" + UUID.randomUUID()), 404, "unknown-worker");
    }

    @Test
    void namesEverythingThatIsWrongWithOnePerson() throws Exception {
        var answer = office.post("/api/v1/opds/" + opd + "/workers", """
                {"nik":"1","nama":"","tanggalLahir":"31-12-1990","jenisKelamin":"L","kategori":"PNS"}""");

        assertProblem(answer, 422, "invalid-person");
        assertThat(answer.json()
                        .get("faults")
                        .valueStream()
                        .map(fault -> fault.get("column").asString()))
                .containsExactlyInAnyOrder("nama", "kategori", "nik");
    }

    @Test
    void keepsWhoAskedAndTheTraceWithTheEvent() throws Exception {
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        server.admin()
                .traced(trace)
                .put("/api/v1/opds/" + opd, "{\"region\":\"36.73\",\"name\":\"T %s\"}".formatted(opd));
        server.admin()
                .traced("bukan-jejak")
                .put("/api/v1/opds/" + opd, "{\"region\":\"36.73\",\"name\":\"U %s\"}".formatted(opd));

        assertThat(server.bean(JdbcClient.class)
                        .sql("""
                        SELECT actor || ' ' || coalesce(traceparent, 'untraced') FROM event_ledger
                        WHERE subject = :opd::uuid ORDER BY epoch, xid, id
                        """)
                        .param("opd", opd)
                        .query(String.class)
                        .list())
                .containsExactly("admin untraced", "admin " + trace, "admin untraced");
    }

    private JsonNode change(String what, String body) throws IOException, InterruptedException {
        return office.post("/api/v1/opds/" + opd + "/" + what, body).json();
    }

    private String imports() {
        return "/api/v1/opds/" + opd + "/imports";
    }

    private JsonNode finished(Answer received) {
        assertThat(received.status()).as(received.text()).isEqualTo(202);
        var path = "/api/v1/imports/" + received.json().get("id").asString();
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> server.admin().get(path).json(),
                        progress -> progress.get("state").asString().equals("DONE"));
    }

    private long rosterEvents() {
        return server.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM event_ledger WHERE type = 'roster.received.v1' AND subject = :opd::uuid")
                .param("opd", opd)
                .query(Long.class)
                .single();
    }

    private static void assertProblem(Answer answer, int status, String problem) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:payung:problem:" + problem);
        assertThat(answer.json().get("detail").asString()).isNotBlank();
    }

    private static String nik() {
        return "367301311290%04d".formatted(++serial);
    }
}
