package id.payung.coverage.rebuild;

import id.payung.coverage.projection.Change;
import id.payung.coverage.projection.Deltas;
import id.payung.intake.Rereading;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/// The topic, read from its beginning up to exactly where the live figures are, and added up on the way.
final class TopicAgain implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final Rereading<Change> reading;
    private final Map<Integer, TopicPartition> partitions;
    private final int rows;
    private final ObjLongConsumer<Deltas> full;
    private Deltas deltas = new Deltas();

    /// @param rows how many rows are added up before they are handed over
    /// @param full takes them, and how many records were read by then
    TopicAgain(
            String topic,
            Consumer<byte[], byte[]> consumer,
            Rereading<Change> reading,
            int rows,
            ObjLongConsumer<Deltas> full) {
        this.consumer = consumer;
        this.reading = reading;
        this.rows = rows;
        this.full = full;
        partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .collect(Collectors.toUnmodifiableMap(TopicPartition::partition, partition -> partition));
        consumer.assign(partitions.values());
        consumer.beginningOffsets(partitions.values()).forEach((partition, offset) -> {
            if (offset != 0) {
                throw new IllegalStateException(partition + " begins at " + offset + ": its beginning is gone");
            }
        });
        consumer.seekToBeginning(partitions.values());
    }

    /// Reads on until every partition is where it is told, not a record further, and hands over what is left.
    ///
    /// @param targets the offset behind the last record to read, by partition
    void readTo(Map<Integer, Long> targets) {
        Map<Integer, Long> ahead = new HashMap<>(targets);
        insistThatTheyExist(targets);
        consumer.pause(partitions.values());
        ahead.entrySet().removeIf(target -> reading.nextOffset(target.getKey()) >= target.getValue());
        consumer.resume(ahead.keySet().stream().map(this::partition).toList());
        while (!ahead.isEmpty()) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            for (TopicPartition partition : records.partitions()) {
                long target = ahead.getOrDefault(partition.partition(), 0L);
                if (take(records.records(partition), target)) {
                    consumer.pause(List.of(partition));
                    consumer.seek(partition, target);
                    ahead.remove(partition.partition());
                }
            }
            if (deltas.size() >= rows) {
                handOver();
            }
        }
        handOver();
    }

    /// True once all records before the target were read.
    private boolean take(List<ConsumerRecord<byte[], byte[]>> records, long target) {
        int end = records.size();
        while (end > 0 && records.get(end - 1).offset() >= target) {
            end--;
        }
        reading.take(records.subList(0, end), deltas::add);
        return end < records.size() || records.get(end - 1).offset() == target - 1;
    }

    private void insistThatTheyExist(Map<Integer, Long> targets) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions.values());
        targets.forEach((partition, target) -> {
            if (ends.getOrDefault(partition(partition), 0L) < target) {
                throw new IllegalStateException("Partition " + partition + " ends before " + target
                        + ", where the live figures are: it is another topic");
            }
        });
    }

    private TopicPartition partition(int number) {
        TopicPartition partition = partitions.get(number);
        if (partition == null) {
            throw new IllegalStateException("There is no partition " + number + " any more");
        }
        return partition;
    }

    /// Adds to what the next hand-over holds.
    void add(Change change) {
        deltas.add(change);
    }

    void handOver() {
        if (deltas.size() > 0) {
            full.accept(deltas, reading.records());
            deltas = new Deltas();
        }
    }

    Rereading<Change> reading() {
        return reading;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
