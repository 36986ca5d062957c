package id.payung.coverage.atlas;

import id.payung.coverage.figure.Figure;
import id.payung.coverage.figure.Figure.Definition;
import id.payung.coverage.figure.Figure.Role;
import id.payung.coverage.figure.Figure.Scope;
import id.payung.coverage.figure.Figures;
import id.payung.coverage.picture.LineChart;
import id.payung.coverage.picture.LineChart.Aim;
import id.payung.coverage.picture.LineChart.Point;
import id.payung.coverage.projection.Cells.Days;
import id.payung.coverage.region.Region;
import id.payung.coverage.targets.Progress;
import id.payung.coverage.trend.AskedTrend;
import id.payung.coverage.trend.FollowCoverage;
import id.payung.coverage.trend.Trend;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws how a region's percentage moved, month by month, from the first reported figure on.
@Component
class Follow {

    private static final int MOST_YEARS = 8;

    private final FollowCoverage followCoverage;
    private final Figures figures;

    Follow(FollowCoverage followCoverage, Figures figures) {
        this.followCoverage = followCoverage;
        this.figures = figures;
    }

    /// @param on end of a month, or the day asked for
    /// @param begins true where base or composition is another than before
    record Step(LocalDate on, Headline headline, boolean begins) {}

    /// @param chart null when no percentage is known
    /// @param steps of the line, the latest first
    record Drawn(@Nullable LineChart chart, List<Step> steps, boolean breaks) {}

    /// Ask within one snapshot of the database.
    Drawn of(Region region, Days days, LocalDate today, Definition definition, @Nullable Progress progress) {
        AskedTrend asked = AskedTrend.of("month", first(region, days, definition), days.at(), days.knownAt(), today);
        Trend trend = followCoverage.of(region, asked.by(), asked.days(), asked.knownAt(), true);
        List<Point> points = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (Trend.Point point : trend.points()) {
            Optional<Headline> headline = headline(point, definition);
            boolean begins = headline.isPresent() && begins(point, definition, headline.get(), steps);
            points.add(new Point(point.on(), headline.map(Headline::percent).orElse(null), begins));
            headline.ifPresent(it -> steps.add(new Step(point.on(), it, begins)));
        }
        boolean breaks = steps.stream().anyMatch(Step::begins);
        return new Drawn(LineChart.of(points, aim(progress)), steps.reversed(), breaks);
    }

    private LocalDate first(Region region, Days days, Definition definition) {
        LocalDate year = days.at().minusMonths(12);
        LocalDate earliest = days.at().minusYears(MOST_YEARS);
        return figures.used(region.code()).stream()
                .filter(figure -> figure.kind() == Role.BASELINE && figure.segment() == Scope.ALL)
                .filter(figure -> figure.definition().countsAs(definition))
                .map(Figure::referenceDate)
                .filter(date -> date.isAfter(earliest))
                .min(Comparator.naturalOrder())
                .filter(date -> date.isBefore(year))
                .orElse(year);
    }

    private static Optional<Headline> headline(Trend.Point point, Definition definition) {
        return line(point, definition).map(Headline::of);
    }

    private static Optional<Trend.Line> line(Trend.Point point, Definition definition) {
        return point.indicators().stream()
                .filter(line -> line.definition() == definition && line.segment() == Scope.ALL)
                .reduce((first, last) -> definition == Definition.D6 ? last : first);
    }

    private static boolean begins(Trend.Point point, Definition definition, Headline headline, List<Step> before) {
        if (before.isEmpty()) {
            return false;
        }
        boolean exchanged = line(point, definition).map(Trend.Line::seriesBreak).orElse(false);
        return exchanged || before.getLast().headline().composition() != headline.composition();
    }

    private static @Nullable Aim aim(@Nullable Progress progress) {
        return progress == null
                ? null
                : new Aim(progress.target().percent(), progress.forecast().on());
    }
}
