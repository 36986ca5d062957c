package id.payung.enrolment.reconciliation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One row of the list that BPJS gave.
///
/// @param number as a spreadsheet counts it: the header is row 1
/// @param nikHash keyed hash; the digits are not kept
/// @param active whether BPJS has the person as an active participant
@SuppressWarnings("ArrayRecordComponent") // never compared
record There(
        int number,
        @Nullable String kpj,
        byte @Nullable [] nikHash,
        @Nullable String name,
        @Nullable LocalDate bornOn,
        boolean active,
        boolean readable) {

    /// A row of which nothing is kept, because something in it is no KPJ, NIK, date or status.
    static There unreadable(int number) {
        return new There(number, null, null, null, null, false, false);
    }
}
