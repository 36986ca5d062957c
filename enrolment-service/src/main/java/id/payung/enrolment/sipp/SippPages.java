package id.payung.enrolment.sipp;

import id.payung.edge.Caller;
import id.payung.enrolment.opd.Opds;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Files for SIPP Online: made for a month, with what is in them, and downloaded.
@Controller
@RequestMapping("/konsol/opd/{opd}/sipp")
class SippPages {

    private final Opds opds;
    private final SippController api;
    private final NumberController numbers;
    private final WorkLocations locations;
    private final Clock clock;

    SippPages(Opds opds, SippController api, NumberController numbers, WorkLocations locations, Clock clock) {
        this.opds = opds;
        this.api = api;
        this.numbers = numbers;
        this.locations = locations;
        this.clock = clock;
    }

    @GetMapping({"", "/lokasi"})
    String exports(Caller caller, @PathVariable UUID opd, Model model) {
        model.addAttribute("opd", opds.seenBy(caller, opd));
        model.addAttribute("exports", api.exports(caller, opd));
        model.addAttribute("sheets", Sheet.values());
        model.addAttribute("location", locations.of(opd));
        model.addAttribute("month", YearMonth.now(clock));
        return "console/sipp";
    }

    @PostMapping
    String export(Caller caller, @PathVariable UUID opd, @RequestParam YearMonth month, RedirectAttributes next) {
        var export = Objects.requireNonNull(api.export(caller, opd, month).getBody());
        next.addFlashAttribute("done", export.id() == null ? "sipp.nothing" : "sipp.made");
        return "redirect:/konsol/opd/" + opd + "/sipp";
    }

    /// The files to upload; NIKs are in clear.
    @GetMapping("/{export}/berkas")
    void files(Caller caller, @PathVariable UUID opd, @PathVariable UUID export, HttpServletResponse response)
            throws IOException {
        api.files(caller, opd, export, response);
    }

    @PostMapping("/lokasi")
    String locate(Caller caller, @PathVariable UUID opd, @RequestParam String code, RedirectAttributes next) {
        numbers.keep(caller, opd, new NumberController.WorkLocation(code.strip()));
        next.addFlashAttribute("done", "sipp.located");
        return "redirect:/konsol/opd/" + opd + "/sipp";
    }
}
