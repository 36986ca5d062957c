package id.payung.edge;

import static id.payung.edge.TinyService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import id.payung.issuer.Forgeries;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    private static final String CLOSED = "/api/v1/caller";
    private static final UUID OPD = UUID.fromString("01990000-0000-7000-8000-000000000001");

    private static final TinyService SERVICE = TinyService.shared();

    @Test
    void tellsTheControllerWhoCalls() throws IOException, InterruptedException {
        var opd = json(SERVICE.get(CLOSED, SERVICE.issuer.ofOpd(OPD)));
        var region = json(SERVICE.get(CLOSED, SERVICE.issuer.ofRegion("36")));

        assertThat(opd.get("opd").asString()).isEqualTo(OPD.toString());
        assertThat(opd.get("region").asString()).isEqualTo("36.73");
        assertThat(region.get("clientId").asString()).isEqualTo("somebody");
        assertThat(region.get("region").asString()).isEqualTo("36");
        assertThat(SERVICE.get(CLOSED, SERVICE.issuer.ofAdmin()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void refuses(String token) throws IOException, InterruptedException {
        var answer = SERVICE.get(CLOSED, token);

        ProblemsTest.assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
    }

    static Stream<Arguments> forgeries() {
        return Forgeries.of(SERVICE.issuer).entrySet().stream()
                .map(forgery -> argumentSet(forgery.getKey(), forgery.getValue()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {CLOSED, "/api/v1/anything", "/actuator/env", "/actuator/heapdump", "/elsewhere", "/error", "/"})
    void asksForATokenWhereNothingIsPublic(String path) throws IOException, InterruptedException {
        var answer = SERVICE.get(path, null);

        ProblemsTest.assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v3/api-docs",
                "/v3/api-docs.yaml",
                "/swagger-ui/index.html",
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/info",
                "/api/v1/notices/01990000-0000-7000-8000-000000000001?on=2026-11-30"
            })
    void isOpenWhereItIsMeantToBe(String path) throws IOException, InterruptedException {
        assertThat(SERVICE.get(path, null).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/elsewhere", "/error"})
    void isClosedToTheAdminTooWhereNobodyNamedIt(String path) throws IOException, InterruptedException {
        ProblemsTest.assertProblem(SERVICE.get(path, SERVICE.issuer.ofAdmin()), 403, "forbidden");
    }

    @Test
    void letsOnlyTheNamedRolesIn() throws IOException, InterruptedException {
        var form = "{\"name\":\"A\",\"copies\":1}";

        var region = SERVICE.post("/api/v1/forms", SERVICE.issuer.ofRegion("36"), "application/json", form);
        var opd = SERVICE.post("/api/v1/forms", SERVICE.issuer.ofOpd(OPD), "application/json", form);

        assertThat(region.statusCode()).isEqualTo(200);
        ProblemsTest.assertProblem(opd, 403, "forbidden");
        assertThat(opd.headers().firstValue("WWW-Authenticate").orElse("")).contains("insufficient_scope");
    }

    @ParameterizedTest
    @MethodSource("nobodies")
    void refusesAnIntactTokenThatNamesNobody(String token) throws IOException, InterruptedException {
        ProblemsTest.assertProblem(SERVICE.get(CLOSED, token), 403, "forbidden");
    }

    static Stream<Arguments> nobodies() {
        var issuer = SERVICE.issuer;
        return Stream.of(
                argumentSet("no role", issuer.token(claims -> {})),
                argumentSet("unknown role", issuer.token(claims -> claims.claim("roles", List.of("ROOT")))),
                argumentSet("two roles", issuer.token(claims -> claims.claim("roles", List.of("OPD", "ADMIN")))),
                argumentSet(
                        "an OPD without id",
                        issuer.token(
                                claims -> claims.claim("roles", List.of("OPD")).claim("region", "36.73"))),
                argumentSet(
                        "an OPD of no id",
                        issuer.token(claims -> claims.claim("roles", List.of("OPD"))
                                .claim("region", "36.73")
                                .claim("opd", "1"))),
                argumentSet("a region without code", issuer.token(claims -> claims.claim("roles", List.of("REGION")))),
                argumentSet(
                        "a pattern for a region",
                        issuer.token(claims ->
                                claims.claim("roles", List.of("REGION")).claim("region", "%"))));
    }

    @Test
    void saysThatItIsUnavailableWhileTheKeysAreAway() throws IOException, InterruptedException {
        try (var fresh = new TinyService()) {
            var token = fresh.issuer.ofAdmin();
            fresh.issuer.close();

            var answer = fresh.get(CLOSED, token);

            ProblemsTest.assertProblem(answer, 503, "unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(answer.body()).doesNotContain("jwks", "refused");
        }
    }
}
