package id.payung.coverage.trend;

import id.payung.coverage.figure.Figure.Definition;
import id.payung.coverage.figure.Figure.Scope;
import id.payung.coverage.indicator.Answer;
import id.payung.coverage.indicator.Answer.Measure;
import id.payung.coverage.indicator.DescribeCoverage;
import id.payung.coverage.region.Region;
import id.payung.coverage.trend.Trend.Line;
import id.payung.coverage.trend.Trend.Point;
import id.payung.coverage.trend.Trend.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Lines up the days of a region.
@Component
public class FollowCoverage {

    /// A base that moves by more than one tenth breaks the series.
    private static final long TENTH = 10;

    private final DescribeCoverage describeCoverage;

    FollowCoverage(DescribeCoverage describeCoverage) {
        this.describeCoverage = describeCoverage;
    }

    private record Series(Definition definition, Scope segment) {}

    /// As everybody may see it, or all of it.
    ///
    /// @param days rising; at least one
    public Trend of(Region region, Step by, List<LocalDate> days, LocalDate knownAt, boolean isPublic) {
        List<Answer> answers = describeCoverage.of(region, days, knownAt, isPublic);
        Map<Series, Long> bases = new HashMap<>();
        List<Point> points = new ArrayList<>();
        for (Answer answer : answers) {
            List<Line> lines = new ArrayList<>();
            for (Measure measure : answer.indicators()) {
                long base = measure.denominator().people();
                Long before = bases.put(new Series(measure.definition(), measure.segment()), base);
                lines.add(line(measure, before != null && breaks(before, base)));
            }
            points.add(new Point(answer.at(), answer.live().all(), lines));
        }
        String withheld = answers.stream()
                .map(Answer::withheld)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Trend(region, by, knownAt, withheld, points);
    }

    /// D6 has the roster itself as its base, which grows person by person: there too a tenth at once is another
    /// roster.
    static boolean breaks(long before, long base) {
        return Math.abs(base - before) * TENTH > before;
    }

    private static Line line(Measure measure, boolean seriesBreak) {
        return new Line(
                measure.definition(),
                measure.segment(),
                measure.denominator(),
                measure.live(),
                measure.liveWithBehind(),
                measure.baseline(),
                measure.together(),
                seriesBreak);
    }
}
