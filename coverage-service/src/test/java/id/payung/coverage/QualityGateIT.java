package id.payung.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Figures that fail their checks are kept, shown and not used until somebody else accepts them. Each test has a region
/// of its own.
class QualityGateIT {

    private Running service;

    @BeforeEach
    void start() throws Exception {
        service = Running.shared();
    }

    @Test
    void answersEveryCheckForAFigureThatPasses() throws Exception {
        HttpResponse<String> answer = enter("12.01", base("12.01", "D1", 292_668, "2025-08-31"));

        JsonNode figure = service.tree(answer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(figure.path("state").asString()).isEqualTo("PASSED");
        assertThat(figure.path("checks").size()).isEqualTo(18);
        assertThat(outcome(figure, "C15")).isEqualTo("HOLDS");
        assertThat(outcome(figure, "C1")).isEqualTo("CANNOT_BE_SAID");
    }

    @Test
    void keepsAFigureThatFailsAndDoesNotUseIt() throws Exception {
        enter("12.02", base("12.02", "D1", 292_668, "2025-08-31"));

        JsonNode marked = service.tree(enter("12.02", base("12.02", "D2", 200_000, "2025-08-31")));

        assertThat(marked.path("state").asString()).isEqualTo("MARKED");
        assertThat(outcome(marked, "C5")).isEqualTo("FAILS");
        assertThat(sentence(marked, "C5")).contains("292.668").contains("200.000");
        assertThat(definitionsUsed("12.02")).containsExactly("D1");
        JsonNode listed = service.tree(service.get("/api/v1/figures?region=12.02", service.issuer.ofRegion("12.02")));
        assertThat(listed.valueStream()
                        .filter(it -> it.path("definition").asString().equals("D2"))
                        .map(it -> it.path("checks").size()))
                .containsExactly(1);
    }

    @Test
    void usesAMarkedFigureOnceSomebodyElseAboveAcceptsItWithAReason() throws Exception {
        enter("12.03", base("12.03", "D1", 292_668, "2025-08-31"));
        String id = service.tree(enter("12.03", base("12.03", "D2", 200_000, "2025-08-31")))
                .path("id")
                .asString();
        String reason = "{\"reason\":\"Sesuai publikasi BPS, tabel 3.2\"}";

        assertThat(accept(id, service.issuer.ofRegion("12.03"), reason).statusCode())
                .isEqualTo(403);
        assertThat(accept(id, service.issuer.ofRegion("13"), reason).statusCode())
                .isEqualTo(403);
        assertThat(accept(id, service.issuer.ofOpd(UUID.randomUUID()), reason).statusCode())
                .isEqualTo(403);
        assertThat(accept(id, null, reason).statusCode()).isEqualTo(401);
        assertThat(problem(accept(id, another("12"), "{\"reason\":\"ok\"}"))).isEqualTo("invalid-reason");
        HttpResponse<String> accepted = accept(id, another("12"), reason);
        HttpResponse<String> again = accept(id, another("12"), reason);

        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
        JsonNode figure = service.tree(accepted);
        assertThat(figure.path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(figure.at("/acceptance/by").asString()).isEqualTo("another");
        assertThat(figure.at("/acceptance/reason").asString()).contains("tabel 3.2");
        assertThat(figure.at("/acceptance/at").asString()).isNotEmpty();
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(definitionsUsed("12.03")).containsExactlyInAnyOrder("D1", "D2");
    }

    @Test
    void neverLetsWhoeverEnteredItAcceptIt() throws Exception {
        enter("12.04", base("12.04", "D1", 292_668, "2025-08-31"));
        String id = service.tree(service.post(
                        "/api/v1/figures", service.issuer.ofAdmin(), base("12.04", "D2", 200_000, "2025-08-31")))
                .path("id")
                .asString();

        HttpResponse<String> answer =
                accept(id, service.issuer.ofAdmin(), "{\"reason\":\"saya sendiri yang mengisi\"}");

        assertThat(problem(answer)).isEqualTo("accepted-by-another");
        assertThat(problem(
                        accept(UUID.randomUUID().toString(), service.issuer.ofAdmin(), "{\"reason\":\"0123456789\"}")))
                .isEqualTo("unknown-figure");
    }

    @Test
    void checksAPublishedPercentageAgainstTheBasesOfItsRegion() throws Exception {
        enter("12.05", base("12.05", "D1", 292_668, "2021-02-28"));
        enter("12.05", base("12.05", "D2", 322_404, "2021-02-28"));

        JsonNode wrongBase = service.tree(enter("12.05", coverage("12.05", "D2", "")));
        JsonNode right = service.tree(enter("12.05", coverage("12.05", "D1", ",\"gap\":268862,\"base\":292668")));

        assertThat(wrongBase.path("state").asString()).isEqualTo("MARKED");
        assertThat(outcome(wrongBase, "C4")).isEqualTo("FAILS");
        assertThat(right.path("state").asString()).as(right.toString()).isEqualTo("PASSED");
        assertThat(outcome(right, "C2")).isEqualTo("HOLDS");
        assertThat(outcome(right, "C3")).isEqualTo("HOLDS");
        assertThat(outcome(right, "C4")).isEqualTo("HOLDS");
        assertThat(right.path("percent").decimalValue()).isEqualByComparingTo("8.13");
    }

    @Test
    void showsABrokenSeriesAndMarksNothing() throws Exception {
        enter("12.06", base("12.06", "D3", 292_668, "2021-08-31"));

        JsonNode later = service.tree(enter("12.06", base("12.06", "D3", 256_000, "2025-08-31")));

        assertThat(outcome(later, "C9")).isEqualTo("FAILS");
        assertThat(sentence(later, "C9")).contains("-12,5 %");
        assertThat(later.path("state").asString()).isEqualTo("PASSED");
    }

    @Test
    void refusesABaselineLargerThanItsBase() throws Exception {
        enter("12.07", base("12.07", "D1", 10_000, "2025-08-31"));

        JsonNode baseline = service.tree(enter("12.07", """
                {"region":"12.07","kind":"BASELINE","definition":"D1","value":10001,"source":"BPJS",
                 "referenceDate":"2025-12-31"}"""));

        assertThat(baseline.path("state").asString()).isEqualTo("MARKED");
        assertThat(outcome(baseline, "C5")).isEqualTo("FAILS");
    }

    @Test
    void takesAFileOfFiguresRowByRow() throws Exception {
        String file = """
                region,kind,definition,source,referenceDate,value,percent
                12.08,DENOMINATOR,D1,BPS,2025-08-31,292668,
                12.08,COVERAGE,D1,BPJS,2025-08-31,23806,"8.13"
                12.09,DENOMINATOR,D1,BPS,2025-08-31,1000,
                12.08,DENOMINATOR,D9,BPS,2025-08-31,1000,
                12.08,DENOMINATOR,D1,BPS,2025-08-31,292668,
                """;

        HttpResponse<String> answer = upload(service.issuer.ofRegion("12.08"), file);

        JsonNode lines = service.tree(answer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(lines.valueStream().map(it -> it.path("fate").asString()))
                .containsExactly("ADDED", "ADDED", "REFUSED", "REFUSED", "REPEATED");
        assertThat(lines.at("/1/figure/state").asString()).isEqualTo("PASSED");
        assertThat(lines.at("/3/complaints").asString()).contains("definition");
        assertThat(lines.at("/3/row").asInt()).isEqualTo(5);
    }

    @Test
    void refusesAFileThatIsNone() throws Exception {
        String token = service.issuer.ofRegion("12.08");

        assertThat(problem(upload(token, ""))).isEqualTo("invalid-upload");
        assertThat(problem(upload(token, "region,kind\n"))).isEqualTo("invalid-upload");
        assertThat(problem(upload(token, "region,kind\n" + "36.73,DENOMINATOR\n".repeat(1_001))))
                .isEqualTo("invalid-upload");
        assertThat(upload(service.issuer.ofOpd(UUID.randomUUID()), "region\n36\n")
                        .statusCode())
                .isEqualTo(403);
        assertThat(upload(null, "region\n36\n").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> upload(@org.jspecify.annotations.Nullable String token, String file) throws Exception {
        return service.send(service.request("/api/v1/figures/uploads", token)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(file))
                .build());
    }

    private HttpResponse<String> accept(String id, @org.jspecify.annotations.Nullable String token, String reason)
            throws Exception {
        return service.post("/api/v1/figures/" + id + "/acceptance", token, reason);
    }

    /// A credential of a region that is not the one the other tokens are of.
    private String another(String region) {
        return service.issuer.token(claims ->
                claims.subject("another").claim("roles", List.of("REGION")).claim("region", region));
    }

    private String problem(HttpResponse<String> answer) {
        return service.tree(answer).path("type").asString().replace("urn:payung:problem:", "");
    }

    private HttpResponse<String> enter(String region, String body) throws Exception {
        return service.post("/api/v1/figures", service.issuer.ofRegion(region), body);
    }

    private java.util.stream.Stream<String> definitionsUsed(String region) throws Exception {
        return service.read("/api/v1/coverage/" + region)
                .path("indicators")
                .valueStream()
                .map(it -> it.path("definition").asString());
    }

    private static String base(String region, String definition, long people, String date) {
        return """
                {"region":"%s","kind":"DENOMINATOR","definition":"%s","value":%d,"source":"BPS","referenceDate":"%s"}""".formatted(region, definition, people, date);
    }

    private static String coverage(String region, String definition, String more) {
        return """
                {"region":"%s","kind":"COVERAGE","definition":"%s","value":23806,"percent":8.13,"source":"Antara",
                 "referenceDate":"2021-05-19"%s}""".formatted(region, definition, more);
    }

    private static String outcome(JsonNode figure, String check) {
        return finding(figure, check).path("outcome").asString();
    }

    private static String sentence(JsonNode figure, String check) {
        return finding(figure, check).path("sentence").asString();
    }

    private static JsonNode finding(JsonNode figure, String check) {
        return figure.path("checks")
                .valueStream()
                .filter(it -> it.path("check").asString().equals(check))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + check + " in " + figure));
    }
}
