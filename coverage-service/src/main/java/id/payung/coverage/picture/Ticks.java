package id.payung.coverage.picture;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// Where an axis has its marks: few, at round places.
final class Ticks {

    private static final int MOST = 5;
    private static final List<Integer> STEPS = List.of(1, 2, 5);

    private Ticks() {}

    /// From 0 to the first mark at or above a number, in steps of 1, 2 or 5 with zeros behind.
    static List<BigDecimal> upTo(BigDecimal most) {
        BigDecimal top = most.signum() > 0 ? most : BigDecimal.ONE;
        for (int zeros = -2; ; zeros++) {
            for (int step : STEPS) {
                BigDecimal size = BigDecimal.valueOf(step).scaleByPowerOfTen(zeros);
                if (size.multiply(BigDecimal.valueOf(MOST)).compareTo(top) >= 0) {
                    long steps =
                            top.divide(size, 0, java.math.RoundingMode.CEILING).longValueExact();
                    return LongStream.rangeClosed(0, steps)
                            .mapToObj(at -> size.multiply(BigDecimal.valueOf(at)))
                            .toList();
                }
            }
        }
    }

    /// First days of years, or of months where the time is short; none outside of it.
    static List<LocalDate> between(LocalDate first, LocalDate last) {
        long months = Math.max(1, ChronoUnit.MONTHS.between(first, last));
        int step = months > 24 ? 12 * Math.toIntExact(months / 12 / MOST + 1) : Math.toIntExact(months / MOST + 1);
        LocalDate day = step >= 12 ? first.withDayOfYear(1) : first.withDayOfMonth(1);
        List<LocalDate> days = new ArrayList<>();
        while (!day.isAfter(last)) {
            if (!day.isBefore(first)) {
                days.add(day);
            }
            day = day.plusMonths(step);
        }
        return days;
    }
}
