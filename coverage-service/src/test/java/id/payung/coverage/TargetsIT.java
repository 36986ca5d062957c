package id.payung.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// Targets and ranking over HTTP, in regions of Jawa Timur that no other test uses.
class TargetsIT {

    private Running service;

    @BeforeEach
    void start() throws Exception {
        service = Running.shared();
    }

    @Test
    void saysHowFarATargetIsAwayInPeopleAndWhenItIsReached() throws Exception {
        figure("35.73", "DENOMINATOR", 82_500, "2025-08-31");
        figure("35.73", "BASELINE", 20_000, "2024-12-31");
        figure("35.73", "BASELINE", 23_000, "2025-06-30");
        figure("35.73", "BASELINE", 26_400, "2025-12-31");
        assertThat(enter("35.73", target("35.73", "41.34")).statusCode()).isEqualTo(201);
        assertThat(enter("35.73", target("35.73", "41.34")).statusCode()).isEqualTo(200);
        assertThat(enter("35.73", target("35.73", "40")).statusCode()).isEqualTo(201);

        JsonNode progress = service.read("/api/v1/targets?region=35.73");

        assertThat(progress.size()).isEqualTo(1);
        assertThat(progress.at("/0/target/version").asInt()).isEqualTo(2);
        assertThat(progress.at("/0/target/document").asString()).isEqualTo("RPJMD Kota Malang 2025-2029");
        assertThat(progress.at("/0/percent").decimalValue()).isEqualByComparingTo("32.00");
        assertThat(progress.at("/0/missing").asLong()).isEqualTo(6_600);
        assertThat(progress.at("/0/forecast/on").asString()).isEqualTo("2027-01-15");
        assertThat(progress.at("/0/forecast/assumption").asString()).contains("basis tetap");
        assertThat(progress.at("/0/sentence").asString()).contains("kurang 6.600 orang");
    }

    @Test
    void saysWhatIsMissingForAnAnswer() throws Exception {
        enter("35.74", target("35.74", "50"));

        JsonNode progress = service.read("/api/v1/targets?region=35.74");

        assertThat(progress.at("/0/sentence").asString()).contains("Basis D1 belum ada");
        assertThat(progress.at("/0/forecast").has("on")).isFalse();
    }

    @Test
    void letsARegionSetItsOwnTargetsOnly() throws Exception {
        assertThat(enter("35.75", target("35.76", "50")).statusCode()).isEqualTo(403);
        assertThat(enter("35", target("35.76", "50")).statusCode()).isEqualTo(201);
        assertThat(service.post("/api/v1/targets", service.issuer.ofAdmin(), target("ID", "32.15"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(service.post("/api/v1/targets", service.issuer.ofOpd(UUID.randomUUID()), target("35.76", "50"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.post("/api/v1/targets", null, target("35.76", "50")).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "1.23456"})
    void refusesAShareThatIsNone(String percent) throws Exception {
        HttpResponse<String> answer = enter("35.75", target("35.75", percent));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(service.tree(answer).path("type").asString()).isEqualTo("urn:payung:problem:invalid-target");
    }

    @Test
    void ranksTheRegionsOfAProvinceForEverybody() throws Exception {
        for (int number = 1; number <= 3; number++) {
            String region = "33.0" + number;
            figure(region, "DENOMINATOR", 1_000, "2025-08-31");
            figure(region, "BASELINE", 100L * number, "2025-12-31");
        }

        JsonNode ranking = service.read("/api/v1/rankings/33?definition=D1");

        assertThat(ranking.at("/ranked")
                        .valueStream()
                        .map(it -> it.at("/region/code").asString()))
                .containsExactly("33.03", "33.02", "33.01");
        assertThat(ranking.at("/date").asString()).isEqualTo("2025-12-31");
        assertThat(ranking.at("/apart").size()).isEqualTo(32);
        assertThat(service.get("/api/v1/rankings/33.01", null).statusCode()).isEqualTo(400);
        assertThat(service.get("/api/v1/rankings/99", null).statusCode()).isEqualTo(404);
        assertThat(service.get("/api/v1/rankings/33?definition=D9", null).statusCode())
                .isEqualTo(400);
    }

    /// Figures of five years and all regions: the hot reads use the index that begins with the region.
    @Test
    void findsFiguresAndTargetsOfARegionByTheirIndexes() {
        JdbcClient jdbc = service.context.getBean(JdbcClient.class);
        TransactionTemplate rolledBack =
                new TransactionTemplate(service.context.getBean(PlatformTransactionManager.class));
        rolledBack.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("""
                    INSERT INTO figure (region, kind, definition, segment, source, reference_date, version, value,
                                        printed_precision, entered_by)
                    SELECT lpad((n / 100 % 90 + 10)::text, 2, '0') || '.' || lpad((n % 100)::text, 2, '0'), 'BASELINE',
                           'D1', 'ALL', 'plan', date '2020-01-01' + n / 9000, 1, n, 1, 'plan'
                      FROM generate_series(1, 200000) AS n
                    """).update();
            jdbc.sql("ANALYZE figure").update();

            assertThat(plan(jdbc, "EXPLAIN SELECT value FROM figure WHERE region = '36.73' AND NOT marked"))
                    .contains("one_version_per_published_figure");
            assertThat(plan(jdbc, "EXPLAIN SELECT value FROM figure WHERE region >= '36' AND region < '36~'"))
                    .contains("one_version_per_published_figure");
        });
    }

    private static String plan(JdbcClient jdbc, String explain) {
        return String.join("\n", jdbc.sql(explain).query(String.class).list());
    }

    private HttpResponse<String> enter(String region, String body) throws Exception {
        return service.post("/api/v1/targets", service.issuer.ofRegion(region), body);
    }

    private void figure(String region, String kind, long people, String date) throws Exception {
        HttpResponse<String> answer = service.post(
                "/api/v1/figures", service.issuer.ofRegion(region), """
                {"region":"%s","kind":"%s","definition":"D1","value":%d,"source":"BPS","referenceDate":"%s"}""".formatted(region, kind, people, date));
        assertThat(service.tree(answer).path("state").asString())
                .as(answer.body())
                .isEqualTo("PASSED");
    }

    private static String target(String region, String percent) {
        return """
                {"region":"%s","year":2026,"definition":"D1","document":"RPJMD Kota Malang 2025-2029","percent":%s,
                 "source":"Bappeda"}""".formatted(region, percent);
    }
}
