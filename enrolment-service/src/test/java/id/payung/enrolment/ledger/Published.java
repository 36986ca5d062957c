package id.payung.enrolment.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.payung.stack.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// A topic as a reader of committed records sees it, from its beginning.
final class Published {

    private final List<ConsumerRecord<byte[], byte[]>> records;

    private Published(List<ConsumerRecord<byte[], byte[]>> records) {
        this.records = records;
    }

    static Published on(String topic, Set<String> subjects) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", Stack.shared().kafka().bootstrapServers(),
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest");
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        records.removeIf(record -> !subjects.contains(new String(record.key(), UTF_8)));
        return new Published(records);
    }

    List<ConsumerRecord<byte[], byte[]>> records() {
        return records;
    }

    Set<String> positions() {
        var positions = new HashSet<String>();
        records.forEach(record -> positions.add(header(record, "position")));
        return positions;
    }

    /// Values by partition as a reader takes them: what does not rise is a repeat and is skipped.
    Map<Integer, List<String>> taken() {
        var last = new HashMap<Integer, long[]>();
        var taken = new LinkedHashMap<Integer, List<String>>();
        for (var record : records) {
            var position = parse(header(record, "position"));
            var before = last.getOrDefault(record.partition(), new long[3]);
            if (Arrays.compare(before, position) < 0) {
                last.put(record.partition(), position);
                taken.computeIfAbsent(record.partition(), _ -> new ArrayList<>())
                        .add(header(record, "position"));
            }
        }
        return taken;
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static long[] parse(String position) {
        var parts = position.split("\\.", -1);
        return new long[] {Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2])};
    }
}
