package id.payung.edge.page;

import static id.payung.issuer.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.issuer.Issuer;
import id.payung.issuer.Visitor;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Somebody with a browser, and a service that asks who it is.
class SignInTest {

    private static final UUID OPD = UUID.fromString("01990000-0000-7000-8000-000000000001");

    private static final TinyHall SERVICE = new TinyHall();

    private final Visitor visitor = SERVICE.visitor();

    @AfterEach
    void now() {
        SERVICE.wait(Duration.ZERO);
    }

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    @Test
    void sendsAStrangerToEnrolmentAndBackToWhereItWanted() {
        var stranger = visitor.get("/hall?x=1");
        var asked = location(visitor.get("/oauth2/authorization/payung"));
        var back = visitor.signIn(SERVICE.issuer, Issuer.opd(OPD));

        assertThat(location(stranger)).endsWith("/oauth2/authorization/payung");
        assertThat(asked)
                .startsWith("http://enrolment.test:1/oauth2/authorize?")
                .contains("client_id=payung-pages", "code_challenge_method=S256", "nonce=", "scope=openid");
        assertThat(location(back)).contains("/hall?x=1");
        assertThat(visitor.get("/hall").body()).contains("Opd[clientId=somebody, opd=" + OPD, "<b>somebody</b>");
    }

    @Test
    void letsOnlyTheNamedRolesSeeAPage() {
        visitor.signIn(SERVICE.issuer, Issuer.opd(OPD));
        var region = SERVICE.visitor();
        region.signIn(SERVICE.issuer, Issuer.region("36"));

        assertThat(visitor.get("/hall/office").statusCode()).isEqualTo(403);
        assertThat(region.get("/hall/office").body()).contains("Region[clientId=somebody, region=36]");
    }

    @Test
    void letsNobodyInWhomTheTokenDoesNotName() {
        var back = visitor.signIn(SERVICE.issuer, claims -> claims.claim("roles", "ROOT"));

        assertThat(back.statusCode()).isEqualTo(403);
        assertThat(visitor.get("/hall").statusCode()).isNotEqualTo(200);
    }

    @Test
    void takesAnAnswerOnceAndOnlyForTheSessionThatAsked() {
        var code = location(visitor.get("/oauth2/authorization/payung")).replaceAll(".*state=([^&]+).*", "$1");

        var stranger = SERVICE.visitor().get("/login/oauth2/code/payung?code=stolen&state=" + code);

        assertThat(stranger.statusCode()).isEqualTo(400);
        assertThat(stranger.body()).contains("<html lang=\"id\"");
    }

    @Test
    void knowsNoSessionWherePagesAreTheSameForEverybody() {
        var answer = visitor.get("/square");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(visitor.get("/sesi").statusCode()).isEqualTo(204);
        visitor.signIn(SERVICE.issuer, Issuer.opd(OPD));
        assertThat(visitor.get("/square").body()).contains("everybody").doesNotContain("somebody");
        assertThat(visitor.get("/sesi").body()).isEqualTo("{\"name\":\"somebody\",\"idleSeconds\":1800}");
    }

    @Test
    void givesTheSessionNoWayIntoTheApi() {
        visitor.signIn(SERVICE.issuer, Issuer.admin());

        assertThat(visitor.get("/api/v1/anything").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAFormThatIsNotFromItsOwnPage() {
        visitor.signIn(SERVICE.issuer, Issuer.opd(OPD));

        var forged = visitor.post("/hall", Map.of("text", "x"));
        var own = visitor.post("/hall", "/hall", Map.of("text", "x"));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("<html lang=\"id\"", "Muat ulang");
        assertThat(own.body()).contains("said: x");
    }

    @Test
    void keepsTheCookieFromScriptsAndOtherSites() {
        var cookie = visitor.get("/hall").headers().firstValue("Set-Cookie").orElse("");

        assertThat(cookie).startsWith("payung-tiny=").contains("HttpOnly").containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void asksAgainAfterAQuarterOfAnHour() {
        visitor.signIn(SERVICE.issuer, Issuer.opd(OPD));

        SERVICE.wait(Duration.ofMinutes(15).minusSeconds(5));
        var before = visitor.get("/hall");
        SERVICE.wait(Duration.ofMinutes(15));
        var after = visitor.get("/hall");
        visitor.signIn(SERVICE.issuer, Issuer.region("36"));

        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(location(after)).endsWith("/oauth2/authorization/payung");
        assertThat(visitor.get("/hall").body()).contains("Region[");
    }

    @Test
    void losesNothingThatWasTypedWhenItHasToAskAgain() {
        visitor.signIn(SERVICE.issuer, Issuer.opd(OPD));
        var page = visitor.get("/hall").body();

        SERVICE.wait(Duration.ofMinutes(16));
        var sent = visitor.postFrom(page, "/hall", Map.of("text", "a long reason"));
        SERVICE.wait(Duration.ZERO);
        var back = location(visitor.signIn(SERVICE.issuer, Issuer.opd(OPD)));

        assertThat(location(sent)).endsWith("/oauth2/authorization/payung");
        assertThat(visitor.get(back.replaceFirst("^http://[^/]+", "")).body()).contains("said: a long reason");
    }

    @Test
    void showsARefusedFormAgainWithWhatWasTyped() {
        visitor.signIn(SERVICE.issuer, Issuer.opd(OPD));

        var refused = visitor.post("/hall", "/hall", Map.of("text", " ", "more", "typed before"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Isi teksnya.", "value=\"typed before\"", "name=\"_csrf\"");
    }

    @Test
    void endsTheSessionHereAndSendsTheBrowserToEndItThere() {
        visitor.signIn(SERVICE.issuer, Issuer.opd(OPD));

        var left = visitor.post("/keluar", "/keluar", Map.of());

        assertThat(location(left)).isEqualTo("http://enrolment.test:1/keluar?semua");
        assertThat(visitor.get("/sesi").statusCode()).isEqualTo(204);
        assertThat(location(visitor.get("/hall"))).endsWith("/oauth2/authorization/payung");
    }

    @Test
    void saysThatSigningInIsNotPossibleNowWhileEnrolmentIsAway() {
        try (var fresh = new TinyHall()) {
            var guest = fresh.visitor();
            var state = location(guest.get("/oauth2/authorization/payung")).replaceAll(".*state=([^&]+).*", "$1");
            fresh.issuer.close();

            var answer = guest.get("/login/oauth2/code/payung?code=c&state=" + state);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("<html lang=\"id\"", "Sementara tidak tersedia")
                    .doesNotContain("localhost:1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/hall/other,404,Tidak ditemukan,Not found,Periksa alamatnya",
        "/hall/refused,400,Permintaan tidak sah,Invalid request,Isi tanggalnya.",
        "/hall/bug,500,Kesalahan pada sistem,Internal error,sudah dicatat",
        "/hall/nowhere,404,Tidak ditemukan,Not found,bukan milik Anda",
        "/nowhere,404,Tidak ditemukan,Not found,bukan milik Anda"
    })
    void saysInWordsWhatIsRefused(String path, int status, String title, String english, String advice) {
        visitor.signIn(SERVICE.issuer, Issuer.opd(OPD));

        var page = visitor.get(path);

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body())
                .contains("<h1>" + title + "</h1>", advice, "href=\"" + path + "?lang=en\"")
                .doesNotContain("row 42", english, "/v3/api-docs", " / ");
        assertThat(visitor.get("/square?lang=en").statusCode()).isEqualTo(200);
        assertThat(visitor.get(path).body()).contains("<h1>" + english + "</h1>");
    }
}
