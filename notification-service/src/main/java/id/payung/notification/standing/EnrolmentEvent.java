package id.payung.notification.standing;

import id.payung.intake.Position;
import id.payung.notification.standing.Opd.Contact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What this service takes from `enrolment-events`.
sealed interface EnrolmentEvent {

    UUID opd();

    /// `opd.opened.v1`, `opd.changed.v1`: the whole OPD.
    record Described(
            UUID opd,
            long version,
            String region,
            String name,
            List<Contact> contacts,
            @Nullable Integer budgetYear,
            @Nullable Long budgetAmount,
            Instant recordedAt)
            implements EnrolmentEvent {}

    /// `roster.received.v1`; it bears no version, its place in the ledger orders it.
    record Received(UUID opd, UUID importId, int rows, int rejected, Position position, Instant recordedAt)
            implements EnrolmentEvent {}

    /// Every `worker.…` that says a state, and `worker.erased.v1`.
    record Moved(
            UUID worker,
            long version,
            UUID opd,
            WorkerState state,
            @Nullable String segment,
            @Nullable String funding,
            LocalDate effectiveOn)
            implements EnrolmentEvent {}
}
