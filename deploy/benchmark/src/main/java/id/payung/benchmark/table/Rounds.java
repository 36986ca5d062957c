package id.payung.benchmark.table;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// All rounds of one measure, and what they come to: medians, because others may use the machine.
public record Rounds(Measure.Row of, List<Round> all) {

    public Rounds {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("No round of " + of.what());
        }
    }

    double ours() {
        return median(Round::ours);
    }

    double limit() {
        return median(Round::limit);
    }

    /// The median of the shares, not the share of the medians: each was measured within one round.
    double share() {
        return median(Round::share);
    }

    public boolean reaches() {
        return of.goal().test().passes(ours(), share());
    }

    private double median(ToDoubleFunction<Round> figure) {
        double[] sorted = all.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// A row of the table, for a terminal and for Markdown alike.
    public String row() {
        String shares = all.stream()
                .map(round -> String.format(Locale.ROOT, "%.2f", round.share()))
                .collect(Collectors.joining(" "));
        return String.format(
                Locale.ROOT,
                "| %s | %s %s | %s (%s) | %.2f | %s | %s | %s |",
                of.what(),
                figure(ours()),
                of.unit(),
                figure(limit()),
                of.limit(),
                share(),
                of.goal().words(),
                reaches() ? "reached" : "**missed**",
                shares);
    }

    /// As many digits as mean something.
    public static String figure(double number) {
        return String.format(Locale.ROOT, number < 100 ? "%.1f" : "%,.0f", number);
    }

    public static String head() {
        return "| What | ours | limit | ours / limit | goal | | all rounds |\n|---|---|---|---|---|---|---|";
    }
}
