package id.payung.enrolment.opd;

import id.payung.edge.Caller;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.region.Regions;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The OPDs of a region for its admin: how each stands, and who it is.
@Controller
@RequestMapping("/konsol/opd")
class OpdPages {

    private static final int ROWS = 50;
    private static final int LAST_PAGE = 10_000;

    private final Opds opds;
    private final Standings standings;
    private final KeepOpds keep;
    private final Regions regions;

    OpdPages(Opds opds, Standings standings, KeepOpds keep, Regions regions) {
        this.opds = opds;
        this.standings = standings;
        this.keep = keep;
        this.regions = regions;
    }

    /// One line of the list.
    record Row(Opd opd, String region, Bar bar, @Nullable OffsetDateTime lastRosterAt) {}

    /// @param region only those of this region and all it contains
    /// @param search part of the name
    /// @param order `nama` by name; else who has most people unregistered comes first
    @GetMapping
    String list(
            Caller caller,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        if (caller instanceof Caller.Opd own) {
            return "redirect:/konsol/opd/" + own.opd();
        }
        var within = within(caller, region);
        boolean byName = "nama".equals(order) || within.isEmpty();
        int at = Math.clamp(page, 1, LAST_PAGE);
        var found = within.equals(NOWHERE)
                ? List.<Opd>of()
                : opds.page(within, search == null ? "" : search.strip(), byName, ROWS + 1, (at - 1) * ROWS);
        model.addAttribute("rows", rows(found.stream().limit(ROWS).toList()));
        model.addAttribute("search", search);
        model.addAttribute("region", region);
        model.addAttribute("within", within.isEmpty() ? null : regions.name(within));
        model.addAttribute("byName", byName);
        model.addAttribute("page", at);
        model.addAttribute("more", found.size() > ROWS);
        return "console/opds";
    }

    @GetMapping("/baru")
    String blank(Caller caller, @RequestParam MultiValueMap<String, String> form, Model model) {
        KeepOpds.requireManager(caller, own(caller));
        model.addAttribute("typed", Typed.blank(own(caller)).withOffice(form));
        model.addAttribute("roles", Contact.Role.values());
        return "console/opd-edit";
    }

    @PostMapping("/baru")
    String open(Caller caller, @RequestParam MultiValueMap<String, String> form, RedirectAttributes next) {
        var opened = keep.open(caller, Typed.blank("").withOffice(form).form())
                .orElseThrow(() -> Problem.OPD_NAME_TAKEN.because("Pilih nama lain. / Choose another name."));
        next.addFlashAttribute("done", "opd.opened");
        return "redirect:/konsol/opd/" + opened.id();
    }

    /// @param form what was typed and refused; empty at first
    @GetMapping("/{opd}/ubah")
    String edit(Caller caller, @PathVariable UUID opd, @RequestParam MultiValueMap<String, String> form, Model model) {
        var present = opds.seenBy(caller, opd);
        KeepOpds.requireManager(caller, present.region());
        var now = Typed.of(present);
        var typed = form.containsKey("tag") ? now.withOffice(form) : now;
        model.addAllAttributes(typed.beside(present));
        model.addAttribute("regionName", regions.name(present.region()));
        model.addAttribute("roles", Contact.Role.values());
        return "console/opd-edit";
    }

    /// A change of what somebody else has changed meanwhile is not made: the page then shows both, and saving once
    /// more is a decision.
    @PostMapping("/{opd}/ubah")
    String change(
            Caller caller,
            @PathVariable UUID opd,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes next) {
        var typed = Typed.of(opds.seenBy(caller, opd)).withOffice(form);
        keep.change(caller, opd, typed.tag(), typed.form());
        next.addFlashAttribute("done", "opd.changed");
        return "redirect:/konsol/opd/" + opd + "/ubah";
    }

    private List<Row> rows(List<Opd> page) {
        return standings.of(page).stream()
                .map(one -> new Row(
                        one.opd(),
                        regions.name(one.opd().region()),
                        Bar.of(Objects.requireNonNullElse(one.counts(), Map.of())),
                        one.lastRosterAt()))
                .toList();
    }

    /// No region has this code, and so no rows.
    private static final String NOWHERE = "-";

    private static String within(Caller caller, @Nullable String asked) {
        var own = own(caller);
        if (asked == null || asked.isBlank()) {
            return own;
        }
        return caller.mayManage(asked.strip()) ? asked.strip() : NOWHERE;
    }

    /// What the caller manages: a region, or everything when empty.
    private static String own(Caller caller) {
        return switch (caller) {
            case Caller.Region(var _, var region) -> region;
            case Caller.Admin _ -> "";
            case Caller.Opd(var _, var _, var region) -> region;
        };
    }
}
