package id.payung.edge;

import static id.payung.edge.ProblemsTest.assertProblem;
import static id.payung.edge.TinyService.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What no service takes, in the path, the query and the body.
class InputTest {

    private static final TinyService SERVICE = TinyService.shared();

    private String token;

    @BeforeEach
    void anAdministrator() {
        token = SERVICE.issuer.ofAdmin();
    }

    @Test
    void readsDatesWhateverLanguageIsSpoken() throws IOException, InterruptedException {
        var path = "/api/v1/days/2026-11-30?month=2026-12&since=2026-11-30T08:00:00%2B07:00";

        assertThat(SERVICE.get(path, token, "Accept-Language", "en-US").body())
                .isEqualTo("2026-11-30 2026-12 2026-11-30T08:00+07:00");
        assertThat(SERVICE.get("/api/v1/days/2026-11-30?month=&since=", token).body())
                .isEqualTo("2026-11-30 - null");
    }

    @ParameterizedTest
    @CsvSource({
        "+999999999-12-31, day",
        "999999999-12-31, day",
        "10000-01-01, day",
        "-2026-11-30, day",
        "30.11.2026, day",
        "2026-11-31, day",
        "2026-11-30?month=%2B999999999-12, month",
        "2026-11-30?month=12026-12, month",
        "2026-11-30?since=%2B12026-11-30T08:00:00Z, since",
        "2026-11-30?since=2026-11-30, since"
    })
    void aDateInAnAddressHasAYearOfFourDigits(String address, String parameter)
            throws IOException, InterruptedException {
        var answer = SERVICE.get("/api/v1/days/" + address, token, "Accept-Language", "en-US");

        assertProblem(answer, 400, "bad-parameter");
        assertThat(json(answer).get("detail").asString()).contains("'" + parameter + "'", "2026-11-30", "2026-11.");
    }

    @Test
    void namesTheParameterThatIsWrongAmongMany() throws IOException, InterruptedException {
        var answer = SERVICE.get("/api/v1/spans?from=2026-11-30&until=12026-11-30", token);

        assertProblem(answer, 400, "bad-parameter");
        assertThat(json(answer).get("detail").asString()).contains("'until'");
        assertThat(SERVICE.get("/api/v1/spans?from=2026-11-30&until=", token).body())
                .isEqualTo("2026-11-30 null");
    }

    @Test
    void takesABodyThatIsWhole() throws IOException, InterruptedException {
        var whole = order("\"until\":\"\"");

        assertThat(SERVICE.post("/api/v1/orders", token, "application/json", whole)
                        .body())
                .isEqualTo(
                        "{\"on\":\"2026-11-30\",\"month\":\"2026-12\",\"copies\":2,\"names\":[\"A\"],\"notes\":[null],\"until\":null}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"on\":\"+999999999-12-31\"",
                "\"on\":\"12026-11-30\"",
                "\"on\":365000000",
                "\"on\":[999999999,12,31]",
                "\"on\":null",
                "\"on\":\"\"",
                "\"month\":\"+999999999-12\"",
                "\"month\":[999999999,12]",
                "\"month\":null",
                "\"names\":null",
                "\"names\":[null]",
                "\"copies\":null",
                "\"copies\":1.5",
                "\"copies\":1e400",
                "\"copies\":1e999999999",
                "\"copies\":9223372036854775808",
                "\"until\":\"infinity\"",
                "\"names\":[\"\\ud800\"]",
                "\"names\":[\"a\\udc00b\"]"
            })
    void refusesABodyThatLacksSomethingOrSaysWhatNobodyCanKeep(String member) throws IOException, InterruptedException {
        assertProblem(SERVICE.post("/api/v1/orders", token, "application/json", order(member)), 400, "bad-body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"A\",\"copies\":1,\"copies\":2}",
                "{\"name\":\"A\",\"\\u0063opies\":1,\"copies\":2}",
                "{\"name\":\"A\",\"copies\":1} {\"name\":\"B\",\"copies\":1}",
                "{\"name\":\"A\",\"copies\":1}]",
                "{'name':'A','copies':1}",
                "{\"name\":\"A\",\"copies\":NaN}",
                "{\"name\":\"A\",\"copies\":01}",
                "{\"name\":\"A\",/* */\"copies\":1}",
                "[{\"name\":\"A\",\"copies\":1}]",
                "null"
            })
    void refusesABodyWithMoreThanOneMeaning(String body) throws IOException, InterruptedException {
        assertProblem(SERVICE.post("/api/v1/forms", token, "application/json", body), 400, "bad-body");
    }

    /// A whole one, but for this member.
    private static String order(String member) {
        var whole = "{\"on\":\"2026-11-30\",\"month\":\"2026-12\",\"copies\":2,\"names\":[\"A\"],\"notes\":[null]}";
        var name = member.substring(0, member.indexOf(':'));
        var others = whole.substring(1, whole.length() - 1)
                .replaceFirst(name + ":(\"[^\"]*\"|\\d+|\\[[^\\]]*])", member.replace("\\", "\\\\"));
        return "{" + others + (whole.contains(name) ? "" : "," + member) + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?%",
                "?%zz=1",
                "?month=%ff",
                "?a=%c0%af",
                "?parts%5B99999999%5D.name=x",
                "?parts%5B-1%5D=x",
                "?parts%5Bx=1"
            })
    void refusesParametersThatNobodyCanRead(String query) throws IOException {
        for (var accepted : List.of("application/json", "text/html")) {
            assertThat(raw("GET /api/v1/days/2026-11-30" + query, "Accept: " + accepted, ""))
                    .startsWith("HTTP/1.1 400")
                    .contains("urn:payung:problem:invalid-request");
        }
        assertThat(raw("GET /sign-in" + query, "Accept: text/html", ""))
                .startsWith("HTTP/1.1 400")
                .contains("<h1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%", "a=%ff", "parts[99999999].name=x"})
    void refusesAFormThatNobodyCanRead(String form) throws IOException {
        assertThat(raw("POST /sign-in", FORM, form)).startsWith("HTTP/1.1 400").contains("<h1");
    }

    @Test
    void refusesAFormThatIsLongerThanAny() throws IOException {
        assertThat(raw("POST /sign-in", FORM, "a=1&".repeat(2_000)))
                .startsWith("HTTP/1.1 400")
                .contains("<h1");
        assertThat(raw("POST /sign-in", FORM, "a=" + "x".repeat(3_000_000)))
                .startsWith("HTTP/1.1 400")
                .contains("<h1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*/*", "application/*", "multipart/form-data", "multipart/form-data; boundary=x", "text/csv"})
    void refusesABodyOfNoTypeItKnows(String type) throws IOException, InterruptedException {
        assertProblem(SERVICE.post("/api/v1/forms", token, type, "{}"), 415, "unsupported-media-type");
        assertProblem(SERVICE.post("/api/v1/orders", token, type, "{}"), 415, "unsupported-media-type");
    }

    private static final String FORM = "Accept: text/html\r\nContent-Type: application/x-www-form-urlencoded";

    private String raw(String line, String headers, String body) throws IOException {
        try (var socket = new Socket("localhost", SERVICE.port())) {
            socket.getOutputStream()
                    .write(
                            "%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\n%s\r\nContent-Length: %d\r\n\r\n%s"
                                    .formatted(line, token, headers, body.length(), body)
                                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
