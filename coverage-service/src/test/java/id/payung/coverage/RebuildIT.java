package id.payung.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

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
