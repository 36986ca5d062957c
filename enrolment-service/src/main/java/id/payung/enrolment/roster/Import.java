package id.payung.enrolment.roster;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far the import of one file has come. Every row gets one verdict: `rows = listed + changed + unchanged +
/// rejected`.
///
/// @param listedOn the day the roster speaks of
/// @param registerOn first day of the registration of everybody on it; absent when they are only listed
/// @param rows rows worked through so far
/// @param listed people new on the roster
/// @param changed people whose particulars changed, or who were on the roster and are registered now
/// @param unchanged people who are on the roster just so
/// @param rejected rows that did not go in
/// @param registered those listed or changed who were registered
/// @param bytes of the file
/// @param bytesRead of them worked through
/// @param rowsPerSecond while it was worked on; 0 before the first rows
/// @param secondsLeft estimated by the bytes that are left; absent when it is not running
/// @param notes how many rows went in with something worth knowing
/// @param warnings about the file as a whole; `NIKS_END_IN_0`: a spreadsheet has eaten the last digit of every NIK
/// @param failure why the import stopped; what had gone in by then stays
record Import(
        UUID id,
        UUID opd,
        Mode mode,
        LocalDate listedOn,
        @Nullable LocalDate registerOn,
        State state,
        long bytes,
        long bytesRead,
        long rows,
        long listed,
        long changed,
        long unchanged,
        long rejected,
        long registered,
        long rowsPerSecond,
        @Nullable Long secondsLeft,
        Notes notes,
        List<String> warnings,
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
        FAILED,
        /// Somebody stopped it; what had gone in by then stays.
        CANCELLED;

        boolean isOver() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /// @param otherRegion NIKs first issued in another kabupaten/kota than the OPD's
    /// @param phonesMended phone numbers that had lost their leading zero
    record Notes(long otherRegion, long phonesMended) {}
}
