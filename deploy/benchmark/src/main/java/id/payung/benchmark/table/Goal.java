package id.payung.benchmark.table;

import java.util.Locale;

/// What a figure has to come to.
///
/// @param words as the table says it
public record Goal(String words, Test test) {

    /// Whether it is reached.
    interface Test {

        /// @param ours the median of our figures
        /// @param share the median of what they are of the limit in the same round
        boolean passes(double ours, double share);
    }

    /// More is better: at least this share of the limit.
    public static Goal share(double least) {
        return new Goal(words("%.2f", least), (_, share) -> share >= least);
    }

    /// Less is better: at most so many times the limit.
    public static Goal times(double most) {
        return new Goal(words("≤ %.2f", most), (_, share) -> share <= most);
    }

    /// Less is better: at most so much, whatever the machine.
    public static Goal within(double most) {
        return new Goal(words("≤ %,.0f", most), (ours, _) -> ours <= most);
    }

    /// More is better: at least so much, whatever the machine.
    public static Goal least(double least) {
        return new Goal(words("≥ %,.0f", least), (ours, _) -> ours >= least);
    }

    /// Both of them.
    public Goal and(Goal other) {
        return new Goal(
                words + " and " + other.words,
                (ours, share) -> test.passes(ours, share) && other.test.passes(ours, share));
    }

    private static String words(String format, double bound) {
        return String.format(Locale.ROOT, format, bound);
    }
}
