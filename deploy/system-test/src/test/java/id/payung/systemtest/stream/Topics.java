package id.payung.systemtest.stream;

import static org.awaitility.Awaitility.await;

import id.payung.systemtest.Rig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The two topics in the hands of somebody who may do everything.
final class Topics {

    static final List<String> BOTH = List.of("enrolment-events", "worker-directory");

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Map<String, Object> settings;

    Topics(Rig rig) {
        settings = Map.of("bootstrap.servers", rig.stack().kafka().bootstrapServers());
    }

    /// Everything on a topic, partition by partition in its order.
    List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        Map<String, Object> committed = new HashMap<>(settings);
        committed.put("isolation.level", "read_committed");
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(committed, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(topic, it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    /// Sends records once more, each to its partition, with all its headers.
    void say(List<ConsumerRecord<byte[], byte[]>> records) throws Exception {
        List<Future<?>> sent = new ArrayList<>();
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (ConsumerRecord<byte[], byte[]> record : records) {
                sent.add(producer.send(new ProducerRecord<>(
                        record.topic(), record.partition(), record.key(), record.value(), record.headers())));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        }
    }

    /// Both, with everything on them; returns when the broker knows neither.
    void delete() throws Exception {
        try (Admin admin = Admin.create(settings)) {
            admin.deleteTopics(BOTH).all().get();
            await("deletion")
                    .atMost(PATIENCE)
                    .until(() ->
                            BOTH.stream().noneMatch(admin.listTopics().names().get()::contains));
        }
    }
}
