package id.payung.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.payung.stack.Stack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// Says what enrolment-service says, as its relay does: in Kafka transactions, positions rising.
public final class Events implements AutoCloseable {

    private static final AtomicLong POSITION = new AtomicLong();
    private static final int PARTITIONS = 6;
    private static final int MOST_BYTES = 2 << 20;

    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Future<?>> sent = new ArrayList<>();

    public Events() throws Exception {
        String servers = Stack.shared().kafka().bootstrapServers();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            for (String topic : List.of("enrolment-events", "worker-directory")) {
                if (!admin.listTopics().names().get().contains(topic)) {
                    admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)
                                    .configs(Map.of("max.message.bytes", Integer.toString(MOST_BYTES)))))
                            .all()
                            .get();
                }
            }
        }
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "acks",
                        "all",
                        "linger.ms",
                        5,
                        "max.request.size",
                        MOST_BYTES,
                        "transactional.id",
                        "relay-" + UUID.randomUUID()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        producer.beginTransaction();
    }

    public void opd(UUID opd, int version, String name, String contacts, int budgetYear) {
        say(version == 1 ? "opd.opened.v1" : "opd.changed.v1", opd, """
                {"opd":"%s","version":%d,"region":"36.73","name":"%s","contacts":%s,
                 "budget":{"year":%d,"amount":1000000,"funding":"APBD"}}
                """.formatted(
                        opd, version, name, contacts, budgetYear));
    }

    public void roster(UUID opd, int rows, int rejected) {
        say("roster.received.v1", opd, """
                {"opd":"%s","region":"36.73","import":"%s","rows":%d,"listed":%d,"changed":0,"unchanged":0,"rejected":%d}
                """.formatted(opd, UUID.randomUUID(), rows, rows - rejected, rejected));
    }

    public void worker(String type, UUID worker, int version, UUID opd, String state, String effectiveOn) {
        say(type, worker, """
                {"worker":"%s","version":%d,"opd":"%s","region":"36.73","segment":"PU","category":"HONORER",
                 "funding":"APBD","programmes":["JKK","JKM"],"state":"%s","effectiveOn":"%s"}
                """.formatted(worker, version, opd, state, effectiveOn));
    }

    public void called(UUID worker, int version, UUID opd, String name, String staffNumber) {
        send("worker-directory", "", worker, """
                {"worker":"%s","version":%d,"opd":"%s","name":"%s","staffNumber":"%s"}
                """.formatted(worker, version, opd, name, staffNumber)
                .getBytes(UTF_8));
    }

    public void forgotten(UUID worker) {
        send("worker-directory", "", worker, null);
    }

    public void say(String type, UUID key, String value) {
        send("enrolment-events", type, key, value.getBytes(UTF_8));
    }

    /// @param type empty for none
    void send(String topic, String type, UUID key, byte @Nullable [] value) {
        long id = POSITION.incrementAndGet();
        ProducerRecord<byte[], byte[]> event =
                new ProducerRecord<>(topic, null, key.toString().getBytes(UTF_8), value);
        event.headers().add("position", "1.%d.%d".formatted(1000 + id / 100, id).getBytes(UTF_8));
        event.headers().add("ce_time", Instant.now().toString().getBytes(UTF_8));
        if (!type.isEmpty()) {
            event.headers().add("ce_type", type.getBytes(UTF_8));
        }
        sent.add(producer.send(event));
    }

    /// Commits what was said; from then on consumers see it.
    public void publish() throws InterruptedException, ExecutionException {
        producer.commitTransaction();
        for (Future<?> each : sent) {
            each.get();
        }
        sent.clear();
        producer.beginTransaction();
    }

    @Override
    public void close() {
        producer.abortTransaction();
        producer.close();
    }
}
