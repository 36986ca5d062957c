package id.payung.coverage.rebuild;

import id.payung.coverage.projection.Cells;
import id.payung.coverage.projection.Change;
import id.payung.coverage.projection.Counting;
import id.payung.coverage.projection.Deltas;
import id.payung.coverage.rebuild.Comparison.Digest;
import id.payung.coverage.rebuild.Comparison.Part;
import id.payung.coverage.rebuild.Run.Phase;
import id.payung.coverage.rebuild.Runs.Held;
import id.payung.intake.Decoder;
import id.payung.intake.Intakes;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Works on one run: reads, compares at one common position, swaps where that was asked for, clears what is no
/// longer needed.
///
/// The live figures are looked at in a snapshot that nobody waits for; only the swap keeps others from counting, for
/// as long as it takes to read what came since. A run that is cut off leaves rows that nobody sees and the next run
/// clears; it starts again from the beginning.
@Component
class PerformRun {

    private final Counting counting;
    private final Intakes intakes;
    private final Decoder<Change> decoder;
    private final Comparison comparison;
    private final Runs runs;
    private final RebuildSettings settings;
    private final Transactions transactions;
    private final TopicConsumers consumers;

    PerformRun(
            Counting counting,
            Intakes intakes,
            Decoder<Change> decoder,
            Comparison comparison,
            Runs runs,
            RebuildSettings settings,
            Transactions transactions,
            TopicConsumers consumers) {
        this.counting = counting;
        this.intakes = intakes;
        this.decoder = decoder;
        this.comparison = comparison;
        this.runs = runs;
        this.settings = settings;
        this.transactions = transactions;
        this.consumers = consumers;
    }

    /// @throws LostRun when another replica has taken it over
    void perform(Held held) {
        counting.clearAllBut(counting.liveGeneration());
        int generation = counting.newGeneration();
        try (Beside beside = new Beside();
                TopicAgain topic = new TopicAgain(
                        Cells.TOPIC,
                        settings,
                        consumers,
                        () -> intakes.rereading(Cells.TOPIC, decoder),
                        (deltas, records) -> beside.soon(() -> write(held, generation, deltas, records)))) {
            topic.begin();
            catchUp(topic, beside);
            Run.Outcome outcome = Objects.requireNonNull(
                    transactions.snapshot().execute(_ -> compare(held, generation, topic, beside)));
            if (held.purpose() == Run.Purpose.REBUILD) {
                catchUp(topic, beside);
                transactions.swap().executeWithoutResult(_ -> swap(held, generation, topic, beside));
            }
            long records = topic.records();
            runs.step(held, Phase.CLEARING, records, records);
            counting.clearAllBut(counting.liveGeneration());
            runs.end(held, outcome, null);
        }
    }

    private void write(Held held, int generation, Deltas deltas, long records) {
        long ofRecords = intakes.reached(Cells.TOPIC).nextOffsets().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        deltas.parts()
                .forEach(part -> transactions.own().executeWithoutResult(_ -> {
                    runs.step(held, Phase.READING, records, ofRecords);
                    counting.count(generation, part);
                }));
    }

    private void catchUp(TopicAgain topic, Beside beside) {
        Map<Integer, Long> targets;
        do {
            targets = intakes.reached(Cells.TOPIC).nextOffsets();
            topic.readTo(targets);
            beside.await();
        } while (distance(targets, intakes.reached(Cells.TOPIC).nextOffsets()) > settings.near());
    }

    private static long distance(Map<Integer, Long> from, Map<Integer, Long> to) {
        return to.entrySet().stream()
                .mapToLong(entry -> entry.getValue() - from.getOrDefault(entry.getKey(), 0L))
                .sum();
    }

    /// Brings what was read to where this transaction sees the live figures.
    private void meet(TopicAgain topic, Beside beside) {
        Intakes.Reached reached = intakes.reached(Cells.TOPIC);
        topic.readTo(reached.nextOffsets());
        long strangers = topic.settle(reached);
        if (strangers > 0) {
            throw new IllegalStateException(
                    strangers + " events were parked that could be read here: replay them first");
        }
        beside.await();
    }

    private Run.Outcome compare(Held held, int generation, TopicAgain topic, Beside beside) {
        int live = counting.liveGeneration();
        meet(topic, beside);
        long records = topic.records();
        beside.soon(() -> runs.step(held, Phase.COMPARING, records, records));
        Map<Part, Digest> shown = comparison.digests(live);
        Map<Part, Digest> read = beside.ask(() -> comparison.digests(generation));
        Part part = Comparison.firstDifference(shown, read);
        return new Run.Outcome(
                Comparison.cells(read),
                part == null
                        ? null
                        : Comparison.describe(
                                part,
                                comparison.rows(live, part),
                                beside.ask(() -> comparison.rows(generation, part))));
    }

    private void swap(Held held, int generation, TopicAgain topic, Beside beside) {
        counting.shut();
        meet(topic, beside);
        long records = topic.records();
        runs.step(held, Phase.SWAPPING, records, records);
        counting.show(generation);
    }
}
