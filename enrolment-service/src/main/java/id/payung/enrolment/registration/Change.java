package id.payung.enrolment.registration;

import java.time.LocalDate;

/// A change somebody asks for, in force from a day on.
public sealed interface Change {

    LocalDate on();

    /// Registered with BPJS; not protected before the first contribution.
    record Register(LocalDate on) implements Change {}

    /// The first contribution was posted: protected from this day.
    record Activate(LocalDate on) implements Change {}

    /// Protection ends.
    record Lapse(LocalDate on, Lapse.Reason reason) implements Change {
        public enum Reason {
            ARREARS,
            CONTRACT_ENDED,
            DUTY_ENDED
        }
    }

    /// Protected again after arrears or a lapse.
    record Reinstate(LocalDate on) implements Change {}

    /// Leaves the roster.
    record Delist(LocalDate on, Delist.Reason reason) implements Change {
        public enum Reason {
            MOVED,
            BECAME_ASN,
            DECEASED,
            ENTERED_BY_MISTAKE
        }
    }
}
