package id.payung.notification.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.notification.Running;
import id.payung.notification.standing.Situation;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Policy, holidays and contacts over HTTP, by those who may and those who may not.
class PoliciesApiIT {

    private static final String NOW = "2026-02-26T03:00:00Z";
    private static final Running SERVICE = Running.steered();
    private static final String ALARM_FROM_FIVE =
            "{\"reasons\":{\"UNREGISTERED\":{\"alarming\":true,\"days\":0,\"people\":5,\"percent\":0}}}";

    private static final String REGION = SERVICE.issuer.ofRegion("15.71");
    private static final String PROVINCE = SERVICE.issuer.ofRegion("15");
    private static final String OTHER = SERVICE.issuer.ofRegion("14");
    private static final String ADMIN = SERVICE.issuer.ofAdmin();

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static UUID opd;

    @BeforeAll
    static void anOfficeWithThreeUnregistered() {
        opd = anOffice();
    }

    @BeforeEach
    void onAThursday() {
        Running.CLOCK.set(NOW);
    }

    @Test
    void isThereWithoutAnySetUp() {
        JsonNode policy = ok(SERVICE.get("/api/v1/policies/" + opd, SERVICE.issuer.ofOpd(opd)));

        assertThat(policy.at("/effective/reasons/NO_ROSTER/days").asInt()).isEqualTo(14);
        assertThat(policy.at("/effective/hours/from").asString()).isEqualTo("08:00:00");
        assertThat(policy.at("/effective/escalation/1/to/0").asString()).isEqualTo("REGION_HEAD");
        assertThat(policy.get("history")).isEmpty();
    }

    @Test
    void isSetForARegionAndForAnOpdAndKeepsItsHistory() {
        UUID office = anOffice();
        ok(SERVICE.put("/api/v1/policies/15.71", PROVINCE, "{\"rhythm\":" + rhythm(3) + "}"));
        ok(SERVICE.put("/api/v1/policies/" + office, REGION, ALARM_FROM_FIVE));
        ok(SERVICE.put("/api/v1/policies/" + office, REGION, ALARM_FROM_FIVE));
        ok(SERVICE.put("/api/v1/policies/" + office + "?from=2026-03-01", REGION, "{}"));

        JsonNode policy = ok(SERVICE.get("/api/v1/policies/" + office, SERVICE.issuer.ofOpd(office)));
        assertThat(policy.at("/effective/reasons/UNREGISTERED/people").asInt()).isEqualTo(5);
        assertThat(policy.at("/effective/rhythm/reminderDays").asInt()).isEqualTo(3);
        assertThat(policy.get("history").valueStream().map(it -> it.get("from").asString()))
                .containsExactly("2026-03-01", "2026-02-26");
        assertThat(policy.at("/history/1/setBy").asString()).isNotBlank();
        assertThat(policy.at("/history/1/setAt").asString()).isEqualTo(NOW);

        Running.CLOCK.set("2026-03-01T03:00:00Z");
        assertThat(ok(SERVICE.get("/api/v1/policies/" + office, REGION))
                        .at("/effective/reasons/UNREGISTERED/people")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void saysBeforehandWhatItWouldComeTo() {
        JsonNode preview = ok(SERVICE.post("/api/v1/policies/" + opd + "/preview", REGION, ALARM_FROM_FIVE));

        assertThat(preview.get("opds").asInt()).isEqualTo(1);
        assertThat(preview.get("complete").asBoolean()).isTrue();
        assertThat(preview.at("/present/UNREGISTERED").asInt()).isEqualTo(1);
        assertThat(preview.at("/then/UNREGISTERED").asInt()).isZero();
        assertThat(ok(SERVICE.get("/api/v1/policies/" + opd, REGION)).get("history"))
                .isEmpty();
    }

    @Test
    void looksAgainAtThoseForWhomItWasSet() {
        UUID office = anOffice();
        SERVICE.jdbc()
                .sql("UPDATE standing SET look_at = 'infinity' WHERE opd_id = :opd")
                .param("opd", office)
                .update();

        ok(SERVICE.put("/api/v1/policies/" + office, REGION, ALARM_FROM_FIVE));

        assertThat(SERVICE.jdbc()
                        .sql("SELECT look_at = '-infinity' FROM standing WHERE opd_id = :opd")
                        .param("opd", office)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void isSetByNobodyElse() {
        String path = "/api/v1/policies/" + opd;
        String own = SERVICE.issuer.ofOpd(opd);

        problem(SERVICE.put(path, own, "{}"), 403, "forbidden");
        problem(SERVICE.post(path + "/preview", own, "{}"), 403, "forbidden");
        problem(SERVICE.get(path, SERVICE.issuer.ofOpd(UUID.randomUUID())), 404, "not-found");
        problem(SERVICE.put(path, null, "{}"), 401, "unauthenticated");
        for (String place : List.of("15.71", opd.toString())) {
            problem(SERVICE.get("/api/v1/policies/" + place, OTHER), 404, "not-found");
            problem(SERVICE.put("/api/v1/policies/" + place, OTHER, "{}"), 404, "not-found");
            problem(SERVICE.post("/api/v1/policies/" + place + "/preview", OTHER, "{}"), 404, "not-found");
        }
        problem(SERVICE.put("/api/v1/policies/15", REGION, "{}"), 404, "not-found");
        problem(SERVICE.put("/api/v1/policies/ID", PROVINCE, "{}"), 403, "forbidden");
        problem(SERVICE.get("/api/v1/policies/ID", own), 404, "not-found");
        problem(SERVICE.get("/api/v1/policies/x'--", ADMIN), 404, "not-found");
        assertThat(SERVICE.get("/api/v1/policies/ID", PROVINCE).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"rhythm\":{\"reminderDays\":0,\"quietDays\":14,\"reopenDays\":30,\"newsAtAnyHour\":true}}",
                "{\"hours\":{\"from\":\"16:00\",\"until\":\"08:00\",\"days\":[\"MONDAY\"]}}",
                "{\"hours\":{\"from\":\"08:00\",\"until\":\"16:00\",\"days\":[]}}",
                "{\"reasons\":{\"UNREGISTERED\":{\"alarming\":true,\"days\":400,\"people\":1,\"percent\":0}}}",
                "{\"reasons\":{\"UNREGISTERED\":{\"alarming\":true,\"days\":0,\"people\":1,\"percent\":101}}}",
                "{\"escalation\":[{\"days\":0,\"to\":[\"SEKDA\"]}]}",
                "{\"escalation\":[{\"days\":3,\"to\":[]}]}"
            })
    void refusesWhatIsOutOfBounds(String body) {
        problem(SERVICE.put("/api/v1/policies/15.71", REGION, body), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reasons\":{\"LAZINESS\":{\"alarming\":true,\"days\":0,\"people\":1,\"percent\":0}}}",
                "{\"escalation\":[{\"days\":3,\"to\":[\"PRESIDENT\"]}]}",
                "{\"setBy\":\"somebody\"}",
                "{\"rhythm\":{\"reminderDays\":7}}",
                "{\"hours\":{}}",
                "{\"hours\":{\"from\":\"08:00\",\"until\":\"16:00\",\"days\":[null]}}",
                "{\"escalation\":[null]}",
                "[]",
                "{"
            })
    void refusesWhatItDoesNotKnow(String body) {
        problem(SERVICE.put("/api/v1/policies/15.71", REGION, body), 400, "bad-body");
    }

    @Test
    void leavesThePastAsItWas() {
        problem(SERVICE.put("/api/v1/policies/15.71?from=2026-02-25", REGION, "{}"), 400, "invalid-request");
    }

    @Test
    void keepsHolidaysOfTheNationAndOfRegions() {
        String day = "/api/v1/holidays/15.71/2026-03-19";
        String body = "{\"name\":\"Nyepi\",\"source\":\"SKB 3 Menteri\"}";

        assertThat(ok(SERVICE.put(day, REGION, body)).get("setBy").asString()).isNotBlank();
        assertThat(ok(SERVICE.get("/api/v1/holidays/15.71", SERVICE.issuer.ofOpd(opd))))
                .hasSize(6);
        assertThat(ok(SERVICE.get("/api/v1/holidays/15?year=2026", REGION))).hasSize(5);
        assertThat(ok(SERVICE.get("/api/v1/holidays/ID?year=2027", REGION))).isEmpty();
        problem(SERVICE.put(day, OTHER, body), 404, "not-found");
        problem(SERVICE.put(day, SERVICE.issuer.ofOpd(opd), body), 403, "forbidden");
        problem(SERVICE.put(day, REGION, "{\"name\":\"Nyepi\"}"), 400, "invalid-request");
        problem(SERVICE.put("/api/v1/holidays/" + opd + "/2026-03-19", REGION, body), 404, "not-found");
        problem(SERVICE.put("/api/v1/holidays/ID/2026-03-19", PROVINCE, body), 403, "forbidden");
        problem(SERVICE.get("/api/v1/holidays/x", REGION), 404, "not-found");
        problem(SERVICE.get("/api/v1/holidays/ID?year=1", REGION), 400, "invalid-request");
        problem(SERVICE.get("/api/v1/holidays/ID", null), 401, "unauthenticated");
        problem(SERVICE.delete(day, OTHER), 404, "not-found");
        problem(SERVICE.delete(day, SERVICE.issuer.ofOpd(opd)), 403, "forbidden");
        assertThat(SERVICE.delete(day, REGION).statusCode()).isEqualTo(204);
        problem(SERVICE.delete(day, REGION), 404, "not-found");
    }

    @Test
    void keepsContactsForItsRegionOnly() {
        String path = "/api/v1/contacts/15.71";
        String body = "[{\"role\":\"SEKDA\",\"email\":\"sekda@jambi.example\"}]";

        assertThat(ok(SERVICE.put(path, REGION, body)).at("/0/email").asString())
                .isEqualTo("sekda@jambi.example");
        assertThat(ok(SERVICE.get(path, PROVINCE))).hasSize(1);
        for (String token : List.of(OTHER, ADMIN)) {
            int expected = token.equals(ADMIN) ? 200 : 404;
            assertThat(SERVICE.get(path, token).statusCode()).isEqualTo(expected);
        }
        problem(SERVICE.put(path, OTHER, body), 404, "not-found");
        problem(SERVICE.get(path, SERVICE.issuer.ofOpd(opd)), 403, "forbidden");
        problem(SERVICE.put(path, SERVICE.issuer.ofOpd(opd), body), 403, "forbidden");
        problem(SERVICE.get("/api/v1/contacts/ID", ADMIN), 404, "not-found");
        problem(SERVICE.get("/api/v1/contacts/" + opd, REGION), 404, "not-found");
        assertThat(ok(SERVICE.put(path, REGION, "[]"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sekda | invalid-request",
                "sekda@a\\r\\nBcc: b@c.example | invalid-request",
                "Sekda <sekda@a.example> | invalid-request",
                "a@b.example, c@d.example | invalid-request",
                "sékda@a.example | invalid-request"
            })
    void refusesAMailboxThatIsNone(String email, String problem) {
        problem(
                SERVICE.put("/api/v1/contacts/15.71", REGION, "[{\"role\":\"SEKDA\",\"email\":\"" + email + "\"}]"),
                400,
                problem);
    }

    private static UUID anOffice() {
        Running.CLOCK.set(NOW);
        Situation office = new Situation(SERVICE.jdbc(), Running.CLOCK.instant())
                .opened("15.71", 2026)
                .received(160, 0);
        office.listed(3, "2026-02-20");
        return office.opd;
    }

    private static String rhythm(int days) {
        return "{\"reminderDays\":%d,\"quietDays\":14,\"reopenDays\":30,\"newsAtAnyHour\":true}".formatted(days);
    }

    private static JsonNode ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return SERVICE.json(response);
    }

    private static void problem(HttpResponse<String> response, int status, @Nullable String name) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        JsonNode problem = SERVICE.json(response);
        assertThat(problem.get("type").asString()).isEqualTo("urn:payung:problem:" + name);
        assertThat(problem.get("detail").asString()).contains(" / ");
        assertThat(response.body()).doesNotContain("Exception", "org.spring", "id.payung.");
    }
}
