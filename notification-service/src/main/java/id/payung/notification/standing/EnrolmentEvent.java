package id.payung.notification.standing;

import id.payung.intake.Position;
import id.payung.notification.cost.Bills;
import id.payung.notification.cost.Tariff;
import id.payung.notification.standing.Opd.Contact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What this service takes from `enrolment-events`.
sealed interface EnrolmentEvent {

    /// `opd.opened.v1`, `opd.changed.v1`: the whole OPD.
    ///
    /// @param budgetYear null: nothing is budgeted
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

    /// What is said of a worker. Versions rise over all of these together, and each kind is kept by its own
    /// highest.
    sealed interface OfWorker extends EnrolmentEvent {

        UUID worker();

        long version();

        UUID opd();

        /// What is read from JSON may lack what it needs.
        private static void whole(@Nullable UUID worker, long version, @Nullable UUID opd) {
            if (worker == null || opd == null || version < 1) {
                throw new IllegalArgumentException("worker, version and opd are needed");
            }
        }
    }

    /// Every `worker.…` that says a state, and `worker.erased.v1`.
    ///
    /// @param steps out of which state and into which; several where history was corrected
    /// @param month first day of the month in which it was recorded, in the region's calendar
    record Moved(
            UUID worker,
            long version,
            UUID opd,
            WorkerState state,
            @Nullable String segment,
            @Nullable String funding,
            LocalDate effectiveOn,
            List<Step> steps,
            LocalDate month)
            implements OfWorker {}

    /// So many people more, or less, of an OPD are in a state.
    record Step(UUID opd, WorkerState state, int change) {}

    /// `worker.appointed.v1`.
    ///
    /// @param skUntil last day of the appointment; null where it has none
    record Appointed(
            UUID worker, long version, UUID opd, @Nullable LocalDate skUntil) implements OfWorker {

        public Appointed {
            OfWorker.whole(worker, version, opd);
        }
    }

    /// `worker.lapse-announced.v1`.
    ///
    /// @param lapsesOn first day without protection if nothing is paid; null: it is withdrawn
    record Announced(
            UUID worker, long version, UUID opd, @Nullable LocalDate lapsesOn) implements OfWorker {

        public Announced {
            OfWorker.whole(worker, version, opd);
        }
    }

    /// `tariff.published.v1`.
    record Priced(Tariff tariff) implements EnrolmentEvent {}

    /// `contribution.finalised.v1`, `contribution.paid.v1`; `contribution.cancelled.v1` takes a bill back.
    record Billed(Bills.Sent sent) implements EnrolmentEvent {}
}
