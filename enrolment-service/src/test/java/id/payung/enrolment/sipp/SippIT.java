package id.payung.enrolment.sipp;

import static id.payung.enrolment.Server.assertProblem;
import static id.payung.enrolment.sipp.Books.assertOnlyText;
import static id.payung.enrolment.sipp.Books.column;
import static id.payung.enrolment.sipp.Books.texts;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Server;
import id.payung.enrolment.Server.Client;
import id.payung.enrolment.vault.Vault;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What is written is read back by Apache POI, which knows nothing of how it was written.
class SippIT {

    private static final Server SERVER = Server.shared();
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private String opd;
    private Client office;

    @BeforeEach
    void anOpd() throws IOException, InterruptedException {
        opd = SERVER.opd("36.71", "Dinas " + UUID.randomUUID());
        office = SERVER.office(opd);
    }

    @Test
    void writesThirtyColumnsOfTextAndNothingElse() throws Exception {
        office.put("/api/v1/opds/" + opd + "/work-location", "{\"code\":\"3671\"}");
        var nik = list("=cmd|'/c calc'!A1", "O'NEIL, DR. SITI-AMINAH", "@SUM(1)", "+62 BUDI", "-\tTONO")
                .getFirst();

        var sheet = files(export("2026-11")).sheet("bagian-1/data_tk_baru.xlsx");

        assertThat(String.join(" ", texts(sheet, 0))).isEqualTo("""
                NO_PEGAWAI NAMA_LENGKAP GELAR TELEPON_AREA_RUMAH TELEPON_RUMAH TELEPON_AREA_KANTOR TELEPON_KANTOR \
                TELEPON_EXT_KANTOR HP EMAIL TEMPAT_LAHIR TANGGAL_LAHIR NAMA_IBU_KANDUNG JENIS_IDENTITAS NOMOR_IDENTITAS \
                MASA_LAKU_IDENTITAS JENIS_KELAMIN SURAT_MENYURAT_KE TANGGAL_KEPESERTAAN STATUS_KAWIN GOLONGAN_DARAH NPWP \
                KODE_NEGARA UPAH ALAMAT KODE_POS LOKASI_PEKERJAAN STATUS_PEGAWAI TGL_AWAL_BEKERJA TGL_AKHIR_KONTRAK""");
        assertThat(sheet.getLastRowNum()).isEqualTo(5);
        assertThat(column(sheet, 1))
                .containsExactly("cmd '/c calc' A1", "O'NEIL, DR. SITI-AMINAH", "SUM(1)", "62 BUDI", "TONO");
        assertThat(column(sheet, 14)).contains(nik);
        assertThat(column(sheet, 11)).containsOnly("31-12-1990");
        assertThat(column(sheet, 22)).containsOnly("ID");
        assertThat(column(sheet, 26)).containsOnly("3671");
        assertOnlyText(sheet);
    }

    @Test
    void putsTenThousandRowsIntoAFileAndTheNextOneIntoAnother() throws Exception {
        list(IntStream.range(0, 10_001).mapToObj(i -> "ORANG " + i).toArray(String[]::new));

        var files = files(export("2026-11"));

        assertThat(files.names()).containsExactly("bagian-1/data_tk_baru.xlsx", "bagian-2/data_tk_baru.xlsx");
        var niks = new ArrayList<String>();
        for (var sheets : files.sheets().values()) {
            niks.addAll(column(sheets.getFirst(), 14));
        }
        assertThat(files.sheet("bagian-1/data_tk_baru.xlsx").getLastRowNum()).isEqualTo(10_000);
        assertThat(niks).hasSize(10_001).doesNotHaveDuplicates();
        assertThat(SERVER.bean(JdbcClient.class)
                        .sql("SELECT sum(cardinality(workers)) FROM personal_read WHERE opd_id = :opd::uuid")
                        .param("opd", opd)
                        .query(Long.class)
                        .single())
                .isEqualTo(10_001);
    }

    @Test
    void tellsSippOfEachPersonOnceAndAgainWhenSomethingHappened() throws Exception {
        list("BARU", "LANJUTAN", "DITOLAK");
        kpj("LANJUTAN", "12345678901");

        var first = export("2026-11");
        var continuing = files(first).sheet("bagian-1/data_tk_lanjutan.xlsx");
        var nothing = export("2026-11");
        office.post(
                "/api/v1/opds/" + opd + "/sipp-exports/" + first.get("id").asString() + "/refusals",
                "{\"workers\":[\"%s\"]}".formatted(id("DITOLAK")));
        var again = export("2026-11");
        kpj("BARU", "12345678902");
        delist("BARU", "BECAME_ASN");
        delist("DITOLAK", "MOVED");
        kpj("LANJUTAN", "12345678903");
        delist("LANJUTAN", "DECEASED");
        var left = export("2026-11");

        assertThat(first.get("people").toString()).isEqualTo("{\"NEW\":2,\"CONTINUING\":1}");
        assertThat(nothing.has("id")).isFalse();
        assertThat(again.get("people").toString()).isEqualTo("{\"NEW\":1}");
        assertThat(left.get("people").toString()).isEqualTo("{\"LEAVING\":1}");
        assertThat(column(continuing, 0)).containsExactly("12345678901");
        var leaving = files(left).sheet("bagian-1/data_tk_na.xlsx");
        assertThat(texts(leaving, 1).subList(0, 4)).containsExactly("12345678902", "BARU", "31-12-1990", "MENJADI ASN");
    }

    @Test
    void leavesOutWhoJoinsAfterTheMonth() throws Exception {
        list("NANTI");

        assertThat(export("2025-12").has("id")).isFalse();
        assertThat(export("2026-01").get("people").toString()).isEqualTo("{\"NEW\":1}");
    }

    @Test
    void showsAnOpdItsOwnExportsOnly() throws Exception {
        list("SATU");
        var export = "/api/v1/opds/" + opd + "/sipp-exports/"
                + export("2026-11").get("id").asString();
        var other = SERVER.opd("36.71", "Lain " + UUID.randomUUID());
        var stranger = SERVER.office(other);

        assertThat(office.get(export).status()).isEqualTo(200);
        assertThat(SERVER.region("36").get(export).status()).isEqualTo(200);
        assertThat(office.get("/api/v1/opds/" + opd + "/sipp-exports").json()).hasSize(1);
        for (var path : List.of(export, export + "/files", "/api/v1/opds/" + opd + "/work-location")) {
            assertProblem(stranger.get(path), 404, "unknown-opd");
            assertProblem(SERVER.region("32").get(path), 404, "unknown-opd");
        }
        assertProblem(stranger.get(export.replace(opd, other) + "/files"), 404, "unknown-export");
        assertProblem(
                stranger.post("/api/v1/opds/" + other + "/workers/" + id("SATU") + "/kpj", "{\"number\":\"12345678\"}"),
                404,
                "unknown-worker");
        assertProblem(office.post(workers() + id("SATU") + "/kpj", "{\"number\":\"=1\"}"), 400, "invalid-request");
    }

    private JsonNode export(String month) throws IOException, InterruptedException {
        var answer = office.post("/api/v1/opds/" + opd + "/sipp-exports?month=" + month, "");
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        return answer.json();
    }

    private Books files(JsonNode export) throws IOException, InterruptedException {
        return Books.of(office.bytes(
                "/api/v1/opds/" + opd + "/sipp-exports/" + export.get("id").asString() + "/files"));
    }

    private String workers() {
        return "/api/v1/opds/" + opd + "/workers/";
    }

    private void kpj(String name, String number) throws IOException, InterruptedException {
        assertThat(office.post(workers() + id(name) + "/kpj", "{\"number\":\"%s\"}".formatted(number))
                        .status())
                .isEqualTo(200);
    }

    private void delist(String name, String reason) throws IOException, InterruptedException {
        var answer = office.post(
                "/api/v1/opds/" + opd + "/delistings",
                "{\"on\":\"2026-11-05\",\"workers\":[\"%s\"],\"reason\":\"%s\"}".formatted(id(name), reason));
        assertThat(answer.json().get("done").asInt()).isEqualTo(1);
    }

    private String id(String name) {
        return SERVER.bean(JdbcClient.class)
                .sql("SELECT id::text FROM worker WHERE opd_id = :opd::uuid AND name = :name")
                .param("opd", opd)
                .param("name", name)
                .query(String.class)
                .single();
    }

    /// @return their NIKs
    private List<String> list(String... names) {
        var niks = IntStream.range(0, names.length)
                .mapToObj(_ -> "367101311290%04d".formatted(SERIAL.incrementAndGet()))
                .toList();
        var sealed = niks.stream().map(SERVER.bean(Vault.class)::seal).toList();
        SERVER.bean(JdbcClient.class)
                .sql("""
                        INSERT INTO worker (opd_id, region, nik_hash, nik_sealed, nik_ending, name, born_on, sex, segment, category,
                            funding, effective_on)
                        SELECT :opd::uuid, '36.71', hash, sealed, '0001', name, '1990-12-31', 'L', 'PU', 'HONORER', 'APBD', :on
                        FROM unnest(:hash::bytea[], :sealed::bytea[], :name::text[]) WITH ORDINALITY AS row (hash, sealed, name, number)
                        ORDER BY number
                        """)
                .param("opd", opd)
                .param("on", LocalDate.of(2026, 1, 5))
                .param("hash", sealed.stream().map(nik -> nik.hash()).toArray(byte[][]::new))
                .param("sealed", sealed.stream().map(nik -> nik.ciphertext()).toArray(byte[][]::new))
                .param("name", names)
                .update();
        return niks;
    }
}
