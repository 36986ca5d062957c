package id.payung.enrolment.wage;

import id.payung.edge.Caller;
import id.payung.enrolment.edge.Rupiah;
import id.payung.enrolment.opd.Opds;
import java.time.Clock;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The wage that an OPD's wage earners are billed on, beside its contributions.
@Controller
@RequestMapping("/konsol/opd/{opd}/iuran/dasar-upah")
class WageBasePages {

    private final Opds opds;
    private final WageBases wages;
    private final WageBaseController api;
    private final Clock clock;

    WageBasePages(Opds opds, WageBases wages, WageBaseController api, Clock clock) {
        this.opds = opds;
        this.wages = wages;
        this.api = api;
        this.clock = clock;
    }

    @GetMapping
    String base(Caller caller, @PathVariable UUID opd, Model model) {
        var whose = opds.seenBy(caller, opd);
        var month = YearMonth.now(clock);
        model.addAttribute("opd", whose);
        model.addAttribute("month", month);
        model.addAttribute("wage", wages.of(whose, month).orElse(null));
        return "console/wage-base";
    }

    @PostMapping
    String set(
            Caller caller,
            @PathVariable UUID opd,
            @RequestParam YearMonth from,
            @RequestParam String amount,
            @RequestParam String source,
            RedirectAttributes next) {
        api.ofOpd(caller, opd, new WageBaseForm(from, Rupiah.typed(amount), source.strip()));
        next.addFlashAttribute("done", "wage.set");
        return "redirect:/konsol/opd/" + opd + "/iuran";
    }
}
