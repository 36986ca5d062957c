package id.payung.enrolment.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.payung.enrolment.TestDatabase;
import id.payung.stack.Stack;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.dao.DataAccessException;

class RelayIT {

    private final UUID opd = UUID.randomUUID();

    private TestDatabase database;
    private final List<Relay> relays = new ArrayList<>();

    @BeforeEach
    void start() {
        database = new TestDatabase();
    }

    @AfterEach
    void stop() {
        relays.forEach(Relay::stop);
        database.close();
    }

    @Test
    void publishesEveryEventOnceInLedgerOrderWithItsBytes() {
        list(0, 300);
        relay(7);
        awaitPublished();
        list(300, 310);
        awaitPublished();

        var events = Published.on("enrolment-events", subjects());

        assertThat(events.records()).hasSize(311);
        assertThat(events.positions()).isEqualTo(ledgerPositions());
        assertThat(events.taken().values().stream().mapToInt(List::size).sum()).isEqualTo(311);
        var listed = events.records().stream()
                .filter(record -> Published.header(record, "ce_type").equals("worker.listed.v1"))
                .findFirst()
                .orElseThrow();
        assertThat(new String(listed.value(), UTF_8))
                .isEqualTo(database.jdbc()
                        .sql("SELECT payload FROM event_ledger WHERE subject = :id::uuid")
                        .param("id", new String(listed.key(), UTF_8))
                        .query(String.class)
                        .single());
        assertThat(Published.header(listed, "ce_specversion")).isEqualTo("1.0");
        assertThat(Published.header(listed, "ce_id")).isEqualTo(Published.header(listed, "position"));
        assertThat(Published.header(listed, "ce_time")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
    }

    @Test
    void keepsNamesOutOfTheEventsAndInTheDirectory() {
        list(0, 3);
        relay(100);
        awaitPublished();

        var events = Published.on("enrolment-events", subjects());
        var directory = Published.on("worker-directory", subjects());

        assertThat(events.records()).noneMatch(record -> new String(record.value(), UTF_8).contains("ORANG"));
        assertThat(directory.records())
                .hasSize(3)
                .allMatch(record -> new String(record.value(), UTF_8).contains("\"name\":\"ORANG "));
    }

    @Test
    void losesNothingWhenTheBrokerIsKilledAgainAndAgain() {
        relay(50);
        for (int round = 0; round < 3; round++) {
            list(round * 500, round * 500 + 250);
            Stack.shared().kafka().kill();
            list(round * 500 + 250, round * 500 + 500);
            Stack.shared().kafka().start();
        }
        awaitPublished();

        var events = Published.on("enrolment-events", subjects());

        assertThat(events.positions()).isEqualTo(ledgerPositions());
        assertThat(events.taken().values().stream().mapToInt(List::size).sum()).isEqualTo(1_501);
    }

    @Test
    void losesNothingWhenTheDatabaseIsKilled() {
        relay(20);
        list(0, 200);
        Stack.shared().postgres().kill();
        Stack.shared().postgres().start();
        await().atMost(Duration.ofSeconds(30))
                .ignoreException(DataAccessException.class)
                .untilAsserted(() -> list(200, 400));
        awaitPublished();

        var events = Published.on("enrolment-events", subjects());

        assertThat(events.positions()).isEqualTo(ledgerPositions());
        assertThat(events.taken().values().stream().mapToInt(List::size).sum()).isEqualTo(401);
    }

    @Test
    void letsASecondRelayTakeOverWithoutAGap() {
        var first = relay(10);
        relay(10);
        list(0, 200);
        awaitPublished();
        first.stop();
        list(200, 400);
        awaitPublished();

        var events = Published.on("enrolment-events", subjects());

        assertThat(events.positions()).isEqualTo(ledgerPositions());
        assertThat(events.taken().values().stream().mapToInt(List::size).sum()).isEqualTo(401);
    }

    @Test
    void publishesASliceAgainWhoseCursorWasLostAndReadersTellTheRepeat() {
        list(0, 30);
        relay(100);
        awaitPublished();
        relays.removeFirst().stop();
        database.jdbc().sql("DELETE FROM ledger_slice").update();

        relay(100);
        awaitPublished();

        var events = Published.on("enrolment-events", subjects());
        assertThat(events.records()).hasSize(62);
        assertThat(events.taken().values().stream().mapToInt(List::size).sum()).isEqualTo(31);
    }

    @Test
    void putsATombstoneInTheDirectoryForWhoWasErasedEvenBeforeTheNameWasPublished() {
        list(0, 2);
        var worker = database.jdbc()
                .sql("UPDATE worker SET state = 'DELISTED', reason = 'MOVED', version = 2 RETURNING id::text")
                .query(String.class)
                .list()
                .getFirst();
        database.jdbc().sql("""
                        UPDATE worker SET version = 3, erased_at = now(), nik_hash = NULL, nik_sealed = NULL, nik_ending = NULL,
                            name = NULL, born_on = NULL, sex = NULL
                        WHERE id = :id::uuid
                        """).param("id", worker).update();

        relay(100);
        awaitPublished();

        assertThat(Published.on("worker-directory", Set.of(worker)).records())
                .hasSize(2)
                .allSatisfy(record -> assertThat(record.value()).isNull());
    }

    private Relay relay(int slice) {
        var properties = new LedgerProperties(
                slice,
                Duration.ofMillis(5),
                Duration.ofMillis(50),
                Duration.ofMillis(50),
                Duration.ofSeconds(1),
                6,
                (short) 1,
                true);
        KafkaConnectionDetails connection = () -> List.of(Stack.shared().kafka().bootstrapServers());
        var relay = new Relay(
                new LedgerConnection(database.details()),
                new Broker(connection, properties),
                properties,
                new LedgerMetrics(new SimpleMeterRegistry(), Clock.systemUTC()),
                new Wake());
        relay.start();
        relays.add(relay);
        return relay;
    }

    /// Every third of them is registered at once.
    private void list(int from, int to) {
        database.jdbc().sql("""
                        INSERT INTO opd (id, region, name) SELECT :opd, '36.73', 'DINAS'
                        WHERE NOT EXISTS (SELECT FROM opd WHERE id = :opd)
                        """).param("opd", opd).update();
        database.jdbc()
                .sql("""
                        INSERT INTO worker (opd_id, region, nik_hash, nik_sealed, nik_ending, name, born_on, sex, segment,
                            category, funding, effective_on, state, listed_on)
                        SELECT :opd, '36.73', int4send(number), '\\x01', '0001', 'ORANG ' || number, '1990-12-31', 'P', 'PU',
                            'HONORER', 'APBD', '2026-01-05', CASE number % 3 WHEN 2 THEN 'REGISTERED' ELSE 'LISTED' END,
                            CASE number % 3 WHEN 2 THEN date '2026-01-05' END
                        FROM generate_series(:from, :to - 1) AS number
                        ON CONFLICT DO NOTHING
                        """)
                .param("opd", opd)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private void awaitPublished() {
        await().atMost(Duration.ofSeconds(25))
                .ignoreException(DataAccessException.class)
                .untilAsserted(() -> assertThat(
                                database.jdbc().sql("""
                                SELECT (SELECT count(*) FROM event_ledger) - (SELECT coalesce(sum(events), 0) FROM ledger_slice)
                                """).query(Long.class).single())
                        .isZero());
    }

    private Set<String> subjects() {
        return new HashSet<>(database.jdbc()
                .sql("SELECT DISTINCT subject::text FROM event_ledger")
                .query(String.class)
                .list());
    }

    private Set<String> ledgerPositions() {
        return new HashSet<>(database.jdbc()
                .sql("SELECT epoch || '.' || xid::text || '.' || id FROM event_ledger")
                .query(String.class)
                .list());
    }
}
