package id.payung.systemtest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Everything that was ever committed to a topic, read raw.
public final class Topic {

    private Topic() {}

    /// @param value empty for a tombstone
    /// @param raw key, value and all headers, as text
    public record Entry(int partition, String key, Position position, String type, String value, String raw) {}

    /// Each partition in its order, up to where it ended when the reading began.
    public static List<Entry> read(String servers, String topic) {
        List<Entry> entries = new ArrayList<>();
        each(servers, topic, entries::add);
        return entries;
    }

    /// Like [#read(String, String)], without holding them in memory.
    public static void each(String servers, String topic, Consumer<Entry> reader) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                10_000,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> reader.accept(entry(record)));
            }
        }
    }

    private static Entry entry(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder raw = new StringBuilder(text(record.key())).append('\n').append(text(record.value()));
        record.headers()
                .forEach(it -> raw.append('\n').append(it.key()).append('=').append(text(it.value())));
        return new Entry(
                record.partition(),
                text(record.key()),
                Position.of(header(record, "position")),
                header(record, "ce_type"),
                text(record.value()),
                raw.toString());
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return text(record.headers().lastHeader(name).value());
    }

    private static String text(byte @org.jspecify.annotations.Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
