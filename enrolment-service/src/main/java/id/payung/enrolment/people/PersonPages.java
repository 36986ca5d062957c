package id.payung.enrolment.people;

import static java.util.stream.Collectors.toMap;

import id.payung.edge.Caller;
import id.payung.enrolment.change.ChangeRegistrations;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.ledger.Ledger;
import id.payung.enrolment.ledger.Note;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.profile.Details;
import id.payung.enrolment.profile.Profiles;
import id.payung.enrolment.readlog.ReadLog;
import id.payung.enrolment.registration.Registration.Outcome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/// One person: the state, what led to it, and the ways onward that this state has.
@Controller
@RequestMapping("/konsol/opd/{opd}/pekerja/{worker}")
class PersonPages {

    private final Opds opds;
    private final Roster roster;
    private final Profiles profiles;
    private final List<PersonSection> sections;
    private final ChangeRegistrations changes;
    private final Ledger ledger;
    private final ReadLog reads;
    private final Clock clock;

    PersonPages(
            Opds opds,
            Roster roster,
            Profiles profiles,
            List<PersonSection> sections,
            ChangeRegistrations changes,
            Ledger ledger,
            ReadLog reads,
            Clock clock) {
        this.opds = opds;
        this.roster = roster;
        this.profiles = profiles;
        this.sections = sections;
        this.changes = changes;
        this.ledger = ledger;
        this.reads = reads;
        this.clock = clock;
    }

    @GetMapping
    String one(Caller caller, @PathVariable UUID opd, @PathVariable UUID worker, Model model) {
        var whose = opds.seenBy(caller, opd);
        show(caller, "GET /konsol/opd/{opd}/pekerja/{worker}", whose, worker, model);
        model.addAttribute(
                "profile", profiles.find(opd, worker).orElse(Details.NONE).values());
        model.addAttribute(
                "sections",
                sections.stream().collect(toMap(PersonSection::name, section -> section.shown(whose, worker))));
        return "people/person";
    }

    /// What a change would do, before somebody is sure.
    @GetMapping("/perubahan")
    String form(
            Caller caller,
            @PathVariable UUID opd,
            @PathVariable UUID worker,
            @RequestParam Offered change,
            Model model) {
        var whose = opds.seenBy(caller, opd);
        show(caller, "GET /konsol/opd/{opd}/pekerja/{worker}/perubahan", whose, worker, model);
        model.addAttribute("change", change);
        model.addAttribute("today", LocalDate.now(clock));
        return "people/move";
    }

    @PostMapping("/perubahan")
    String change(
            Caller caller,
            @PathVariable UUID opd,
            @PathVariable UUID worker,
            @RequestParam Offered change,
            @RequestParam LocalDate on,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes redirect) {
        opds.seenBy(caller, opd);
        var asked = change.from(on, reason);
        var why = Note.typed(note);
        switch (ledger.record(caller, why, () -> changes.change(opd, worker, asked))) {
            case Outcome.Changed _ -> redirect.addFlashAttribute("done", "person.changed");
            case Outcome.Repeated() -> redirect.addFlashAttribute("done", "person.repeated");
            case Outcome.Refused(var refusal) -> throw Problem.CHANGE_REFUSED.because(refusal.remedy());
        }
        return "redirect:/konsol/opd/" + opd + "/pekerja/" + worker;
    }

    private void show(Caller caller, String route, Opd opd, UUID worker, Model model) {
        var found = roster.find(opd.id(), worker).orElseThrow(WorkerController::unknown);
        reads.record(caller, route, opd, List.of(worker));
        model.addAttribute("opd", opd);
        model.addAttribute("person", found);
        model.addAttribute("offered", Offered.to(found.registration()));
    }
}
