package id.payung.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.payung.stack.Stack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// A topic of its own for one test, and what a producer may say on it.
final class Topic implements AutoCloseable {

    static final Instant RECORDED = Instant.parse("2026-03-01T17:30:00.123456Z");

    final String name = "numbers-" + UUID.randomUUID();
    private final String servers = Stack.shared().kafka().bootstrapServers();
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private @Nullable KafkaProducer<byte[], byte[]> producer;
    private long last;

    static Topic created(int partitions) throws Exception {
        Topic topic = new Topic();
        topic.create(partitions);
        return topic;
    }

    void create(int partitions) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
        }
    }

    /// An event as the relay sends it, one position further than the last.
    ProducerRecord<byte[], byte[]> event(@Nullable String value) {
        last++;
        return at("1.%d.%d".formatted(last / 10, last), value == null ? null : value.getBytes(UTF_8));
    }

    /// The same in another partition.
    ProducerRecord<byte[], byte[]> event(String value, int partition) {
        ProducerRecord<byte[], byte[]> event = event(value);
        return new ProducerRecord<>(name, partition, event.key(), event.value(), event.headers());
    }

    ProducerRecord<byte[], byte[]> at(@Nullable String position, byte @Nullable [] value) {
        ProducerRecord<byte[], byte[]> event = new ProducerRecord<>(name, 0, "worker-1".getBytes(UTF_8), value);
        if (position != null) {
            event.headers().add("position", position.getBytes(UTF_8));
        }
        event.headers().add("ce_type", "number.added.v1".getBytes(UTF_8));
        event.headers().add("ce_time", RECORDED.toString().getBytes(UTF_8));
        return event;
    }

    void send(ProducerRecord<byte[], byte[]> event) {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", servers, "acks", "all", "linger.ms", 5),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
        }
        sent.add(producer.send(event));
    }

    /// The next event is the first one again.
    void startAgain() {
        last = 0;
    }

    /// Gone with everything on it; returns when the broker knows it no longer.
    void delete() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.deleteTopics(List.of(name)).all().get();
            Running.soon(() -> !admin.listTopics().names().get().contains(name));
        }
    }

    /// Returns when the broker has all that was sent.
    void flush() throws Exception {
        for (Future<RecordMetadata> each : sent) {
            each.get();
        }
        sent.clear();
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
