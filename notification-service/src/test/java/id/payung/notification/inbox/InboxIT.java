package id.payung.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.payung.issuer.Forgeries;
import id.payung.notification.Running;
import id.payung.notification.SteeredClock;
import id.payung.notification.standing.Opd;
import id.payung.notification.standing.Situation;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The inbox over HTTP, by OPD, region, administrator, and those who are none of them. There is no broker, and the mail
/// server is not asked.
class InboxIT {

    private static final Instant NOW = Instant.parse("2026-02-26T03:00:00Z");

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static Running service;

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static UUID serang;

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static UUID malang;

    @BeforeAll
    static void start() {
        service = Running.still(new SteeredClock(NOW.toString()), "--payung.notification.watch.pause=100ms");
        serang = anOffice("36.73");
        malang = anOffice("35.73");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> alerts(service.issuer.ofAdmin(), "").size() == 2);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void showsAnOfficeItsOwnStanding() {
        JsonNode standing = ok(service.get("/api/v1/standings/" + serang, service.issuer.ofOpd(serang)));

        assertThat(standing.get("name").asString()).isEqualTo("Dinas Uji");
        assertThat(standing.get("inOrder").asBoolean()).isFalse();
        assertThat(standing.at("/people/onRoster").asInt()).isEqualTo(3);
        assertThat(standing.at("/people/listed").asInt()).isEqualTo(3);
        assertThat(standing.at("/roster/rows").asInt()).isEqualTo(160);
        assertThat(standing.at("/reasons/0/reason").asString()).isEqualTo("UNREGISTERED");
        assertThat(standing.at("/reasons/0/people").asInt()).isEqualTo(3);
        assertThat(standing.at("/reasons/0/since").asString()).isEqualTo("2026-02-20");
        assertThat(standing.at("/reasons/0/alarming").asBoolean()).isTrue();
    }

    @Test
    void showsEachCallerWhatIsItsOwnAndNothingElse() {
        assertThat(standings(service.issuer.ofOpd(serang))).containsExactly(serang);
        assertThat(standings(service.issuer.ofRegion("36.73"))).containsExactly(serang);
        assertThat(standings(service.issuer.ofRegion("36"))).containsExactly(serang);
        assertThat(standings(service.issuer.ofRegion("34"))).isEmpty();
        assertThat(standings(service.issuer.ofAdmin())).containsExactlyInAnyOrder(serang, malang);
        assertThat(alerts(service.issuer.ofRegion("35"), ""))
                .allSatisfy(alert -> assertThat(alert.get("opd").asString()).isEqualTo(malang.toString()))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/standings/%s", "/api/v1/alerts?opd=%s"})
    void hidesAnotherOfficeAsIfItWereNotThere(String path) {
        problem(service.get(path.formatted(malang), service.issuer.ofOpd(serang)), 404, "not-found");
    }

    @Test
    void hidesTheAlertsOfAnotherOfficeOnEveryRoute() {
        String alert = "/api/v1/alerts/"
                + alerts(service.issuer.ofOpd(malang), "").getFirst().get("id").asString();
        String snooze = "{\"until\":\"2026-03-05\",\"reason\":\"x\"}";

        for (String token : List.of(service.issuer.ofOpd(serang), service.issuer.ofRegion("36"))) {
            problem(service.get(alert, token), 404, "not-found");
            problem(service.get(alert + "/people", token), 404, "not-found");
            problem(service.post(alert + "/acknowledgement", token, "{}"), 404, "not-found");
            problem(service.post(alert + "/snooze", token, snooze), 404, "not-found");
        }
        assertThat(ok(service.get(alert, service.issuer.ofOpd(malang)))
                        .at("/alert/state")
                        .asString())
                .isEqualTo("OPEN");
    }

    @Test
    void filtersByStateAndByOffice() {
        String admin = service.issuer.ofAdmin();

        assertThat(alerts(admin, "&state=CLOSED&opd=" + serang)).isEmpty();
        assertThat(alerts(admin, "&state=OPEN,ACKNOWLEDGED,SNOOZED&opd=" + serang))
                .hasSize(1);
        assertThat(alerts(admin, "&reason=NO_ROSTER&opd=" + serang)).isEmpty();
        assertThat(alerts(admin, "&reason=UNREGISTERED,NO_ROSTER&region=36.73&opd=" + serang))
                .hasSize(1);
        assertThat(alerts(service.issuer.ofRegion("36"), "&region=35")).isEmpty();
        problem(service.get("/api/v1/alerts?region=x", admin), 400, "bad-parameter");
        problem(service.get("/api/v1/alerts?state=LOUD", admin), 400, "bad-parameter");
        problem(service.get("/api/v1/alerts?limit=501", admin), 400, "bad-parameter");
        problem(service.get("/api/v1/alerts?after=x%27--", admin), 400, "bad-parameter");
    }

    @Test
    void namesEverybodyWhomAnAlertConcernsAPageAtATime() {
        String token = service.issuer.ofOpd(serang);
        String people = alertOf(token) + "/people";

        JsonNode first = ok(service.get(people + "?limit=2", token));
        JsonNode second =
                ok(service.get(people + "?limit=2&after=" + first.get("next").asString(), token));

        assertThat(first.get("people")).hasSize(2);
        assertThat(second.get("people")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(second.at("/people/0/state").asString()).isEqualTo("LISTED");
        assertThat(second.at("/people/0/since").asString()).isEqualTo("2026-02-20");
    }

    @Test
    void turnsPages() {
        String region = service.issuer.ofRegion("33");
        anOffice("33.01");
        anOffice("33.02");
        await().atMost(Duration.ofSeconds(20)).until(() -> alerts(region, "").size() == 2);

        JsonNode first = ok(service.get("/api/v1/alerts?limit=1", region));
        JsonNode second = ok(
                service.get("/api/v1/alerts?limit=1&after=" + first.get("next").asString(), region));
        JsonNode third = ok(
                service.get("/api/v1/alerts?limit=1&after=" + second.get("next").asString(), region));

        assertThat(second.at("/alerts/0/id")).isNotEqualTo(first.at("/alerts/0/id"));
        assertThat(third.get("alerts")).isEmpty();
        assertThat(third.get("next").isNull()).isTrue();
    }

    @Test
    void isQuietWhenAskedAndAnswersTheSameRequestAlike() {
        UUID office = anOffice("36.74");
        String token = service.issuer.ofOpd(office);
        String alert = alertOf(token);
        String body = "{\"until\":\"2026-03-05\",\"reason\":\"menunggu SK\"}";

        JsonNode snoozed = ok(service.post(alert + "/snooze", token, body));
        JsonNode again = ok(service.post(alert + "/snooze", token, body));

        assertThat(snoozed.get("state").asString()).isEqualTo("SNOOZED");
        assertThat(snoozed.at("/quiet/note").asString()).isEqualTo("menunggu SK");
        assertThat(again).isEqualTo(snoozed);
        JsonNode acknowledged = ok(service.post(alert + "/acknowledgement", token, "{}"));
        assertThat(acknowledged.at("/quiet/until").asString()).isEqualTo("2026-03-12");
        assertThat(ok(service.get(alert, token))
                        .get("happenings")
                        .valueStream()
                        .map(it -> it.get("kind").asString()))
                .containsExactly("OPENED", "SNOOZED", "ACKNOWLEDGED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"until\":\"2026-02-26\",\"reason\":\"x\"} | 422 | quiet-day",
                "{\"until\":\"2027-02-26\",\"reason\":\"x\"} | 422 | quiet-day",
                "{\"until\":\"2026-03-05\"} | 400 | invalid-request",
                "{\"until\":\"2026-03-05\",\"reason\":\" \"} | 400 | invalid-request",
                "{\"until\":\"tomorrow\",\"reason\":\"x\"} | 400 | bad-body",
                "{\"until\":\"2026-03-05\",\"reason\":\"x\",\"state\":\"CLOSED\"} | 400 | bad-body",
                "{ | 400 | bad-body"
            })
    void refusesAQuietThatIsNone(String body, int status, String problem) {
        String token = service.issuer.ofOpd(serang);

        problem(service.post(alertOf(token) + "/snooze", token, body), status, problem);
    }

    @Test
    void hasNothingToKeepQuietWhenTheAlertIsClosed() {
        UUID office = anOffice("36.72");
        String token = service.issuer.ofOpd(office);
        String alert = alertOf(token);
        service.jdbc()
                .sql("DELETE FROM standing_cell WHERE opd_id = :opd")
                .param("opd", office)
                .update();
        service.jdbc()
                .sql("UPDATE standing SET look_at = '-infinity' WHERE opd_id = :opd")
                .param("opd", office)
                .update();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> alerts(token, "&state=CLOSED").size() == 1);

        problem(service.post(alert + "/acknowledgement", token, "{}"), 409, "alert-closed");
    }

    @Test
    void wantsATokenThatIsMeantForIt() {
        String path = "/api/v1/standings";

        unauthenticated(service.get(path, null));
        Forgeries.of(service.issuer).values().forEach(forgery -> unauthenticated(service.get(path, forgery)));
        problem(service.get(path, service.issuer.token(_ -> {})), 403, "forbidden");
        problem(service.get(path, service.issuer.ofRegion("%")), 403, "forbidden");
        assertThat(service.get(path, null).headers().firstValue("Content-Security-Policy"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/actuator/info",
                "/actuator/prometheus",
                "/v3/api-docs",
                "/swagger-ui/index.html"
            })
    void isOpenWhereItHasToBe(String path) {
        assertThat(service.get(path, null).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/loggers", "/actuator/bindings"})
    void showsNoInnards(String path) {
        assertThat(service.get(path, null).statusCode()).isEqualTo(401);
        assertThat(service.get(path, service.issuer.ofAdmin()).statusCode()).isEqualTo(403);
    }

    @Test
    void describesItself() {
        JsonNode api = ok(service.get("/v3/api-docs", null));

        assertThat(api.get("openapi").asString()).startsWith("3.1");
        assertThat(api.get("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/standings",
                        "/api/v1/standings/{opd}",
                        "/api/v1/alerts",
                        "/api/v1/alerts/{id}",
                        "/api/v1/alerts/{id}/acknowledgement",
                        "/api/v1/alerts/{id}/snooze",
                        "/api/v1/alerts/{id}/people",
                        "/api/v1/standings.csv",
                        "/api/v1/policies/{place}",
                        "/api/v1/policies/{place}/preview",
                        "/api/v1/holidays/{place}",
                        "/api/v1/holidays/{place}/{day}",
                        "/api/v1/contacts/{region}",
                        "/api/v1/alerts/live",
                        "/api/v1/deliveries",
                        "/api/v1/deliveries/{id}/retries",
                        "/api/v1/webhooks",
                        "/api/v1/webhooks/{id}",
                        "/api/v1/webhooks/{id}/secrets",
                        "/api/v1/webhooks/{id}/tests",
                        "/api/v1/webhooks/{id}/enablement");
        assertThat(api.toString()).doesNotContain("\"caller\"");
    }

    @Test
    void countsWhatHappens() {
        assertThat(service.get("/actuator/prometheus", null).body())
                .contains("payung_notification_alert_news_total{", "payung_notification_letters_set_aside");
    }

    @Test
    void saysThatAnAddressHasNothing() {
        problem(service.get("/api/v1/nothing", service.issuer.ofAdmin()), 404, "not-found");
        problem(service.post("/api/v1/standings", service.issuer.ofAdmin(), "{}"), 405, "method-not-allowed");
    }

    private static UUID anOffice(String region) {
        Situation office = new Situation(service.jdbc(), NOW)
                .opened(region, 2026, new Opd.Contact("HEAD", "kepala@dinas.example"))
                .received(160, 0);
        office.listed(3, "2026-02-20");
        return office.opd;
    }

    private static String alertOf(String token) {
        await().atMost(Duration.ofSeconds(20)).until(() -> alerts(token, "").size() == 1);
        return "/api/v1/alerts/" + alerts(token, "").getFirst().get("id").asString();
    }

    private static List<UUID> standings(String token) {
        return ok(service.get("/api/v1/standings", token))
                .get("standings")
                .valueStream()
                .map(it -> UUID.fromString(it.get("opd").asString()))
                .filter(it -> it.equals(serang) || it.equals(malang))
                .toList();
    }

    private static List<JsonNode> alerts(String token, String filter) {
        return ok(service.get("/api/v1/alerts?limit=100" + filter, token))
                .get("alerts")
                .valueStream()
                .toList();
    }

    private static JsonNode ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return service.json(response);
    }

    private static void unauthenticated(HttpResponse<String> response) {
        problem(response, 401, "unauthenticated");
        assertThat(response.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("Bearer"));
    }

    private static void problem(HttpResponse<String> response, int status, @Nullable String name) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("application/problem+json"));
        JsonNode problem = service.json(response);
        assertThat(problem.get("type").asString()).isEqualTo("urn:payung:problem:" + name);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).contains(" / ");
        assertThat(response.body()).doesNotContain("Exception", "org.spring", "id.payung.");
    }
}
