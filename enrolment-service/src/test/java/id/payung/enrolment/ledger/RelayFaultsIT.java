package id.payung.enrolment.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.payung.enrolment.seal.Position;
import id.payung.stack.Stack;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What happens to relay, topics and order when somebody freezes, deletes or restores.
class RelayFaultsIT {

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
    void takesOverFromALeaderThatStandsStillAndFencesItWhenItWakes() {
        try (var first = RelayProcess.start(ledgers.details(), 3)) {
            ledgers.list(0, 20);
            ledgers.awaitPublished();
            try (var _ = RelayProcess.start(ledgers.details(), 50)) {
                for (int number = 20; number < 320; number++) {
                    ledgers.list(number, number + 1);
                }
                first.freeze();
                ledgers.rename();
                ledgers.awaitPublished();
                first.wake();
                ledgers.rename();
                ledgers.awaitPublished();
            }
            ledgers.rename();
            ledgers.awaitPublished();
        }

        ledgers.assertPublishedInOrder();
    }

    /// Waits for half a minute, until the producer gives up.
    @Test
    @Tag("faults")
    void takesNothingForPublishedThatTheBrokerHasNotAcknowledged() {
        ledgers.list(0, 10);
        ledgers.relay(100);
        ledgers.awaitPublished();
        long published = ledgers.published();

        Stack.shared().kafka().pause();
        try {
            ledgers.list(10, 50);
            await().atMost(Ledgers.SOON).until(() -> ledgers.failures() > 0);

            assertThat(ledgers.published()).isEqualTo(published);
        } finally {
            Stack.shared().kafka().resume();
        }

        ledgers.awaitPublished();
        ledgers.assertPublishedInOrder();
    }

    @Test
    void publishesEverythingAgainWhenTheTopicsAreGoneAndSealsNothingTwice() throws Exception {
        ledgers.list(0, 200);
        var before = ledgers.relay(50);
        ledgers.awaitPublished();
        before.stop();
        long slices = ledgers.slices();

        Topics.deleteAll();
        var slow = ledgers.relay(1);
        await().atMost(Ledgers.SOON).ignoreExceptions().until(() -> ledgers.onTopic() > 20);
        slow.stop();
        assertThat(ledgers.onTopic()).as("cut off on the way").isLessThan(201);
        ledgers.relay(50);

        await().atMost(Ledgers.SOON).untilAsserted(ledgers::assertPublishedInOrder);
        assertThat(Published.on(Records.DIRECTORY, ledgers.subjects()).positions())
                .hasSize(200);
        assertThat(ledgers.slices()).isEqualTo(slices);
        ledgers.list(200, 210);
        ledgers.awaitPublished();
        ledgers.assertPublishedInOrder();
    }

    @Test
    void publishesNamesAgainWhenOnlyTheDirectoryIsGone() throws Exception {
        ledgers.list(0, 30);
        var before = ledgers.relay(50);
        ledgers.awaitPublished();
        before.stop();

        Topics.delete(Records.DIRECTORY);
        ledgers.relay(50);

        await().atMost(Ledgers.SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(Published.on(Records.DIRECTORY, ledgers.subjects())
                                .positions())
                        .hasSize(30));
        ledgers.assertPublishedInOrder();
    }

    @Test
    void publishesNothingWhileTheTopicKnowsMoreThanTheLedgerUntilTheEpochIsRaised() throws Exception {
        ledgers.list(0, 10);
        var before = ledgers.relay(50);
        ledgers.awaitPublished();
        before.stop();
        sayFromALaterLedger();
        ledgers.list(10, 20);
        ledgers.relay(50);

        await().atMost(Ledgers.SOON).until(() -> ledgers.failures() > 1);
        assertThat(ledgers.published()).isEqualTo(11);

        ledgers.raiseEpoch();
        ledgers.list(20, 30);
        ledgers.awaitPublished();
        ledgers.assertPublishedInOrder();
    }

    @Test
    void showsHowLongAnOpenTransactionHoldsItBackAndLosesNothing() throws SQLException {
        ledgers.list(0, 5);
        ledgers.relay(50);
        ledgers.awaitPublished();
        try (var other = ledgers.otherDatabase()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT pg_current_xact_id()");
            ledgers.list(5, 25);

            await().atMost(Ledgers.SOON).until(() -> ledgers.delay() > 2);

            assertThat(ledgers.published()).isEqualTo(6);
            other.rollback();
        }

        ledgers.awaitPublished();
        await().atMost(Ledgers.SOON).until(() -> ledgers.delay() == 0);
        ledgers.assertPublishedInOrder();
    }

    /// As the ledger's successor would have published it before somebody restored an older copy.
    private static void sayFromALaterLedger() throws ExecutionException, InterruptedException {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Stack.shared().kafka().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var record = new ProducerRecord<>(Records.EVENTS, "lost".getBytes(UTF_8), "{}".getBytes(UTF_8));
            record.headers()
                    .add(
                            "position",
                            new Position(1, 1_000_000_000L, 1).toString().getBytes(UTF_8));
            producer.send(record).get();
        }
    }
}
