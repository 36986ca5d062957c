package id.payung.coverage;

import static id.payung.issuer.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.issuer.Issuer;
import id.payung.issuer.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Figures to enter and to accept, as a region and the region above it see them; in Sulawesi Barat, where no other test
/// is.
class FigurePagesIT {

    private static final String REASON = "Dicocokkan dengan publikasi BPS halaman 12";

    private Running service;
    private Visitor region;
    private Visitor province;

    @BeforeEach
    void start() throws Exception {
        service = Running.shared();
        region = new Visitor(service.address());
        region.signIn(service.issuer, Issuer.region("76.02").andThen(claims -> claims.subject("kota")));
        province = new Visitor(service.address());
        province.signIn(service.issuer, Issuer.region("76"));
    }

    @Test
    void aFigureIsEnteredCheckedAndShownWithItsArithmetic() {
        HttpResponse<String> answer = region.post("/angka", "/angka", figure("DENOMINATOR", "120.000", "BPS 2025"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(region.get(path(answer)).body())
                .contains("120.000", "penduduk bekerja (BPS Sakernas)", "BPS 2025", "dipakai")
                .contains("Yang tidak dapat dikatakan");
    }

    @Test
    void whatCannotBeReadIsSaidBesideTheFieldAndNothingIsLost() {
        Map<String, String> typed = new HashMap<>(figure("BASELINE", "banyak", "Siaran BPJS"));
        typed.put("referenceDate", "2099-01-01");

        HttpResponse<String> answer = region.post("/angka", "/angka", typed);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("value=\"banyak\"", "tidak dapat dibaca", "tanggal data, tidak di masa depan", "Siaran BPJS");
    }

    @Test
    void aFigureThatFailsWaitsUntilTheRegionAboveAcceptsItWithAReason() {
        region.post("/angka", "/angka", figure("DENOMINATOR", "120.000", "BPS 2025"));
        String one = path(region.post("/angka", "/angka", figure("BASELINE", "500.000", "Siaran BPJS")));

        assertThat(region.get(one).body()).contains("menunggu, belum dipakai", "C5", "wilayah di atasnya atau admin");
        assertThat(province.get("/angka").body()).contains(one, "menunggu");
        HttpResponse<String> tooShort = province.post(one, one + "/terima", Map.of("alasan", "ya"));
        assertThat(tooShort.statusCode()).isEqualTo(200);
        assertThat(tooShort.body()).contains("10 sampai 500 huruf.", ">ya</textarea>");
        assertThat(region.post(one, one + "/terima", Map.of("alasan", REASON)).body())
                .contains("Minta wilayah di atasnya atau ADMIN.");

        assertThat(province.post(one, one + "/terima", Map.of("alasan", REASON)).statusCode())
                .isEqualTo(302);
        assertThat(province.get(one).body()).contains("dipakai, diterima dengan alasan", REASON);
        assertThat(province.get("/angka").body()).doesNotContain(one + "\"><b>");
    }

    @Test
    void aRegionEntersForItselfOnly() {
        Map<String, String> other = new HashMap<>(figure("DENOMINATOR", "1000", "BPS"));
        other.put("region", "11.01");

        assertThat(region.post("/angka", "/angka", other).body()).contains("untuk wilayah sendiri");
    }

    @Test
    void aFormThatNoPageMadeIsRefusedAndAStrangerIsAskedToSignIn() {
        Visitor stranger = new Visitor(service.address());

        assertThat(region.post("/angka", figure("DENOMINATOR", "1000", "BPS")).statusCode())
                .isEqualTo(403);
        assertThat(location(stranger.get("/angka"))).contains("/oauth2/authorization/payung");
        assertThat(region.get("/angka/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    private static Map<String, String> figure(String kind, String value, String source) {
        return Map.of(
                "region", "76.02",
                "kind", kind,
                "definition", "D1",
                "segment", "ALL",
                "value", value,
                "source", source,
                "referenceDate", "2025-08-31");
    }

    private static String path(HttpResponse<String> answer) {
        return location(answer).replaceFirst("^https?://[^/]+", "");
    }
}
