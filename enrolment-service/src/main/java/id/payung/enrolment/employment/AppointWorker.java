package id.payung.enrolment.employment;

import id.payung.edge.Caller;
import id.payung.enrolment.change.ChangeRegistrations;
import id.payung.enrolment.ledger.Ledger;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.registration.Category;
import id.payung.enrolment.registration.Change;
import id.payung.enrolment.registration.Employment;
import id.payung.enrolment.registration.FindWorkers;
import id.payung.enrolment.registration.Refusal;
import id.payung.enrolment.registration.Registration;
import id.payung.enrolment.registration.Workers;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Enters a decree and does what follows from it: who becomes a full civil servant leaves the roster, who becomes PPPK
/// part-time stays and is counted as such.
@Component
class AppointWorker {

    private final Workers workers;
    private final FindWorkers find;
    private final Appointments appointments;
    private final ChangeRegistrations changes;
    private final Ledger ledger;

    AppointWorker(
            Workers workers, FindWorkers find, Appointments appointments, ChangeRegistrations changes, Ledger ledger) {
        this.workers = workers;
        this.find = find;
        this.appointments = appointments;
        this.changes = changes;
        this.ledger = ledger;
    }

    sealed interface Outcome {

        record Appointed() implements Outcome {}

        /// The same decree had been entered before.
        record Repeated() implements Outcome {}

        record NoSuchPerson() implements Outcome {}

        /// It is not later than the last decree, or would make a civil servant an honorer again.
        record OutOfOrder() implements Outcome {}

        /// The person cannot leave the roster on that day.
        record Stays(Refusal why) implements Outcome {}
    }

    Outcome appoint(Caller caller, Opd opd, UUID worker, AppointmentForm form) {
        return ledger.record(caller, form.note(), () -> {
            var held = find.hold(opd.id(), List.of(worker));
            if (held.isEmpty()) {
                return new Outcome.NoSuchPerson();
            }
            var before = appointments.of(worker);
            if (before.stream().anyMatch(appointment -> appointment.says(form))) {
                return new Outcome.Repeated();
            }
            if (held.getFirst().registration() instanceof Registration.Delisted) {
                return new Outcome.Stays(Refusal.LEFT_THE_ROSTER);
            }
            if (!before.isEmpty() && !follows(before.getLast(), form)) {
                return new Outcome.OutOfOrder();
            }
            return enter(caller, opd, worker, form);
        });
    }

    private static boolean follows(Appointment last, AppointmentForm form) {
        return form.from().isAfter(last.from()) && form.employment().mayFollow(last.employment());
    }

    /// Whether the person can leave is asked before anything is written, so that a refusal leaves nothing behind.
    private Outcome enter(Caller caller, Opd opd, UUID worker, AppointmentForm form) {
        if (form.employment().leaves()) {
            var delisting = new Change.Delist(form.from(), Change.Delist.Reason.BECAME_ASN);
            if (changes.change(opd.id(), worker, delisting) instanceof Registration.Outcome.Refused(var why)) {
                return new Outcome.Stays(why);
            }
        }
        if (!appointments.add(worker, form, caller)) {
            return new Outcome.OutOfOrder();
        }
        workers.appoint(worker, form.employment(), form.from(), form.skUntil());
        if (form.employment() == Employment.PPPK_PARUH_WAKTU) {
            workers.reclassify(worker, Category.PPPK_PARUH_WAKTU);
        }
        return new Outcome.Appointed();
    }
}
