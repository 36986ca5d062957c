package id.payung.benchmark.table;

import java.util.List;

/// One round of a [Measure].
///
/// @param ours in the unit of the row
/// @param limit in the same unit, measured directly before or after
/// @param facts what else is worth knowing of this round
public record Round(double ours, double limit, List<String> facts) {

    public Round {
        if (!(ours > 0) || !(limit > 0)) {
            throw new IllegalArgumentException("Nothing was measured: %s of %s".formatted(ours, limit));
        }
    }

    public double share() {
        return ours / limit;
    }
}
