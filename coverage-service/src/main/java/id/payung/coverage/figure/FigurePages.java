package id.payung.coverage.figure;

import id.payung.coverage.access.Complaints;
import id.payung.coverage.figure.Figure.Definition;
import id.payung.coverage.figure.Figure.Role;
import id.payung.coverage.figure.Figure.Scope;
import id.payung.coverage.region.Region;
import id.payung.coverage.region.Regions;
import id.payung.coverage.release.Report.Finding;
import id.payung.edge.Caller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Figures of a region with what the checks say of them, for regions and ADMIN: to enter one, and to accept one that
/// waits.
@Controller
@RequestMapping("/angka")
class FigurePages {

    private static final Set<String> WHOLE = Set.of("value", "precision", "base", "gap");

    private final Figures figures;
    private final KeepFigures keepFigures;
    private final Regions regions;

    FigurePages(Figures figures, KeepFigures keepFigures, Regions regions) {
        this.figures = figures;
        this.keepFigures = keepFigures;
        this.regions = regions;
    }

    @GetMapping
    String all(Caller caller, @RequestParam(required = false) @Nullable String wilayah, Model model) {
        return list(caller, wilayah, Map.of(), model);
    }

    @PostMapping
    String enter(Caller caller, @RequestParam Map<String, String> typed, Model model) {
        ReadEntry reading = new ReadEntry(field -> plain(field, typed.get(field)));
        Entry entry = reading.entry();
        List<String> complaints = keepFigures.complaints(caller, reading, entry);
        if (complaints.isEmpty()) {
            return "redirect:/angka/"
                    + keepFigures.enter(caller, entry).figure().id();
        }
        model.addAttribute("faults", Complaints.byField(complaints));
        return list(caller, typed.get("wilayah"), typed, model);
    }

    @GetMapping("/{id}")
    String one(Caller caller, @PathVariable UUID id, Model model) {
        return show(caller, keepFigures.get(id), model);
    }

    @PostMapping("/{id}/terima")
    String accept(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String alasan,
            Model model) {
        try {
            keepFigures.accept(caller, id, alasan);
            return "redirect:/angka/" + id;
        } catch (ErrorResponseException refusal) {
            model.addAttribute("refusal", refusal.getBody().getDetail());
            model.addAttribute("alasan", alasan);
            return show(caller, keepFigures.get(id), model);
        }
    }

    private String show(Caller caller, Figure figure, Model model) {
        model.addAttribute("figure", figure);
        model.addAttribute("region", regions.get(figure.region()));
        model.addAttribute("mayAccept", KeepFigures.isAbove(caller, figure));
        for (Finding.Outcome outcome : Finding.Outcome.values()) {
            model.addAttribute(
                    outcome.name(),
                    figure.checks().stream()
                            .filter(check -> check.outcome() == outcome)
                            .toList());
        }
        return "coverage/figure";
    }

    private String list(Caller caller, @Nullable String asked, Map<String, String> typed, Model model) {
        Region region = regions.get(asked == null ? own(caller) : asked);
        model.addAttribute("region", region);
        model.addAttribute(
                "managed",
                regions.codes().stream()
                        .filter(caller::mayManage)
                        .map(regions::get)
                        .toList());
        model.addAttribute(
                "waiting",
                figures.waitingInside(regions.get(own(caller))).stream()
                        .map(Figure::withFailuresOnly)
                        .toList());
        model.addAttribute("names", names());
        model.addAttribute("figures", figures.of(region.code()));
        model.addAttribute("typed", typed);
        model.addAttribute("kinds", Role.values());
        model.addAttribute("definitions", Definition.values());
        model.addAttribute("scopes", Scope.values());
        return "coverage/figures";
    }

    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        regions.codes().forEach(code -> names.put(code, regions.get(code).name()));
        return names;
    }

    private static String own(Caller caller) {
        return switch (caller) {
            case Caller.Region region -> region.region();
            case Caller.Opd opd -> opd.region();
            case Caller.Admin _ -> "ID";
        };
    }

    /// As people type numbers: 28.000 people, 8,13 %.
    private static Optional<String> plain(String field, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(
                WHOLE.contains(field)
                        ? text.replaceAll("[.\\s](?=\\d{3})", "")
                        : field.equals("percent") ? text.replace("%", "").replace(',', '.') : text);
    }
}
