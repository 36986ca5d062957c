package id.payung.intake;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.SavepointManager;

/// Decodes and applies the records of one poll inside a transaction that somebody else opened, and says which it
/// refused.
final class Taking<E> {

    private final Decoder<E> decoder;
    private final Effect<E> effect;
    private final SavepointManager savepoints;
    private final List<E> events = new ArrayList<>();
    private final List<ConsumerRecord<byte[], byte @Nullable []>> sources = new ArrayList<>();
    private final List<ConsumerRecord<byte[], byte @Nullable []>> tombstones = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private long unconcerned;

    Taking(Decoder<E> decoder, Effect<E> effect, SavepointManager savepoints) {
        this.decoder = decoder;
        this.effect = effect;
        this.savepoints = savepoints;
    }

    List<Refused> refused() {
        return refused;
    }

    List<ConsumerRecord<byte[], byte @Nullable []>> tombstones() {
        return tombstones;
    }

    long unconcerned() {
        return unconcerned;
    }

    /// Reads a record for [#apply()]. The time it was recorded, or null when it is refused.
    java.time.@Nullable Instant read(ConsumerRecord<byte[], byte @Nullable []> source, @Nullable Position position) {
        if (position == null) {
            refused.add(new Refused(source, "header position is missing or not three numbers"));
            return null;
        }
        try {
            Envelope envelope = Envelope.of(source, position);
            E event = decoder.decode(envelope);
            if (event == null) {
                unconcerned++;
            } else {
                events.add(event);
                sources.add(source);
            }
            return envelope.recordedAt();
        } catch (RuntimeException | StackOverflowError failure) {
            refused.add(Refused.because(source, failure));
            return null;
        }
    }

    void apply() {
        if (!events.isEmpty()) {
            apply(0, events.size());
        }
        for (ConsumerRecord<byte[], byte @Nullable []> source : sources) {
            if (source.value() == null) {
                tombstones.add(source);
            }
        }
        for (Refused it : refused) {
            tombstones.remove(it.source());
        }
    }

    /// The whole batch; where that fails because of the data, its first half and then its second, down to the one bad
    /// event.
    private void apply(int from, int to) {
        Object savepoint = savepoints.createSavepoint();
        try {
            effect.apply(events.subList(from, to));
            savepoints.releaseSavepoint(savepoint);
            return;
        } catch (RuntimeException | StackOverflowError failure) {
            if (Outage.isBehind(failure)) {
                throw failure;
            }
            savepoints.rollbackToSavepoint(savepoint);
            savepoints.releaseSavepoint(savepoint);
            if (to - from == 1) {
                refused.add(Refused.because(sources.get(from), failure));
                return;
            }
        }
        int middle = (from + to) >>> 1;
        apply(from, middle);
        apply(middle, to);
    }
}
