package id.payung.coverage.indicator;

import static java.util.stream.Collectors.groupingBy;

import id.payung.coverage.figure.Figure;
import id.payung.coverage.figure.Figures;
import id.payung.coverage.projection.Cells;
import id.payung.coverage.projection.Cells.Count;
import id.payung.coverage.projection.Cells.Days;
import id.payung.coverage.region.Region;
import id.payung.intake.Intakes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Describes a region and every region in it as everybody may see them, OPDs left out, in as many statements as there
/// are dates of reported figures and not as there are regions.
@Component
public class DescribeRegions {

    private static final int FULL_CODE = 5;

    private final Cells cells;
    private final Figures figures;
    private final Intakes intakes;

    DescribeRegions(Cells cells, Figures figures, Intakes intakes) {
        this.cells = cells;
        this.figures = figures;
        this.intakes = intakes;
    }

    /// By code, for those of whom anything is known. Ask within one snapshot of the database.
    ///
    /// @param wanted the regions to describe, all of them in `whole`
    public Map<String, Answer> of(Region whole, List<Region> wanted, Days days) {
        Map<LocalDate, Map<String, List<Count>>> onDay = new HashMap<>();
        Function<LocalDate, Map<String, List<Count>>> kindsOn =
                day -> onDay.computeIfAbsent(day, asked -> cells.kinds(whole, new Days(asked, days.knownAt())));
        Map<String, List<Figure>> latest =
                figures.latestInside(whole, days.at(), DescribeCoverage.knownBefore(days)).stream()
                        .collect(groupingBy(Figure::region));
        Optional<Intakes.AsOf> asOf = intakes.asOf(Cells.TOPIC);
        Siblings siblings = new Siblings(cells.regions(days));
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Region region : wanted) {
            List<Count> kinds = within(region, kindsOn.apply(days.at()));
            List<Figure> published = latest.getOrDefault(region.code(), List.of());
            if (!kinds.isEmpty() || !published.isEmpty()) {
                Answer all = new Answer(
                        region,
                        days.at(),
                        days.knownAt(),
                        asOf.map(Intakes.AsOf::recordedAt).orElse(null),
                        asOf.map(it -> it.lag().toMillis() / 1_000.0).orElse(null),
                        null,
                        DescribeCoverage.live(kinds),
                        DescribeCoverage.measures(
                                region, days, kinds, published, day -> within(region, kindsOn.apply(day))),
                        List.of());
                answers.put(region.code(), Withholding.of(all, siblings.withheld(region)));
            }
        }
        return answers;
    }

    private static List<Count> within(Region region, Map<String, List<Count>> kinds) {
        if (region.code().length() == FULL_CODE) {
            return kinds.getOrDefault(region.code(), List.of());
        }
        List<Count> all = new ArrayList<>();
        kinds.forEach((code, counts) -> {
            if (code.compareTo(region.from()) >= 0 && code.compareTo(region.to()) < 0) {
                all.addAll(counts);
            }
        });
        return all;
    }
}
