package id.payung.enrolment.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import id.payung.enrolment.Browser;
import id.payung.enrolment.Server;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// People who sign in on a page, and the other services' pages that ask who they are.
class SignInIT {

    private static final Server SERVER = Server.shared();
    private static final String LANDING = "http://localhost:8083/login/oauth2/code/payung";
    private static final String VERIFIER = "a-proof-key-that-only-the-session-that-asked-knows-0123456789";
    private static final JsonMapper JSON = new JsonMapper();

    private static String opd;
    private static Server.Secret credential;

    @BeforeAll
    static void issueACredential() throws IOException, InterruptedException {
        opd = SERVER.opd("36.73", "Dinas Masuk");
        credential = SERVER.credential(opd);
    }

    @Test
    void letsSomebodyInWithTheCredentialOfAnOffice() throws IOException, InterruptedException {
        var browser = new Browser(SERVER);

        var sent = browser.signIn(credential.id(), credential.secret());

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location").orElse("")).endsWith("/konsol");
        assertThat(browser.get(home()).body()).contains(credential.id()).doesNotContain(credential.secret());
    }

    @Test
    void sendsAStrangerToTheSignInPageAndBackToWhereItWanted() throws IOException, InterruptedException {
        var browser = new Browser(SERVER);

        var stranger = browser.get("/konsol?x=1");
        var back = browser.signIn(credential.id(), credential.secret());

        assertThat(stranger.statusCode()).isEqualTo(302);
        assertThat(stranger.headers().firstValue("Location").orElse("")).endsWith("/masuk");
        assertThat(back.headers().firstValue("Location").orElse("")).contains("/konsol?x=1");
    }

    @Test
    void saysNoMoreThanThatSomethingIsWrong() throws IOException, InterruptedException {
        var wrong = new Browser(SERVER).signIn(credential.id(), "not-the-secret");
        var unknown = new Browser(SERVER).signIn("opd-nobody", "not-the-secret");

        assertThat(wrong.headers().firstValue("Location"))
                .isEqualTo(unknown.headers().firstValue("Location"));
        assertThat(wrong.headers().firstValue("Location").orElse("")).endsWith("/masuk?wrong=secret");
        assertThat(new Browser(SERVER).get("/masuk?wrong=secret").body()).contains("role=\"alert\"");
    }

    @Test
    void makesWhoGuessesWaitEvenWithTheRightSecret() throws IOException, InterruptedException {
        var guessed = SERVER.credential(opd);
        for (var guess = 0; guess < 10; guess++) {
            new Browser(SERVER).signIn(guessed.id(), "guess-" + guess);
        }

        var right = new Browser(SERVER).signIn(guessed.id(), guessed.secret());

        assertThat(right.headers().firstValue("Location").orElse("")).endsWith("/masuk?wrong=wait");
    }

    @Test
    void refusesAFormThatIsNotFromItsOwnPage() throws IOException, InterruptedException {
        var browser = new Browser(SERVER);
        browser.signIn(credential.id(), credential.secret());

        assertThat(browser.post("/keluar", "").statusCode()).isEqualTo(403);
        assertThat(browser.get(home()).statusCode()).isEqualTo(200);
    }

    @Test
    void endsTheSessionOfWhoLeavesAndOfACredentialThatIsRevoked() throws IOException, InterruptedException {
        var leaving = new Browser(SERVER);
        leaving.signIn(credential.id(), credential.secret());
        var revoked = SERVER.credential(opd);
        var other = new Browser(SERVER);
        other.signIn(revoked.id(), revoked.secret());

        var left = leaving.post("/keluar", "_csrf=" + leaving.csrf(home()));
        SERVER.admin().delete("/api/v1/credentials/" + revoked.id());

        assertThat(left.headers().firstValue("Location").orElse("")).endsWith("/masuk?left");
        assertThat(leaving.get(home()).statusCode()).isEqualTo(302);
        assertThat(other.get(home()).headers().firstValue("Location").orElse(""))
                .endsWith("/masuk");
    }

    @Test
    void asksAgainForACodeAfterTheCredentialWasRevoked() throws Exception {
        var revoked = SERVER.credential(opd);
        var browser = new Browser(SERVER);
        browser.signIn(revoked.id(), revoked.secret());
        SERVER.admin().delete("/api/v1/credentials/" + revoked.id());

        var answer = browser.get(authorize(LANDING));

        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/masuk");
    }

    @Test
    void leavesWithWhoLeftAnotherServiceOfOursAndAsksWhoComesFromElsewhere() throws Exception {
        var browser = new Browser(SERVER);
        browser.signIn(credential.id(), credential.secret());

        var elsewhere = browser.get("/keluar?semua", "cross-site");
        var still = browser.get(home());
        var ours = browser.get("/keluar?semua", "same-site");

        assertThat(elsewhere.body()).contains("action=\"/keluar\"");
        assertThat(still.statusCode()).isEqualTo(200);
        assertThat(ours.headers().firstValue("Location").orElse("")).endsWith("/masuk?left");
        assertThat(browser.get(home()).statusCode()).isEqualTo(302);
    }

    @Test
    void keepsNoSessionForWhoAsksForATokenWithoutOne() throws IOException, InterruptedException {
        var before = sessions();

        var asked = new Browser(SERVER).get("/oauth2/token");
        var refused = new Browser(SERVER).post("/oauth2/token", "grant_type=client_credentials");
        var keys = new Browser(SERVER).get("/oauth2/jwks");

        assertThat(List.of(asked, refused, keys))
                .allSatisfy(answer ->
                        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty());
        assertThat(sessions()).isEqualTo(before);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("\"error\":\"invalid_client\"", "client_id and client_secret");
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("Basic"));
    }

    private static long sessions() {
        return SERVER.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM spring_session")
                .query(Long.class)
                .single();
    }

    @Test
    void saysWhoIsSignedIn() throws IOException, InterruptedException {
        var browser = new Browser(SERVER);

        var stranger = browser.get("/sesi");
        browser.signIn(credential.id(), credential.secret());

        assertThat(stranger.statusCode()).isEqualTo(204);
        assertThat(stranger.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(browser.get("/sesi").body()).contains(credential.id(), "\"idleSeconds\":1800");
        assertThat(browser.get(home()).body()).contains("action=\"/keluar\"", "data-idle=\"1800\"");
    }

    @Test
    void letsAFormOfTheSignInPageEndAtTheServicesThatAsked() throws IOException, InterruptedException {
        var policy = new Browser(SERVER)
                .get("/masuk")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");

        assertThat(policy)
                .contains("form-action 'self' http://localhost:8082 http://localhost:8081 http://localhost:8083;");
    }

    @Test
    void givesTheSessionNoWayIntoTheApi() throws IOException, InterruptedException {
        var browser = new Browser(SERVER);
        browser.signIn(credential.id(), credential.secret());

        assertThat(browser.get("/api/v1/opds").statusCode()).isEqualTo(401);
    }

    @Test
    void keepsTheCookieFromScriptsAndOtherSites() throws IOException, InterruptedException {
        var cookie = new Browser(SERVER)
                .get("/masuk")
                .headers()
                .firstValue("Set-Cookie")
                .orElse("");

        assertThat(cookie).startsWith("payung-enrolment=").contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void tellsTheOtherServicesWhoSignedIn() throws Exception {
        var browser = new Browser(SERVER);
        browser.signIn(credential.id(), credential.secret());

        var tokens = JSON.readTree(redeem(code(browser, LANDING), VERIFIER).body());

        var person = SignedJWT.parse(tokens.get("id_token").asString()).getJWTClaimsSet();
        assertThat(person.getSubject()).isEqualTo(credential.id());
        assertThat(person.getAudience()).containsExactly("payung-pages");
        assertThat(person.getStringListClaim("roles")).containsExactly("OPD");
        assertThat(person.getStringClaim("opd")).isEqualTo(opd);
        assertThat(person.getStringClaim("nonce")).isEqualTo("n-1");
    }

    @Test
    void takesACodeOnceHoweverManyBringIt() throws Exception {
        var browser = new Browser(SERVER);
        browser.signIn(credential.id(), credential.secret());
        var code = code(browser, LANDING);

        List<Future<HttpResponse<String>>> answers;
        try (var threads = Executors.newFixedThreadPool(8)) {
            answers = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> redeem(code, VERIFIER)))
                    .toList();
        }

        var statuses =
                answers.stream().map(SignInIT::status).collect(Collectors.groupingBy(it -> it, Collectors.counting()));
        assertThat(statuses).isEqualTo(Map.of(200, 1L, 400, 7L));
    }

    @Test
    void givesNothingForACodeWithoutItsProofKey() throws Exception {
        var browser = new Browser(SERVER);
        browser.signIn(credential.id(), credential.secret());

        var stolen = redeem(code(browser, LANDING), "some-other-proof-key-some-other-proof-key-0123456789");

        assertThat(stolen.statusCode()).isEqualTo(400);
        assertThat(stolen.body()).contains("invalid_grant");
    }

    @Test
    void sendsCodesToItsOwnServicesOnly() throws Exception {
        var browser = new Browser(SERVER);
        browser.signIn(credential.id(), credential.secret());

        var elsewhere = browser.get(authorize("https://evil.example/login/oauth2/code/payung"));

        assertThat(elsewhere.statusCode()).isEqualTo(400);
        assertThat(elsewhere.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void asksWhoIsThereBeforeItGivesACode() throws Exception {
        var stranger = new Browser(SERVER).get(authorize(LANDING));

        assertThat(stranger.statusCode()).isEqualTo(302);
        assertThat(stranger.headers().firstValue("Location").orElse("")).endsWith("/masuk");
    }

    private static String home() {
        return "/konsol/opd/" + opd;
    }

    private static String code(Browser browser, String landing)
            throws IOException, InterruptedException, GeneralSecurityException {
        var location =
                browser.get(authorize(landing)).headers().firstValue("Location").orElse("");
        assertThat(location).startsWith(landing + "?code=").contains("state=s-1");
        return location.replaceAll(".*[?&]code=([^&]+).*", "$1");
    }

    private static int status(Future<HttpResponse<String>> answer) {
        return answer.resultNow().statusCode();
    }

    private static HttpResponse<String> redeem(String code, String verifier) throws IOException, InterruptedException {
        return new Browser(SERVER)
                .post(
                        "/oauth2/token",
                        "grant_type=authorization_code&client_id=payung-pages&code=" + code + "&redirect_uri="
                                + encoded(LANDING) + "&code_verifier=" + verifier);
    }

    private static String authorize(String landing) throws GeneralSecurityException {
        var challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII)));
        return "/oauth2/authorize?response_type=code&client_id=payung-pages&scope=openid&state=s-1&nonce=n-1"
                + "&code_challenge_method=S256&code_challenge=" + challenge + "&redirect_uri=" + encoded(landing);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
