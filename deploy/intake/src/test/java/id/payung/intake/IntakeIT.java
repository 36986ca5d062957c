package id.payung.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.stack.Database;
import id.payung.stack.Stack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.assertj.core.groups.Tuple;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.messaging.support.GenericMessage;

class IntakeIT {

    private final Database database = Stack.shared().database("intake");

    @Test
    void countsEveryEventOnceThoughEachComesTwice() throws Exception {
        try (Topic topic = Topic.created(1);
                Running sample = Running.on(database, topic)) {
            for (int number = 1; number <= 1_000; number++) {
                ProducerRecord<byte[], byte[]> event = topic.event("7");
                topic.send(event);
                topic.send(event);
            }
            topic.flush();

            sample.hasTaken(2_000);

            assertThat(sample.numbers()).isEqualTo(1_000);
            assertThat(sample.count("SELECT repeated FROM intake_position")).isEqualTo(1_000);
            assertThat(sample.intakes().asOf(topic.name).orElseThrow().recordedAt())
                    .isEqualTo(Topic.RECORDED);
        }
    }

    @Test
    void changesNothingWhenTheWholeTopicIsReadAgain() throws Exception {
        try (Topic topic = Topic.created(1)) {
            for (int number = 1; number <= 500; number++) {
                topic.send(topic.event(number % 100 == 0 ? "broken" : "7"));
            }
            topic.flush();
            try (Running first = Running.on(database, topic)) {
                first.hasTaken(500);
            }

            try (Running again = Running.on(database, topic)) {
                again.hasTaken(1_000);

                assertThat(again.numbers()).isEqualTo(495);
                assertThat(again.intakes().parked()).isEqualTo(5);
                assertThat(again.count("SELECT repeated FROM intake_position")).isEqualTo(500);
            }
        }
    }

    @Test
    void readsFromTheBeginningWhenTheDatabaseIsNewAndTheGroupIsNot() throws Exception {
        try (Topic topic = Topic.created(1)) {
            send(topic, 100);
            topic.flush();
            try (Running first = Running.on(database, topic, group(topic))) {
                first.hasTaken(100);
            }

            Database empty = Stack.shared().database("intake");
            try (Running again = Running.on(empty, topic, group(topic))) {
                again.hasTaken(100);

                assertThat(again.numbers()).isEqualTo(100);
            }
        }
    }

    @Test
    void goesBackToWhereTheDatabaseIsWhenTheGroupIsFurther() throws Exception {
        try (Topic topic = Topic.created(1)) {
            send(topic, 60);
            topic.flush();
            try (Running older = Running.on(database, topic, group(topic))) {
                older.hasTaken(60);
            }
            send(topic, 40);
            topic.flush();
            Database newer = Stack.shared().database("intake");
            try (Running further = Running.on(newer, topic, group(topic))) {
                further.hasTaken(100);
            }

            try (Running restored = Running.on(database, topic, group(topic))) {
                restored.hasTaken(100);

                assertThat(restored.numbers()).isEqualTo(100);
                assertThat(restored.count("SELECT repeated FROM intake_position"))
                        .isZero();
            }
        }
    }

    @Test
    void goesOnWhereItWasWithoutReadingAnythingAgain() throws Exception {
        try (Topic topic = Topic.created(1)) {
            send(topic, 60);
            topic.flush();
            try (Running first = Running.on(database, topic, group(topic))) {
                first.hasTaken(60);
            }
            send(topic, 40);
            topic.flush();

            try (Running again = Running.on(database, topic, group(topic))) {
                again.hasTaken(100);

                assertThat(again.count("SELECT repeated FROM intake_position")).isZero();
            }
        }
    }

    @Test
    void readsNothingTwiceWhenPartitionsAreAssignedWhileTheDatabaseIsAway() throws Exception {
        try (Topic topic = Topic.created(1);
                Running sample = Running.on(database, topic, group(topic));
                Admin admin = Admin.create(
                        Map.of("bootstrap.servers", Stack.shared().kafka().bootstrapServers()))) {
            send(topic, 10);
            topic.flush();
            sample.hasTaken(10);

            Stack.shared().postgres().kill();
            admin.createPartitions(Map.of(topic.name, NewPartitions.increaseTo(2)))
                    .all()
                    .get();
            Running.soon(() -> Groups.assigned(admin, topic.name) == 2);
            send(topic, 10);
            topic.flush();
            Stack.shared().postgres().start();
            sample.hasTaken(20);

            assertThat(sample.numbers()).isEqualTo(20);
            assertThat(sample.count("SELECT sum(repeated) FROM intake_position"))
                    .isZero();
        }
    }

    @Test
    void parksPoisonFirstMiddleAndLastAndAppliesItsNeighbours() throws Exception {
        try (Topic topic = Topic.created(1)) {
            topic.send(topic.event("{not a number"));
            send(topic, 50);
            topic.send(topic.event("13"));
            topic.send(topic.event("\u00ff\u0000"));
            topic.send(topic.event(""));
            topic.send(topic.event(null));
            topic.send(withoutHeader(topic.event("7"), "ce_time"));
            topic.send(topic.at("1.2", "7".getBytes(UTF_8)));
            topic.send(topic.at(null, "7".getBytes(UTF_8)));
            topic.send(topic.event("7"));
            topic.send(topic.event("0"));
            topic.send(topic.event("13"));
            topic.flush();

            try (Running sample = Running.on(database, topic)) {
                sample.hasTaken(61);

                assertThat(sample.numbers()).isEqualTo(51);
                assertThat(sample.count("SELECT applied FROM intake_position")).isEqualTo(52);
                assertThat(sample.intakes().parked(null, 100))
                        .extracting(ParkedEvent::offset, ParkedEvent::reason)
                        .containsExactlyInAnyOrder(
                                tuple(0, "NumberFormatException"),
                                tuple(51, "DataIntegrityViolationException, SQL state 23514"),
                                tuple(52, "NumberFormatException"),
                                tuple(53, "the value is empty"),
                                tuple(54, "the record has no value"),
                                tuple(55, "header ce_time is missing"),
                                tuple(56, "header position is missing or not three numbers"),
                                tuple(57, "header position is missing or not three numbers"),
                                tuple(60, "DataIntegrityViolationException, SQL state 23514"));
                assertThat(sample.jdbc()
                                .queryForObject(
                                        "SELECT value FROM parked_event WHERE record_offset = 52", byte[].class))
                        .isEqualTo("\u00ff\u0000".getBytes(UTF_8));
            }
        }
    }

    @Test
    void parksARecordWithoutPositionOncePerOffset() throws Exception {
        try (Topic topic = Topic.created(1)) {
            topic.send(topic.at(null, "7".getBytes(UTF_8)));
            topic.flush();
            try (Running first = Running.on(database, topic)) {
                first.hasTaken(1);
            }
            topic.send(topic.at(null, "7".getBytes(UTF_8)));
            topic.flush();

            try (Running again = Running.on(database, topic)) {
                again.hasTaken(3);

                assertThat(again.intakes().parked()).isEqualTo(2);
                assertThat(again.count("SELECT repeated FROM intake_position")).isEqualTo(1);
            }
        }
    }

    /// For 10 s and more; `-Dpayung.outage.tries=60` for a minute.
    @Test
    void waitsForTheDatabaseWithoutLosingOrParkingAnythingAndCatchesUp() throws Exception {
        int tries = Integer.getInteger("payung.outage.tries", 8);
        try (Topic topic = Topic.created(1);
                Running sample = Running.on(database, topic, group(topic));
                Admin admin = Admin.create(
                        Map.of("bootstrap.servers", Stack.shared().kafka().bootstrapServers()))) {
            send(topic, 10);
            topic.flush();
            sample.hasTaken(10);

            Stack.shared().postgres().kill();
            send(topic, 990);
            topic.flush();
            Awaitility.await().atMost(Duration.ofMinutes(5)).until(() -> sample.retried() >= tries);
            Stack.shared().postgres().start();
            sample.hasTaken(1_000);

            assertThat(sample.numbers()).isEqualTo(1_000);
            assertThat(sample.intakes().parked()).isZero();
            Running.soon(() -> Groups.committed(admin, topic.name) == 1_000);
        }
    }

    @Test
    void repeatsAPollWhoseTransactionWasCutOff() throws Exception {
        try (Topic topic = Topic.created(1);
                Running sample = Running.on(database, topic);
                var lock = sample.connection()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("LOCK TABLE number IN EXCLUSIVE MODE");
            send(topic, 100);
            topic.flush();
            Running.soon(() -> sample.waiting() == 1);

            sample.jdbc()
                    .execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE wait_event_type = 'Lock' AND usename = current_user");
            Running.soon(() -> sample.retried() >= 1);
            lock.rollback();
            sample.hasTaken(100);

            assertThat(sample.numbers()).isEqualTo(100);
            assertThat(sample.intakes().parked()).isZero();
        }
    }

    @Test
    void startsWithoutBrokerAndTopicAndFindsThemLater() throws Exception {
        Stack.shared().kafka().kill();
        try (Topic topic = new Topic();
                Running sample = Running.on(database, topic)) {
            Stack.shared().kafka().start();
            topic.create(3);
            send(topic, 100);
            topic.flush();

            sample.hasTaken(100);

            assertThat(sample.numbers()).isEqualTo(100);
        }
    }

    @Test
    void letsTwoConsumersOfOnePollCountItOnce() throws Exception {
        try (Topic topic = Topic.created(1);
                Running sample = Running.on(database, topic)) {
            List<ConsumerRecord<byte[], byte @Nullable []>> records = IntStream.range(0, 500)
                    .mapToObj(offset -> received(topic.event("7"), offset))
                    .toList();

            var twice = List.of(
                    CompletableFuture.runAsync(() -> sample.function().accept(new GenericMessage<>(poll(records)))),
                    CompletableFuture.runAsync(() -> sample.function().accept(new GenericMessage<>(poll(records)))));
            twice.forEach(CompletableFuture::join);

            assertThat(sample.numbers()).isEqualTo(500);
            assertThat(sample.count("SELECT repeated FROM intake_position")).isEqualTo(500);
        }
    }

    @Test
    void seesNothingOfAnAbortedTransaction() throws Exception {
        try (Topic topic = Topic.created(1);
                Running sample = Running.on(database, topic);
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                Stack.shared().kafka().bootstrapServers(),
                                "transactional.id",
                                topic.name),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(topic.event("7")).get();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(topic.event("8")).get();
            producer.commitTransaction();

            sample.hasTaken(1);

            assertThat(sample.count("SELECT sum(value) FROM number")).isEqualTo(8);
        }
    }

    @Test
    void replaysAParkedEventWhenItsCauseIsGone() throws Exception {
        try (Topic topic = Topic.created(1);
                Running sample = Running.on(database, topic)) {
            topic.send(topic.event("13"));
            topic.flush();
            sample.hasTaken(1);
            ParkedEvent parked = sample.intakes().parked(null, 10).getFirst();

            Replay early = sample.intakes().replay(parked.id());
            sample.jdbc().execute("ALTER TABLE number DROP CONSTRAINT thirteen_is_no_number");
            Replay late = sample.intakes().replay(parked.id());
            Replay twice = sample.intakes().replay(parked.id());

            assertThat(early).isEqualTo(new Replay.StillParked("DataIntegrityViolationException, SQL state 23514"));
            assertThat(late).isEqualTo(new Replay.Applied());
            assertThat(twice).isEqualTo(new Replay.Unknown());
            assertThat(sample.numbers()).isEqualTo(1);
            assertThat(sample.intakes().parked()).isZero();
        }
    }

    @Test
    void forgetsWhatIsParkedOfAKeyWhenItsTombstoneIsTaken() throws Exception {
        try (Topic topic = Topic.created(1);
                Running sample = Running.on(database, topic, "sample.tombstones=true")) {
            topic.send(topic.event("SITI AMINAH"));
            topic.flush();
            sample.hasTaken(1);
            assertThat(sample.intakes().parked()).isEqualTo(1);

            topic.send(topic.event(null));
            topic.flush();
            sample.hasTaken(2);

            assertThat(sample.intakes().parked()).isZero();
        }
    }

    @Test
    void staysHealthyAndShowsWhatIsParked() throws Exception {
        try (Topic topic = Topic.created(1);
                Running sample = Running.on(database, topic)) {
            topic.send(topic.event("broken"));
            topic.flush();
            sample.hasTaken(1);

            Health health = Objects.requireNonNull(sample.context
                    .getBean("intakeHealthIndicator", HealthIndicator.class)
                    .health());

            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails()).containsEntry("parked", 1L);
        }
    }

    @Test
    void isNotAliveOnceAConsumerHasStoppedForGood() throws Exception {
        try (Topic topic = Topic.created(1);
                Running sample = Running.on(database, topic)) {
            ApplicationAvailability availability = sample.context.getBean(ApplicationAvailability.class);
            assertThat(availability.getLivenessState()).isEqualTo(LivenessState.CORRECT);

            topic.send(topic.event(Long.toString(Sample.OUT_OF_MEMORY)));
            topic.flush();

            Running.soon(() -> availability.getLivenessState() == LivenessState.BROKEN);
            assertThat(sample.taken()).isZero();
        }
    }

    @Test
    void keepsItsPartitionsWhileItWaits() throws Exception {
        try (Topic topic = Topic.created(1);
                Running sample = Running.on(
                        database,
                        topic,
                        group(topic),
                        "spring.cloud.stream.kafka.binder.consumer-properties.max.poll.interval.ms=3000");
                Admin admin = Admin.create(
                        Map.of("bootstrap.servers", Stack.shared().kafka().bootstrapServers()))) {
            send(topic, 1);
            topic.flush();
            sample.hasTaken(1);
            String member = Groups.member(admin, topic.name);
            sample.jdbc().execute("ALTER TABLE number RENAME TO away");

            send(topic, 100);
            topic.flush();
            Running.soon(() -> sample.retried() >= 12);
            sample.jdbc().execute("ALTER TABLE away RENAME TO number");
            sample.hasTaken(101);

            assertThat(Groups.member(admin, topic.name)).isEqualTo(member);
            assertThat(sample.numbers()).isEqualTo(101);
            assertThat(sample.intakes().parked()).isZero();
        }
    }

    private static void send(Topic topic, int events) {
        for (int number = 0; number < events; number++) {
            topic.send(topic.event("7"));
        }
    }

    /// The same group for every start.
    private static String group(Topic topic) {
        return "spring.cloud.stream.bindings.numbers-in-0.group=" + topic.name;
    }

    private static Tuple tuple(long offset, String reason) {
        return Tuple.tuple(offset, reason);
    }

    private static ProducerRecord<byte[], byte[]> withoutHeader(ProducerRecord<byte[], byte[]> event, String name) {
        event.headers().remove(name);
        return event;
    }

    private static ConsumerRecord<byte[], byte @Nullable []> received(
            ProducerRecord<byte[], byte[]> event, long offset) {
        ConsumerRecord<byte[], byte @Nullable []> record =
                new ConsumerRecord<>(event.topic(), 0, offset, event.key(), event.value());
        event.headers().forEach(record.headers()::add);
        return record;
    }

    @SuppressWarnings("NullAway") // the function's type cannot say that a value may be null
    private static List<byte[]> poll(List<ConsumerRecord<byte[], byte @Nullable []>> records) {
        return new Poll(records);
    }
}
