package id.payung.coverage.rebuild;

import id.payung.coverage.projection.Change;
import id.payung.coverage.projection.Deltas;
import id.payung.intake.Intakes.Reached;
import id.payung.intake.Rereading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/// The topic, read from its beginning up to exactly where the live figures are. Its partitions are dealt out to readers
/// of a thread each; what they add up may be written in any order, because moves add up in any order.
final class TopicAgain implements AutoCloseable {

    private final List<PartitionsAgain> readers = new ArrayList<>();
    private final int partitions;
    private final ExecutorService threads;

    /// @param readings makes the books of one reader
    /// @param full takes what was added up, and how many records were read by then; called by several threads
    TopicAgain(
            String topic,
            RebuildSettings settings,
            TopicConsumers consumers,
            Supplier<Rereading<Change>> readings,
            ObjLongConsumer<Deltas> full) {
        var first = consumers.create();
        partitions = first.partitionsFor(topic).size();
        int count = Math.min(settings.readers(), partitions);
        for (int reader = 0; reader < count; reader++) {
            int from = reader;
            readers.add(new PartitionsAgain(
                    IntStream.range(0, partitions)
                            .filter(partition -> partition % count == from)
                            .mapToObj(partition -> new TopicPartition(topic, partition))
                            .toList(),
                    reader == 0 ? first : consumers.create(),
                    readings.get(),
                    Math.max(1, settings.rows() / count),
                    deltas -> full.accept(deltas, records())));
        }
        threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name("rebuild-reader-", 0).factory());
    }

    void begin() {
        each(PartitionsAgain::begin);
    }

    /// Reads on until every partition is where it is told, not a record further, and hands over what is left.
    ///
    /// @param targets the offset behind the last record to read, by partition
    void readTo(Map<Integer, Long> targets) {
        targets.keySet().stream().filter(partition -> partition >= partitions).forEach(gone -> {
            throw new IllegalStateException("There is no partition " + gone + " any more");
        });
        each(reader -> reader.readTo(targets));
    }

    /// Comes to terms with what was parked and what was replayed while this was reading.
    ///
    /// @return how many records were applied here although they are parked: those make a difference
    long settle(Reached now) {
        return readers.stream().mapToLong(reader -> reader.settle(now)).sum();
    }

    /// How many records were read, repeats included.
    long records() {
        return readers.stream().mapToLong(PartitionsAgain::records).sum();
    }

    private void each(Consumer<PartitionsAgain> work) {
        List<? extends Future<?>> all = readers.stream()
                .map(reader -> threads.submit(() -> work.accept(reader)))
                .toList();
        all.forEach(Beside::result);
    }

    /// A reader that is still at work, because another failed, is stopped first: its consumer is for its thread alone.
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
        readers.forEach(PartitionsAgain::close);
    }
}
