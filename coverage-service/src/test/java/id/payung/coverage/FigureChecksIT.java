package id.payung.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The public checker over HTTP.
class FigureChecksIT {

    private static final String PATH = "/api/v1/figure-checks";

    private Running service;

    @BeforeEach
    void start() throws Exception {
        service = Running.shared();
    }

    @Test
    void answersEverybodyWithAVerdictAndAllChecks() throws Exception {
        HttpResponse<String> answer = service.post(PATH, null, """
                {"date":"2021-05-19","covered":23806,"base":"322.404","baseName":"angkatan kerja","percent":8.13,
                 "bases":{"employed":"292.668"}}""");

        JsonNode report = service.tree(answer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(report.at("/verdict/judgement").asString()).isEqualTo("DOUBTFUL");
        assertThat(report.at("/verdict/sentence").asString())
                .contains("7,384 %")
                .contains(" / ")
                .contains("7.384 %");
        assertThat(report.path("checks").size()).isEqualTo(18);
        assertThat(report.at("/checks/3/outcome").asString()).isEqualTo("FAILS");
        assertThat(report.at("/fits/0/definition").asString()).isEqualTo("D1");
        assertThat(report.at("/fits/0/percent").decimalValue()).isEqualByComparingTo("8.134");
        assertThat(report.at("/suggestions/0/kind").asString()).isEqualTo("WRONG_BASE_NAMED");
        assertThat(report.at("/understood/0/field").asString()).isEqualTo("covered");
        assertThat(report.at("/understood/0/value").asLong()).isEqualTo(23_806);
    }

    @Test
    void readsTheNumbersOutOfTheWordsOfARelease() throws Exception {
        HttpResponse<String> answer = service.post(PATH, null, """
                {"text":"Serang, 3 Juni 2025. Sebanyak 28 ribu pekerja terlindungi dari 256 ribu pekerja rentan atau 11 persen, belum tercover 228.000 orang."}""");

        JsonNode report = service.tree(answer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(report.at("/verdict/judgement").asString()).as(answer.body()).isEqualTo("CONSISTENT");
        assertThat(report.path("understood")
                        .valueStream()
                        .map(it -> it.path("field").asString()))
                .contains("covered", "base", "percent", "gap");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; tidak ada angka",
                "{\"covered\":\"banyak\"}; covered",
                "{\"covered\":\"-5\"}; covered",
                "{\"covered\":\"12,5\"}; covered",
                "{\"covered\":\"5\",\"date\":\"kemarin\"}; date",
                "{\"covered\":\"5\",\"region\":\"9999\"}; region",
                "{\"covered\":\"5\",\"definition\":\"D7\"}; definition",
                "{\"covered\":\"5\",\"money\":{\"months\":0}}; money.months",
                "{\"parts\":[{\"label\":\"PU\"}]}; parts[0].people",
                "{\"parts\":[null]}; parts[0].people",
                "{\"others\":[null]}; others[0]"
            })
    void saysWhichFieldCannotBeRead(String body, String named) throws Exception {
        HttpResponse<String> answer = service.post(PATH, null, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(service.tree(answer).path("type").asString()).isEqualTo("urn:payung:problem:invalid-release");
        assertThat(service.tree(answer).path("detail").asString()).contains(named);
    }

    @Test
    void refusesWhatIsNoReleaseAndWhatIsTooLong() throws Exception {
        assertThat(service.post(PATH, null, "{\"coverd\":1}").statusCode()).isEqualTo(400);
        assertThat(service.post(PATH, null, "[]").statusCode()).isEqualTo(400);
        assertThat(service.post(PATH, null, "{\"text\":\"" + "x".repeat(20_000) + "\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(service.post(PATH, null, "{\"text\":\"" + "x".repeat(70_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void stopsAnAddressThatAsksTooOftenAndNoOther() throws Exception {
        try (HttpClient elsewhere = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName("127.0.0.2"))
                .build()) {
            HttpRequest request = service.request(PATH, null)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"covered\":5,\"base\":10,\"percent\":50}"))
                    .build();
            HttpResponse<String> answer = elsewhere.send(request, HttpResponse.BodyHandlers.ofString());
            for (int call = 0; call < 200 && answer.statusCode() == 200; call++) {
                answer = elsewhere.send(request, HttpResponse.BodyHandlers.ofString());
            }

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(service.tree(answer).path("type").asString()).isEqualTo("urn:payung:problem:too-many-checks");
            assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1L, 60L);
            assertThat(service.post(PATH, null, "{\"covered\":5,\"base\":10,\"percent\":50}")
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
