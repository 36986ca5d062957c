package id.payung.enrolment.overlap;

import id.payung.edge.Caller;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.ledger.Note;
import id.payung.enrolment.overlap.DecisionForm.Decision;
import id.payung.enrolment.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// People whom two offices of a region list, what that costs, and the decision of the region's admin.
@Controller
@RequestMapping("/konsol/tumpang-tindih")
class OverlapPages {

    private static final int ROWS = 50;

    private final Overlaps overlaps;
    private final PriceOverlaps prices;
    private final OverlapController api;
    private final PolicyController policies;
    private final Policies rules;
    private final Regions regions;
    private final Clock clock;

    OverlapPages(
            Overlaps overlaps,
            PriceOverlaps prices,
            OverlapController api,
            PolicyController policies,
            Policies rules,
            Regions regions,
            Clock clock) {
        this.overlaps = overlaps;
        this.prices = prices;
        this.api = api;
        this.policies = policies;
        this.rules = rules;
        this.regions = regions;
        this.clock = clock;
    }

    /// @param state those that wait when absent
    /// @param all whatever their state
    @GetMapping
    String list(
            Caller caller,
            @RequestParam(defaultValue = "HELD") Overlap.State state,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        var page = api.within(caller, all ? null : state, after, ROWS);
        model.addAttribute("page", page);
        model.addAttribute("state", state);
        model.addAttribute("all", all);
        model.addAttribute("states", Overlap.State.values());
        model.addAttribute("begins", after == null);
        model.addAttribute(
                "twice",
                page.overlaps().stream()
                        .map(overlap -> overlap.second().monthly())
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum());
        if (caller instanceof Caller.Region own) {
            model.addAttribute("rule", rules.on(own.region(), LocalDate.now(clock)));
            model.addAttribute("regionName", regions.name(own.region()));
        }
        return "console/overlaps";
    }

    @GetMapping("/{id}")
    String one(Caller caller, @PathVariable UUID id, Model model) {
        model.addAttribute("overlap", found(caller, id));
        model.addAttribute("today", LocalDate.now(clock));
        return "console/overlap";
    }

    @PostMapping("/{id}")
    String decide(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam Decision decision,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes next) {
        api.decide(caller, id, new DecisionForm(decision, on, Note.typed(note)));
        next.addFlashAttribute("done", "overlap.decided." + decision);
        return "redirect:/konsol/tumpang-tindih";
    }

    /// What becomes of a person whom a second office lists, from when on.
    @GetMapping("/aturan")
    String rule(Caller caller, @RequestParam(required = false) @Nullable String region, Model model) {
        var whose = region(caller, region);
        model.addAttribute("region", whose);
        model.addAttribute("today", LocalDate.now(clock));
        if (whose != null) {
            model.addAttribute("regionName", regions.name(whose));
            model.addAttribute("rules", policies.all(caller, whose));
            model.addAttribute("rule", rules.on(whose, LocalDate.now(clock)));
        }
        return "console/overlap-rule";
    }

    @PostMapping("/aturan")
    String set(
            Caller caller,
            @RequestParam String region,
            @RequestParam LocalDate from,
            @RequestParam Rule rule,
            RedirectAttributes next) {
        policies.set(caller, region, new PolicyForm(from, rule));
        next.addFlashAttribute("done", "overlap.ruled");
        return "redirect:/konsol/tumpang-tindih/aturan?region=" + region;
    }

    private Overlap found(Caller caller, UUID id) {
        return overlaps.find(id, OverlapController.region(caller))
                .map(overlap -> prices.price(List.of(overlap)).getFirst())
                .orElseThrow(() -> Problem.UNKNOWN_OVERLAP.because(
                        "Tidak ada, atau OPD-nya beda wilayah: provinsi yang memutuskan."
                                + " / It is not there, or the offices are of two regions: their province decides."));
    }

    private static @Nullable String region(Caller caller, @Nullable String asked) {
        return switch (caller) {
            case Caller.Admin _ -> asked;
            case Caller.Region own -> asked == null ? own.region() : asked;
            case Caller.Opd _ -> throw new AccessDeniedException("only the admin of the region reads its rule");
        };
    }
}
