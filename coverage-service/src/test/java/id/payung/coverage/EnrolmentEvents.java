package id.payung.coverage;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.payung.stack.Stack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// The topic, written as the relay writes it: positions rise over all partitions.
final class EnrolmentEvents {

    private static final int PARTITIONS = 6;
    private static final int MOST_BYTES = 2 << 20;

    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Future<RecordMetadata>> pending = new ArrayList<>();
    private long position;
    private final Set<ProducerRecord<byte[], byte[]>> different = Collections.newSetFromMap(new IdentityHashMap<>());
    private long sent;

    EnrolmentEvents() throws Exception {
        String servers = Stack.shared().kafka().bootstrapServers();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic("enrolment-events", PARTITIONS, (short) 1)
                            .configs(Map.of("max.message.bytes", Integer.toString(MOST_BYTES)))))
                    .all()
                    .get();
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all", "linger.ms", 5, "max.request.size", MOST_BYTES),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    long sent() {
        return sent;
    }

    /// Without those that were sent again.
    long different() {
        return different.size();
    }

    ProducerRecord<byte[], byte[]> event(UUID subject, String type, Instant recordedAt, String value) {
        return event(subject, type, recordedAt, value.getBytes(UTF_8));
    }

    ProducerRecord<byte[], byte[]> event(UUID subject, String type, Instant recordedAt, byte @Nullable [] value) {
        position++;
        ProducerRecord<byte[], byte[]> event =
                new ProducerRecord<>("enrolment-events", subject.toString().getBytes(UTF_8), value);
        String text = "1." + (700 + position / 7) + "." + position;
        event.headers().add("ce_id", text.getBytes(UTF_8));
        event.headers().add("position", text.getBytes(UTF_8));
        event.headers().add("ce_type", type.getBytes(UTF_8));
        event.headers().add("ce_time", recordedAt.toString().getBytes(UTF_8));
        return event;
    }

    void send(ProducerRecord<byte[], byte[]> event) {
        sent++;
        different.add(event);
        pending.add(producer.send(event));
    }

    void flush() throws Exception {
        for (Future<RecordMetadata> each : pending) {
            each.get();
        }
        pending.clear();
    }
}
