package id.payung.coverage.picture;

import static id.payung.coverage.picture.Sheet.tenth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A percentage over time, on paper of [#WIDTH] by [#HEIGHT].
///
/// @param levels marks of the axis that goes up
/// @param days marks of the axis that goes across
/// @param lines pieces of the line, as `points` of a polyline: none goes through a break or a day without number
/// @param dots its points
/// @param breaks points at which the series starts anew
/// @param aim the target's line, if there is one
/// @param ahead from the last point to the day on which the target is reached, if that is on the paper
public record LineChart(
        List<Level> levels,
        List<Day> days,
        List<String> lines,
        List<Dot> dots,
        List<Dot> breaks,
        @Nullable Level aim,
        @Nullable Ahead ahead) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 250;

    private static final double LEFT = 60;
    private static final double RIGHT = 12;
    private static final double TOP = 12;
    private static final double BOTTOM = 30;

    /// What is drawn.
    ///
    /// @param value null where it is not known or withheld
    /// @param begins true where what is measured, or against what, is another than at the point before
    public record Point(LocalDate on, @Nullable BigDecimal value, boolean begins) {}

    /// Where it is to go.
    ///
    /// @param on the day it is reached if all goes on as it did; null when nobody can say
    public record Aim(BigDecimal value, @Nullable LocalDate on) {}

    public record Level(BigDecimal value, double y) {}

    public record Day(LocalDate on, double x) {}

    public record Dot(LocalDate on, BigDecimal value, double x, double y) {}

    public record Ahead(double x1, double y1, double x2, double y2) {}

    /// Days and numbers to places.
    private record Paper(LocalDate first, LocalDate last, BigDecimal top) {

        double x(LocalDate day) {
            double days = Math.max(1, ChronoUnit.DAYS.between(first, last));
            return tenth(LEFT + (WIDTH - LEFT - RIGHT) * ChronoUnit.DAYS.between(first, day) / days);
        }

        double y(BigDecimal value) {
            return tenth(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value.doubleValue() / top.doubleValue());
        }

        Dot dot(Point point) {
            BigDecimal value = Objects.requireNonNull(point.value());
            return new Dot(point.on(), value, x(point.on()), y(value));
        }
    }

    /// Null when there is nothing to draw.
    ///
    /// @param points by day, rising
    public static @Nullable LineChart of(List<Point> points, @Nullable Aim aim) {
        List<Point> known =
                points.stream().filter(point -> point.value() != null).toList();
        if (known.isEmpty()) {
            return null;
        }
        BigDecimal most = Stream.concat(
                        known.stream().map(Point::value), Stream.ofNullable(aim).map(Aim::value))
                .map(Objects::requireNonNull)
                .max(BigDecimal::compareTo)
                .orElseThrow();
        List<BigDecimal> levels = Ticks.upTo(most);
        LocalDate first = known.getFirst().on();
        LocalDate last = points.getLast().on();
        Paper paper = new Paper(first, end(first, last, aim), levels.getLast());
        return new LineChart(
                levels.stream().map(value -> new Level(value, paper.y(value))).toList(),
                Ticks.between(paper.first(), paper.last()).stream()
                        .map(day -> new Day(day, paper.x(day)))
                        .toList(),
                lines(points, paper),
                known.stream().map(paper::dot).toList(),
                known.stream().skip(1).filter(Point::begins).map(paper::dot).toList(),
                aim == null ? null : new Level(aim.value(), paper.y(aim.value())),
                ahead(known.getLast(), aim, paper));
    }

    /// A projection may take up as much paper as the past does.
    private static LocalDate end(LocalDate first, LocalDate last, @Nullable Aim aim) {
        LocalDate reached = aim == null ? null : aim.on();
        LocalDate farthest = last.plusDays(Math.max(365, ChronoUnit.DAYS.between(first, last)));
        return reached == null || !reached.isAfter(last) || reached.isAfter(farthest) ? last : reached;
    }

    private static @Nullable Ahead ahead(Point from, @Nullable Aim aim, Paper paper) {
        LocalDate reached = aim == null ? null : aim.on();
        if (aim == null || reached == null || !reached.isAfter(from.on()) || reached.isAfter(paper.last())) {
            return null;
        }
        Dot start = paper.dot(from);
        return new Ahead(start.x(), start.y(), paper.x(reached), paper.y(aim.value()));
    }

    private static List<String> lines(List<Point> points, Paper paper) {
        List<String> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        for (Point point : points) {
            if (point.value() == null || point.begins()) {
                add(lines, line);
                line = new ArrayList<>();
            }
            if (point.value() != null) {
                Dot dot = paper.dot(point);
                line.add(String.format(Locale.ROOT, "%.1f,%.1f", dot.x(), dot.y()));
            }
        }
        add(lines, line);
        return lines;
    }

    private static void add(List<String> lines, List<String> line) {
        if (line.size() > 1) {
            lines.add(String.join(" ", line));
        }
    }
}
