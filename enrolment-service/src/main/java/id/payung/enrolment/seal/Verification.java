package id.payung.enrolment.seal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.payung.enrolment.seal.Step.Fault;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a verification of the ledger has come, and what it found.
///
/// @param slices whole slices so far
/// @param of number of the last slice when it was asked for
/// @param events in those whole slices
/// @param seal of the last whole slice, hexadecimal: note it outside
/// @param brokenSlice the first slice that is not as it was sealed
@JsonInclude(JsonInclude.Include.NON_NULL)
record Verification(
        UUID id,
        State state,
        long slices,
        long of,
        long events,
        String seal,
        @Nullable Long brokenSlice,
        @Nullable Fault fault,
        OffsetDateTime askedAt,
        @Nullable OffsetDateTime finishedAt) {

    enum State {
        RUNNING,
        INTACT,
        BROKEN
    }

    /// What the fault means, in words.
    @JsonProperty
    @Nullable
    String meaning() {
        return fault == null ? null : fault.meaning();
    }

    /// The seal to be noted.
    ///
    /// @param slice its number
    /// @param seal hexadecimal
    record Latest(long slice, String seal) {
        static Latest of(SealedLedger.Slice slice) {
            return new Latest(slice.number(), HexFormat.of().formatHex(slice.seal()));
        }
    }
}
