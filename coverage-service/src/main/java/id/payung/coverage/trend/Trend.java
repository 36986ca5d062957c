package id.payung.coverage.trend;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.payung.coverage.figure.Figure.Definition;
import id.payung.coverage.figure.Figure.Scope;
import id.payung.coverage.indicator.Answer.Base;
import id.payung.coverage.indicator.Answer.Share;
import id.payung.coverage.indicator.People;
import id.payung.coverage.region.Region;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the coverage of a region moved.
///
/// @param knownAt what was recorded later is left out, on every day
/// @param withheld by which rule numbers are null; null where none is
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Trend(
        Region region, Step by, LocalDate knownAt, @Nullable String withheld, List<Point> points) {

    /// From point to point. A month ends on its last day, a week on Sunday; the last point is the day asked for.
    public enum Step {
        DAY,
        WEEK,
        MONTH
    }

    /// A day.
    public record Point(LocalDate on, People live, List<Line> indicators) {}

    /// One indicator on a day.
    ///
    /// @param seriesBreak true where the base differs by more than 10 % from that of the point before: what changed
    /// there is not the people but what they are measured against
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            Definition definition,
            Scope segment,
            Base denominator,
            Share live,
            Share liveWithBehind,
            @Nullable Share baseline,
            @Nullable Share together,
            boolean seriesBreak) {}
}
