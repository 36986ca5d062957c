package id.payung.coverage.indicator;

import id.payung.coverage.projection.Cells;
import id.payung.coverage.projection.Cells.Days;
import id.payung.coverage.region.Region;
import id.payung.coverage.region.Regions;
import id.payung.edge.CommonProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Coverage for everybody to see.
@RestController
@RequestMapping("/api/v1/coverage")
class CoverageApi {

    /// A region that has people.
    record Summary(Region region, People live) {}

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private final DescribeCoverage describeCoverage;
    private final Cells cells;
    private final Regions regions;
    private final Clock clock;

    CoverageApi(DescribeCoverage describeCoverage, Cells cells, Regions regions, Clock clock) {
        this.describeCoverage = describeCoverage;
        this.cells = cells;
        this.regions = regions;
        this.clock = clock;
    }

    /// @param at the day that is asked about; today in Jakarta if absent
    /// @param knownAt what was recorded later is left out; today if absent
    @GetMapping("/{region}")
    Answer of(
            @PathVariable String region,
            @RequestParam(required = false) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable LocalDate knownAt) {
        return describeCoverage.of(regions.get(region), days(at, knownAt));
    }

    @GetMapping
    List<Summary> all(
            @RequestParam(required = false) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable LocalDate knownAt) {
        Map<String, People> byCode = new TreeMap<>();
        for (Cells.OfRegion row : cells.regions(days(at, knownAt))) {
            byCode.merge(
                    row.region(),
                    People.NOBODY.plus(row.state(), row.workers()),
                    (old, _) -> old.plus(row.state(), row.workers()));
        }
        return byCode.entrySet().stream()
                .map(entry -> new Summary(regions.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private Days days(@Nullable LocalDate at, @Nullable LocalDate knownAt) {
        LocalDate today = LocalDate.now(clock);
        return new Days(within("at", at, today), within("knownAt", knownAt, today));
    }

    private static LocalDate within(String name, @Nullable LocalDate day, LocalDate today) {
        if (day == null) {
            return today;
        }
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw CommonProblem.BAD_PARAMETER.because("'%s' harus antara %s dan %s. / '%s' must lie between them."
                    .formatted(name, EARLIEST, LATEST, name));
        }
        return day;
    }
}
