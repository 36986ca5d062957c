package id.payung.enrolment.sipp;

import static id.payung.enrolment.Server.nik;
import static id.payung.enrolment.sipp.Books.assertOnlyText;
import static id.payung.enrolment.sipp.Books.texts;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Server;
import id.payung.enrolment.Server.Client;
import java.io.IOException;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What SIPP wants to know beyond the roster: everything of who is new, and what changed of who is not.
class SippChangesIT {

    private static final Server SERVER = Server.shared();
    private static final String COLUMNS = """
            NO_PEGAWAI;NAMA_LENGKAP;GELAR;TELEPON_AREA_RUMAH;TELEPON_RUMAH;TELEPON_AREA_KANTOR;TELEPON_KANTOR;\
            TELEPON_EXT_KANTOR;HP;EMAIL;TEMPAT_LAHIR;TANGGAL_LAHIR;NAMA_IBU_KANDUNG;JENIS_IDENTITAS;NOMOR_IDENTITAS;\
            MASA_LAKU_IDENTITAS;JENIS_KELAMIN;SURAT_MENYURAT_KE;TANGGAL_KEPESERTAAN;STATUS_KAWIN;GOLONGAN_DARAH;NPWP;\
            KODE_NEGARA;UPAH;ALAMAT;KODE_POS;LOKASI_PEKERJAAN;STATUS_PEGAWAI;TGL_AWAL_BEKERJA;TGL_AKHIR_KONTRAK""";

    private final String nik = nik();
    private final String npp = UUID.randomUUID().toString();

    private String opd;
    private Client office;

    @BeforeEach
    void anOpdWithANumberOfItsOwn() throws IOException, InterruptedException {
        opd = SERVER.admin()
                .post("/api/v1/opds", "{\"region\":\"36.73\",\"name\":\"Dinas %1$s\",\"npp\":\"%1$s\"}".formatted(npp))
                .json()
                .get("id")
                .asString();
        office = SERVER.office(opd);
        office.put("/api/v1/opds/" + opd + "/work-location", "{\"code\":\"3673\"}");
    }

    @Test
    void fillsTheFormOfANewPersonWithAllThatTheOfficeSaid() throws Exception {
        roster("""
                DK-1;SITI AMINAH;S.Pd;0254;200123;0254;200456;12;081234567890;siti@contoh.id;SERANG;31-12-1990;IBU CONTOH;KTP;\
                %s;31-12-2030;L;E;01-02-2026;Y;AB;123456789012345;ID;2600000;=JL. MAWAR NO. 5;42111;3601;TETAP;\
                05-01-2026;31-12-2026
                """.formatted(nik));

        var sheet = sheet(export(), "data_tk_baru");

        assertThat(String.join(";", texts(sheet, 0))).isEqualTo(COLUMNS);
        assertThat(String.join(";", texts(sheet, 1))).isEqualTo("""
                DK-1;SITI AMINAH;S.Pd;0254;200123;0254;200456;12;081234567890;siti@contoh.id;SERANG;31-12-1990;IBU CONTOH;KTP;\
                %s;31-12-2030;L;E;;Y;AB;123456789012345;ID;2600000;JL. MAWAR NO. 5;42111;3601;TETAP;\
                05-01-2026;31-12-2026""".formatted(nik));
        assertOnlyText(sheet);
    }

    @Test
    void tellsAnotherWageOnceTheKpjIsKnownAndNeverTwice() throws Exception {
        person("2600000", "081234567890");
        export();
        person("2700000", "081234567890");

        var withoutKpj = export();
        kpj("12345678901");
        var changed = export();
        var nothing = export();
        refused(changed);
        var again = export();

        assertThat(withoutKpj.has("id")).isFalse();
        assertThat(changed.get("people").toString()).isEqualTo("{\"WAGE\":1}");
        var sheet = sheet(again, "data_upah");
        assertThat(texts(sheet, 0)).containsExactly("NIK", "KPJ", "BLTH", "NPP", "UPAH", "RAPEL");
        assertThat(texts(sheet, 1)).containsExactly(nik, "12345678901", "11-2026", npp, "2700000", "");
        assertOnlyText(sheet);
        assertThat(nothing.has("id")).isFalse();
        assertThat(again.get("people")).isEqualTo(changed.get("people"));
    }

    @Test
    void tellsAnotherPhoneOrAddressAndNothingThatIsLockedThere() throws Exception {
        person("2600000", "081234567890");
        kpj("12345678902");
        var continuing = export();
        var first = export();
        person("2600000", "081299999999");

        var changed = export();
        var nothing = export();

        assertThat(continuing.get("people").toString()).isEqualTo("{\"CONTINUING\":1}");
        assertThat(first.get("people").toString()).isEqualTo("{\"PARTICULARS\":1}");
        assertThat(changed.get("people").toString()).isEqualTo("{\"PARTICULARS\":1}");
        var sheet = sheet(changed, "update_data_tk");
        assertThat(String.join(" ", texts(sheet, 0))).isEqualTo("""
                KPJ NAMA_LENGKAP TELEPON_AREA_RUMAH TELEPON_RUMAH TELEPON_AREA_KANTOR TELEPON_KANTOR TELEPON_EXT_KANTOR HP \
                EMAIL SURAT_MENYURAT_KE ALAMAT KODE_POS LOKASI_PEKERJAAN""");
        assertThat(texts(sheet, 1))
                .containsExactly(
                        "12345678902", "SITI AMINAH", "", "", "", "", "", "081299999999", "", "", "", "", "3673");
        assertOnlyText(sheet);
        assertThat(nothing.has("id")).isFalse();
    }

    @Test
    void saysWhatSippWasToldOfAPersonAndForgetsTheWageOfWhoWasErased() throws Exception {
        person("2600000", "081234567890");
        export();
        var path = "/api/v1/opds/" + opd + "/workers/" + worker();

        var told = office.get(path + "/export").json().get("held").get("sipp");
        office.post(
                "/api/v1/opds/" + opd + "/delistings",
                "{\"on\":\"2026-11-05\",\"workers\":[\"%s\"],\"reason\":\"MOVED\"}".formatted(worker()));
        var erased = office.post(path + "/erasure", "{\"ground\":\"REQUESTED\"}");

        assertThat(told).hasSize(1);
        assertThat(told.get(0).get("sheet").asString()).isEqualTo("NEW");
        assertThat(told.get(0).get("wage").asLong()).isEqualTo(2_600_000);
        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        assertThat(SERVER.bean(JdbcClient.class)
                        .sql("SELECT count(*) FROM sipp_export_row WHERE worker_id = :worker::uuid AND wage IS NULL")
                        .param("worker", path.substring(path.lastIndexOf('/') + 1))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void person(String wage, String phone) throws IOException, InterruptedException {
        roster("DK-1;SITI AMINAH;;;;;;;%s;;;31-12-1990;;KTP;%s;;L;;;;;;;%s;;;;;;\n".formatted(phone, nik, wage));
    }

    private void roster(String row) throws IOException, InterruptedException {
        SERVER.imported(office.csv("/api/v1/opds/" + opd + "/imports?on=2026-01-05", COLUMNS + "\n" + row));
    }

    private JsonNode export() throws IOException, InterruptedException {
        var answer = office.post("/api/v1/opds/" + opd + "/sipp-exports?month=2026-11", "");
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        return answer.json();
    }

    private Sheet sheet(JsonNode export, String name) throws IOException, InterruptedException {
        return Books.of(office.bytes("/api/v1/opds/" + opd + "/sipp-exports/"
                        + export.get("id").asString() + "/files"))
                .sheet("bagian-1/" + name + ".xlsx");
    }

    private void refused(JsonNode export) throws IOException, InterruptedException {
        office.post(
                "/api/v1/opds/" + opd + "/sipp-exports/" + export.get("id").asString() + "/refusals",
                "{\"workers\":[\"%s\"]}".formatted(worker()));
    }

    private void kpj(String number) throws IOException, InterruptedException {
        assertThat(office.post(
                                "/api/v1/opds/" + opd + "/workers/" + worker() + "/kpj",
                                "{\"number\":\"%s\"}".formatted(number))
                        .status())
                .isEqualTo(200);
    }

    private String worker() throws IOException, InterruptedException {
        return office.get("/api/v1/opds/" + opd + "/workers")
                .json()
                .get("workers")
                .get(0)
                .get("id")
                .asString();
    }
}
