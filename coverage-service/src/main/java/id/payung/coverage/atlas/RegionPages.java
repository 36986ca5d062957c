package id.payung.coverage.atlas;

import id.payung.coverage.figure.Figure.Definition;
import id.payung.coverage.indicator.Answer;
import id.payung.coverage.indicator.AskedDays;
import id.payung.coverage.indicator.DescribeCoverage;
import id.payung.coverage.indicator.People;
import id.payung.coverage.picture.Shades;
import id.payung.coverage.picture.Strip;
import id.payung.coverage.projection.Cells.Days;
import id.payung.coverage.ranking.Ranking;
import id.payung.coverage.ranking.Rankings;
import id.payung.coverage.region.Region;
import id.payung.coverage.region.Regions;
import id.payung.coverage.snapshot.Snapshots;
import id.payung.coverage.targets.MeasureProgress;
import id.payung.coverage.targets.Progress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A province, a kabupaten or a kota, as everybody may see it: whoever is signed in gets the same page, so that what
/// somebody shares is what others see.
@Controller
@RequestMapping("/wilayah")
class RegionPages {

    /// People of one part of a breakdown.
    record Part(String name, Map<String, @Nullable Long> states, Strip strip) {

        static Part of(String name, People people) {
            Map<String, @Nullable Long> states = Place.states(people);
            return new Part(name, states, Strip.of(states));
        }
    }

    /// Parts that add up to all.
    record Breakdown(String name, List<Part> parts) {

        static Breakdown of(String name, Map<String, People> people) {
            List<Part> parts = new ArrayList<>();
            people.forEach((part, numbers) -> parts.add(Part.of(part, numbers)));
            return new Breakdown(name, parts);
        }
    }

    /// An OPD over its own roster.
    record Office(
            @Nullable String name,
            @Nullable Long listed,
            @Nullable BigDecimal percent,
            Map<String, @Nullable Long> staff,
            @Nullable Long vulnerable) {

        static Office of(Answer.Office office) {
            return new Office(
                    office.name(),
                    office.listed(),
                    office.percent(),
                    Place.states(office.staff()),
                    Place.states(office.vulnerable()).get("active"));
        }
    }

    private final DescribeCoverage describeCoverage;
    private final DrawMap drawMap;
    private final Follow follow;
    private final Rankings rankings;
    private final MeasureProgress measureProgress;
    private final Regions regions;
    private final AskedDays askedDays;
    private final Snapshots snapshots;

    RegionPages(
            DescribeCoverage describeCoverage,
            DrawMap drawMap,
            Follow follow,
            Rankings rankings,
            MeasureProgress measureProgress,
            Regions regions,
            AskedDays askedDays,
            Snapshots snapshots) {
        this.describeCoverage = describeCoverage;
        this.drawMap = drawMap;
        this.follow = follow;
        this.rankings = rankings;
        this.measureProgress = measureProgress;
        this.regions = regions;
        this.askedDays = askedDays;
        this.snapshots = snapshots;
    }

    @GetMapping("/{code}")
    String region(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Definition definisi,
            @RequestParam(required = false) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable LocalDate knownAt,
            Model model) {
        Region region = regions.get(code);
        if (region.level() == Region.Level.NATION) {
            return "redirect:/";
        }
        Days days = askedDays.of(at, knownAt);
        Definition definition = Objects.requireNonNull(snapshots.read(() -> draw(region, days, definisi, model)));
        if (region.level() == Region.Level.PROVINCE) {
            model.addAttribute("drawn", drawMap.of(region, false, days, definition));
            model.addAttribute("shades", Shades.all());
        }
        return "coverage/region";
    }

    /// The definition that the page shows, whoever chose it.
    private Definition draw(Region region, Days days, @Nullable Definition asked, Model model) {
        LocalDate today = askedDays.today();
        Answer answer = describeCoverage.of(region, days, true);
        Definition definition = asked == null ? DrawMap.usual(answer) : asked;
        Map<String, @Nullable Long> states = Place.states(answer.live().all());
        List<Progress> progress = measureProgress.of(region.code(), today);
        Progress nearest = progress.stream()
                .filter(it -> it.target().definition() == definition)
                .min(Comparator.comparing((Progress it) -> it.target().year() < today.getYear())
                        .thenComparing(it -> it.target().year()))
                .orElse(null);
        model.addAttribute("region", region);
        model.addAttribute("days", days);
        model.addAttribute("isToday", days.at().equals(today) && days.knownAt().equals(today));
        model.addAttribute("definition", definition);
        model.addAttribute("definitions", Definition.values());
        model.addAttribute("answer", answer);
        model.addAttribute("asOf", Place.moment(answer));
        model.addAttribute("offices", answer.opds().stream().map(Office::of).toList());
        model.addAttribute("headline", Headline.of(answer, definition).orElse(null));
        model.addAttribute("headlines", Headline.all(answer));
        model.addAttribute("states", states);
        model.addAttribute("strip", Strip.of(states));
        model.addAttribute(
                "breakdowns",
                List.of(
                        Breakdown.of("segment", answer.live().bySegment()),
                        Breakdown.of("category", answer.live().byCategory()),
                        Breakdown.of("funding", answer.live().byFunding())));
        model.addAttribute("progress", progress);
        model.addAttribute("nearest", nearest);
        model.addAttribute("trend", follow.of(region, days, today, definition, nearest));
        rank(region, definition, model);
        return definition;
    }

    private void rank(Region region, Definition definition, Model model) {
        Region province = region.level() == Region.Level.PROVINCE ? region : regions.get(Regions.of(region));
        Definition ranked = definition == Definition.D6 ? Definition.D1 : definition;
        Ranking ranking = rankings.of(province, ranked, null);
        model.addAttribute("province", province);
        model.addAttribute("ranking", ranking);
        model.addAttribute(
                "rank",
                ranking.ranked().stream()
                        .filter(place -> place.region().equals(region))
                        .findFirst()
                        .orElse(null));
    }
}
