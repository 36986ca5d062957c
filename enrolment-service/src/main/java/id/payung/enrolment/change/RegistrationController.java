package id.payung.enrolment.change;

import id.payung.edge.Caller;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.registration.Change;
import id.payung.enrolment.registration.Where;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The changes of [Registration] as commands over few or all people of an OPD.
@RestController
@RequestMapping("/api/v1/opds/{opd}")
class RegistrationController {

    private final Opds opds;
    private final ChangeRegistrations changes;

    RegistrationController(Opds opds, ChangeRegistrations changes) {
        this.opds = opds;
        this.changes = changes;
    }

    /// Registered with BPJS from a day on; not yet protected.
    @PostMapping("/registrations")
    Tally.Answer register(Caller caller, @PathVariable UUID opd, @RequestBody ChangeForm form) {
        form.refuseReason();
        return change(caller, opd, form, new Change.Register(form.on()));
    }

    /// The first contribution was posted: protected from a day on.
    @PostMapping("/activations")
    Tally.Answer activate(Caller caller, @PathVariable UUID opd, @RequestBody ChangeForm form) {
        form.refuseReason();
        return change(caller, opd, form, new Change.Activate(form.on()));
    }

    /// Protection ends on a day, for a reason.
    @PostMapping("/lapses")
    Tally.Answer lapse(Caller caller, @PathVariable UUID opd, @RequestBody ChangeForm form) {
        return change(caller, opd, form, new Change.Lapse(form.on(), form.reason(Change.Lapse.Reason.class)));
    }

    /// Protected again from a day on.
    @PostMapping("/reinstatements")
    Tally.Answer reinstate(Caller caller, @PathVariable UUID opd, @RequestBody ChangeForm form) {
        form.refuseReason();
        return change(caller, opd, form, new Change.Reinstate(form.on()));
    }

    /// Off the roster from a day on, for a reason.
    @PostMapping("/delistings")
    Tally.Answer delist(Caller caller, @PathVariable UUID opd, @RequestBody ChangeForm form) {
        return change(caller, opd, form, new Change.Delist(form.on(), form.reason(Change.Delist.Reason.class)));
    }

    private Tally.Answer change(Caller caller, UUID opd, ChangeForm form, Change change) {
        var id = opds.seenBy(caller, opd).id();
        var order = new ChangeRegistrations.Order(caller, id, change, form.note(), form.isDryRun());
        var everyoneIn = form.everyoneIn();
        var tally = everyoneIn != null
                ? changes.change(order, everyoneIn, Objects.requireNonNullElse(form.where(), Where.EVERYBODY))
                : changes.change(order, Objects.requireNonNull(form.workers()));
        return tally.answer();
    }
}
