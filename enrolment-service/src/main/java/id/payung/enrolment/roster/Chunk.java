package id.payung.enrolment.roster;

import id.payung.enrolment.roster.Verdicts.Verdict;
import java.util.List;

/// Rows that were checked and sealed and now meet the roster together.
///
/// @param references to rejected rows that these rows are sent for
/// @param taken bytes of the file read up to here
/// @param more whether rows follow
record Chunk(List<Verdict> verdicts, List<String> references, Noticed noticed, long taken, boolean more) {

    /// What was noticed about rows, good and bad ones.
    ///
    /// @param otherRegion good rows whose NIK another kabupaten/kota issued
    /// @param phonesMended good rows whose phone number was mended
    /// @param niks rows with sixteen digits where the NIK belongs
    /// @param niksEndingIn0 those of them that end in 0, as all do that a spreadsheet held as numbers
    record Noticed(long otherRegion, long phonesMended, long niks, long niksEndingIn0) {

        /// Below this many it can be chance.
        private static final int TELLING = 10;

        boolean lostDigits() {
            return niks >= TELLING && niks == niksEndingIn0;
        }
    }
}
