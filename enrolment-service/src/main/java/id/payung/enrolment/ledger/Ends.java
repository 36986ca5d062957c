package id.payung.enrolment.ledger;

import id.payung.enrolment.seal.Position;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/// With what a topic ends, read from the topic itself: the cursor only says what was published once, and a topic can
/// be lost, or belong to another state of the ledger.
final class Ends {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int FIRST_STEP = 16;

    /// What a stranger wrote says nothing about the ledger.
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,9}\\.[0-9]{1,18}\\.[0-9]{1,18}");

    private final Consumer<byte[], byte[]> consumer;
    private final long giveUp;

    /// @param consumer of committed records; the caller closes it
    Ends(Consumer<byte[], byte[]> consumer, Duration patience) {
        this.consumer = consumer;
        this.giveUp = System.nanoTime() + patience.toNanos();
    }

    /// The furthest of the positions with which the topic's partitions end; [Position#START] when it is empty.
    ///
    /// The end of a log holds markers of transactions beside records, so each partition is looked at ever further
    /// back, until a record shows.
    Position furthest(String topic) {
        Set<TopicPartition> silent = new HashSet<>();
        consumer.partitionsFor(topic).forEach(it -> silent.add(new TopicPartition(topic, it.partition())));
        consumer.assign(silent);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(silent);
        Map<TopicPartition, Long> ends = consumer.endOffsets(silent);
        Map<TopicPartition, Position> last = new HashMap<>();
        for (long step = FIRST_STEP; !silent.isEmpty(); step *= FIRST_STEP) {
            long back = step;
            silent.forEach(it -> consumer.seek(it, Math.max(offset(begins, it), offset(ends, it) - back)));
            readTo(ends, last);
            silent.removeIf(it -> last.containsKey(it) || offset(ends, it) - back <= offset(begins, it));
        }
        return last.values().stream().max(Position::compareTo).orElse(Position.START);
    }

    private void readTo(Map<TopicPartition, Long> ends, Map<TopicPartition, Position> last) {
        while (ends.keySet().stream().anyMatch(it -> consumer.position(it) < offset(ends, it))) {
            if (System.nanoTime() > giveUp) {
                throw new TimeoutException("the end of a topic could not be read in time");
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(LOOK)) {
                var header = record.headers().lastHeader("position");
                var position = header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
                if (POSITION.matcher(position).matches()) {
                    last.put(new TopicPartition(record.topic(), record.partition()), Position.of(position));
                }
            }
        }
    }

    private static long offset(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }
}
