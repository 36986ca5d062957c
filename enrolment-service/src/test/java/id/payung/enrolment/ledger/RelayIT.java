package id.payung.enrolment.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.payung.stack.Stack;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class RelayIT {

    private Ledgers ledgers;

    @BeforeEach
    void start() {
        ledgers = new Ledgers();
    }

    @AfterEach
    void stop() {
        ledgers.close();
    }

    @Test
    void publishesEveryEventOnceInLedgerOrderWithItsBytes() {
        ledgers.list(0, 300);
        ledgers.relay(7);
        ledgers.awaitPublished();
        ledgers.list(300, 310);
        ledgers.awaitPublished();

        var events = Published.on("enrolment-events", ledgers.subjects());

        assertThat(events.records()).hasSize(311);
        assertThat(events.positions()).isEqualTo(ledgers.positions());
        assertThat(events.taken().values().stream().mapToInt(List::size).sum()).isEqualTo(311);
        var listed = events.records().stream()
                .filter(record -> Published.header(record, "ce_type").equals("worker.listed.v1"))
                .findFirst()
                .orElseThrow();
        assertThat(new String(listed.value(), UTF_8))
                .isEqualTo(ledgers.jdbc()
                        .sql("SELECT payload FROM event_ledger WHERE subject = :id::uuid")
                        .param("id", new String(listed.key(), UTF_8))
                        .query(String.class)
                        .single());
        assertThat(Published.header(listed, "ce_specversion")).isEqualTo("1.0");
        assertThat(Published.header(listed, "ce_id")).isEqualTo(Published.header(listed, "position"));
        assertThat(Published.header(listed, "ce_time")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
    }

    @Test
    void gathersThoseWhoAreWrittenFewAtATimeIntoFewSlices() {
        ledgers.relay(100, Duration.ofSeconds(1));
        ledgers.list(0, 1);
        ledgers.awaitPublished();
        long before = ledgers.slices();

        for (int number = 1; number < 60; number += 2) {
            ledgers.list(number, number + 2);
        }
        ledgers.awaitPublished();

        assertThat(ledgers.slices() - before).isLessThan(6);
        ledgers.assertPublishedInOrder();
    }

    @Test
    void keepsNamesOutOfTheEventsAndInTheDirectory() {
        ledgers.list(0, 3);
        ledgers.relay(100);
        ledgers.awaitPublished();

        var events = Published.on("enrolment-events", ledgers.subjects());
        var directory = Published.on("worker-directory", ledgers.subjects());

        assertThat(events.records()).noneMatch(record -> new String(record.value(), UTF_8).contains("ORANG"));
        assertThat(directory.records())
                .hasSize(3)
                .allMatch(record -> new String(record.value(), UTF_8).contains("\"name\":\"ORANG "));
    }

    @Test
    void losesNothingWhenTheBrokerIsKilledAgainAndAgain() {
        ledgers.relay(50);
        for (int round = 0; round < 3; round++) {
            ledgers.list(round * 500, round * 500 + 250);
            Stack.shared().kafka().kill();
            ledgers.list(round * 500 + 250, round * 500 + 500);
            Stack.shared().kafka().start();
        }
        ledgers.awaitPublished();

        var events = Published.on("enrolment-events", ledgers.subjects());

        assertThat(events.positions()).isEqualTo(ledgers.positions());
        assertThat(events.taken().values().stream().mapToInt(List::size).sum()).isEqualTo(1_501);
    }

    @Test
    void losesNothingWhenTheDatabaseIsKilled() {
        ledgers.relay(20);
        ledgers.list(0, 200);
        Stack.shared().postgres().kill();
        Stack.shared().postgres().start();
        await().atMost(Duration.ofSeconds(30))
                .ignoreException(DataAccessException.class)
                .untilAsserted(() -> ledgers.list(200, 400));
        ledgers.awaitPublished();

        var events = Published.on("enrolment-events", ledgers.subjects());

        assertThat(events.positions()).isEqualTo(ledgers.positions());
        assertThat(events.taken().values().stream().mapToInt(List::size).sum()).isEqualTo(401);
    }

    @Test
    void letsASecondRelayTakeOverWithoutAGap() {
        var first = ledgers.relay(10);
        ledgers.relay(10);
        ledgers.list(0, 200);
        ledgers.awaitPublished();
        first.stop();
        ledgers.list(200, 400);
        ledgers.awaitPublished();

        var events = Published.on("enrolment-events", ledgers.subjects());

        assertThat(events.positions()).isEqualTo(ledgers.positions());
        assertThat(events.taken().values().stream().mapToInt(List::size).sum()).isEqualTo(401);
    }

    @Test
    void publishesASliceAgainWhoseCursorWasLostAndReadersTellTheRepeat() {
        ledgers.list(0, 30);
        ledgers.relay(100);
        ledgers.awaitPublished();
        ledgers.stopRelays();
        ledgers.jdbc().sql("DELETE FROM ledger_slice").update();

        ledgers.relay(100);
        ledgers.awaitPublished();

        var events = Published.on("enrolment-events", ledgers.subjects());
        assertThat(events.records()).hasSize(62);
        assertThat(events.taken().values().stream().mapToInt(List::size).sum()).isEqualTo(31);
    }

    @Test
    void putsATombstoneInTheDirectoryForWhoWasErasedEvenBeforeTheNameWasPublished() {
        ledgers.list(0, 2);
        var worker = ledgers.jdbc()
                .sql("UPDATE worker SET state = 'DELISTED', reason = 'MOVED', version = 2 RETURNING id::text")
                .query(String.class)
                .list()
                .getFirst();
        ledgers.jdbc().sql("""
                        UPDATE worker SET version = 3, erased_at = now(), nik_hash = NULL, nik_sealed = NULL, nik_ending = NULL,
                            name = NULL, born_on = NULL, sex = NULL
                        WHERE id = :id::uuid
                        """).param("id", worker).update();

        ledgers.relay(100);
        ledgers.awaitPublished();

        assertThat(Published.on("worker-directory", Set.of(worker)).records())
                .hasSize(2)
                .allSatisfy(record -> assertThat(record.value()).isNull());
    }
}
