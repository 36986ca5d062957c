package id.payung.enrolment.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Browser;
import id.payung.enrolment.Server;
import id.payung.enrolment.Visitors;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The decision of a region's admin on pages. Regencies of Sumatera Barat (13) are this test's own.
class OverlapPagesIT {

    private static final Server SERVER = Server.shared();
    private static final String PAGE = "/konsol/tumpang-tindih";

    private String first;
    private String second;
    private Browser region;
    private String id;

    @BeforeEach
    void aPersonWhomTwoOfficesList() throws Exception {
        region = Visitors.of(SERVER, "13.71");
        var rule = region.fill(PAGE + "/aturan", "region", "13.71", "from", "2020-01-01", "rule", "HOLD");
        assertThat(rule.statusCode()).as(rule.body()).isEqualTo(302);
        first = SERVER.opd("13.71", "Dinas " + UUID.randomUUID());
        second = SERVER.opd("13.71", "Badan " + UUID.randomUUID());
        var nik = Server.nik();
        list(first, nik);
        list(second, nik);
        id = SERVER.office(second)
                .get("/api/v1/opds/" + second + "/overlaps")
                .json()
                .get("overlaps")
                .get(0)
                .get("id")
                .asString();
    }

    @Test
    void showsBothOfficesAndWhatBothWouldCostAMonth() throws Exception {
        SERVER.admin()
                .put("/api/v1/regions/13.71/wage-base", "{\"from\":\"2020-01\",\"amount\":1000000,\"source\":\"SK\"}");

        var api = SERVER.region("13.71")
                .get("/api/v1/overlaps?state=HELD&limit=1000")
                .json();
        var list = region.get(PAGE).body();
        var one = region.get(PAGE + "/" + id).body();

        var priced = api.get("overlaps")
                .valueStream()
                .filter(overlap -> overlap.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(priced.get("first").get("monthly").asLong()).isEqualTo(5_400);
        assertThat(priced.get("second").get("monthly").asLong()).isEqualTo(16_800);
        assertThat(list)
                .contains(id, "Rp5.400", "Rp16.800", "ditahan, terenkripsi")
                .doesNotContain("???", "BUDI");
        assertThat(one).contains(first, second, "MOVE_TO_SECOND").doesNotContain("BUDI");
    }

    @Test
    void decidesWithAReasonOnce() throws Exception {
        var unsaid = region.fill(PAGE + "/" + id, "decision", "MOVE_TO_SECOND", "on", "", "note", "800/1");
        var wrong = region.fill(PAGE + "/" + id, "decision", "KEEP_FIRST", "on", "", "note", "dua kata");
        var kept = region.fill(PAGE + "/" + id, "decision", "KEEP_FIRST", "on", "", "note", "800/1/2026");

        assertThat(unsaid.statusCode()).isEqualTo(400);
        assertThat(unsaid.body()).contains("isi hari pindah");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("value=\"dua kata\"");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(302);
        assertThat(region.get(PAGE + "/" + id).body())
                .contains("800/1/2026", "Tetap di OPD pertama")
                .doesNotContain("name=\"decision\"");
        assertThat(region.get(PAGE + "?state=KEPT_FIRST").body()).contains(id);
    }

    @Test
    void isForWhoeverManagesBothOffices() throws Exception {
        var one = PAGE + "/" + id;
        var own = Browser.of(SERVER, first);
        var other = Visitors.of(SERVER, "36.71");

        assertThat(Visitors.of(SERVER, "13").get(one).statusCode()).isEqualTo(200);
        assertThat(other.get(one).statusCode()).isEqualTo(404);
        assertThat(other.get(PAGE).body()).doesNotContain(id);
        assertThat(other.get(PAGE + "/aturan?region=13.71").statusCode()).isEqualTo(403);
        assertThat(own.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(own.get(one).statusCode()).isEqualTo(403);
        assertThat(own.get(PAGE + "/aturan").statusCode()).isEqualTo(403);
        assertThat(new Browser(SERVER).get(PAGE).statusCode()).isEqualTo(302);
        assertThat(other.post(one, "_csrf=" + other.csrf("/konsol/opd") + "&decision=KEEP_FIRST")
                        .statusCode())
                .isEqualTo(404);
        assertThat(region.post(one, "decision=KEEP_FIRST").statusCode()).isEqualTo(403);
    }

    /// A wage earner with the first office, a vulnerable worker with the second.
    private void list(String opd, String nik) throws IOException, InterruptedException {
        SERVER.admin().post("/api/v1/opds/" + opd + "/workers", """
                {"nik":"%s","nama":"BUDI","tanggalLahir":"31-12-1990","jenisKelamin":"L",%s}""".formatted(
                        nik,
                        opd.equals(first)
                                ? "\"segmen\":\"PU\",\"kategori\":\"HONORER\",\"sumberDana\":\"APBD\""
                                : "\"segmen\":\"BPU\",\"kategori\":\"PEKERJA_RENTAN\",\"sumberDana\":\"APBD\""));
    }
}
