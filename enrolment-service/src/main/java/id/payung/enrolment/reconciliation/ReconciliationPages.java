package id.payung.enrolment.reconciliation;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.enrolment.calendar.Zone;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.reconciliation.ApplyFindings.Left;
import id.payung.enrolment.reconciliation.Finding.Kind;
import id.payung.enrolment.reconciliation.Reconciliations.Reconciliation;
import id.payung.enrolment.registration.Change;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The list of BPJS beside the roster: a file in, what differs out, each applied or left.
@Controller
@RequestMapping("/konsol/opd/{opd}/sipp/rekonsiliasi")
class ReconciliationPages {

    private static final int ROWS = 100;

    private final Opds opds;
    private final Reconciliations reconciliations;
    private final ReconciliationController api;
    private final ReconciliationProperties limits;
    private final Clock clock;

    ReconciliationPages(
            Opds opds,
            Reconciliations reconciliations,
            ReconciliationController api,
            ReconciliationProperties limits,
            Clock clock) {
        this.opds = opds;
        this.reconciliations = reconciliations;
        this.api = api;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping
    String last(Caller caller, @PathVariable UUID opd, Model model) {
        model.addAttribute("opd", opds.seenBy(caller, opd));
        model.addAttribute("last", reconciliations.last(opd).orElse(null));
        model.addAttribute("megabytes", limits.largest().toMegabytes());
        model.addAttribute("mostRows", limits.mostRows());
        return "console/reconcile";
    }

    @PostMapping
    String receive(Caller caller, @PathVariable UUID opd, HttpServletRequest file) throws IOException {
        var found = Objects.requireNonNull(api.receive(caller, opd, file).getBody());
        return "redirect:" + at(opd, found);
    }

    /// @param kind those that differ when absent
    @GetMapping("/{id}")
    String rows(
            Caller caller,
            @PathVariable UUID opd,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "DIFFERENT") Kind kind,
            @RequestParam(defaultValue = "0") int after,
            Model model) {
        var found = api.one(caller, opd, id);
        model.addAttribute("opd", opds.seenBy(caller, opd));
        model.addAttribute("found", found);
        model.addAttribute("at", at(opd, found));
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("kind", kind);
        model.addAttribute("page", api.rows(caller, opd, id, kind, after, ROWS));
        model.addAttribute("reasons", Change.Lapse.Reason.values());
        model.addAttribute("today", Zone.of(opds.seenBy(caller, opd).region()).today(clock));
        return "console/reconciliation";
    }

    /// Makes here what BPJS says for the rows that are ticked, and leaves the others.
    @PostMapping("/{id}")
    String apply(
            Caller caller,
            @PathVariable UUID opd,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<Integer> row,
            @RequestParam LocalDate on,
            @RequestParam(required = false) Change.Lapse.@Nullable Reason lapse,
            RedirectAttributes next) {
        if (row.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.because("Pilih sekurangnya satu baris. / Choose at least one row.");
        }
        var applied = api.apply(caller, opd, id, new ReconciliationController.Choice(row, on, lapse));
        next.addFlashAttribute("done", "reconciliation.applied");
        next.addFlashAttribute("doneWith", applied.applied().size());
        next.addFlashAttribute(
                "left",
                applied.left().stream().collect(Collectors.toMap(Left::row, Left::detail, (a, _) -> a, TreeMap::new)));
        return "redirect:/konsol/opd/" + opd + "/sipp/rekonsiliasi/" + id;
    }

    private static String at(UUID opd, Reconciliation one) {
        return "/konsol/opd/" + opd + "/sipp/rekonsiliasi/" + one.id();
    }
}
