package id.payung.benchmark;

import java.util.List;

/// One round of a [Measure].
///
/// @param ours units a second
/// @param limit units a second, measured directly before or after
/// @param facts what else is worth knowing of this round
record Round(double ours, double limit, List<String> facts) {

    Round {
        if (!(ours > 0) || !(limit > 0)) {
            throw new IllegalArgumentException("Nothing was measured: %s of %s".formatted(ours, limit));
        }
    }

    double share() {
        return ours / limit;
    }
}
