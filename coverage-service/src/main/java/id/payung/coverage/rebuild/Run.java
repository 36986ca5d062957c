package id.payung.coverage.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rebuild or a verification, and how far it is.
///
/// @param records records of the topic that were read
/// @param ofRecords records that the topic held at the last look
/// @param recordsPerSecond since the start; null before it
/// @param secondsLeft as the rate is; null before the start and after the end
/// @param cells cells that were compared; null before that
/// @param difference the first cell, total or name that differed in the live figures, with both numbers; null when
/// all agreed
/// @param failure why it ended without a result; null unless it did
@JsonInclude(JsonInclude.Include.NON_NULL)
record Run(
        UUID id,
        Purpose purpose,
        Phase phase,
        OffsetDateTime askedAt,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        long records,
        long ofRecords,
        @Nullable Long recordsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable Long cells,
        @Nullable Boolean agrees,
        @Nullable String difference,
        @Nullable String failure) {

    enum Purpose {
        /// Compares, then shows what was read.
        REBUILD,
        /// Compares only.
        VERIFICATION
    }

    enum Phase {
        WAITING,
        READING,
        COMPARING,
        SWAPPING,
        CLEARING,
        DONE,
        FAILED
    }

    /// What a run came to.
    ///
    /// @param difference the first that was found; null when the live figures agree
    record Outcome(long cells, @Nullable String difference) {}

    static @Nullable Long rate(long records, @Nullable OffsetDateTime from, OffsetDateTime until) {
        if (from == null) {
            return null;
        }
        long millis = Math.max(1, Duration.between(from, until).toMillis());
        return records * 1_000 / millis;
    }
}
