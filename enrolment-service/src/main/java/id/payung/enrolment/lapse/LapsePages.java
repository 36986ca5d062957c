package id.payung.enrolment.lapse;

import id.payung.edge.Caller;
import id.payung.enrolment.calendar.Zone;
import id.payung.enrolment.opd.Opds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who loses protection when nothing is paid, and for ADMIN the daily run that finds it out.
@Controller
class LapsePages {

    private static final String FIRST = "00000000-0000-0000-0000-000000000000";
    private static final int PEOPLE = 100;
    private static final int AHEAD = 30;

    private final Opds opds;
    private final LapseController api;
    private final Clock clock;

    LapsePages(Opds opds, LapseController api, Clock clock) {
        this.opds = opds;
        this.api = api;
        this.clock = clock;
    }

    /// @param on 30 days ahead when absent: what is announced by then can still be paid
    @GetMapping("/konsol/opd/{opd}/jatuh-tempo")
    String preview(
            Caller caller,
            @PathVariable UUID opd,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = FIRST) UUID after,
            Model model) {
        var whose = opds.seenBy(caller, opd);
        var today = Zone.of(whose.region()).today(clock);
        model.addAttribute("opd", whose);
        model.addAttribute("today", today);
        model.addAttribute("preview", api.preview(caller, opd, on == null ? today.plusDays(AHEAD) : on, after, PEOPLE));
        model.addAttribute("begins", after.equals(UUID.fromString(FIRST)));
        return "console/lapses";
    }

    @GetMapping("/konsol/putaran-jatuh-tempo")
    String runs(Model model) {
        model.addAttribute("runs", api.last());
        return "console/lapse-runs";
    }

    @PostMapping("/konsol/putaran-jatuh-tempo")
    String run(RedirectAttributes next) {
        next.addFlashAttribute("done", "lapse.ran");
        next.addFlashAttribute("doneWith", api.run().changed());
        return "redirect:/konsol/putaran-jatuh-tempo";
    }
}
