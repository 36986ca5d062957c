package id.payung.enrolment.credential;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Browser;
import id.payung.enrolment.Server;
import id.payung.enrolment.Visitors;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CredentialPagesIT {

    private static final Server SERVER = Server.shared();
    private static final Pattern CLIENT = Pattern.compile("id=\"client\" readonly value=\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("id=\"secret\" readonly value=\"([^\"]+)\"");

    private String opd;
    private String page;
    private Browser region;

    @BeforeEach
    void anOfficeWithoutCredentials() throws Exception {
        opd = SERVER.opd("36.73", "Dinas " + UUID.randomUUID());
        page = "/konsol/opd/" + opd + "/kredensial";
        region = Visitors.of(SERVER, "36.73");
    }

    @Test
    void showsASecretOnceAndNeverAgain() throws Exception {
        var issued = region.fill(page);
        var client = found(CLIENT, issued.body());
        var secret = found(SECRET, issued.body());

        assertThat(issued.statusCode()).isEqualTo(200);
        assertThat(issued.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(SERVER.token(client, secret)).isEqualTo(200);
        assertThat(region.get(page).body()).contains(client).doesNotContain(secret, "???");
    }

    @Test
    void givesANewSecretWhileTheOldOneIsStillGood() throws Exception {
        var first = region.fill(page).body();
        var client = found(CLIENT, first);

        var confirm = region.get("/konsol/kredensial/" + client + "/rotasi").body();
        var rotated = region.fill("/konsol/kredensial/" + client + "/rotasi").body();

        assertThat(confirm).contains("masih berlaku 24 jam");
        assertThat(found(SECRET, rotated)).isNotEqualTo(found(SECRET, first));
        assertThat(SERVER.token(client, found(SECRET, rotated))).isEqualTo(200);
        assertThat(SERVER.token(client, found(SECRET, first))).isEqualTo(200);
    }

    @Test
    void revokesAfterSayingWhatThatDoes() throws Exception {
        var issued = region.fill(page).body();
        var client = found(CLIENT, issued);
        var revocation = "/konsol/kredensial/" + client + "/cabut";

        var confirm = region.get(revocation).body();
        var revoked = region.fill(revocation);

        assertThat(confirm).contains("tidak dapat dipakai lagi");
        assertThat(revoked.headers().firstValue("Location").orElse("")).endsWith(page);
        assertThat(SERVER.token(client, found(SECRET, issued))).isEqualTo(401);
        assertThat(region.get(page).body())
                .contains("Kredensial sudah dicabut.")
                .doesNotContain(client);
    }

    @Test
    void refusesASixthInWords() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(region.fill(page).statusCode()).isEqualTo(200);
        }

        var sixth = region.fill(page);

        assertThat(sixth.statusCode()).isEqualTo(409);
        assertThat(sixth.body()).contains("Sudah ada lima kredensial").doesNotContain("id=\"secret\"");
    }

    @Test
    void givesRegionsTheirsForTheAdminOnly() throws Exception {
        var who = SERVER.administrator();
        var admin = Browser.signedIn(SERVER, who.id(), who.secret());
        var ofRegion = "/konsol/wilayah/19.71/kredensial";

        var issued = admin.fill(ofRegion).body();

        assertThat(SERVER.token(found(CLIENT, issued), found(SECRET, issued))).isEqualTo(200);
        assertThat(admin.get("/konsol/wilayah?region=19.71")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith(ofRegion);
        assertThat(admin.get("/konsol/wilayah/99/kredensial").statusCode()).isEqualTo(422);
        assertThat(region.get(ofRegion).statusCode()).isEqualTo(403);
        assertThat(new Browser(SERVER).get(ofRegion).statusCode()).isEqualTo(302);
    }

    @Test
    void isNobodyElsesBusiness() throws Exception {
        var client = found(CLIENT, region.fill(page).body());
        var own = Browser.of(SERVER, opd);
        var other = Visitors.of(SERVER, "36.71");

        Visitors.assertSeenByItsOwnOnly(SERVER, opd, page);
        assertThat(own.get(page).body())
                .contains("diterbitkan dan dicabut oleh admin wilayah")
                .doesNotContain(client);
        assertThat(own.post(page, "_csrf=" + own.csrf(page)).statusCode()).isEqualTo(403);
        assertThat(own.get("/konsol/kredensial/" + client + "/cabut").statusCode())
                .isEqualTo(404);
        assertThat(other.get("/konsol/kredensial/" + client + "/rotasi").statusCode())
                .isEqualTo(404);
        assertThat(region.post(page, "").statusCode()).isEqualTo(403);
    }

    private static String found(Pattern field, String page) {
        var match = field.matcher(page);
        assertThat(match.find()).as(page).isTrue();
        return match.group(1);
    }
}
