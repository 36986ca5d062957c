package id.payung.intake;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// What one poll came to: records in = applied + repeated + parked. Those of no concern to the service count as
/// applied.
record Taken(
        long applied,
        long repeated,
        long parked,
        long unconcerned,
        @Nullable Instant recordedAt) {

    static Taken of(Collection<Progress> progress, long unconcerned) {
        long applied = 0;
        long repeated = 0;
        long parked = 0;
        Instant last = null;
        for (Progress partition : progress) {
            applied += partition.applied();
            repeated += partition.repeated();
            parked += partition.parked();
            Instant recordedAt = partition.recordedAt();
            if (recordedAt != null && (last == null || recordedAt.isAfter(last))) {
                last = recordedAt;
            }
        }
        return new Taken(applied, repeated, parked, unconcerned, last);
    }
}
