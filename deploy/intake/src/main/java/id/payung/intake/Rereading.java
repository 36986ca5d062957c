package id.payung.intake;

import id.payung.intake.Intakes.Place;
import id.payung.intake.Intakes.Reached;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Reads a topic, or some of its partitions, a second time, from the beginning and beside the intake, by the rules of
/// the intake: positions rise, repeats are skipped, and what is parked is not applied. Nothing of it is stored. Not for
/// two threads at once.
///
/// @see Intakes#rereading
public final class Rereading<E> {

    /// More parked events than this are no exceptions any more.
    private static final int MOST_ASIDE = 10_000;

    private final Decoder<E> decoder;
    private final Set<Place> parked;
    private final Map<Integer, Progress> partitions = new HashMap<>();
    private final Map<Place, Optional<E>> aside = new HashMap<>();
    private long records;
    private long repeated;

    Rereading(Decoder<E> decoder, Set<Place> parked) {
        this.decoder = decoder;
        this.parked = parked;
    }

    /// Reads records, in the order of their partitions, and hands over what is to be applied.
    ///
    /// @throws IllegalStateException when too much cannot be read
    public void take(Iterable<ConsumerRecord<byte[], byte @Nullable []>> sources, Consumer<E> events) {
        for (ConsumerRecord<byte[], byte @Nullable []> source : sources) {
            take(source, events);
        }
    }

    private void take(ConsumerRecord<byte[], byte @Nullable []> source, Consumer<E> events) {
        records++;
        Position position = Position.read(Envelope.header(source, Position.HEADER));
        Progress mine = partitions.get(source.partition());
        if (mine == null) {
            mine = new Progress(new TopicPartition(source.topic(), source.partition()), Position.NONE);
            partitions.put(source.partition(), mine);
        }
        if (!mine.take(position, source.offset())) {
            repeated++;
            return;
        }
        E event = null;
        boolean isReadable = position != null;
        if (position != null) {
            try {
                event = decoder.decode(Envelope.of(source, position));
            } catch (RuntimeException | StackOverflowError _) {
                isReadable = false;
            }
        }
        if (!isReadable || (!parked.isEmpty() && parked.contains(Place.of(source)))) {
            setAside(Place.of(source), event);
        } else if (event != null) {
            events.accept(event);
        }
    }

    private void setAside(Place place, @Nullable E event) {
        if (aside.size() == MOST_ASIDE) {
            throw new IllegalStateException("More than " + MOST_ASIDE + " records cannot be applied");
        }
        aside.put(place, Optional.ofNullable(event));
    }

    /// Comes to terms with what was parked and what was replayed while this was reading.
    ///
    /// @param now how far the intake is, and this too
    /// @param events takes what was parked and has been replayed since
    /// @return how many records of the partitions read here were applied although they are parked: those make a
    /// difference
    public long settle(Reached now, Consumer<E> events) {
        aside.entrySet().removeIf(entry -> {
            boolean replayed = !now.parked().contains(entry.getKey());
            if (replayed) {
                entry.getValue().ifPresent(events);
            }
            return replayed;
        });
        return now.parked().stream()
                .filter(place -> partitions.containsKey(place.partition()) && !aside.containsKey(place))
                .count();
    }

    /// The offset behind the last record read of a partition; 0 before the first.
    public long nextOffset(int partition) {
        Progress progress = partitions.get(partition);
        return progress == null ? 0 : progress.nextOffset();
    }

    /// How many records were read, repeats included.
    public long records() {
        return records;
    }

    public long repeated() {
        return repeated;
    }
}
