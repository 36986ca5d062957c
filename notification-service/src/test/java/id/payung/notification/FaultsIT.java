package id.payung.notification;

import static id.payung.notification.Outside.CLOCK;
import static id.payung.notification.Outside.SERVICE;
import static id.payung.notification.Outside.SMTP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.payung.notification.Outside.Office;
import id.payung.notification.delivery.Delivery;
import id.payung.notification.delivery.Delivery.Attempt;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Whatever mail servers and webhooks do, a letter arrives at least once under one id, or is set aside where people see
/// it. The service is the real one; times are its own clock's.
class FaultsIT {

    private final Office office = Outside.office("36.73");

    @AfterEach
    void friendlyAgain() {
        SMTP.reform();
    }

    @Test
    void deliversEverythingOnceAfterTheMailServerWasDownForAnHour() {
        SMTP.says("HELLO", "421 4.3.2 down");
        String[] mailboxes = IntStream.range(0, 12)
                .mapToObj(i -> "kantor-" + i + "@dinas.example")
                .toArray(String[]::new);
        office.isWrittenTo(mailboxes);
        office.awaitAttempts(12);
        for (int minutes = 0; minutes < 60; minutes += 10) {
            CLOCK.pass(Duration.ofMinutes(10));
            awaitQuiet();
        }
        assertThat(office.deliveries()).allMatch(it -> it.state() == Delivery.State.WAITING);

        SMTP.reform();
        CLOCK.pass(Duration.ofHours(1));

        office.awaitAll(Delivery.State.SENT);
        assertThat(SMTP.letters()).hasSize(12).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"HELLO", "RCPT", "LETTER"})
    void breaksOffAMailServerThatDrips(String verb) {
        SMTP.says(verb, RudeSmtp.DRIP);
        office.isWrittenTo("kepala@dinas.example");

        office.awaitAttempts(1);

        assertThat(office.deliveries().getFirst().attempts().getFirst())
                .satisfies(it -> assertThat(it.outcome()).isEqualTo("PUT_OFF"))
                .satisfies(it -> assertThat(it.answer()).contains("no end within 1500 ms"));
        SMTP.reform();
        CLOCK.pass(Duration.ofMinutes(1));
        office.awaitAll(Delivery.State.SENT);
    }

    @Test
    void comesBackToAServerThatGreylists() {
        SMTP.says("RCPT", "451 4.7.1 greylisted");
        office.isWrittenTo("kepala@dinas.example");
        office.awaitAttempts(1);
        SMTP.reform();
        CLOCK.pass(Duration.ofSeconds(5));

        office.awaitAll(Delivery.State.SENT);

        Delivery delivery = office.deliveries().getFirst();
        assertThat(delivery.attempts()).extracting(Attempt::outcome).containsExactly("PUT_OFF", "SENT");
        assertThat(delivery.attempts().getLast().answer()).isEqualTo("250 2.0.0 queued as RUDE7");
        assertThat(SMTP.letters()).containsExactly("<" + delivery.id() + "@payung.invalid>");
    }

    @Test
    void setsAsideWhatTheMailServerRefusesAndTriesAgainWhenAskedTo() {
        SMTP.says("RCPT", "550 5.1.1 no such mailbox");
        office.isWrittenTo("kepala@dinas.example");
        office.awaitAll(Delivery.State.SET_ASIDE);
        String id = office.deliveries().getFirst().id().toString();

        JsonNode seen =
                SERVICE.json(SERVICE.get("/api/v1/deliveries?state=SET_ASIDE&alert=" + office.alert(), office.token()));

        assertThat(seen.at("/deliveries/0/id").asString()).isEqualTo(id);
        assertThat(seen.at("/deliveries/0/channel").asString()).isEqualTo("EMAIL");
        assertThat(seen.at("/deliveries/0/recipient").asString()).isEqualTo("kepala@dinas.example");
        assertThat(seen.at("/deliveries/0/attempts/0/answer").asString()).contains("550 5.1.1 no such mailbox");
        SMTP.reform();
        assertThat(SERVICE.post("/api/v1/deliveries/" + id + "/retries", office.token(), "{}")
                        .statusCode())
                .isEqualTo(200);
        CLOCK.pass(Duration.ofMinutes(1));
        office.awaitAll(Delivery.State.SENT);
        assertThat(SERVICE.post("/api/v1/deliveries/" + id + "/retries", office.token(), "{}")
                        .statusCode())
                .isEqualTo(409);
    }

    /// The database refuses to note what was sent, as if the process had been killed in between.
    @Test
    void repeatsOnceUnderTheSameIdWhatWasSentAndNotMarked() throws Exception {
        try (RudeHttp receiver = new RudeHttp(RudeHttp.status("204 No Content"))) {
            webhook(office, receiver);
            refuseToMark();
            office.isWrittenTo("kepala@dinas.example");
            office.meets("OPENED", 155);
            await().until(() -> receiver.heard.size() == 1 && SMTP.letters().size() == 1);
            office.awaitAttempts(2);
            markAgain();

            CLOCK.pass(Duration.ofMinutes(5));
            office.awaitAll(Delivery.State.SENT);
            CLOCK.pass(Duration.ofMinutes(10));
            awaitQuiet();

            assertThat(SMTP.letters()).hasSize(2);
            assertThat(SMTP.letters().get(1)).isEqualTo(SMTP.letters().get(0));
            assertThat(receiver.heard).hasSize(2);
            assertThat(id(receiver.heard.get(1))).isEqualTo(id(receiver.heard.get(0)));
            assertThat(body(receiver.heard.get(1))).isEqualTo(body(receiver.heard.get(0)));
        } finally {
            markAgain();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 Internal Server Error | HTTP 500",
                "404 Not Found | HTTP 404",
                "301 Moved Permanently | redirects are not followed",
                "503 Unavailable | HTTP 503"
            })
    void comesBackToAWebhookThatFails(String status, String answer) throws Exception {
        try (RudeHttp receiver = new RudeHttp(RudeHttp.status(status, "Location: http://127.0.0.1:1/"))) {
            webhook(office, receiver);
            office.meets("OPENED", 155);
            office.awaitAttempts(1);
            receiver.behave(() -> RudeHttp.status("200 OK"));
            CLOCK.pass(Duration.ofSeconds(5));

            office.awaitAll(Delivery.State.SENT);

            assertThat(office.deliveries().getFirst().attempts().getFirst().answer())
                    .contains(answer);
            assertThat(receiver.heard).hasSize(2);
            assertThat(id(receiver.heard.get(1))).isEqualTo(id(receiver.heard.get(0)));
        }
    }

    @Test
    void waitsAsLongAsAWebhookAsksFor() throws Exception {
        try (RudeHttp receiver = new RudeHttp(RudeHttp.status("429 Too Many Requests", "Retry-After: 600"))) {
            webhook(office, receiver);
            office.meets("OPENED", 155);
            office.awaitAttempts(1);

            assertThat(office.deliveries().getFirst().nextAttemptAt())
                    .isEqualTo(CLOCK.instant().plusSeconds(600));
            receiver.behave(() -> RudeHttp.status("200 OK"));
            office.meets("CLOSED", 0);
            CLOCK.pass(Duration.ofSeconds(590));
            awaitQuiet();
            assertThat(receiver.heard).hasSize(1);
            CLOCK.pass(Duration.ofSeconds(10));
            office.awaitAll(Delivery.State.SENT);
        }
    }

    @Test
    void disablesAWebhookThatIsGoneUntilItsOwnerEnablesItAgain() throws Exception {
        try (RudeHttp receiver = new RudeHttp(RudeHttp.status("410 Gone"))) {
            UUID webhook = webhook(office, receiver);
            office.meets("OPENED", 155);
            office.awaitAll(Delivery.State.SET_ASIDE);
            office.meets("UPDATED", 156);
            assertThat(office.deliveries()).hasSize(1);
            assertThat(SERVICE.json(SERVICE.get("/api/v1/webhooks/" + webhook, office.token()))
                            .get("disabled")
                            .asString())
                    .contains("410");

            receiver.behave(() -> RudeHttp.status("200 OK"));
            assertThat(SERVICE.json(SERVICE.post("/api/v1/webhooks/" + webhook + "/enablement", office.token(), "{}"))
                            .get("disabled")
                            .isNull())
                    .isTrue();
            SERVICE.post(
                    "/api/v1/deliveries/" + office.deliveries().getFirst().id() + "/retries", office.token(), "{}");

            office.awaitAll(Delivery.State.SENT);
            assertThat(id(receiver.heard.getLast())).isEqualTo(id(receiver.heard.getFirst()));
        }
    }

    @Test
    void takesAnEndlessAnswerForWhatItsStatusSays() throws Exception {
        try (RudeHttp receiver = new RudeHttp(RudeHttp.endless("200 OK"))) {
            webhook(office, receiver);
            office.meets("OPENED", 155);

            office.awaitAll(Delivery.State.SENT);
        }
    }

    @Test
    void delaysNoOtherWhileSomeHangDripOrReset() throws Exception {
        AtomicInteger turn = new AtomicInteger();
        List<RudeHttp.Manner> manners = List.of(RudeHttp.hang(), RudeHttp.drip(), RudeHttp.reset());
        try (RudeHttp bad = new RudeHttp(RudeHttp.hang());
                RudeHttp good = new RudeHttp(RudeHttp.status("200 OK"))) {
            bad.behave(() -> manners.get(turn.getAndIncrement() % manners.size()));
            Office unlucky = Outside.office("35.73");
            webhook(unlucky, bad);
            webhook(office, good);
            for (int i = 0; i < 30; i++) {
                unlucky.meets("REMINDED", i);
            }
            CLOCK.pass(Duration.ofSeconds(1));
            office.meets("OPENED", 155);
            office.isWrittenTo("kepala@dinas.example");

            await().atMost(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(good.heard).hasSize(1));
            office.awaitAll(Delivery.State.SENT);
            unlucky.awaitAttempts(2);

            assertThat(unlucky.deliveries()).hasSize(30).allMatch(it -> it.state() == Delivery.State.WAITING);
            assertThat(bad.heard).hasSizeLessThanOrEqualTo(4);
            bad.behave(() -> RudeHttp.status("200 OK"));
            for (int hours = 0; hours < 2; hours++) {
                CLOCK.pass(Duration.ofHours(1));
                awaitQuiet();
            }
            unlucky.awaitAll(Delivery.State.SENT);
        }
    }

    private static UUID webhook(Office office, RudeHttp receiver) {
        JsonNode made = SERVICE.json(
                SERVICE.post("/api/v1/webhooks", office.token(), "{\"url\":\"" + receiver.address() + "\"}"));
        return UUID.fromString(made.get("id").asString());
    }

    private static String id(String request) {
        return request.replaceFirst("(?s).*webhook-id: (\\S+)\r\n.*", "$1");
    }

    private static String body(String request) {
        return request.substring(request.indexOf("\r\n\r\n") + 4);
    }

    private void refuseToMark() {
        SERVICE.jdbc().sql("""
                        CREATE FUNCTION refuse_to_mark() RETURNS trigger LANGUAGE plpgsql AS
                            $$ BEGIN RAISE EXCEPTION 'killed'; END $$
                        """).update();
        SERVICE.jdbc().sql("""
                        CREATE TRIGGER refuse_to_mark BEFORE UPDATE ON letter FOR EACH ROW
                        WHEN (NEW.state = 'SENT') EXECUTE FUNCTION refuse_to_mark()
                        """).update();
    }

    private void markAgain() {
        SERVICE.jdbc().sql("DROP FUNCTION IF EXISTS refuse_to_mark CASCADE").update();
    }

    /// Nothing is under way.
    private static void awaitQuiet() {
        await().during(Duration.ofMillis(200))
                .atMost(Duration.ofSeconds(10))
                .until(() -> SERVICE.jdbc()
                                .sql(
                                        "SELECT count(*) FROM letter WHERE state = 'WAITING' AND claimed_until IS NOT NULL")
                                .query(Long.class)
                                .single()
                        == 0);
    }
}
