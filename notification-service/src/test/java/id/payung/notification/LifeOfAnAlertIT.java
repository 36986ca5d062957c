package id.payung.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// From events on the broker to alerts over HTTP and letters at the mail server.
class LifeOfAnAlertIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static Running service;

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static Events events;

    private final UUID opd = UUID.randomUUID();
    private final String mailbox = "kepala@" + opd + ".example";

    @BeforeAll
    static void start() throws Exception {
        events = new Events();
        service = Running.live();
    }

    @AfterAll
    static void stop() {
        events.close();
    }

    @Test
    void opensUpdatesClosesAndTakesTheSameThreadUpAgain() throws Exception {
        List<UUID> workers = anOpdWithAListOf(3);
        JsonNode opened = alert("UNREGISTERED", "OPEN", 3);
        letters(1);

        events.worker("worker.registered.v1", workers.getFirst(), 2, opd, "REGISTERED", today());
        events.publish();
        JsonNode updated = alert("UNREGISTERED", "OPEN", 2);
        for (UUID worker : workers.subList(1, 3)) {
            events.worker("worker.registered.v1", worker, 2, opd, "REGISTERED", today());
        }
        events.publish();
        JsonNode closed = alert("UNREGISTERED", "CLOSED", 0);
        letters(2);

        UUID late = UUID.randomUUID();
        events.worker("worker.listed.v1", late, 1, opd, "LISTED", today());
        events.publish();
        JsonNode again = alert("UNREGISTERED", "OPEN", 1);

        assertThat(Stream.of(opened, updated, closed, again)
                        .map(LifeOfAnAlertIT::id)
                        .distinct())
                .hasSize(1);
        assertThat(again.get("round").asInt()).isEqualTo(2);
        assertThat(happenings(id(again))).containsExactly("OPENED", "UPDATED", "CLOSED", "REOPENED");
        assertThat(letters(3))
                .extracting(LifeOfAnAlertIT::subject)
                .satisfiesExactlyInAnyOrder(
                        it -> assertThat(it).startsWith("[Payung] 3 orang belum terdaftar"),
                        it -> assertThat(it).startsWith("[Payung] Selesai: "),
                        it -> assertThat(it).startsWith("[Payung] Terjadi lagi: 1 orang belum terdaftar"));
    }

    @Test
    void writesHowManyWhoAndWhatToDo() throws Exception {
        anOpdWithAListOf(60);
        JsonNode alert = alert("UNREGISTERED", "OPEN", 60);

        MimeMessage letter = letters(1).getFirst();

        assertThat(letter.getSubject())
                .isEqualTo("[Payung] 60 orang belum terdaftar / people not registered: 60 - Dinas Uji");
        JsonNode delivery = service.json(service.get("/api/v1/alerts/" + id(alert), service.issuer.ofOpd(opd)))
                .at("/deliveries/0");
        assertThat(letter.getMessageID()).isEqualTo("<" + delivery.get("id").asString() + "@payung.invalid>");
        assertThat(delivery.get("recipient").asString()).isEqualTo(mailbox);
        String text = part(letter, 0).replace("\r\n", "\n");
        assertThat(text)
                .contains("60 orang dalam daftar belum terdaftar di BPJS Ketenagakerjaan")
                .containsPattern("Orang \\d+ \\(N-\\d+\\)")
                .contains("dan 10 orang lagi; daftar lengkapnya:")
                .contains("Langkah berikutnya:\nDaftarkan mereka di SIPP Online")
                .contains("/konsol/opd/" + opd + "/pekerja?state=LISTED")
                .contains("/kotak/" + id(alert))
                .contains("Next step:\nRegister them in SIPP Online");
        assertThat(text.replace('\n', ' '))
                .contains("karena tarifnya belum diterbitkan di Payung.")
                .contains("diteruskan kepada Sekretaris Daerah dan Dinas Tenaga Kerja.");
        assertThat(text.lines().filter(line -> line.contains("(N-"))).hasSize(50);
        assertThat(part(letter, 1)).contains("<li>Orang ").contains("<strong>60 orang");
    }

    @Test
    void raisesALapseAndTheNextOneInTheSameThread() throws Exception {
        UUID worker = anOpdWithAListOf(1).getFirst();
        events.worker("worker.registered.v1", worker, 2, opd, "REGISTERED", today());
        events.worker("worker.activated.v1", worker, 3, opd, "ACTIVE", today());
        events.publish();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(standing().get("inOrder").asBoolean()).isTrue());

        events.worker("worker.lapsed.v1", worker, 4, opd, "LAPSED", today());
        events.publish();
        JsonNode lapsed = alert("UNPAID_OR_LAPSED", "OPEN", 1);
        events.worker("worker.reinstated.v1", worker, 5, opd, "ACTIVE", today());
        events.publish();
        alert("UNPAID_OR_LAPSED", "CLOSED", 0);
        events.worker("worker.lapsed.v1", worker, 6, opd, "LAPSED", today());
        events.publish();
        JsonNode again = alert("UNPAID_OR_LAPSED", "OPEN", 1);

        assertThat(id(again)).isEqualTo(id(lapsed));
        assertThat(again.get("round").asInt()).isEqualTo(2);
    }

    @Test
    void tellsOfFiftyThousandPeopleInOneLetter() throws Exception {
        int many = 50_000;
        anOpdWithAListOf(many);

        JsonNode alert = alert("UNREGISTERED", "OPEN", many);

        List<MimeMessage> letters = letters(1);
        assertThat(subject(letters.getFirst())).startsWith("[Payung] 50.000 orang belum terdaftar");
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(received()).hasSize(1));
        assertThat(service.jdbc()
                        .sql("SELECT count(*) FROM alert WHERE opd_id = :opd")
                        .param("opd", opd)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(happenings(id(alert))).startsWith("OPENED").hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void parksWhatItCannotReadFirstAmidAndLastAndTakesItsNeighbours() throws Exception {
        long before = parked();
        UUID worker = UUID.randomUUID();
        nonsense(worker);
        anOpdWithAListOf(1);
        nonsense(worker);
        events.worker("worker.listed.v1", worker, 1, opd, "LISTED", today());
        nonsense(worker);
        events.worker("worker.registered.v1", worker, 2, opd, "REGISTERED", today());
        nonsense(worker);
        events.publish();

        alert("UNREGISTERED", "OPEN", 1);
        await().atMost(SOON).untilAsserted(() -> assertThat(parked()).isEqualTo(before + 4 * 7));
        assertThat(service.jdbc()
                        .sql("SELECT count(*) FROM parked_event WHERE key = convert_to(:worker, 'UTF8')")
                        .param("worker", worker.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(4 * 7);
    }

    /// No JSON, no UTF-8, nothing at all, less than that, one byte over 1 MB, a type and a version of tomorrow.
    private static void nonsense(UUID key) {
        byte[] huge = new byte[(1 << 20) + 1];
        Arrays.fill(huge, (byte) ' ');
        events.say("worker.listed.v1", key, "no JSON");
        events.send("enrolment-events", "worker.listed.v1", key, new byte[] {'"', (byte) 0xC3, '(', '"'});
        events.send("enrolment-events", "worker.listed.v1", key, new byte[0]);
        events.send("enrolment-events", "worker.listed.v1", key, null);
        events.send("enrolment-events", "worker.listed.v1", key, huge);
        events.say("worker.promoted.v1", key, "{}");
        events.say("worker.listed.v2", key, "{}");
    }

    @Test
    void namesNobodyWhoWasForgotten() throws Exception {
        UUID forgotten = UUID.randomUUID();
        UUID known = UUID.randomUUID();
        events.called(forgotten, 1, opd, "Si Terlupa", "N-0");
        events.called(known, 1, opd, "Si Dikenal", "N-1");
        events.forgotten(forgotten);
        events.publish();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(named(forgotten, known)).containsExactly(known));

        events.opd(opd, 1, "Dinas Uji", "[{\"role\":\"HEAD\",\"email\":\"" + mailbox + "\"}]", year());
        events.worker("worker.listed.v1", forgotten, 1, opd, "LISTED", today());
        events.worker("worker.listed.v1", known, 1, opd, "LISTED", today());
        events.publish();

        MimeMessage letter = letters(1).getFirst();
        for (String text : List.of(part(letter, 0), part(letter, 1))) {
            assertThat(text).contains("2 orang", "Si Dikenal (N-1)").doesNotContain("Si Terlupa", "N-0");
        }
    }

    private static List<UUID> named(UUID... workers) {
        return service.jdbc()
                .sql("SELECT worker_id FROM worker_name WHERE worker_id = ANY (:ids::uuid[])")
                .param("ids", Stream.of(workers).map(UUID::toString).toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    private static int year() {
        return LocalDate.now(ZoneId.of("Asia/Jakarta")).getYear();
    }

    private List<UUID> anOpdWithAListOf(int people) throws Exception {
        events.opd(opd, 1, "Dinas Uji", "[{\"role\":\"HEAD\",\"email\":\"" + mailbox + "\"}]", year());
        List<UUID> workers =
                IntStream.range(0, people).mapToObj(_ -> UUID.randomUUID()).toList();
        for (int i = 0; i < people; i++) {
            events.worker("worker.listed.v1", workers.get(i), 1, opd, "LISTED", today());
            events.called(workers.get(i), 1, opd, "Orang " + i, "N-" + i);
        }
        events.roster(opd, people, 0);
        events.publish();
        return workers;
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Jakarta")).toString();
    }

    private JsonNode standing() {
        return service.json(service.get("/api/v1/standings/" + opd, service.issuer.ofOpd(opd)));
    }

    private JsonNode alert(String reason, String state, int people) {
        await().atMost(SOON).until(() -> find(reason, state, people).size() == 1);
        return find(reason, state, people).getFirst();
    }

    private List<JsonNode> find(String reason, String state, int people) {
        JsonNode page = service.json(service.get("/api/v1/alerts?state=" + state, service.issuer.ofOpd(opd)));
        return page.get("alerts")
                .valueStream()
                .filter(it -> it.get("reason").asString().equals(reason)
                        && it.get("people").asInt() == people)
                .toList();
    }

    private static UUID id(JsonNode alert) {
        return UUID.fromString(alert.get("id").asString());
    }

    private List<String> happenings(UUID alert) {
        return service.json(service.get("/api/v1/alerts/" + alert, service.issuer.ofOpd(opd)))
                .get("happenings")
                .valueStream()
                .map(it -> it.get("kind").asString())
                .toList();
    }

    private List<MimeMessage> letters(int count) {
        await().atMost(SOON).until(() -> received().size() >= count);
        return received();
    }

    private List<MimeMessage> received() {
        return Arrays.stream(service.mail.getReceivedMessages())
                .filter(message -> isFor(message, mailbox))
                .toList();
    }

    private static boolean isFor(MimeMessage message, String mailbox) {
        try {
            return message.getAllRecipients()[0].toString().equals(mailbox);
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String part(MimeMessage message, int number) throws Exception {
        MimeMultipart related = (MimeMultipart)
                ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
        MimeMultipart alternatives = (MimeMultipart) related.getBodyPart(0).getContent();
        return new String(alternatives.getBodyPart(number).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static long parked() {
        return service.jdbc()
                .sql("SELECT count(*) FROM parked_event")
                .query(Long.class)
                .single();
    }
}
