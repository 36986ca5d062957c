package id.payung.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole topic again, beside what every other test counted, its parked events included.
class RebuildIT {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Instant NOON = Instant.parse("2026-01-05T05:00:00Z");

    private Running service;
    private JdbcClient tables;

    @BeforeEach
    void start() throws Exception {
        service = Running.shared();
        tables = service.context.getBean(JdbcClient.class);
    }

    @Test
    void agreesWithTheTopicWhileEventsGoOnComing() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> traffic = CompletableFuture.runAsync(() -> send("71.01", enough));

        JsonNode run;
        try {
            run = finished("verifications");
        } finally {
            enough.set(true);
            traffic.get();
        }

        assertThat(run.path("failure").asString("")).isEmpty();
        assertThat(run.path("agrees").asBoolean()).as(run.toString()).isTrue();
        assertThat(run.path("cells").asLong()).isPositive();
        assertThat(run.path("records").asLong()).isPositive();
        assertThat(generations()).as("nothing is left of it").isEqualTo(1);
    }

    @Test
    void namesTheFirstDifferenceAndARebuildMendsItWhileNobodySeesHalf() throws Exception {
        listed("71.02", 40);
        service.hasTakenAll();
        String before = live("71.02");
        assertThat(tables.sql("UPDATE generation_cell SET workers = workers + 1000 WHERE region = '71.02'")
                        .update())
                .isPositive();
        assertThat(tables.sql("UPDATE region_total SET workers = workers + 1000 WHERE region = '71.02'")
                        .update())
                .isPositive();
        tables.sql("UPDATE told_change SET changes = changes + 1").update();
        String wrong = live("71.02");

        JsonNode verified = finished("verifications");
        JsonNode rebuilt = whileOthersRead("71.02", before, wrong, () -> finished("rebuilds"));

        assertThat(verified.path("agrees").asBoolean()).isFalse();
        assertThat(verified.path("difference").asString())
                .startsWith("cell in 71.02, ")
                .contains("PU HONORER APBD LISTED effective 2026-01-05 recorded 2026-01-05: live 10");
        assertThat(rebuilt.path("difference").asString())
                .isEqualTo(verified.path("difference").asString());
        assertThat(live("71.02")).isEqualTo(before).isNotEqualTo(wrong);
        assertThat(finished("verifications").path("agrees").asBoolean()).isTrue();
        assertThat(generations()).isEqualTo(1);
    }

    @Test
    void countsOnIntoWhatWasSwappedInWithoutLosingAnything() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> traffic = CompletableFuture.runAsync(() -> send("71.03", enough));
        JsonNode run;
        try {
            run = finished("rebuilds");
        } finally {
            enough.set(true);
            traffic.get();
        }
        service.hasTakenAll();

        assertThat(run.path("agrees").asBoolean()).as(run.toString()).isTrue();
        assertThat(finished("verifications").path("agrees").asBoolean()).isTrue();
    }

    @Test
    void takesUpARunThatWasCutOffAndClearsWhatItLeft() throws Exception {
        listed("71.04", 3);
        service.hasTakenAll();
        tables.sql("INSERT INTO generation_cell (generation, region, opd, segment, category, funding, state,"
                        + " effective_on, recorded_on, workers) SELECT 32000, region, opd, segment, category, funding,"
                        + " state, effective_on, recorded_on, 7 FROM cell WHERE region = '71.04'")
                .update();
        UUID id = tables.sql("INSERT INTO run (purpose, asked_by, phase, runner, seen_at) VALUES"
                        + " ('REBUILD', 'test', 'READING', gen_random_uuid(), now() - interval '1 hour') RETURNING id")
                .query(UUID.class)
                .single();

        JsonNode run = ended("/api/v1/projection/rebuilds/" + id);

        assertThat(run.path("agrees").asBoolean()).as(run.toString()).isTrue();
        assertThat(generations()).isEqualTo(1);
    }

    @Test
    void letsOneRunAtATimeAndOnlyAdminAskForIt() throws Exception {
        UUID id = tables.sql("INSERT INTO run (purpose, asked_by, runner, seen_at) VALUES"
                        + " ('VERIFICATION', 'test', gen_random_uuid(), now() + interval '1 hour') RETURNING id")
                .query(UUID.class)
                .single();

        HttpResponse<String> second = service.post("/api/v1/projection/rebuilds", service.issuer.ofAdmin(), "");
        tables.sql("UPDATE run SET ended_at = now(), phase = 'FAILED', failure = 'test' WHERE id = ?")
                .param(id)
                .update();

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(service.tree(second).path("type").asString()).isEqualTo("urn:payung:problem:run-under-way");
        assertThat(service.post("/api/v1/projection/rebuilds", service.issuer.ofRegion("71"), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.get("/api/v1/projection/verifications", null).statusCode())
                .isEqualTo(401);
        assertThat(service.get("/api/v1/projection/rebuilds/" + UUID.randomUUID(), service.issuer.ofAdmin())
                        .statusCode())
                .isEqualTo(404);
    }

    /// A claim about speed is a ratio to a consumer that only reads and parses the same records in the same run; the
    /// machine is shared, so the bound is loose and the figures are printed.
    @Test
    void readsATopicNotMuchSlowerThanReadingAndParsingTakes() throws Exception {
        int people = Integer.getInteger("payung.speed.people", 20_000);
        for (int office = 0; office < people / 100; office++) {
            UUID opd = UUID.randomUUID();
            for (int number = 0; number < 100; number++) {
                Person person = new Person(service.events, "72.%02d".formatted(1 + office % 12), opd, "PU", "HONORER");
                service.events.send(person.becomes("LISTED", DAY, NOON));
                service.events.send(person.becomes("REGISTERED", DAY.plusDays(office % 28), NOON));
                service.events.send(person.becomes("ACTIVE", DAY.plusMonths(1), NOON.plus(Duration.ofDays(30))));
            }
        }
        service.events.flush();
        long begin = System.nanoTime();
        service.hasTakenAll();
        double taken = System.nanoTime() - begin;

        double plain = plainly();
        JsonNode run = finished("verifications");
        double again = Duration.between(
                        Instant.parse(run.path("startedAt").asString()),
                        Instant.parse(run.path("endedAt").asString()))
                .toNanos();

        long records = run.path("records").asLong();
        System.out.printf(
                "Speed: %d records; plain consumer that parses %,.0f/s; verification %,.0f/s, ratio %.2f; tail of the"
                        + " intake %.1f s%n",
                records, records * 1e9 / plain, records * 1e9 / again, plain / again, taken / 1e9);
        assertThat(run.path("agrees").asBoolean()).as(run.toString()).isTrue();
        assertThat(plain / again).isGreaterThan(0.05);
    }

    private double plainly() {
        JsonMapper json = JsonMapper.shared();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        id.payung.stack.Stack.shared().kafka().bootstrapServers(),
                        "max.poll.records",
                        20_000,
                        "max.partition.fetch.bytes",
                        4 << 20,
                        "isolation.level",
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor("enrolment-events").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long left = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            long begin = System.nanoTime();
            while (left > 0) {
                for (var each : consumer.poll(Duration.ofMillis(100))) {
                    left--;
                    parse(json, each.value());
                }
            }
            return System.nanoTime() - begin;
        }
    }

    private static void parse(JsonMapper json, byte[] value) {
        if (value == null) {
            return;
        }
        try (JsonParser parser = json.createParser(value)) {
            while (parser.nextToken() != null) {
                parser.getString();
            }
        } catch (tools.jackson.core.JacksonException poison) {
            assertThat(poison).isNotNull();
        }
    }

    private interface Question {
        JsonNode ask() throws Exception;
    }

    private JsonNode whileOthersRead(String region, String after, String before, Question question) throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Long> readers = CompletableFuture.supplyAsync(() -> {
            long reads = 0;
            while (!enough.get()) {
                assertThat(live(region)).isIn(before, after);
                reads++;
            }
            return reads;
        });
        try {
            return question.ask();
        } finally {
            enough.set(true);
            assertThat(readers.get()).isPositive();
        }
    }

    private String live(String region) {
        try {
            return service.read("/api/v1/coverage/" + region).at("/live/all").toString();
        } catch (java.io.IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private void send(String region, AtomicBoolean enough) {
        int sent = 0;
        while (!enough.get() && sent < 30_000) {
            listed(region, 20);
            sent += 20;
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        }
    }

    private void listed(String region, int people) {
        UUID opd = UUID.randomUUID();
        for (int number = 0; number < people; number++) {
            Person person = new Person(service.events, region, opd, "PU", "HONORER");
            service.events.send(person.becomes("LISTED", DAY, NOON));
        }
    }

    private long generations() {
        return tables.sql("SELECT count(DISTINCT generation) FROM generation_cell")
                .query(Long.class)
                .single();
    }

    private JsonNode finished(String what) throws Exception {
        HttpResponse<String> asked = service.post("/api/v1/projection/" + what, service.issuer.ofAdmin(), "");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        return ended(asked.headers().firstValue("Location").orElseThrow());
    }

    private JsonNode ended(String path) {
        return Awaitility.await()
                .atMost(Running.SOON)
                .until(() -> service.tree(service.get(path, service.issuer.ofAdmin())), run -> run.has("endedAt"));
    }
}
