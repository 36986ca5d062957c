package id.payung.edge;

import static id.payung.edge.ProblemsTest.assertProblem;
import static id.payung.edge.TinyService.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
                "\"until\":\"infinity\""
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
}
