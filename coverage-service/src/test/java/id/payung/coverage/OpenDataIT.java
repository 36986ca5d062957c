package id.payung.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What everybody may see, keep and download, and how it moved. Each test has a region of its own.
class OpenDataIT {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 5);

    private Running service;

    @BeforeEach
    void start() throws Exception {
        service = Running.shared();
    }

    @Test
    void withholdsFewerThanFiveAndWhatWouldGiveThemAway() throws Exception {
        UUID opd = UUID.randomUUID();
        list("91.05", opd, "PU", "HONORER", 20, true);
        list("91.05", opd, "BPU", "PEKERJA_RENTAN", 3, true);
        list("91.05", UUID.randomUUID(), "PU", "HONORER", 30, true);
        list("91.06", UUID.randomUUID(), "PU", "HONORER", 40, true);
        list("91.03", UUID.randomUUID(), "PU", "HONORER", 2, true);
        list("91.10", UUID.randomUUID(), "PU", "HONORER", 200, true);
        service.hasTakenAll();

        JsonNode all = service.read("/api/v1/coverage/91.05");
        JsonNode shown = service.tree(service.get("/api/v1/coverage/91.05", null));
        JsonNode neighbour = service.tree(service.get("/api/v1/coverage/91.06", null));
        JsonNode large = service.tree(service.get("/api/v1/coverage/91.10", null));
        JsonNode summary = service.tree(service.get("/api/v1/coverage", null));

        assertThat(all.at("/live/bySegment/BPU/active").asLong()).isEqualTo(3);
        assertThat(all.has("withheld")).isFalse();
        assertThat(shown.path("withheld").asString()).contains("1 to 4");
        assertThat(shown.at("/live/all/active").asLong()).isEqualTo(53);
        assertThat(shown.at("/live/all/behind").asLong(-1))
                .as("nobody is no secret")
                .isZero();
        assertThat(shown.at("/live/bySegment/BPU/active").isNull()).isTrue();
        assertThat(shown.at("/live/bySegment/PU/active").isNull())
                .as("53 less these would be the others")
                .isTrue();
        assertThat(shown.path("opds")
                        .valueStream()
                        .filter(office -> office.at("/vulnerable/active").isNull()))
                .hasSize(1);
        assertThat(neighbour.at("/live/all/active").isNull())
                .as("the province less the others would be the two of 91.03")
                .isTrue();
        assertThat(large.at("/live/all/active").asLong()).isEqualTo(200);
        assertThat(active(summary, "91.03").isNull()).isTrue();
        assertThat(active(summary, "91.10").asLong()).isEqualTo(200);
    }

    private static JsonNode active(JsonNode summary, String region) {
        return summary.valueStream()
                .filter(row -> row.at("/region/code").asString().equals(region))
                .findFirst()
                .orElseThrow()
                .at("/live/active");
    }

    @Test
    void answersWithATagThatStaysUntilSomethingChanges() throws Exception {
        list("92.02", UUID.randomUUID(), "PU", "HONORER", 6, false);
        service.hasTakenAll();
        HttpResponse<String> first = service.get("/api/v1/coverage/92.02", null);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> same = service.getUnless("/api/v1/coverage/92.02", tag);
        list("92.02", UUID.randomUUID(), "PU", "HONORER", 6, false);
        service.hasTakenAll();
        HttpResponse<String> other = service.getUnless("/api/v1/coverage/92.02", tag);
        HttpResponse<String> figure = service.post("/api/v1/figures", service.issuer.ofAdmin(), """
                {"region":"92.02","kind":"DENOMINATOR","definition":"D1","value":1000,"source":"BPS",
                 "referenceDate":"2025-08-31"}""");
        HttpResponse<String> withFigure = service.getUnless(
                "/api/v1/coverage/92.02", other.headers().firstValue("ETag").orElseThrow());

        assertThat(tag).startsWith("\"").doesNotStartWith("W/");
        assertThat(first.headers().firstValue("Cache-Control").orElseThrow())
                .contains("public", "must-revalidate", "max-age=0");
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(service.tree(other).at("/live/all/unregistered").asLong()).isEqualTo(12);
        assertThat(figure.statusCode()).isEqualTo(201);
        assertThat(withFigure.statusCode()).as("a new figure is another answer").isEqualTo(200);
        assertThat(service.get("/api/v1/coverage/92.02", service.issuer.ofAdmin())
                        .headers()
                        .firstValue("Cache-Control")
                        .orElseThrow())
                .contains("private");
    }

    @Test
    void handsOutEveryTableAsCsvAndJsonWithItsDefinitions() throws Exception {
        UUID opd = UUID.randomUUID();
        service.events.send(service.events.event(opd, "opd.opened.v1", noon(JANUARY), """
                {"opd":"%s","version":1,"region":"94.01","name":"=HYPERLINK(\\"x\\");=1+1","contacts":[]}""".formatted(opd)));
        list("94.01", opd, "PU", "HONORER", 12, true);
        service.post("/api/v1/figures", service.issuer.ofAdmin(), """
                {"region":"94.01","kind":"DENOMINATOR","definition":"D1","value":1000,"source":"BPS, Sakernas",
                 "referenceDate":"2025-08-31"}""");
        service.hasTakenAll();

        for (JsonNode listed : service.tree(service.get("/api/v1/open-data", null))) {
            String table = "/api/v1/open-data/94.01/" + listed.path("table").asString();
            HttpResponse<String> csv = service.get(table + ".csv", null);
            JsonNode json = service.tree(service.get(table + ".json", null));

            assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
            assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
            assertThat(csv.headers().firstValue("ETag")).isPresent();
            List<String> lines = csv.body().lines().toList();
            List<String> data =
                    lines.stream().filter(line -> !line.startsWith("#")).toList();
            assertThat(lines.getFirst()).startsWith("# ");
            assertThat(csv.body()).contains("# region: 94.01");
            listed.path("columns")
                    .forEach(column -> assertThat(csv.body())
                            .contains("# " + column.path("name").asString() + ": "));
            assertThat(data.getFirst()).contains(listed.at("/columns/0/name").asString());
            assertThat(data).as(table).hasSizeGreaterThan(1);
            assertThat(json.path("rows").size()).isEqualTo(data.size() - 1);
            assertThat(json.at("/rows/0").size()).isEqualTo(json.path("columns").size());
        }
        String region = service.issuer.ofRegion("94");
        String opds = service.get("/api/v1/open-data/94.01/opds.csv", region).body();
        assertThat(opds).contains("\"'=HYPERLINK(\"\"x\"\");'=1+1\"", "100.00,12,0,0,0,0");
        assertThat(service.get("/api/v1/open-data/94.01/indicators.csv", region).body())
                .contains("D1,ALL,", "1000,\"BPS, Sakernas\",2025-08-31,", ",12,1.20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/open-data/94.01/people.csv", "/api/v1/open-data/99.99/cells.csv"})
    void answersWhatIsNoTableWithAProblem(String path) throws Exception {
        HttpResponse<String> answer = service.get(path, null);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(service.tree(answer).path("type").asString()).startsWith("urn:payung:problem:unknown-");
    }

    @Test
    void followsCoverageFromDayToDayAsItWasKnown() throws Exception {
        Person early = new Person(service.events, "95.01", UUID.randomUUID(), "PU", "HONORER");
        service.events.send(early.becomes("LISTED", JANUARY, noon(JANUARY)));
        service.events.send(early.becomes("REGISTERED", LocalDate.of(2026, 2, 10), noon(LocalDate.of(2026, 2, 11))));
        service.events.send(early.becomes("ACTIVE", LocalDate.of(2026, 3, 1), noon(LocalDate.of(2026, 5, 2))));
        service.hasTakenAll();
        enterBase(1_000, "2025-08-31");
        enterBase(1_090, "2026-02-15");
        enterBase(1_300, "2026-03-15");

        JsonNode trend = service.read("/api/v1/coverage/95.01/trend?by=month&from=2026-01-01&until=2026-04-15");
        JsonNode then = service.read(
                "/api/v1/coverage/95.01/trend?by=month&from=2026-01-01&until=2026-04-15&knownAt=2026-04-30");
        JsonNode days = service.read("/api/v1/coverage/95.01/trend?by=day&from=2026-02-09&until=2026-02-11");

        assertThat(trend.path("points")
                        .valueStream()
                        .map(point -> point.path("on").asString()))
                .containsExactly("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-15");
        assertThat(trend.path("points")
                        .valueStream()
                        .map(point -> point.at("/live/active").asInt()))
                .containsExactly(0, 0, 1, 1);
        assertThat(then.path("points")
                        .valueStream()
                        .map(point -> point.at("/live/registered").asInt()))
                .containsExactly(0, 1, 1, 1);
        assertThat(days.path("points")
                        .valueStream()
                        .map(point -> point.at("/live/registered").asInt()))
                .containsExactly(0, 1, 1);
        assertThat(trend.path("points")
                        .valueStream()
                        .map(point ->
                                point.at("/indicators/0/denominator/people").asLong()))
                .containsExactly(1_000L, 1_090L, 1_300L, 1_300L);
        assertThat(trend.path("points")
                        .valueStream()
                        .map(point -> point.at("/indicators/0/seriesBreak").asBoolean()))
                .as("9 % is no break, 19 % is")
                .containsExactly(false, false, true, false);
        for (JsonNode point : trend.path("points")) {
            JsonNode day =
                    service.read("/api/v1/coverage/95.01?at=" + point.path("on").asString());
            assertThat(point.path("live")).isEqualTo(day.at("/live/all"));
            assertThat(point.at("/indicators/0/live")).isEqualTo(day.at("/indicators/0/live"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"by=year", "from=2026-05-01&until=2026-04-01", "by=day&from=2000-01-01&until=2026-01-01"})
    void refusesATrendThatCannotBe(String query) throws Exception {
        HttpResponse<String> answer = service.get("/api/v1/coverage/95.01/trend?" + query, null);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(service.tree(answer).path("type").asString()).isEqualTo("urn:payung:problem:bad-parameter");
    }

    private void enterBase(long people, String date) throws Exception {
        assertThat(service.post("/api/v1/figures", service.issuer.ofAdmin(), """
                {"region":"95.01","kind":"DENOMINATOR","definition":"D1","value":%d,"source":"BPS","referenceDate":"%s"}
                """.formatted(people, date))
                        .statusCode())
                .isEqualTo(201);
    }

    private void list(String region, UUID opd, String segment, String category, int people, boolean active) {
        for (int number = 0; number < people; number++) {
            Person person = new Person(service.events, region, opd, segment, category);
            service.events.send(person.becomes("LISTED", JANUARY, noon(JANUARY)));
            if (active) {
                service.events.send(person.becomes("ACTIVE", JANUARY, noon(JANUARY)));
            }
        }
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(5, 0).toInstant(ZoneOffset.UTC);
    }
}
