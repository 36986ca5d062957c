package id.payung.enrolment.roster;

import static id.payung.enrolment.Server.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Office;
import id.payung.enrolment.Server;
import id.payung.enrolment.Server.Client;
import id.payung.enrolment.profile.Detail;
import id.payung.enrolment.profile.Profiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Rosters as they really arrive; the files are hand-made, in `src/test/resources/rosters`.
class FormatsIT {

    private final Server server = Server.shared();
    private final Office own = Office.in("36.73");
    private final String opd = own.id();
    private final Client office = own.client();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utf-8-bom-semicolon.csv",
                "utf-16le-bom-tab.csv",
                "utf-16be-no-bom.csv",
                "windows-1252-bar.csv",
                "mixed-line-ends-sep-line.csv",
                "short.ndjson",
            })
    void readsTextInEveryGuise(String file) throws Exception {
        var done = imported(file);

        assertThat(done.get("listed").asInt()).isEqualTo(3);
        assertThat(names()).containsExactlyInAnyOrder("SITI AMINAH", "JOSÉ BUDI", "RINA “IBU”");
    }

    @Test
    void readsAWorkbookWhoseCellsAreOfEveryKind() throws Exception {
        var done = imported("short.xlsx");

        assertThat(names()).containsExactlyInAnyOrder("SITI AMINAH", "JOSÉ & BUDI", "RUMUS BENAR");
        assertThat(reasons(done))
                .containsExactly(
                        Map.entry(5, "NUMBER_CELL"), Map.entry(6, "STAFF_NUMBER_IS_A_NUMBER"), Map.entry(7, "NO_DATE"));
        assertThat(office.get("/api/v1/opds/" + opd + "/workers").text()).contains("\"001\"", "\"1002\"");
    }

    @Test
    void keepsTheDetailsOfTheSippFormAndBringsThemUpToDate() throws Exception {
        var first = imported("sipp.xlsx");
        var again = imported("sipp.xlsx", "?on=2026-02-01");
        var later = imported("sipp-a-month-later.xlsx");

        assertThat(reasons(first))
                .containsExactly(
                        Map.entry(4, "NOT_A_KTP"),
                        Map.entry(5, "NO_EMAIL; NO_WAGE; NO_POSTAL_CODE"),
                        Map.entry(6, "LOST_DIGITS"));
        assertThat(first.get("listed").asInt()).isEqualTo(3);
        assertThat(first.get("notes").get("phonesMended").asInt()).isEqualTo(2);
        assertThat(first.get("notes").get("otherRegion").asInt()).isEqualTo(3);
        assertThat(again.get("unchanged").asInt()).isEqualTo(3);
        assertThat(later.get("changed").asInt()).isEqualTo(1);
        assertThat(later.get("unchanged").asInt()).isEqualTo(2);
        var details = server.bean(Profiles.class)
                .find(UUID.fromString(opd), worker("NOL HILANG"))
                .orElseThrow();
        assertThat(details.get(Detail.HP)).contains("081234567890");
        assertThat(details.wage()).contains(2_600_000L);
        assertThat(details.get(Detail.NAMA_IBU_KANDUNG)).contains("IBU CONTOH");
        assertThat(details.get(Detail.TGL_AKHIR_KONTRAK)).contains("31-12-2026");
    }

    @Test
    void saysOfEachDamagedRowWhatASpreadsheetDidToIt() throws Exception {
        var done = imported("damaged.csv");

        assertThat(names())
                .containsExactlyInAnyOrder("APOSTROPHE", "NO WIDTH", "FULL WIDTH", "FROM BALI", "FROM OLD TARAKAN");
        assertThat(done.get("notes").get("otherRegion").asInt()).isEqualTo(5);
        assertThat(reasons(done))
                .containsExactly(
                        Map.entry(2, "SCIENTIFIC"),
                        Map.entry(3, "SCIENTIFIC"),
                        Map.entry(4, "SWAPPED_DAY_AND_MONTH"),
                        Map.entry(5, "NO_SERIAL"),
                        Map.entry(9, "NOT_16_DIGITS"),
                        Map.entry(12, "NOT_A_NUMBER_OF_A_PERSON"),
                        Map.entry(13, "UNKNOWN_AREA"),
                        Map.entry(14, "CONTROL_CHARACTERS"),
                        Map.entry(15, "ROW_TOO_LONG"));
        assertThat(office.get("/api/v1/opds/" + opd + "/workers").text()).contains("\"007\"");
    }

    @Test
    void warnsOfAFileWhoseNiksAllEndInZero() throws Exception {
        var damaged = imported("all-end-in-0.csv", "?mode=dry-run");
        var sound = imported("utf-8-bom-semicolon.csv", "?mode=dry-run");

        assertThat(damaged.get("warnings").get(0).asString()).isEqualTo("NIKS_END_IN_0");
        assertThat(sound.get("warnings")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hostile/old.xls,roster-format,.xlsx",
        "page.xls,roster-format,halaman web",
        "letter.pdf,roster-format,PDF",
        "array.json,roster-format,NDJSON",
        "folder.zip,roster-format,ZIP",
        "hostile/nested.zip,roster-format,ZIP",
        "hostile/macros.xlsm,roster-format,makro",
        "hostile/attachment.xlsx,roster-format,lampiran",
        "hostile/two-of-a-name.xlsx,roster-format,sama",
        "hostile/overlapping.xlsx,roster-format,bertumpuk",
        "hostile/external-entity.xlsx,roster-format,deklarasi",
        "hostile/billion-laughs.xlsx,roster-format,deklarasi",
        "hostile/zip-bomb.xlsx,roster-format,membengkak",
        "hostile/long-tag.xlsx,roster-format,membengkak",
        "hostile/deep.xlsx,roster-format,membengkak",
        "hostile/cut-off.xlsx,roster-format,rusak",
        "hostile/sixty-thousand-entries.xlsx,roster-format,Terlalu banyak",
        "hostile/row-beyond-the-end.xlsx,roster-format,rusak",
        "hostile/a-million-columns.xlsx,roster-header,kolom",
    })
    void refusesWhatIsNoRosterAndSaysWhatItIs(String file, String problem, String says) throws Exception {
        var answer = office.file(imports(""), read(file));

        assertProblem(answer, 422, problem);
        assertThat(answer.json().get("detail").asString()).contains(says);
        assertThat(office.get(imports("")).json().get("imports")).isEmpty();
    }

    @Test
    void givesRejectsAsAWorkbookThatIsMendedAndSentAgainWithoutTypingTheNik() throws Exception {
        var swapped = """
                nik,nama,tanggal_lahir,jenis_kelamin,nomor_pegawai
                3672010304900601,=1+1,04-03-1990,L,-7
                367201030490602,LIMA BELAS,03-04-1990,L,8
                """;
        var first = server.imported(office.csv(imports(""), swapped));
        var rejects = "/api/v1/imports/" + first.get("id").asString() + "/rejects";

        var workbook = rows(office.download(rejects + "?format=xlsx"));
        var byAccept =
                rows(office.download(rejects, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        var text = office.get(rejects).text();

        assertThat(workbook).isEqualTo(byAccept);
        assertThat(text).doesNotContain("3672010304900601", "367201030490602").contains(",'=1+1,", ",'-7");
        var mended = text.replace("04-03-1990", "03-04-1990").replaceFirst("\\*{11}0602", "3672010304900602");
        var second = server.imported(office.csv(imports(""), mended));
        assertThat(second.get("listed").asInt()).isEqualTo(2);
        assertThat(names()).containsExactlyInAnyOrder("=1+1", "LIMA BELAS");
        assertThat(office.get("/api/v1/opds/" + opd + "/workers").text()).contains("************0601", "\"-7\"");
    }

    @Test
    void doesNotGiveANikBackToAnotherOffice() throws Exception {
        var first = server.imported(
                office.csv(imports(""), "nik,nama,tanggal_lahir,jenis_kelamin\n3672010304900611,A,04-03-1990,L\n"));
        var mended = office.get("/api/v1/imports/" + first.get("id").asString() + "/rejects")
                .text()
                .replace("04-03-1990", "03-04-1990");
        var other = server.opd("36.73", "Lain " + UUID.randomUUID());

        var done = server.imported(server.office(other).csv("/api/v1/opds/" + other + "/imports", mended));

        assertThat(done.get("rejected").asInt()).isEqualTo(1);
    }

    @Test
    void offersATemplateThatReadsBackAsARoster() throws Exception {
        var template = office.download("/api/v1/roster-template.xlsx");

        assertThat(rows(template).getFirst())
                .containsExactly(
                        "nik",
                        "nama",
                        "tanggal_lahir",
                        "jenis_kelamin",
                        "nomor_pegawai",
                        "kategori",
                        "segmen",
                        "sumber_dana");
        assertThat(server.imported(office.file(imports(""), template))
                        .get("rows")
                        .asInt())
                .isZero();
    }

    private JsonNode imported(String file) throws Exception {
        return imported(file, "");
    }

    private JsonNode imported(String file, String query) throws Exception {
        return server.imported(office.file(imports(query), read(file)));
    }

    private String imports(String query) {
        return "/api/v1/opds/" + opd + "/imports" + query;
    }

    private List<String> names() throws Exception {
        return office.get("/api/v1/opds/" + opd + "/workers")
                .json()
                .get("workers")
                .valueStream()
                .map(worker -> worker.get("name").asString())
                .toList();
    }

    private UUID worker(String name) throws Exception {
        return office.get("/api/v1/opds/" + opd + "/workers")
                .json()
                .get("workers")
                .valueStream()
                .filter(worker -> worker.get("name").asString().equals(name))
                .map(worker -> UUID.fromString(worker.get("id").asString()))
                .findAny()
                .orElseThrow();
    }

    /// Row and reasons of every rejected row, read from the workbook of rejects by somebody else's reader.
    private Map<Integer, String> reasons(JsonNode done) throws Exception {
        return rows(office.download("/api/v1/imports/" + done.get("id").asString() + "/rejects?format=xlsx")).stream()
                .skip(1)
                .collect(Collectors.toMap(
                        row -> Integer.valueOf(row.getFirst()), row -> row.get(2), (a, _) -> a, LinkedHashMap::new));
    }

    private static List<List<String>> rows(byte[] workbook) throws IOException {
        try (var reader = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                var rows = reader.getFirstSheet().openStream()) {
            return rows.map(FormatsIT::texts).toList();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }

    private static byte[] read(String file) throws IOException {
        try (var in = Objects.requireNonNull(FormatsIT.class.getResourceAsStream("/rosters/" + file), file)) {
            return in.readAllBytes();
        }
    }
}
