package id.payung.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.transaction.TransactionStatus;

/// Makes the intakes of a service, one per topic, and answers for what they did.
public final class Intakes {

    /// How fresh a topic's data is: when the last event taken was recorded by its producer, and when it was applied.
    public record AsOf(Instant recordedAt, Instant appliedAt) {

        /// How long that last event was on its way.
        public Duration lag() {
            Duration lag = Duration.between(recordedAt, appliedAt);
            return lag.isNegative() ? Duration.ZERO : lag;
        }
    }

    private static final UUID FIRST = new UUID(0, 0);

    private final Books books;
    private final Map<String, Intake<?>> byTopic = new ConcurrentSkipListMap<>();

    Intakes(Books books) {
        this.books = books;
    }

    /// The function for a topic: declare it as a bean of exactly this type, named like the topic in camel case.
    public <E> Consumer<Message<List<byte[]>>> of(String topic, Decoder<E> decoder, Effect<E> effect) {
        Intake<E> intake = new Intake<>(topic, decoder, effect, books);
        if (byTopic.putIfAbsent(topic, intake) != null) {
            throw new IllegalStateException("There are two intakes of topic " + topic);
        }
        books.metrics().announce(topic);
        return intake;
    }

    /// How fresh the data of a topic is; empty before its first event.
    public Optional<AsOf> asOf(String topic) {
        return books.positions().asOf(topic);
    }

    /// Where the database is, of those partitions from which it has taken anything.
    Map<TopicPartition, Long> nextOffsets(Set<TopicPartition> partitions) {
        return books.positions().nextOffsets(partitions);
    }

    /// How many events are parked.
    public long parked() {
        return books.parkedEvents().count();
    }

    /// Parked events, oldest first.
    ///
    /// @param after the last id of the page before; null for the first page
    /// @param limit at most so many
    public List<ParkedEvent> parked(@Nullable UUID after, int limit) {
        return books.parkedEvents().list(after == null ? FIRST : after, limit);
    }

    /// Tries a parked event again, in a transaction of its own, by the same decoder and effect as the first time.
    ///
    /// It comes later than its neighbours: what it may still change is for the effect to say (deltas add up in any
    /// order, a version guard ignores what is old).
    public Replay replay(UUID id) {
        Replay replay = books.transaction().execute(status -> replay(id, status));
        return replay == null ? new Replay.Unknown() : replay;
    }

    private Replay replay(UUID id, TransactionStatus status) {
        Optional<ConsumerRecord<byte[], byte @Nullable []>> source =
                books.parkedEvents().lock(id);
        if (source.isEmpty()) {
            return new Replay.Unknown();
        }
        Intake<?> intake = byTopic.get(source.get().topic());
        return intake == null
                ? new Replay.StillParked(
                        "this service takes nothing from topic " + source.get().topic())
                : intake.replay(id, source.get(), status);
    }

    Set<String> topics() {
        return byTopic.keySet();
    }
}
