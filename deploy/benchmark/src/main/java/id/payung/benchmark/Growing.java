package id.payung.benchmark;

import id.payung.benchmark.table.Goal;
import id.payung.benchmark.table.Measure;
import id.payung.benchmark.table.Round;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// What one import row, or one read, costs when ten times as many people are there.
final class Growing implements Measure {

    private final String what;
    private final Growth growth;
    private final ToDoubleFunction<Growth.Costs> cost;

    Growing(String what, Growth growth, ToDoubleFunction<Growth.Costs> cost) {
        this.what = what;
        this.growth = growth;
        this.cost = cost;
    }

    @Override
    public Row row() {
        return new Row(
                String.format(Locale.ROOT, "%s when %,d people are there", what, 10L * growth.people()),
                String.format(Locale.ROOT, "the same with %,d", growth.people()),
                "µs of processor time",
                Goal.times(1.25));
    }

    /// A table does not shrink for another round.
    @Override
    public int rounds(int asked) {
        return 1;
    }

    @Override
    public Round round() {
        return new Round(cost.applyAsDouble(growth.many()), cost.applyAsDouble(growth.few()), List.of());
    }
}
