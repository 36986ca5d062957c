package id.payung.enrolment.roster;

import id.payung.enrolment.profile.Details;
import id.payung.enrolment.registration.Person;
import id.payung.enrolment.reject.RejectedRow;
import id.payung.enrolment.sheet.Reject;
import java.util.List;

/// What the checks say of one row before it meets the roster.
sealed interface Verdict {

    /// @param cells as they stood, for the case that the roster refuses the row
    record Sound(long row, Person person, Details details, List<String> cells) implements Verdict {

        RejectedRow rejected(Reject reason) {
            return new RejectedRow(row, List.of(reason), cells);
        }
    }

    record Rejected(RejectedRow row) implements Verdict {}
}
