package id.payung.notification.webhook;

import static id.payung.notification.Outside.CLOCK;
import static id.payung.notification.Outside.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import id.payung.notification.Outside;
import id.payung.notification.Outside.Office;
import id.payung.notification.RudeHttp;
import id.payung.notification.delivery.Delivery;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Webhooks over HTTP: set up by an owner, received by a program that verifies with the reference implementation.
class WebhooksIT {

    private static final Path CONTRACT = Path.of("contract", "webhook");
    private static final String WEBHOOKS = "/api/v1/webhooks";

    @SuppressWarnings("NullAway.Init") // set before each test
    private Office office;

    @BeforeEach
    void now() {
        Outside.comesBackToNow();
        office = Outside.office("36.73");
    }

    @Test
    void tellsTheSecretOnceAndKeepsItSealed() throws Exception {
        try (RudeHttp receiver = new RudeHttp(RudeHttp.status("200 OK"))) {
            HttpResponse<String> made = add(office.token(), receiver.address());
            HttpResponse<String> again = add(office.token(), receiver.address());
            UUID id = id(made);

            assertThat(made.statusCode()).isEqualTo(201);
            assertThat(made.headers().firstValue("Location")).contains(WEBHOOKS + "/" + id);
            assertThat(secret(made)).startsWith("whsec_");
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(id(again)).isEqualTo(id);
            for (HttpResponse<String> answer : List.of(
                    again, SERVICE.get(WEBHOOKS, office.token()), SERVICE.get(WEBHOOKS + "/" + id, office.token()))) {
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).contains(receiver.address()).doesNotContain("whsec_");
            }
            byte[] sealed = SERVICE.jdbc()
                    .sql("SELECT sealed FROM webhook_secret WHERE webhook_id = :id")
                    .param("id", id)
                    .query((row, _) -> row.getBytes("sealed"))
                    .single();
            assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain(new String(bytes(secret(made)), java.nio.charset.StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void bringsBytesThatTheReferenceVerifierAcceptsAndThatKeepTheContract() throws Exception {
        try (RudeHttp receiver = new RudeHttp(RudeHttp.status("204 No Content"))) {
            String secret = secret(add(office.token(), receiver.address()));
            office.meets("OPENED", 155);
            office.awaitAll(Delivery.State.SENT);

            String request = receiver.heard.getFirst();
            verifier(secret).verify(body(request), headers(request));
            assertThat(SERVICE.json(SERVICE.get("/api/v1/deliveries?alert=" + office.alert(), office.token()))
                            .at("/deliveries/0/id")
                            .asString())
                    .isEqualTo(headers(request)
                            .getOrDefault("webhook-id", List.of())
                            .getFirst());
            assertThat(body(request)
                            .replace(office.alert().toString(), "019bc5a0-0000-7000-8000-000000000001")
                            .replace(office.opd().toString(), "019bc5a0-0000-7000-8000-000000000002")
                            .replaceFirst("\"timestamp\":\"[^\"]+\"", "\"timestamp\":\"2026-02-26T03:00:00.000Z\""))
                    .isEqualTo(
                            Files.readString(CONTRACT.resolve("example.json")).strip());
            for (String bytes : List.of(body(request), Files.readString(CONTRACT.resolve("example.json")))) {
                assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(Files.readString(CONTRACT.resolve("schema.json")), InputFormat.JSON)
                                .validate(bytes, InputFormat.JSON))
                        .isEmpty();
            }
        }
    }

    @Test
    void signsWithBothSecretsUntilTheOldOneRunsOut() throws Exception {
        try (RudeHttp receiver = new RudeHttp(RudeHttp.status("204 No Content"))) {
            HttpResponse<String> made = add(office.token(), receiver.address());
            String old = secret(made);
            JsonNode renewed = SERVICE.json(SERVICE.post(WEBHOOKS + "/" + id(made) + "/secrets", office.token(), "{}"));
            String young = renewed.get("secret").asString();

            test(id(made));
            String during = receiver.heard.getLast();
            verifier(old).verify(body(during), headers(during));
            verifier(young).verify(body(during), headers(during));

            SERVICE.jdbc()
                    .sql("UPDATE webhook_secret SET valid_until = :now WHERE valid_until IS NOT NULL")
                    .param("now", CLOCK.instant().atOffset(java.time.ZoneOffset.UTC))
                    .update();
            test(id(made));
            String after = receiver.heard.getLast();
            verifier(young).verify(body(after), headers(after));
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> verifier(old).verify(body(after), headers(after))))
                    .isInstanceOf(WebhookVerificationException.class);
        }
    }

    @Test
    void makesNoMoreSecretsThanFitIntoAHeader() throws Exception {
        try (RudeHttp receiver = new RudeHttp(RudeHttp.status("204 No Content"))) {
            String secrets = WEBHOOKS + "/" + id(add(office.token(), receiver.address())) + "/secrets";
            for (int i = 0; i < 4; i++) {
                assertThat(SERVICE.post(secrets, office.token(), "{}").statusCode())
                        .isEqualTo(201);
            }

            problem(SERVICE.post(secrets, office.token(), "{}"), 409, "too-many-secrets");
        }
    }

    @Test
    void triesAWebhookAndTellsWhatItAnswered() throws Exception {
        try (RudeHttp receiver = new RudeHttp(RudeHttp.status("204 No Content"))) {
            UUID id = id(add(office.token(), receiver.address()));

            JsonNode good = test(id);
            receiver.behave(() -> RudeHttp.status("500 Oops"));
            JsonNode bad = test(id);
            receiver.behave(RudeHttp::hang);
            JsonNode hanging = test(id);

            assertThat(good.get("delivered").asBoolean()).isTrue();
            assertThat(receiver.heard.getFirst()).contains("\"type\":\"webhook.test\"");
            assertThat(bad.get("delivered").asBoolean()).isFalse();
            assertThat(bad.get("answer").asString()).isEqualTo("HTTP 500");
            assertThat(hanging.get("delivered").asBoolean()).isFalse();
        }
    }

    @Test
    void tellsARegionOfItsOfficesAndOnlyWhatWasAskedFor() throws Exception {
        Office elsewhere = Outside.office("35.73");
        try (RudeHttp city = new RudeHttp(RudeHttp.status("200 OK"));
                RudeHttp province = new RudeHttp(RudeHttp.status("200 OK"))) {
            add(SERVICE.issuer.ofRegion("36.73"), city.address());
            SERVICE.post(WEBHOOKS, SERVICE.issuer.ofRegion("36"), """
                    {"url":"%s","events":["alert.closed"]}
                    """.formatted(province.address()));

            office.meets("OPENED", 155);
            office.meets("CLOSED", 0);
            elsewhere.meets("OPENED", 1);
            office.awaitAll(Delivery.State.SENT);

            assertThat(city.heard).hasSize(2);
            assertThat(province.heard)
                    .singleElement()
                    .satisfies(it -> assertThat(it).contains("alert.closed"));
            assertThat(elsewhere.deliveries()).isEmpty();
        } finally {
            SERVICE.jdbc().sql("DELETE FROM webhook WHERE region IS NOT NULL").update();
        }
    }

    @Test
    void bringsUpdatesTogetherAsOne() throws Exception {
        try (RudeHttp receiver = new RudeHttp(RudeHttp.status("200 OK"))) {
            add(office.token(), receiver.address());
            for (int people = 1; people <= 200; people++) {
                office.meets("UPDATED", people);
            }
            assertThat(office.deliveries()).hasSize(1);
            CLOCK.pass(Duration.ofMinutes(1));
            office.awaitAll(Delivery.State.SENT);
            office.meets("UPDATED", 201);
            CLOCK.pass(Duration.ofMinutes(1));
            await().until(() -> receiver.heard.size() == 2);

            assertThat(receiver.heard.getFirst()).contains("\"people\":200");
            assertThat(receiver.heard.getLast()).contains("\"people\":201");
        }
    }

    @Test
    void withdrawsWhatWaitsForAWebhookThatIsRemoved() throws Exception {
        try (RudeHttp receiver = new RudeHttp(RudeHttp.status("503 Away"))) {
            UUID id = id(add(office.token(), receiver.address()));
            office.meets("OPENED", 155);
            office.awaitAttempts(1);

            assertThat(SERVICE.delete(WEBHOOKS + "/" + id, office.token()).statusCode())
                    .isEqualTo(204);

            office.awaitAll(Delivery.State.WITHDRAWN);
            problem(SERVICE.get(WEBHOOKS + "/" + id, office.token()), 404, "not-found");
        }
    }

    @Test
    void givesUpAWebhookThatFailsForDays() throws Exception {
        try (RudeHttp receiver = new RudeHttp(RudeHttp.status("500 Oops"))) {
            UUID id = id(add(office.token(), receiver.address()));
            office.meets("OPENED", 155);
            office.awaitAttempts(1);
            CLOCK.pass(Duration.ofDays(5));

            await().until(() -> !SERVICE.json(SERVICE.get(WEBHOOKS + "/" + id, office.token()))
                    .get("disabled")
                    .isNull());
        }
    }

    @Test
    void changesWhereAWebhookLeads() throws Exception {
        try (RudeHttp before = new RudeHttp(RudeHttp.status("200 OK"));
                RudeHttp after = new RudeHttp(RudeHttp.status("200 OK"))) {
            HttpResponse<String> made = add(office.token(), before.address());
            HttpResponse<String> changed =
                    SERVICE.put(WEBHOOKS + "/" + id(made), office.token(), """
                    {"url":"%s","events":["alert.opened"]}
                    """.formatted(after.address()));
            office.meets("OPENED", 155);
            office.meets("CLOSED", 0);
            office.awaitAll(Delivery.State.SENT);

            assertThat(changed.statusCode()).isEqualTo(200);
            assertThat(before.heard).isEmpty();
            assertThat(after.heard).hasSize(1);
            verifier(secret(made)).verify(body(after.heard.getFirst()), headers(after.heard.getFirst()));
            add(office.token(), before.address());
            problem(
                    SERVICE.put(WEBHOOKS + "/" + id(made), office.token(), "{\"url\":\"" + before.address() + "\"}"),
                    409,
                    "webhook-there");
        }
    }

    @Test
    void hasAtMostTenOfOneOwner() {
        for (int i = 0; i < 10; i++) {
            assertThat(add(office.token(), "http://127.0.0.1:9/" + i).statusCode())
                    .isEqualTo(201);
        }

        problem(add(office.token(), "http://127.0.0.1:9/10"), 409, "too-many-webhooks");
        assertThat(add(office.token(), "http://127.0.0.1:9/3").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'url':'http://10.0.0.1/hook'} | 422 | webhook-address",
                "{'url':'http://169.254.169.254/latest'} | 422 | webhook-address",
                "{'url':'http://2130706433/'} | 422 | webhook-address",
                "{'url':'http://[::ffff:10.0.0.1]/'} | 422 | webhook-address",
                "{'url':'http://user:pass@127.0.0.1/'} | 422 | webhook-address",
                "{'url':'ftp://127.0.0.1/'} | 422 | webhook-address",
                "{'url':'http://nowhere.invalid/'} | 422 | webhook-address",
                "{} | 422 | webhook-address",
                "{'url':'http://127.0.0.1/','events':['alert.exploded']} | 400 | invalid-request",
                "{'url':'http://127.0.0.1/','secret':'whsec_mine'} | 400 | bad-body",
                "{'url':'http://127.0.0.1/','region':'36.73'} | 404 | not-found"
            })
    void refusesAWebhookThatIsNone(String body, int status, String problem) {
        problem(SERVICE.post(WEBHOOKS, office.token(), body.replace('\'', '"')), status, problem);
    }

    /// What the list let pass when it was saved is refused when it is posted to: the row is changed past the service.
    @Test
    void refusesWhenItIsSentWhatWouldHaveBeenRefusedWhenSaved() {
        UUID id = id(add(office.token(), "http://127.0.0.1:9/hook"));
        for (String url : List.of("http://10.0.0.1/hook", "http://localhost.:9/", "http://0x7f.1/")) {
            SERVICE.jdbc()
                    .sql("UPDATE webhook SET url = :url WHERE id = :id")
                    .param("url", url)
                    .param("id", id)
                    .update();

            assertThat(test(id).get("answer").asString()).containsPattern("not public|not allowed");
        }
    }

    @Test
    void hidesTheWebhooksOfOthersOnEveryRoute() {
        Office other = Outside.office("36.73");
        String mine = WEBHOOKS + "/" + id(add(office.token(), "http://127.0.0.1:9/hook"));
        String change = "{\"url\":\"http://127.0.0.1:9/other\"}";

        for (String token : List.of(other.token(), SERVICE.issuer.ofRegion("36.73"), SERVICE.issuer.ofRegion("35"))) {
            problem(SERVICE.get(mine, token), 404, "not-found");
            problem(SERVICE.put(mine, token, change), 404, "not-found");
            problem(SERVICE.delete(mine, token), 404, "not-found");
            problem(SERVICE.post(mine + "/secrets", token, "{}"), 404, "not-found");
            problem(SERVICE.post(mine + "/tests", token, "{}"), 404, "not-found");
            problem(SERVICE.post(mine + "/enablement", token, "{}"), 404, "not-found");
            assertThat(SERVICE.get(WEBHOOKS, token).body()).doesNotContain(mine.substring(WEBHOOKS.length() + 1));
        }
        for (String path : List.of(mine, WEBHOOKS)) {
            problem(SERVICE.get(path, null), 401, "unauthenticated");
        }
        assertThat(SERVICE.get(mine, SERVICE.issuer.ofAdmin()).statusCode()).isEqualTo(200);
        problem(SERVICE.get(WEBHOOKS + "?limit=0", office.token()), 400, "bad-parameter");
    }

    @Test
    void hidesTheDeliveriesOfOthers() throws Exception {
        Office other = Outside.office("35.73");
        try (RudeHttp receiver = new RudeHttp(RudeHttp.status("410 Gone"))) {
            add(office.token(), receiver.address());
            office.meets("OPENED", 155);
            office.awaitAll(Delivery.State.SET_ASIDE);
            String delivery = office.deliveries().getFirst().id().toString();
            String ofAlert = "/api/v1/deliveries?alert=" + office.alert();

            for (String token : List.of(other.token(), SERVICE.issuer.ofRegion("35"))) {
                assertThat(SERVICE.get(ofAlert, token).body()).doesNotContain(delivery);
                problem(SERVICE.post("/api/v1/deliveries/" + delivery + "/retries", token, "{}"), 404, "not-found");
            }
            for (String token : List.of(office.token(), SERVICE.issuer.ofRegion("36"), SERVICE.issuer.ofAdmin())) {
                assertThat(SERVICE.get(ofAlert + "&state=SET_ASIDE", token).body())
                        .contains(delivery, "HTTP 410");
            }
            problem(SERVICE.get(ofAlert, null), 401, "unauthenticated");
            problem(SERVICE.get("/api/v1/deliveries?state=LOST", office.token()), 400, "bad-parameter");
        }
    }

    @Test
    void letsAnAdministratorNameTheOwner() {
        String admin = SERVICE.issuer.ofAdmin();

        HttpResponse<String> ofOffice =
                SERVICE.post(WEBHOOKS, admin, "{\"url\":\"http://127.0.0.1:9/a\",\"opd\":\"" + office.opd() + "\"}");

        assertThat(ofOffice.statusCode()).isEqualTo(201);
        assertThat(SERVICE.get(WEBHOOKS, office.token()).body())
                .contains(id(ofOffice).toString());
        problem(add(admin, "http://127.0.0.1:9/b"), 400, "invalid-request");
        problem(
                SERVICE.post(WEBHOOKS, admin, "{\"url\":\"http://127.0.0.1:9/b\",\"region\":\"%\"}"),
                400,
                "invalid-request");
    }

    private static HttpResponse<String> add(String token, String url) {
        return SERVICE.post(WEBHOOKS, token, "{\"url\":\"" + url + "\"}");
    }

    private JsonNode test(UUID webhook) {
        HttpResponse<String> answer = SERVICE.post(WEBHOOKS + "/" + webhook + "/tests", office.token(), "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return SERVICE.json(answer);
    }

    private static UUID id(HttpResponse<String> webhook) {
        return UUID.fromString(SERVICE.json(webhook).get("id").asString());
    }

    private static String secret(HttpResponse<String> webhook) {
        return SERVICE.json(webhook).get("secret").asString();
    }

    private static byte[] bytes(String secret) {
        return Base64.getDecoder().decode(secret.substring("whsec_".length()));
    }

    private static com.standardwebhooks.Webhook verifier(String secret) {
        return new com.standardwebhooks.Webhook(secret);
    }

    private static Map<String, List<String>> headers(String request) {
        return request.substring(0, request.indexOf("\r\n\r\n"))
                .lines()
                .skip(1)
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(line -> line[0], line -> List.of(line[1])));
    }

    private static String body(String request) {
        return request.substring(request.indexOf("\r\n\r\n") + 4);
    }

    private static void problem(HttpResponse<String> response, int status, @Nullable String name) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(SERVICE.json(response).get("type").asString()).isEqualTo("urn:payung:problem:" + name);
        assertThat(SERVICE.json(response).get("detail").asString()).contains(" / ");
    }
}
