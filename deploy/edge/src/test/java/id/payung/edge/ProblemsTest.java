package id.payung.edge;

import static id.payung.edge.TinyService.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

    private static final String NOTICE = "/api/v1/notices/01990000-0000-7000-8000-000000000001";

    private static final TinyService SERVICE = TinyService.shared();

    private String token;

    @BeforeEach
    void anAdministrator() {
        token = SERVICE.issuer.ofAdmin();
    }

    @ParameterizedTest
    @CsvSource({"22021,400,invalid-request", "22008,400,invalid-request", "23502,500,internal"})
    void saysOfAValueThatNoDatabaseCanHoldThatItIsTheCallers(String state, int status, String problem)
            throws IOException, InterruptedException {
        var answer = SERVICE.get("/api/v1/unkeepable?state=" + state, token);

        assertProblem(answer, status, problem);
        assertThat(answer.body()).doesNotContain(TinyService.SECRET);
    }

    @Test
    void saysOfAnOutageThatAFilterMeetsThatItWillPass() throws IOException, InterruptedException {
        var answer = SERVICE.get("/api/v1/away-for-a-filter", token);

        assertProblem(answer, 503, "unavailable");
        assertThat(answer.body()).doesNotContain(TinyService.SECRET);
    }

    @Test
    void tellsARefusalOfTheServiceInItsOwnWords() throws IOException, InterruptedException {
        var answer = SERVICE.get("/api/v1/refused", token);

        assertProblem(answer, 422, "no-such-form");
        assertThat(json(answer).get("title").asString()).isEqualTo("Formulir tidak ada / No such form");
        assertThat(json(answer).get("detail").asString()).isEqualTo("Pakai yang lain. / Use another.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json|{|400|bad-body",
                "application/json|''|400|bad-body",
                "application/json|{\"name\":\"A\",\"copies\":\"viele\"}|400|bad-body",
                "application/json|{\"name\":\"A\",\"copies\":1,\"colour\":\"red\"}|400|bad-body",
                "application/json|{\"name\":\"A\",\"copies\":0}|422|no-such-form",
                "text/plain|A|415|unsupported-media-type"
            })
    void refusesABodyItCannotTake(String type, String body, int status, String problem)
            throws IOException, InterruptedException {
        assertProblem(SERVICE.post("/api/v1/forms", token, type, body), status, problem);
    }

    @ParameterizedTest
    @CsvSource({
        "?on=yesterday, 'on'",
        "'', 'on'",
    })
    void namesTheParameterThatIsWrong(String query, String name) throws IOException, InterruptedException {
        var answer = SERVICE.get(NOTICE + query, null);

        assertProblem(answer, 400, "bad-parameter");
        assertThat(json(answer).get("detail").asString())
                .contains("'" + name + "'")
                .doesNotContain("yesterday");
    }

    @Test
    void refusesAnIdThatIsNone() throws IOException, InterruptedException {
        assertProblem(SERVICE.get("/api/v1/notices/bukan-uuid?on=2026-11-30", null), 400, "bad-parameter");
    }

    @Test
    void saysWhatIsNotThere() throws IOException, InterruptedException {
        var noMethod = SERVICE.post("/api/v1/caller", token, "application/json", "{}");

        assertProblem(SERVICE.get("/api/v1/nothing", token), 404, "not-found");
        assertProblem(noMethod, 405, "method-not-allowed");
        assertThat(noMethod.headers().firstValue("Allow")).hasValue("GET");
        assertProblem(SERVICE.get("/api/v1/caller", token, "Accept", "image/png"), 406, "not-acceptable");
    }

    @Test
    void asksToComeBackWhileTheDatabaseIsAway() throws IOException, InterruptedException {
        var answer = SERVICE.get("/api/v1/away", token);

        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body()).doesNotContain(TinyService.SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/bug", "/api/v1/twice", "/api/v1/rows"})
    void keepsTheInnardsOfABugToItselfAndLogsItOnce(String path, CapturedOutput output)
            throws IOException, InterruptedException {
        var answer = SERVICE.get(path, token);

        assertProblem(answer, 500, "internal");
        assertThat(answer.body()).doesNotContain(TinyService.SECRET, "Exception", "\tat ", "trace");
        assertThat(output.getOut().split("A request failed", -1)).hasSize(2);
        assertThat(output.getOut().split(TinyService.SECRET, -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html", "text/csv", "*/*"})
    void isAProblemWhateverIsAccepted(String accepted) throws IOException, InterruptedException {
        assertProblem(SERVICE.get("/api/v1/refused", token, "Accept", accepted), 422, "no-such-form");
    }

    @Test
    void tellsWhatTheFirewallRefusesAsAProblem() throws IOException {
        var answer = raw("GET /api/v1//caller HTTP/1.1");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "urn:payung:problem:invalid-request")
                .contains("X-Content-Type-Options: nosniff")
                .doesNotContain("timestamp", "Exception");
    }

    @Test
    void countsDaysInWesternIndonesia() {
        assertThat(SERVICE.bean(Clock.class).getZone()).isEqualTo(ZoneId.of("Asia/Jakarta"));
    }

    private static String raw(String line) throws IOException {
        try (var socket = new Socket("localhost", SERVICE.port())) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static void assertProblem(HttpResponse<String> answer, int status, String name) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).get("type").asString()).isEqualTo("urn:payung:problem:" + name);
        assertThat(json(answer).get("status").asInt()).isEqualTo(status);
        assertThat(json(answer).get("title").asString()).contains(" / ");
        assertThat(json(answer).get("detail").asString()).contains(" / ");
    }
}
