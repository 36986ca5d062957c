package id.payung.coverage.trend;

import id.payung.coverage.indicator.AskedDays;
import id.payung.coverage.trend.Trend.Step;
import id.payung.edge.CommonProblem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a request for a trend names.
///
/// @param days rising; from one to [#MOST_POINTS]
public record AskedTrend(Step by, List<LocalDate> days, LocalDate knownAt) {

    static final int MOST_POINTS = 400;

    public AskedTrend {
        days = List.copyOf(days);
    }

    /// A year of months, a quarter of weeks or a month of days up to today, where the request names nothing.
    ///
    /// @throws org.springframework.web.ErrorResponseException when it cannot be read or has too many points
    public static AskedTrend of(
            @Nullable String by,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate knownAt,
            LocalDate today) {
        Step step = step(by);
        LocalDate last = AskedDays.within("until", until, today);
        LocalDate first = AskedDays.within("from", from, usual(step, last));
        if (first.isAfter(last)) {
            throw CommonProblem.BAD_PARAMETER.because(
                    "'from' tidak boleh sesudah 'until'. / 'from' must not be after 'until'.");
        }
        return new AskedTrend(step, days(step, first, last), AskedDays.within("knownAt", knownAt, today));
    }

    private static Step step(@Nullable String by) {
        return switch (by == null ? "month" : by.toLowerCase(Locale.ROOT)) {
            case "day" -> Step.DAY;
            case "week" -> Step.WEEK;
            case "month" -> Step.MONTH;
            default ->
                throw CommonProblem.BAD_PARAMETER.because(
                        "'by' adalah day, week atau month. / 'by' is day, week or month.");
        };
    }

    private static LocalDate usual(Step step, LocalDate last) {
        return switch (step) {
            case DAY -> last.minusDays(30);
            case WEEK -> last.minusWeeks(13);
            case MONTH -> last.minusMonths(12);
        };
    }

    private static List<LocalDate> days(Step step, LocalDate first, LocalDate last) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = end(step, first);
        while (day.isBefore(last)) {
            days.add(day);
            if (days.size() == MOST_POINTS) {
                throw CommonProblem.BAD_PARAMETER.because(
                        "Paling banyak %d titik: persempit 'from' dan 'until', atau pakai 'by' yang lebih kasar. / At most %d points: narrow 'from' and 'until', or take a coarser 'by'."
                                .formatted(MOST_POINTS, MOST_POINTS));
            }
            day = end(step, day.plusDays(1));
        }
        days.add(last);
        return days;
    }

    private static LocalDate end(Step step, LocalDate day) {
        return switch (step) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
        };
    }
}
