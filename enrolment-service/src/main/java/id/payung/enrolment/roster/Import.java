package id.payung.enrolment.roster;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far the import of one file has come. Every row gets one verdict: `rows = listed + changed + unchanged +
/// rejected`.
///
/// @param listedOn the day the roster speaks of
/// @param rows rows worked through so far
/// @param listed people new on the roster
/// @param changed people whose particulars changed
/// @param unchanged people who are on the roster just so
/// @param rejected rows that did not go in
/// @param failure why the import stopped; what had gone in by then stays
record Import(
        UUID id,
        UUID opd,
        Mode mode,
        LocalDate listedOn,
        State state,
        long bytes,
        long rows,
        long listed,
        long changed,
        long unchanged,
        long rejected,
        @Nullable String failure,
        OffsetDateTime receivedAt,
        @Nullable OffsetDateTime finishedAt) {

    enum Mode {
        APPLY,
        /// Everything is checked and counted, nothing is kept.
        DRY_RUN
    }

    enum State {
        RECEIVING,
        RECEIVED,
        RUNNING,
        DONE,
        FAILED
    }
}
