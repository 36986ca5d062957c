package id.payung.intake;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.dao.DataAccessException;

/// Where to go on in a partition that was just assigned: where the consumer group is, or where the database is if that
/// is further back. A new database begins at the beginning, a restored one where its backup ended; offsets alone would
/// leave out what lies between.
///
/// The group's offset is never passed over, so a topic that was deleted and made again is read from its beginning.
final class Resumption implements KafkaBindingRebalanceListener {

    private static final Logger log = LoggerFactory.getLogger(Resumption.class);

    /// For one question to the broker.
    private static final Duration QUESTION = Duration.ofSeconds(5);

    private final Intakes intakes;
    private final IntakeSettings settings;

    Resumption(Intakes intakes, IntakeSettings settings) {
        this.intakes = intakes;
        this.settings = settings;
    }

    @Override
    public void onPartitionsAssigned(
            String binding, Consumer<?, ?> consumer, Collection<TopicPartition> partitions, boolean initial) {
        Set<TopicPartition> assigned = Set.copyOf(partitions);
        long giveUp = System.nanoTime() + settings.timeout().toNanos();
        while (!resume(consumer, assigned)) {
            if (System.nanoTime() > giveUp || Thread.currentThread().isInterrupted()) {
                log.warn("{}: where to go on cannot be found out, so everything is read again", assigned);
                consumer.seekToBeginning(assigned);
                return;
            }
            LockSupport.parkNanos(settings.firstPause().toNanos());
        }
    }

    /// False when the database or the broker could not be asked.
    private boolean resume(Consumer<?, ?> consumer, Set<TopicPartition> assigned) {
        try {
            Map<TopicPartition, Long> stored = intakes.nextOffsets(assigned);
            Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(assigned, QUESTION);
            Set<TopicPartition> unknown = assigned.stream()
                    .filter(partition -> !stored.containsKey(partition))
                    .collect(Collectors.toUnmodifiableSet());
            if (!unknown.isEmpty()) {
                consumer.seekToBeginning(unknown);
            }
            stored.forEach((partition, offset) -> {
                OffsetAndMetadata group = committed.get(partition);
                if (group != null && offset < group.offset()) {
                    log.info("{} goes back from {} to {}, where the database is", partition, group.offset(), offset);
                    consumer.seek(partition, offset);
                }
            });
            return true;
        } catch (DataAccessException | RetriableException away) {
            log.info("Where to go on in {} cannot be asked yet: {}", assigned, away.getMessage());
            return false;
        }
    }
}
