package id.payung.benchmark.table;

import java.util.Locale;

/// What a figure has to come to.
public sealed interface Goal {

    /// @param ours the median of our figures
    /// @param share the median of what they are of the limit in the same round
    boolean isReached(double ours, double share);

    /// More is better: at least this share of the limit.
    record Share(double least) implements Goal {

        @Override
        public boolean isReached(double ours, double share) {
            return share >= least;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f", least);
        }
    }

    /// Less is better: at most so many times the limit.
    record Times(double most) implements Goal {

        @Override
        public boolean isReached(double ours, double share) {
            return share <= most;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "≤ %.2f", most);
        }
    }

    /// Less is better: at most so much, whatever the machine.
    record Within(double most) implements Goal {

        @Override
        public boolean isReached(double ours, double share) {
            return ours <= most;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "≤ %,.0f", most);
        }
    }

    /// More is better: at least so much, whatever the machine.
    record Least(double least) implements Goal {

        @Override
        public boolean isReached(double ours, double share) {
            return ours >= least;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "≥ %,.0f", least);
        }
    }

    /// One and the other.
    record Both(Goal one, Goal other) implements Goal {

        @Override
        public boolean isReached(double ours, double share) {
            return one.isReached(ours, share) && other.isReached(ours, share);
        }

        @Override
        public String toString() {
            return one + " and " + other;
        }
    }
}
