package id.payung.enrolment.employment;

import id.payung.edge.Caller;
import id.payung.enrolment.ledger.Note;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.registration.Employment;
import id.payung.enrolment.registration.FindWorkers;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page on which a clerk enters a person's decree (SK). It names nobody.
@Controller
@RequestMapping("/konsol/opd/{opd}/pekerja/{worker}/sk")
class AppointmentPages {

    private final Opds opds;
    private final FindWorkers find;
    private final Appointments appointments;
    private final AppointWorker appointing;

    AppointmentPages(Opds opds, FindWorkers find, Appointments appointments, AppointWorker appointing) {
        this.opds = opds;
        this.find = find;
        this.appointments = appointments;
        this.appointing = appointing;
    }

    @GetMapping
    String form(Caller caller, @PathVariable UUID opd, @PathVariable UUID worker, Model model) {
        var whose = opds.seenBy(caller, opd);
        if (!find.isOn(opd, worker)) {
            throw AppointmentController.unknown();
        }
        model.addAttribute("opd", whose);
        model.addAttribute("worker", worker);
        model.addAttribute("appointments", appointments.of(worker));
        model.addAttribute("employments", Employment.values());
        return "people/appoint";
    }

    @PostMapping
    String appoint(
            Caller caller,
            @PathVariable UUID opd,
            @PathVariable UUID worker,
            @RequestParam Employment employment,
            @RequestParam LocalDate from,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        var form = new AppointmentForm(
                employment, from, number.isBlank() ? null : number.strip(), until, Note.typed(note));
        boolean entered =
                AppointmentController.isNew(appointing.appoint(caller, opds.seenBy(caller, opd), worker, form));
        redirect.addFlashAttribute("done", entered ? "person.appointed" : "person.repeated");
        return "redirect:/konsol/opd/" + opd + "/pekerja/" + worker;
    }
}
