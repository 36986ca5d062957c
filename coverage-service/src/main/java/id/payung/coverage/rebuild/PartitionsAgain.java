package id.payung.coverage.rebuild;

import id.payung.coverage.projection.Change;
import id.payung.coverage.projection.Deltas;
import id.payung.intake.Intakes.Reached;
import id.payung.intake.Rereading;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/// Some partitions of a topic, read from their beginning up to where they are told, and added up on the way. Not
/// for two threads at once.
final class PartitionsAgain implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    /// Takes what was added up.
    @FunctionalInterface
    interface Full {

        void take(Deltas deltas);
    }

    private final Consumer<byte[], byte[]> consumer;
    private final Rereading<Change> reading;
    private final Map<Integer, TopicPartition> partitions;
    private final int rows;
    private final Full full;
    private Deltas deltas = new Deltas();
    private volatile long records;

    /// @param rows how many rows are added up before they are handed over
    PartitionsAgain(
            Collection<TopicPartition> partitions,
            Consumer<byte[], byte[]> consumer,
            Rereading<Change> reading,
            int rows,
            Full full) {
        this.consumer = consumer;
        this.reading = reading;
        this.rows = rows;
        this.full = full;
        this.partitions = partitions.stream()
                .collect(Collectors.toUnmodifiableMap(TopicPartition::partition, partition -> partition));
    }

    /// Goes to the beginning, and insists that it is there.
    void begin() {
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
    /// @param targets the offset behind the last record to read, by partition; other partitions are passed by
    void readTo(Map<Integer, Long> targets) {
        Map<Integer, Long> ahead = new HashMap<>(targets);
        ahead.keySet().retainAll(partitions.keySet());
        insistThatTheyExist(ahead);
        consumer.pause(partitions.values());
        ahead.entrySet().removeIf(target -> reading.nextOffset(target.getKey()) >= target.getValue());
        consumer.resume(ahead.keySet().stream().map(partitions::get).toList());
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
        this.records = reading.records();
        return end < records.size() || records.get(end - 1).offset() == target - 1;
    }

    private void insistThatTheyExist(Map<Integer, Long> targets) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions.values());
        ends.forEach((partition, end) -> {
            if (end < targets.getOrDefault(partition.partition(), 0L)) {
                throw new IllegalStateException(partition + " ends at " + end
                        + ", before the place where the live figures are: it is another topic");
            }
        });
    }

    /// Comes to terms with what was parked and what was replayed in the meantime, as [Rereading#settle].
    long settle(Reached now) {
        long strangers = reading.settle(now, deltas::add);
        handOver();
        return strangers;
    }

    private void handOver() {
        if (deltas.size() > 0) {
            full.take(deltas);
            deltas = new Deltas();
        }
    }

    /// How many records were read so far, repeats included; for any thread.
    long records() {
        return records;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
