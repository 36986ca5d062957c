package id.payung.intake;

import id.payung.intake.Intakes.Place;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.transaction.TransactionStatus;

/// Takes the polls of one topic. One poll is one transaction: positions locked, repeats skipped, events decoded and
/// applied, what cannot be parked, positions stored.
///
/// Returning means that the offsets may be committed. Throwing means an outage, and the same poll comes again.
final class Intake<E> implements Consumer<Message<List<byte[]>>> {

    private final String topic;
    private final Decoder<E> decoder;
    private final Effect<E> effect;
    private final Books books;

    Intake(String topic, Decoder<E> decoder, Effect<E> effect, Books books) {
        this.topic = topic;
        this.decoder = decoder;
        this.effect = effect;
        this.books = books;
    }

    String topic() {
        return topic;
    }

    @Override
    public void accept(Message<List<byte[]>> message) {
        if (!((Object) message.getPayload() instanceof Poll poll)) {
            throw new IllegalStateException("The binding of " + topic + " does not use the converter of the intake");
        }
        Taken taken = books.transaction().execute(status -> take(poll, status));
        books.metrics().taken(topic, Objects.requireNonNull(taken));
    }

    private Taken take(Poll poll, TransactionStatus status) {
        Map<TopicPartition, Progress> progress = books.positions().lock(partitions(poll));
        Taking<E> taking = new Taking<>(decoder, effect, status);
        for (ConsumerRecord<byte[], byte @Nullable []> source : poll.records()) {
            Progress mine = of(progress, source);
            Position position = Position.read(Envelope.header(source, Position.HEADER));
            if (mine.take(position, source.offset())) {
                Instant recordedAt = taking.read(source, position);
                if (recordedAt != null) {
                    mine.readUpTo(recordedAt);
                }
            }
        }
        taking.apply();
        park(taking, progress);
        books.positions().store(progress.values());
        return Taken.of(progress.values(), taking.unconcerned());
    }

    private void park(Taking<E> taking, Map<TopicPartition, Progress> progress) {
        if (!taking.refused().isEmpty()) {
            Set<Place> added = books.parkedEvents().add(taking.refused());
            for (Refused refused : taking.refused()) {
                of(progress, refused.source()).refuse(added.contains(Place.of(refused.source())));
            }
        }
        if (!taking.tombstones().isEmpty()) {
            books.parkedEvents().forget(taking.tombstones());
        }
    }

    /// Tries a parked event again, whatever the position: that was passed when it was parked.
    Replay replay(UUID id, ConsumerRecord<byte[], byte @Nullable []> source, TransactionStatus status) {
        Taking<E> taking = new Taking<>(decoder, effect, status);
        taking.read(source, Position.read(Envelope.header(source, Position.HEADER)));
        taking.apply();
        if (taking.refused().isEmpty()) {
            books.parkedEvents().remove(id);
            return new Replay.Applied();
        }
        String reason = taking.refused().getFirst().reason();
        books.parkedEvents().explain(id, reason);
        return new Replay.StillParked(reason);
    }

    private static Set<TopicPartition> partitions(Poll poll) {
        Set<TopicPartition> partitions = new HashSet<>();
        for (ConsumerRecord<byte[], byte @Nullable []> source : poll.records()) {
            partitions.add(new TopicPartition(source.topic(), source.partition()));
        }
        return partitions;
    }

    private static Progress of(Map<TopicPartition, Progress> progress, ConsumerRecord<?, ?> source) {
        return Objects.requireNonNull(progress.get(new TopicPartition(source.topic(), source.partition())));
    }
}
