package id.payung.benchmark.rig;

import java.util.Arrays;
import java.util.Collection;

/// How long each of many took.
public final class Latencies {

    private final long[] sorted;

    private Latencies(long[] sorted) {
        this.sorted = sorted;
    }

    /// @param nanos at least one
    public static Latencies of(Collection<Long> nanos) {
        if (nanos.isEmpty()) {
            throw new IllegalArgumentException("Nothing was timed");
        }
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    /// Milliseconds within which so many percent were done, by nearest rank.
    public double within(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return Math.max(sorted[Math.max(0, rank - 1)], 1_000) / 1e6;
    }

    public int count() {
        return sorted.length;
    }

    @Override
    public String toString() {
        return "p50 %.1f ms, p99 %.1f ms, longest %.1f ms of %,d"
                .formatted(within(50), within(99), within(100), sorted.length);
    }
}
