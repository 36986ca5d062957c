package id.payung.enrolment.overlap;

import id.payung.enrolment.ledger.Note;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the region decides about a person whom two offices list.
///
/// @param on day of the move; needed for MOVE_TO_SECOND only
/// @param note letter number or code that says why
record DecisionForm(
        Decision decision, @Nullable LocalDate on, @Nullable Note note) {

    /// What can be asked for.
    enum Decision {
        /// The person stays with the first office.
        KEEP_FIRST,
        /// The person leaves the first office and is listed by the second, the same day.
        MOVE_TO_SECOND,
        /// Refused always: one person has one registration.
        ALLOW_BOTH
    }
}
