package id.payung.enrolment.access;

import static id.payung.enrolment.access.Replica.ADMIN_SECRET;
import static id.payung.enrolment.access.Replica.ISSUER;
import static id.payung.enrolment.access.Replica.OPD;
import static id.payung.enrolment.access.Replica.OPD_ELSEWHERE;
import static id.payung.enrolment.access.Replica.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import id.payung.stack.Stack;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Credentials and tokens over HTTP, on a real database.
class AccessIT {

    private static final String OF_OPD = "/api/v1/opds/" + OPD + "/credentials";
    private static final String OF_OPD_ELSEWHERE = "/api/v1/opds/" + OPD_ELSEWHERE + "/credentials";

    private static Replica service;

    @BeforeAll
    static void start() {
        service = Replica.start(Stack.shared().database("access"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void givesTheAdminATokenThatSaysWhoAndForWhom() throws IOException, InterruptedException, ParseException {
        var answer = service.token("admin", ADMIN_SECRET);

        var token = SignedJWT.parse(json(answer).get("access_token").asString());
        var claims = token.getJWTClaimsSet();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(claims.getIssuer()).isEqualTo(ISSUER);
        assertThat(claims.getAudience()).containsExactly("payung");
        assertThat(claims.getStringListClaim("roles")).containsExactly("ADMIN");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void takesTheSecretInTheFormToo() throws IOException, InterruptedException {
        assertThat(service.tokenByForm("admin", ADMIN_SECRET).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsAnOpdFromARegionInTheToken() throws IOException, InterruptedException, ParseException {
        var admin = service.adminBearer();

        var opd = service.issued(OF_OPD, admin);
        var region = service.issued("/api/v1/regions/36.73/credentials", admin);

        var opdClaims = SignedJWT.parse(service.bearer(opd)).getJWTClaimsSet();
        var regionClaims = SignedJWT.parse(service.bearer(region)).getJWTClaimsSet();
        assertThat(opd.id()).startsWith("opd-36.73-");
        assertThat(opdClaims.getStringListClaim("roles")).containsExactly("OPD");
        assertThat(opdClaims.getStringClaim("opd")).isEqualTo(OPD.toString());
        assertThat(opdClaims.getStringClaim("region")).isEqualTo("36.73");
        assertThat(region.id()).startsWith("region-36.73-");
        assertThat(regionClaims.getStringListClaim("roles")).containsExactly("REGION");
        assertThat(regionClaims.getStringClaim("region")).isEqualTo("36.73");
        assertThat(regionClaims.getClaim("opd")).isNull();
        revoke(admin, opd, region);
    }

    @Test
    void refusesAWrongSecretAndAnUnknownClientAlike() throws IOException, InterruptedException {
        var wrong = service.token("admin", "not-the-secret-of-the-admin");
        var unknown = service.token("nobody", "not-the-secret-of-the-admin");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo(unknown.body()).contains("invalid_client");
    }

    @Test
    void keepsAnOpdFromIssuingCredentials() throws IOException, InterruptedException {
        var admin = service.adminBearer();
        var opd = service.issued(OF_OPD, admin);
        var bearer = service.bearer(opd);

        var own = service.post(OF_OPD, bearer);
        var other = service.post(OF_OPD_ELSEWHERE, bearer);
        var region = service.post("/api/v1/regions/36.73/credentials", bearer);

        assertProblem(own, 403, "forbidden");
        assertProblem(other, 404, "unknown-opd");
        assertProblem(region, 403, "forbidden");
        revoke(admin, opd);
    }

    @Test
    void letsARegionIssueInItselfOnly() throws IOException, InterruptedException {
        var admin = service.adminBearer();
        var region = service.issued("/api/v1/regions/36/credentials", admin);
        var bearer = service.bearer(region);

        var inside = service.post(OF_OPD, bearer);
        var outside = service.post(OF_OPD_ELSEWHERE, bearer);
        var another = service.post("/api/v1/regions/36.73/credentials", bearer);

        assertThat(inside.statusCode()).isEqualTo(201);
        assertThat(inside.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertProblem(outside, 404, "unknown-opd");
        assertProblem(another, 403, "forbidden");
        revoke(admin, region);
        assertThat(service.delete(
                                "/api/v1/credentials/"
                                        + json(inside).get("clientId").asString(),
                                admin)
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void refusesAnUnknownRegionAndAnUnknownOpd() throws IOException, InterruptedException {
        var admin = service.adminBearer();

        var region = service.post("/api/v1/regions/99.99/credentials", admin);
        var opd = service.post("/api/v1/opds/" + UUID.randomUUID() + "/credentials", admin);

        assertProblem(region, 422, "unknown-region");
        assertThat(json(region).get("detail").asString()).contains("99.99");
        assertProblem(opd, 404, "unknown-opd");
    }

    @Test
    void keepsTheOldSecretUntilItIsRevoked() throws IOException, InterruptedException {
        var admin = service.adminBearer();
        var first = service.issued(OF_OPD, admin);
        var second = service.issued(OF_OPD, admin);

        var before = service.token(first.id(), first.secret());
        revoke(admin, first);
        var after = service.token(first.id(), first.secret());

        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(after.statusCode()).isEqualTo(401);
        assertThat(service.token(second.id(), second.secret()).statusCode()).isEqualTo(200);
        assertThat(service.get(OF_OPD, admin).body()).contains(second.id()).doesNotContain(first.id(), second.secret());
        revoke(admin, second);
    }

    @Test
    void revokesNothingOfOthersAndNothingTwice() throws IOException, InterruptedException {
        var admin = service.adminBearer();
        var opd = service.issued(OF_OPD_ELSEWHERE, admin);
        var region = service.issued("/api/v1/regions/36/credentials", admin);

        var foreign = service.delete("/api/v1/credentials/" + opd.id(), service.bearer(region));
        var theAdmin = service.delete("/api/v1/credentials/admin", admin);
        revoke(admin, opd, region);
        var twice = service.delete("/api/v1/credentials/" + opd.id(), admin);

        assertProblem(foreign, 404, "unknown-credential");
        assertProblem(theAdmin, 404, "unknown-credential");
        assertProblem(twice, 404, "unknown-credential");
    }

    @Test
    void issuesFiveAtOnceAndNoSixthHoweverManyAsk() throws IOException, InterruptedException, ExecutionException {
        var admin = service.adminBearer();
        var asked = new ArrayList<Future<HttpResponse<String>>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var request = 0; request < 16; request++) {
                asked.add(threads.submit(() -> service.post("/api/v1/regions/32.71/credentials", admin)));
            }
        }

        var statuses = new ArrayList<Integer>();
        for (var answer : asked) {
            statuses.add(answer.get().statusCode());
            if (answer.get().statusCode() == 409) {
                assertProblem(answer.get(), 409, "too-many-credentials");
            }
        }

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(5);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(11);
        assertThat(json(service.get("/api/v1/regions/32.71/credentials", admin)).size())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/opds",
                "/api/v1/anything",
                "/actuator/env",
                "/actuator/heapdump",
                "/oauth2/introspect",
                "/"
            })
    void isClosedToWhoSendsNoToken(String path) throws IOException, InterruptedException {
        var answer = service.get(path);

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/beans", "/oauth2/introspect", "/login"})
    void isClosedToTheAdminToo(String path) throws IOException, InterruptedException {
        assertProblem(service.get(path, service.adminBearer()), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/actuator/info",
                "/actuator/prometheus",
                "/v3/api-docs",
                "/oauth2/jwks"
            })
    void isOpenWhereItIsMeantToBe(String path) throws IOException, InterruptedException {
        assertThat(service.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void showsPublicKeysOnly() throws IOException, InterruptedException {
        var keys = json(service.get("/oauth2/jwks")).get("keys");

        assertThat(keys.size()).isEqualTo(1);
        assertThat(keys.get(0).propertyNames()).containsExactlyInAnyOrder("kty", "use", "alg", "kid", "n", "e");
    }

    @Test
    void leavesTheCallerOutOfTheOpenApiDocument() throws IOException, InterruptedException {
        var document = json(service.get("/v3/api-docs"));

        var operation =
                document.get("paths").get("/api/v1/opds/{opd}/credentials").get("post");
        assertThat(operation.get("parameters").size()).isEqualTo(1);
        assertThat(operation.has("requestBody")).isFalse();
    }

    @Test
    void makesWhoGuessesSecretsWaitAndNobodyElse() throws IOException, InterruptedException {
        var statuses = new ArrayList<Integer>();
        for (var guess = 0; guess < 12; guess++) {
            statuses.add(service.token("opd-guessed", "guess-" + guess).statusCode());
        }

        var locked = service.token("opd-guessed", "guess");

        assertThat(statuses.subList(0, 10)).containsOnly(401);
        assertThat(statuses.subList(10, 12)).containsOnly(429);
        assertProblem(locked, 429, "too-many-wrong-secrets");
        assertThat(Integer.parseInt(locked.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        assertThat(service.token("admin", ADMIN_SECRET).statusCode()).isEqualTo(200);
    }

    private static void revoke(String admin, Replica.Client... clients) throws IOException, InterruptedException {
        for (var client : List.of(clients)) {
            assertThat(service.delete("/api/v1/credentials/" + client.id(), admin)
                            .statusCode())
                    .isEqualTo(204);
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String name) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).get("type").asString()).isEqualTo("urn:payung:problem:" + name);
        assertThat(json(answer).get("status").asInt()).isEqualTo(status);
        assertThat(json(answer).get("detail").asString()).isNotBlank();
    }
}
