package id.payung.enrolment.calendar;

import id.payung.edge.Caller;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The days on which nothing is due, written by ADMIN.
@Controller
@RequestMapping("/konsol/hari-libur")
class HolidayPages {

    private final HolidayController api;
    private final Clock clock;

    HolidayPages(HolidayController api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    @GetMapping({"", "/hapus"})
    String holidays(@RequestParam(required = false) @Nullable Integer year, Model model) {
        int asked = year == null ? LocalDate.now(clock).getYear() : year;
        model.addAttribute("year", asked);
        model.addAttribute("holidays", api.of(asked));
        return "console/holidays";
    }

    @PostMapping
    String put(
            Caller caller,
            @RequestParam LocalDate day,
            @RequestParam String name,
            @RequestParam String source,
            RedirectAttributes next) {
        api.put(caller, day, new HolidayController.Form(name.strip(), source.strip()));
        next.addFlashAttribute("done", "holiday.saved");
        return "redirect:/konsol/hari-libur?year=" + day.getYear();
    }

    @PostMapping("/hapus")
    String remove(@RequestParam LocalDate day, RedirectAttributes next) {
        api.remove(day);
        next.addFlashAttribute("done", "holiday.removed");
        return "redirect:/konsol/hari-libur?year=" + day.getYear();
    }
}
