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
import java.util.stream.Collectors;
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

    /// A place in a topic.
    public record Place(String topic, int partition, long offset) {

        static Place of(ConsumerRecord<?, ?> source) {
            return new Place(source.topic(), source.partition(), source.offset());
        }
    }

    /// How far the database has taken a topic, at one moment.
    ///
    /// @param nextOffsets the offset behind the last record taken, for each partition from which any was
    /// @param parked the records before those that are parked, so not applied
    public record Reached(Map<Integer, Long> nextOffsets, Set<Place> parked) {

        public Reached {
            nextOffsets = Map.copyOf(nextOffsets);
            parked = Set.copyOf(parked);
        }
    }

    /// A query for a text that is another once anything of a topic was applied, a parked event included; for whoever
    /// watches for changes of this and of other things. Both its parameters are the topic.
    public static final String MARK = Positions.MARK;

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

    /// How far the database has taken a topic, in the caller's transaction.
    public Reached reached(String topic) {
        Map<Integer, Long> offsets = books.positions().nextOffsets(topic);
        return new Reached(
                offsets,
                books.parkedEvents().places(topic).stream()
                        .filter(place -> place.offset() < offsets.getOrDefault(place.partition(), 0L))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /// To read a topic again beside its intake.
    public <E> Rereading<E> rereading(String topic, Decoder<E> decoder) {
        return new Rereading<>(decoder, books.parkedEvents().places(topic));
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
