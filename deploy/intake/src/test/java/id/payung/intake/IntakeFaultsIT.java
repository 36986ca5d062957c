package id.payung.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.stack.Database;
import id.payung.stack.Stack;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.support.JsonKafkaHeaderMapper;
import org.springframework.messaging.MessageHeaders;

/// Consumers that come and go, stand still or are lied to; a topic that is made again.
class IntakeFaultsIT {

    private static final int PARTITIONS = 6;
    private static final int ROUND = 600;

    private final Database database = Stack.shared().database("intake");
    private Admin admin;

    @BeforeEach
    void ask() {
        admin = Admin.create(Map.of("bootstrap.servers", Stack.shared().kafka().bootstrapServers()));
    }

    @AfterEach
    void stop() {
        admin.close();
    }

    @Test
    void passesNothingThatItCanNeitherApplyNorPark() throws Exception {
        try (Topic topic = Topic.created(1);
                Running sample = Running.on(database, topic, group(topic))) {
            sample.jdbc().execute("ALTER TABLE parked_event RENAME TO parked_away");
            send(topic, 5);
            topic.send(topic.event("broken"));
            send(topic, 5);
            topic.flush();

            Running.soon(() -> sample.retried() >= 3);

            assertThat(sample.count("SELECT coalesce(max(next_offset), 0) FROM intake_position"))
                    .isLessThanOrEqualTo(5);
            assertThat(Groups.committed(admin, topic.name)).isLessThanOrEqualTo(5);
            sample.jdbc().execute("ALTER TABLE parked_away RENAME TO parked_event");
            sample.hasTaken(11);
            assertThat(sample.numbers()).isEqualTo(10);
            assertThat(sample.intakes().parked()).isEqualTo(1);
        }
    }

    @Test
    void countsEachOnceWhileTwoConsumersBecomeThreeInABatchAndOneInABackOff() throws Exception {
        try (Topic topic = Topic.created(PARTITIONS);
                Running stays = Running.on(database, topic, group(topic));
                Connection lock = stays.connection()) {
            Running goes = Running.on(database, topic, group(topic));
            balanced(topic, 2);
            hold(lock);
            round(topic);
            Running.soon(() -> stays.waiting() == 2);
            Running comes = Running.on(database, topic, group(topic));
            Running.soon(() -> !Groups.isStable(admin, topic.name));
            lock.rollback();
            balanced(topic, 3);
            hasApplied(stays, ROUND);

            stays.jdbc().execute("ALTER TABLE number RENAME TO away");
            round(topic);
            Running.soon(() -> stays.retried() >= 2 && goes.retried() >= 2 && comes.retried() >= 2);
            goes.close();
            balanced(topic, 2);
            comes.close();
            stays.jdbc().execute("ALTER TABLE away RENAME TO number");
            round(topic);
            hasApplied(stays, 3 * ROUND);
            balanced(topic, 1);

            assertThat(stays.numbers()).isEqualTo(3 * ROUND);
            assertThat(stays.intakes().parked()).isZero();
            Running.soon(() -> Groups.committed(admin, topic.name) == 3 * ROUND);
        }
    }

    @Test
    void appliesNothingTwiceWhenAConsumerTakesTooLongAndIsPutOut() throws Exception {
        String impatient = "spring.cloud.stream.kafka.binder.consumer-properties.max.poll.interval.ms=3000";
        try (Topic topic = Topic.created(1);
                Running slow = Running.on(database, topic, group(topic), impatient);
                Connection lock = slow.connection()) {
            balanced(topic, 1);
            String first = Groups.member(admin, topic.name);
            hold(lock);
            send(topic, 100);
            topic.flush();
            Running.soon(() -> slow.waiting() == 1);
            try (Running next = Running.on(database, topic, group(topic), impatient)) {
                Running.soon(() -> next.waiting() == 2
                        && Groups.describe(admin, topic.name).members().stream()
                                .noneMatch(it -> it.consumerId().equals(first)));

                lock.rollback();

                next.hasTaken(200);
                assertThat(next.numbers()).isEqualTo(100);
                assertThat(next.count("SELECT repeated FROM intake_position")).isEqualTo(100);
                assertThat(next.intakes().parked()).isZero();
            }
        }
    }

    @Test
    void readsATopicFromItsBeginningThatWasDeletedAndMadeAgain() throws Exception {
        try (Topic topic = Topic.created(1)) {
            for (int number = 0; number < 100; number++) {
                ProducerRecord<byte[], byte[]> event = topic.event("7");
                topic.send(event);
                topic.send(event);
            }
            topic.flush();
            try (Running before = Running.on(database, topic, group(topic))) {
                before.hasTaken(200);
                Running.soon(() -> Groups.committed(admin, topic.name) == 200);
            }

            topic.delete();
            topic.create(1);
            topic.startAgain();
            send(topic, 300);
            topic.flush();

            try (Running after = Running.on(database, topic, group(topic))) {
                after.hasTaken(500);
                assertThat(after.numbers()).isEqualTo(300);
                assertThat(after.intakes().parked()).isZero();
            }
        }
    }

    @Test
    void takesHeadersThatNameClassesAndHostsForBytes() throws Exception {
        ProducerRecord<byte[], byte[]> hostile;
        try (Topic topic = Topic.created(1);
                Running sample = Running.on(database, topic)) {
            hostile = hostile(topic.event("7"));
            topic.send(hostile);
            ProducerRecord<byte[], byte[]> crowded = topic.event("7");
            for (int number = 0; number < 10_000; number++) {
                crowded.headers().add("x-" + number, new byte[] {1});
            }
            topic.send(crowded);
            topic.send(topic.event("7"));
            topic.flush();
            sample.hasTaken(3);

            assertThat(sample.numbers()).isEqualTo(3);
        }
        assertThat(System.getProperty(Trap.SPRUNG)).isNull();
        assertThat(Questions.ASKED).noneMatch(it -> it.contains("hostile"));

        JsonKafkaHeaderMapper trusting = new JsonKafkaHeaderMapper();
        trusting.addTrustedPackages("*");
        trusting.toHeaders(hostile.headers(), new HashMap<>());
        assertThat(System.getProperty(Trap.SPRUNG)).as("the trap works").isEqualTo("yes");
        assertThatThrownBy(() -> InetAddress.getAllByName("hostile.invalid")).isInstanceOf(UnknownHostException.class);
        assertThat(Questions.ASKED).as("questions are noticed").contains("hostile.invalid");
    }

    private static ProducerRecord<byte[], byte[]> hostile(ProducerRecord<byte[], byte[]> event) {
        Map.of(
                        "spring_json_header_types",
                        "{\"trap\":\"%s\",\"host\":\"java.net.InetAddress\",\"list\":\"java.util.ArrayList\"}"
                                .formatted(Trap.class.getName()),
                        "trap",
                        "{\"bait\":\"\"}",
                        "host",
                        "\"hostile.invalid\"",
                        "list",
                        "[[[]]]",
                        "__TypeId__",
                        Trap.class.getName(),
                        MessageHeaders.CONTENT_TYPE,
                        "application/json;type=" + Trap.class.getName(),
                        "content-type",
                        "application/json;type=" + Trap.class.getName(),
                        "spring.cloud.function.definition",
                        "nothing",
                        "spring.cloud.stream.sendto.destination",
                        "elsewhere")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        return event;
    }

    private static void hold(Connection lock) throws Exception {
        lock.setAutoCommit(false);
        lock.createStatement().execute("LOCK TABLE number IN EXCLUSIVE MODE");
    }

    /// Over all partitions.
    private static void round(Topic topic) throws Exception {
        for (int number = 0; number < ROUND; number++) {
            topic.send(topic.event("7", number % PARTITIONS));
        }
        topic.flush();
    }

    private static void send(Topic topic, int events) {
        for (int number = 0; number < events; number++) {
            topic.send(topic.event("7"));
        }
    }

    private void balanced(Topic topic, int consumers) {
        Running.soon(() -> Groups.isStable(admin, topic.name) && Groups.members(admin, topic.name) == consumers);
    }

    private static void hasApplied(Running sample, long records) {
        Running.soon(() -> sample.count("SELECT sum(applied) FROM intake_position") == records);
    }

    private static String group(Topic topic) {
        return "spring.cloud.stream.bindings.numbers-in-0.group=" + topic.name;
    }
}
