package id.payung.enrolment.roster;

import id.payung.enrolment.profile.Details;
import id.payung.enrolment.registration.Person;
import id.payung.enrolment.reject.Rejects.RejectedRow;
import id.payung.enrolment.sheet.Reject;
import java.util.List;

/// What the checks say of one row before it meets the roster.
sealed interface Verdict {

    /// @param cells as they stood, for the case that the roster refuses the row
    /// @param nik its digits, kept only while the chunk is worked on
    record Sound(long row, Person person, Details details, List<String> cells, String nik) implements Verdict {

        RejectedRow rejected(Reject reason) {
            return new RejectedRow(row, List.of(reason), cells, nik);
        }

        @Override
        public String toString() {
            return "Sound[" + row + "]";
        }
    }

    record Rejected(RejectedRow row) implements Verdict {}
}
