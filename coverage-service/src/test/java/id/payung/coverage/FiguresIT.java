package id.payung.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FiguresIT {

    private Running service;

    @BeforeEach
    void start() throws Exception {
        service = Running.shared();
    }

    @Test
    void answersARepeatLikeTheFirstTime() throws Exception {
        String body = figure("51.01", 1_000, "");

        HttpResponse<String> first = enter(body, "51.01");
        HttpResponse<String> again = enter(body, "51.01");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void keepsACorrectionBesideTheOldValue() throws Exception {
        enter(figure("51.02", 1_000, ""), "51.02");
        HttpResponse<String> corrected = enter(figure("51.02", 1_001, ""), "51.02");

        JsonNode kept = service.tree(service.get("/api/v1/figures?region=51.02", service.issuer.ofRegion("51.02")));
        JsonNode answer = service.read("/api/v1/coverage/51.02");

        assertThat(corrected.statusCode()).isEqualTo(201);
        assertThat(kept.valueStream().map(it -> it.path("value").asLong())).containsExactly(1_001L, 1_000L);
        assertThat(answer.at("/indicators/0/denominator/people").asLong()).isEqualTo(1_001);
    }

    @Test
    void addsOneVersionWhenManyEnterTheSameAtOnce() throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            Callable<Integer> call = () -> enter(figure("51.03", 5, ""), "51").statusCode();

            List<Integer> answers = callers.invokeAll(Collections.nCopies(16, call)).stream()
                    .map(FiguresIT::result)
                    .toList();

            assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
        }
    }

    private static int result(Future<Integer> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void letsARegionWriteForItselfAndWhatLiesInIt() throws Exception {
        assertThat(enter(figure("51.04", 7, ""), "51").statusCode()).isEqualTo(201);
        assertThat(enter(figure("51", 7, ""), "51.04").statusCode()).isEqualTo(403);
        assertThat(enter(figure("51.05", 7, ""), "51.04").statusCode()).isEqualTo(403);
        assertThat(enter(figure("ID", 7, ""), "51").statusCode()).isEqualTo(403);
        assertThat(service.post("/api/v1/figures", service.issuer.ofAdmin(), figure("ID", 7, ""))
                        .statusCode())
                .isEqualTo(201);
        assertThat(service.post("/api/v1/figures", service.issuer.ofOpd(UUID.randomUUID()), figure("51.04", 7, ""))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesAFieldItDoesNotKnow() throws Exception {
        HttpResponse<String> answer = enter(figure("51.06", 7, ",\"version\":9"), "51.06");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(service.tree(answer).path("type").asString()).isEqualTo("urn:payung:problem:bad-body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"region\":\"99\"}",
                "{\"region\":\"51.06\",\"kind\":\"DENOMINATOR\",\"definition\":\"D1\",\"value\":0,\"source\":\"BPS\",\"referenceDate\":\"2025-08-31\"}",
                "{\"region\":\"51.06\",\"kind\":\"DENOMINATOR\",\"definition\":\"D1\",\"value\":5,\"source\":\" \",\"referenceDate\":\"2025-08-31\"}",
                "{\"region\":\"51.06\",\"kind\":\"DENOMINATOR\",\"definition\":\"D1\",\"value\":5,\"source\":\"BPS\"}",
                "{\"region\":\"51.06\",\"kind\":\"DENOMINATOR\",\"definition\":\"D1\",\"value\":5,\"source\":\"BPS\",\"referenceDate\":\"2099-08-31\"}"
            })
    void refusesAFigureThatLacksWhatMakesItOne(String body) throws Exception {
        HttpResponse<String> answer = enter(body, "51.06");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(service.tree(answer).path("type").asString()).isEqualTo("urn:payung:problem:invalid-figure");
    }

    private HttpResponse<String> enter(String body, String region) throws Exception {
        return service.post("/api/v1/figures", service.issuer.ofRegion(region), body);
    }

    private static String figure(String region, long value, String more) {
        return """
                {"region":"%s","kind":"DENOMINATOR","definition":"D1","segment":"ALL","value":%d,"precision":1,
                 "source":"BPS Sakernas Agustus 2025","referenceDate":"2025-08-31"%s}
                """.formatted(region, value, more);
    }
}
