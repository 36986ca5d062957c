package id.payung.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.notification.Running;
import id.payung.notification.standing.Situation;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The table of a region's OPDs: in every order, filtered, turned page by page, downloaded.
class TableOfOpdsIT {

    private static final Instant JANUARY = Instant.parse("2026-01-20T03:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2026-02-26T03:00:00Z");

    private static final Running SERVICE = Running.steered();

    @BeforeAll
    static void offices() {
        Situation alpha = opened("Alpha", "12.73", 2026, JANUARY);
        alpha.received(160, 0);
        List<UUID> people = alpha.listed(10, "2026-01-10");
        Situation later = alpha.at(FEBRUARY);
        later.registered(people.subList(0, 4), "2026-02-05");
        later.activated(people.subList(4, 10), "2026-02-05");
        later.listed(1, "2026-02-20");

        Situation beta = opened("beta", "12.73", 2025, JANUARY);
        beta.received(20, 2);
        beta.listed(3, "2026-01-05");

        Situation gamma = opened("=HYPERLINK(\"http://x\")", "12.71", 2026, FEBRUARY);
        gamma.received(5, 0);
        gamma.activated(gamma.listed(5, "2026-02-01"), "2026-02-02");

        opened("Zulu, \"Z\";=1+1", "12.73", 2027, FEBRUARY);
        opened("Elsewhere", "13.73", 2026, FEBRUARY).listed(99, "2026-01-01");
    }

    @BeforeEach
    void inFebruary() {
        Running.CLOCK.set(FEBRUARY.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NAME | =HYPERLINK(\"http://x\"), Alpha, beta, Zulu",
                "UNREGISTERED | beta, Alpha",
                "UNPAID | Alpha",
                "ON_ROSTER | Alpha, =HYPERLINK(\"http://x\"), beta, Zulu",
                "LEAST_PROTECTED | beta, Alpha",
                "OLDEST | beta, Alpha"
            })
    void comesInTheOrderAskedForAlsoAPageAtATime(String sort, String expected) {
        String region = SERVICE.issuer.ofRegion("12");
        List<String> names = names(ok(SERVICE.get("/api/v1/standings?sort=" + sort, region)));
        List<String> turned = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = ok(SERVICE.get("/api/v1/standings?limit=1&sort=" + sort + next, region));
            turned.addAll(names(page));
            next = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
        } while (!next.isEmpty());

        assertThat(names).hasSize(4);
        assertThat(String.join(", ", names)).startsWith(expected);
        assertThat(turned).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({
        "inOrder=true, 1",
        "inOrder=false, 3",
        "reason=UNREGISTERED, 2",
        "reason=UNPAID_OR_LAPSED, 1",
        "reason=NO_ROSTER, 1",
        "reason=REJECTED_ROWS, 1",
        "reason=NOT_BUDGETED, 2",
        "'reason=NO_ROSTER,REJECTED_ROWS', 2",
        "region=12.73, 3",
        "region=12.73&reason=UNREGISTERED&inOrder=false, 2",
        "region=13, 0"
    })
    void keepsWhatIsAskedFor(String filter, int count) {
        assertThat(names(ok(SERVICE.get("/api/v1/standings?sort=NAME&" + filter, SERVICE.issuer.ofRegion("12")))))
                .hasSize(count);
    }

    @Test
    void tellsUnpaidBehindAndLapsedApartAndTheTrendSinceLastMonth() {
        JsonNode alpha = ok(SERVICE.get("/api/v1/standings?sort=ON_ROSTER", SERVICE.issuer.ofRegion("12.73")))
                .at("/standings/0");

        assertThat(alpha.get("people").toString())
                .isEqualTo("{\"onRoster\":11,\"listed\":1,\"registered\":4,\"active\":6,\"behind\":0,\"lapsed\":0}");
        assertThat(alpha.get("trend").toString())
                .isEqualTo("{\"onRoster\":1,\"listed\":-9,\"registered\":4,\"active\":6,\"behind\":0,\"lapsed\":0}");
        assertThat(alpha.get("budgeted").asBoolean()).isTrue();
        assertThat(alpha.at("/reasons/0/reason").asString()).isEqualTo("UNREGISTERED");
        assertThat(alpha.at("/reasons/0/days").asInt()).isEqualTo(6);
    }

    @Test
    void isDownloadedWithoutFormulas() {
        HttpResponse<String> response = SERVICE.get("/api/v1/standings.csv", SERVICE.issuer.ofRegion("12"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(it -> assertThat(it).contains("attachment", "standings.csv"));
        List<String> lines = response.body().lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.getFirst()).startsWith("\uFEFFopd,nama,wilayah");
        assertThat(lines.get(1)).contains(",\"'=HYPERLINK(\"\"http://x\"\")\",12.71,ya,5,5,0,0,0,0,0,ya");
        assertThat(lines.get(2))
                .endsWith("Alpha,12.73,tidak,11,6,1,4,0,0,0,ya,UNREGISTERED UNPAID_OR_LAPSED,2026-02-05,21,6,-9");
        assertThat(lines.get(4)).contains("\"Zulu, \"\"Z\"\";'=1+1\"");
    }

    @Test
    void showsNoTableOfAnotherRegion() {
        assertThat(SERVICE.get("/api/v1/standings.csv", SERVICE.issuer.ofRegion("14"))
                        .body()
                        .lines())
                .hasSize(1);
        assertThat(SERVICE.get("/api/v1/standings.csv", SERVICE.issuer.ofOpd(UUID.randomUUID()))
                        .body()
                        .lines())
                .hasSize(1);
        assertThat(SERVICE.get("/api/v1/standings.csv", null).statusCode()).isEqualTo(401);
        assertThat(SERVICE.get("/api/v1/standings?sort=name;--", SERVICE.issuer.ofAdmin())
                        .statusCode())
                .isEqualTo(400);
    }

    private static Situation opened(String name, String region, int budgetYear, Instant when) {
        return new Situation(SERVICE.jdbc(), when).named(name).opened(region, budgetYear);
    }

    private static List<String> names(JsonNode page) {
        return page.get("standings")
                .valueStream()
                .map(it -> it.get("name").asString())
                .toList();
    }

    private static JsonNode ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return SERVICE.json(response);
    }
}
