package id.payung.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.issuer.Forgeries;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessIT {

    private static final String CLOSED = "/api/v1/parked-events";

    private Running service;

    @BeforeEach
    void start() throws Exception {
        service = Running.shared();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/coverage",
                "/api/v1/coverage/ID",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/actuator/prometheus",
                "/actuator/info"
            })
    void letsEverybodySeeWhatIsPublic(String path) throws Exception {
        assertThat(service.get(path, null).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CLOSED,
                "/api/v1/figures?region=36.73",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/bindings",
                "/elsewhere"
            })
    void asksForATokenElsewhere(String path) throws Exception {
        HttpResponse<String> answer = service.get(path, null);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(service.tree(answer).path("type").asString()).isEqualTo("urn:payung:problem:unauthenticated");
    }

    @Test
    void refusesEveryForgery() throws Exception {
        for (Map.Entry<String, String> forgery : Forgeries.of(service.issuer).entrySet()) {
            HttpResponse<String> answer = service.get(CLOSED, forgery.getValue());

            assertThat(answer.statusCode()).as(forgery.getKey()).isEqualTo(401);
            assertThat(service.tree(answer).path("type").asString()).isEqualTo("urn:payung:problem:unauthenticated");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        }
    }

    @Test
    void acceptsATokenThatIsRight() throws Exception {
        assertThat(service.get(CLOSED, service.issuer.ofAdmin()).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAnotherRoleWithAProblem() throws Exception {
        HttpResponse<String> answer = service.get(CLOSED, service.issuer.ofRegion("36.73"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(service.tree(answer).path("type").asString()).isEqualTo("urn:payung:problem:forbidden");
    }

    @Test
    void describesItselfInOpenApi31AndCountsInPrometheus() throws Exception {
        assertThat(service.read("/v3/api-docs").path("openapi").asString()).startsWith("3.1");
        assertThat(service.get("/actuator/prometheus", null).body())
                .contains("payung_intake_applied_total", "payung_intake_parked_total", "payung_intake_as_of");
    }

    @Test
    void answersWithAProblemWhereThereIsNothing() throws Exception {
        HttpResponse<String> answer = service.get("/api/v1/elsewhere", service.issuer.ofAdmin());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }
}
