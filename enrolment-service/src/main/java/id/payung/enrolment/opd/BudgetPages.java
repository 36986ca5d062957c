package id.payung.enrolment.opd;

import id.payung.edge.Caller;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What an OPD has budgeted for contributions by year and source: the office reads it, its region writes it.
@Controller
@RequestMapping("/konsol/opd/{opd}/anggaran")
class BudgetPages {

    private final Opds opds;
    private final KeepOpds keep;

    BudgetPages(Opds opds, KeepOpds keep) {
        this.opds = opds;
        this.keep = keep;
    }

    /// @param form what was typed and refused; empty at first
    @GetMapping
    String budgets(
            Caller caller, @PathVariable UUID opd, @RequestParam MultiValueMap<String, String> form, Model model) {
        var present = opds.seenBy(caller, opd);
        var now = Typed.of(present);
        var typed = form.containsKey("tag") ? now.withBudgets(form) : now;
        model.addAllAttributes(typed.beside(present));
        model.addAttribute("manages", caller.mayManage(present.region()));
        model.addAttribute("fundings", Funding.values());
        return "console/budget";
    }

    @PostMapping
    String change(
            Caller caller,
            @PathVariable UUID opd,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes next) {
        var typed = Typed.of(opds.seenBy(caller, opd)).withBudgets(form);
        keep.change(caller, opd, typed.tag(), typed.form());
        next.addFlashAttribute("done", "budget.changed");
        return "redirect:/konsol/opd/" + opd + "/anggaran";
    }
}
