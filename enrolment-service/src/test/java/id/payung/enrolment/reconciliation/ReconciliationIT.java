package id.payung.enrolment.reconciliation;

import static id.payung.enrolment.Server.assertProblem;
import static id.payung.enrolment.Server.nik;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Server;
import id.payung.enrolment.Server.Client;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class ReconciliationIT {

    private static final Server SERVER = Server.shared();
    private static final LocalDate DAY = LocalDate.of(1990, 12, 31);

    private final String siti = nik();
    private final String budi = nik();
    private final String tono = nik();
    private final String rina = nik();

    private String opd;
    private Client office;

    @BeforeEach
    void fourPeopleOfAnOpdOfWhomTwoAreProtected() throws IOException, InterruptedException {
        opd = SERVER.opd("36.02", "Dinas " + UUID.randomUUID());
        office = SERVER.office(opd);
        SERVER.imported(
                office.csv("/api/v1/opds/" + opd + "/imports?on=2026-01-05", """
                nik,nama,tanggal_lahir,jenis_kelamin
                %s,SITI AMINAH,31-12-1990,L
                %s,BUDI SANTOSO,31-12-1990,L
                %s,TONO,31-12-1990,L
                %s,RINA,31-12-1990,L
                """.formatted(siti, budi, tono, rina)));
        change("registrations", id("SITI AMINAH"), id("TONO"), id("RINA"));
        change("activations", id("SITI AMINAH"), id("TONO"));
    }

    @Test
    void laysTheListBesideTheRosterRowByRow() throws Exception {
        office.post("/api/v1/opds/" + opd + "/workers/" + id("SITI AMINAH") + "/kpj", "{\"number\":\"10000000001\"}");

        var id = received("""
                KPJ;NIK;NAMA_LENGKAP;TGL_LAHIR;STATUS
                10000000001;%s;Siti Aminah;31-12-1990;AKTIF
                10000000002;%s;BUDI;31-12-1990;AKTIF
                10000000003;;tono;31/12/1990;Non Aktif
                10000000004;%s;ORANG LAIN;1985-02-01;AKTIF
                bukan kpj;%s;RINA;31-12-1990;AKTIF
                10000000005;;ORANG BARU;31-02-1990;AKTIF
                """.formatted(siti, budi, nik(), rina));

        var rows = rows(id, "");
        assertThat(rows).hasSize(7);
        assertFinding(rows.get(0), "MATCHED", "SITI AMINAH", "[]");
        assertFinding(rows.get(1), "DIFFERENT", "BUDI SANTOSO", "[\"KPJ\",\"STATE\",\"NAME\"]");
        assertFinding(rows.get(2), "DIFFERENT", "TONO", "[\"KPJ\",\"STATE\"]");
        assertThat(rows.get(3).get("kind").asString()).isEqualTo("ONLY_THERE");
        assertThat(rows.get(4).get("kind").asString()).isEqualTo("UNREADABLE");
        assertThat(rows.get(5).get("kind").asString()).isEqualTo("UNREADABLE");
        assertFinding(rows.get(6), "ONLY_HERE", "RINA", "[]");
        assertThat(rows(id, "?kind=DIFFERENT")).hasSize(2);
        assertThat(office.get(path(id)).json().get("rows").toString())
                .isEqualTo("{\"MATCHED\":1,\"DIFFERENT\":2,\"ONLY_THERE\":1,\"ONLY_HERE\":1,\"UNREADABLE\":2}");
    }

    /// Made by hand: what is a number there has lost digits, or may have.
    @Test
    void readsAWorkbookAsSippGivesIt() throws Exception {
        var id = received(workbook(
                List.of("No", "Nomor KPJ", "NIK", "Nama Lengkap", "Tgl Lahir", "Status TK"),
                List.of(1, "10000000011", siti, "SITI AMINAH", DAY, "AKTIF"),
                List.of(2, 10000000012L, budi, "BUDI SANTOSO", "31/12/1990", "NON AKTIF"),
                List.of(3, 1000000013L, tono, "TONO", DAY, "AKTIF"),
                List.of(4, "10000000014", Double.valueOf(rina), "RINA", DAY, "AKTIF")));

        var rows = rows(id, "");
        assertFinding(rows.get(0), "DIFFERENT", "SITI AMINAH", "[\"KPJ\"]");
        assertFinding(rows.get(1), "DIFFERENT", "BUDI SANTOSO", "[\"KPJ\"]");
        assertThat(rows.get(2).get("kind").asString()).isEqualTo("UNREADABLE");
        assertThat(rows.get(3).get("kind").asString()).isEqualTo("UNREADABLE");
        assertThat(office.get(path(id)).json().get("rows").toString())
                .isEqualTo("{\"DIFFERENT\":2,\"ONLY_HERE\":2,\"UNREADABLE\":2}");
    }

    @Test
    void readsOneObjectALineAndTheCsvOfAnotherCodePage() throws Exception {
        var lines = received("""
                {"kpj":"10000000021","nik":"%s","nama":"SITI AMINAH","status":"AKTIF"}
                {"kpj":"10000000022","nik":%s,"nama":"BUDI SANTOSO"}
                {"kpj":["x"]}
                """.formatted(siti, budi).getBytes(StandardCharsets.UTF_8));
        assertThat(office.get(path(lines)).json().get("rows").toString())
                .isEqualTo("{\"DIFFERENT\":1,\"ONLY_HERE\":2,\"UNREADABLE\":2}");

        var csv = received("""
                KPJ|NAMA|TGL_LAHIR
                10000000023|RINA|31.12.1990
                10000000024|JOSÉ|1-1-1990
                """.getBytes(StandardCharsets.UTF_16));

        assertThat(rows(csv, "?kind=ONLY_THERE").get(0).get("name").asString()).isEqualTo("JOSÉ");
        assertFinding(rows(csv, "?kind=DIFFERENT").get(0), "DIFFERENT", "RINA", "[\"KPJ\",\"STATE\"]");
    }

    @Test
    void saysWhatItCannotReadAndKeepsTheListBefore() throws Exception {
        var id = received("KPJ,NIK\n30000000011," + siti + "\n");
        var path = "/api/v1/opds/" + opd + "/reconciliations";

        assertProblem(office.file(path, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)), 422, "roster-format");
        assertProblem(office.file(path, workbook(List.of("NAMA", "ALAMAT"))), 422, "roster-header");

        assertThat(office.get(path(id)).status()).isEqualTo(200);
    }

    @Test
    void appliesTheChosenRowsByTheCommandsOfEverybodyAndLeavesTheOthers() throws Exception {
        var id = received("""
                KPJ,NIK,NAMA,STATUS
                20000000001,%s,SITI AMINAH,KELUAR
                20000000002,%s,BUDI SANTOSO,AKTIF
                20000000003,%s,TONO SALAH,AKTIF
                """.formatted(siti, budi, tono));
        var apply = path(id) + "/applications";

        assertProblem(office.post(apply, "{\"rows\":[2],\"on\":\"2026-03-01\"}"), 400, "invalid-request");
        var answer = office.post(apply, "{\"rows\":[2,3,4,5],\"on\":\"2026-03-01\",\"lapse\":\"CONTRACT_ENDED\"}")
                .json();

        assertThat(answer.get("applied").toString()).isEqualTo("[2,3]");
        assertThat(answer.get("left").get(0).get("row").asInt()).isEqualTo(4);
        assertThat(answer.get("left").get(1).get("row").asInt()).isEqualTo(5);
        assertThat(state("SITI AMINAH")).isEqualTo("LAPSED");
        assertThat(state("BUDI SANTOSO")).isEqualTo("ACTIVE");
        assertThat(state("TONO")).isEqualTo("ACTIVE");
        assertThat(events("BUDI SANTOSO")).isEqualTo("worker.listed.v1,worker.registered.v1,worker.activated.v1");
        assertThat(kpj("TONO")).isEqualTo("20000000003");
        var again = office.post(apply, "{\"rows\":[2,3],\"on\":\"2026-03-01\",\"lapse\":\"CONTRACT_ENDED\"}");
        assertThat(again.json().get("applied").toString()).isEqualTo("[2,3]");
        assertThat(events("BUDI SANTOSO")).isEqualTo("worker.listed.v1,worker.registered.v1,worker.activated.v1");
        assertThat(rows(id, "").get(0).has("appliedAt")).isTrue();
    }

    @Test
    void keepsTheLastListOnlyAndShowsItToNoOtherOpd() throws Exception {
        var list = "KPJ,NIK\n30000000001," + siti + "\n";
        var first = received(list);
        var second = received(list);
        var other = SERVER.opd("36.02", "Lain " + UUID.randomUUID());

        assertProblem(office.get(path(first)), 404, "unknown-reconciliation");
        assertThat(SERVER.region("36").get(path(second) + "/rows").status()).isEqualTo(200);
        for (var path : new String[] {path(second), path(second) + "/rows"}) {
            assertProblem(SERVER.office(other).get(path), 404, "unknown-opd");
            assertProblem(SERVER.region("32").get(path), 404, "unknown-opd");
            assertProblem(SERVER.office(other).get(path.replace(opd, other)), 404, "unknown-reconciliation");
        }
        assertProblem(office.csv("/api/v1/opds/" + opd + "/reconciliations", "KPJ,X\n1,2\n"), 422, "roster-header");
        assertProblem(office.csv("/api/v1/opds/" + opd + "/reconciliations", ""), 422, "roster-empty");
    }

    @Test
    void forgetsAnErasedPersonInTheListsOfEveryOpd() throws Exception {
        var other = SERVER.opd("36.02", "Lain " + UUID.randomUUID());
        received("KPJ,NIK,NAMA\n40000000001," + siti + ",SITI AMINAH\n");
        SERVER.office(other)
                .csv(
                        "/api/v1/opds/" + other + "/reconciliations",
                        "KPJ,NIK,NAMA\n40000000001," + siti + ",SITI AMINAH\n");
        var worker = id("SITI AMINAH");
        office.post(
                "/api/v1/opds/" + opd + "/delistings",
                "{\"on\":\"2026-03-01\",\"workers\":[\"%s\"],\"reason\":\"BECAME_ASN\"}".formatted(worker));

        var erased =
                office.post("/api/v1/opds/" + opd + "/workers/" + worker + "/erasure", "{\"ground\":\"REQUESTED\"}");

        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        assertThat(jdbc().sql("SELECT count(*) FROM reconciliation_row WHERE kpj = '40000000001'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void assertFinding(JsonNode row, String kind, String name, String differences) {
        assertThat(row.get("kind").asString()).isEqualTo(kind);
        assertThat(row.get("worker").asString()).isEqualTo(id(name));
        assertThat(row.get("differences").toString()).isEqualTo(differences);
    }

    /// One sheet behind a cover; a day is a cell with the format of a date.
    @SafeVarargs
    private static byte[] workbook(List<Object>... lines) throws IOException {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            workbook.createSheet("Petunjuk").createRow(0).createCell(0).setCellValue("Daftar peserta");
            var date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            var sheet = workbook.createSheet("Sheet1");
            for (var line : lines) {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (var value : line) {
                    var cell = row.createCell(Math.max(0, row.getLastCellNum()));
                    switch (value) {
                        case LocalDate day -> {
                            cell.setCellValue(day);
                            cell.setCellStyle(date);
                        }
                        case Number number -> cell.setCellValue(number.doubleValue());
                        default -> cell.setCellValue(value.toString());
                    }
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private String received(String csv) throws IOException, InterruptedException {
        return received(csv.getBytes(StandardCharsets.UTF_8));
    }

    private String received(byte[] file) throws IOException, InterruptedException {
        var answer = office.file("/api/v1/opds/" + opd + "/reconciliations", file);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private JsonNode rows(String id, String query) throws IOException, InterruptedException {
        return office.get(path(id) + "/rows" + query).json().get("rows");
    }

    private String path(String id) {
        return "/api/v1/opds/" + opd + "/reconciliations/" + id;
    }

    private void change(String what, String... workers) throws IOException, InterruptedException {
        var answer = office.post(
                "/api/v1/opds/" + opd + "/" + what,
                "{\"on\":\"2026-02-01\",\"workers\":[\"%s\"]}".formatted(String.join("\",\"", workers)));
        assertThat(answer.json().get("done").asInt()).isEqualTo(workers.length);
    }

    private String id(String name) {
        return of(name, "SELECT id::text FROM worker WHERE opd_id = :opd::uuid AND name = :name");
    }

    private String state(String name) {
        return of(name, "SELECT state FROM worker WHERE opd_id = :opd::uuid AND name = :name");
    }

    private String kpj(String name) {
        return of(
                name,
                "SELECT number FROM kpj JOIN worker ON id = worker_id WHERE opd_id = :opd::uuid AND name = :name");
    }

    private String events(String name) {
        return of(name, """
                SELECT string_agg(e.type, ',' ORDER BY e.epoch, e.xid, e.id) FROM event_ledger e JOIN worker w ON w.id = e.subject
                WHERE w.opd_id = :opd::uuid AND w.name = :name
                """);
    }

    private String of(String name, String sql) {
        return jdbc().sql(sql)
                .param("opd", opd)
                .param("name", name)
                .query(String.class)
                .single();
    }

    private static JdbcClient jdbc() {
        return SERVER.bean(JdbcClient.class);
    }
}
