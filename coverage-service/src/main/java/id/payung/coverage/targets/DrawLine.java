package id.payung.coverage.targets;

import id.payung.coverage.figure.Figure;
import id.payung.coverage.number.Fraction;
import id.payung.coverage.number.Words;
import id.payung.coverage.targets.Progress.Forecast;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Draws the straight line of least squares through reported figures and says when it reaches a number of people.
/// Refuses where the figures do not bear one: fewer than three dates, less than half a year, no growth, or so little
/// that the target lies beyond the horizon.
final class DrawLine {

    private static final int FEWEST = 3;
    private static final int SHORTEST_DAYS = 180;
    private static final int HORIZON_YEARS = 20;
    private static final Fraction DAYS_IN_A_MONTH = Fraction.of(new BigDecimal("30.4375"));

    private final List<Figure> reported;

    /// @param reported people of one definition, one for each date, oldest first
    DrawLine(List<Figure> reported) {
        this.reported = reported;
    }

    Forecast reaches(long people) {
        if (reported.size() < FEWEST) {
            return no("Perlu paling sedikit tiga angka terlapor.", "Needs three reported figures at least.");
        }
        LocalDate first = reported.getFirst().referenceDate();
        LocalDate last = reported.getLast().referenceDate();
        if (ChronoUnit.DAYS.between(first, last) < SHORTEST_DAYS) {
            return no("Angka terlapor mencakup kurang dari setengah tahun.", "The figures span less than half a year.");
        }
        Fraction slope = slope(first);
        if (slope.compareTo(Fraction.ZERO) <= 0) {
            return no("Angka terlapor tidak naik.", "The reported figures do not rise.");
        }
        Fraction away = Fraction.of(people).minus(at(last, first, slope));
        long days = away.compareTo(Fraction.ZERO) <= 0
                ? 0
                : away.per(slope).decimal(0).longValueExact();
        LocalDate horizon = last.plusYears(HORIZON_YEARS);
        if (days > ChronoUnit.DAYS.between(last, horizon)) {
            return no("Tidak tercapai dalam dua puluh tahun.", "It is not reached within twenty years.");
        }
        long perMonth = slope.times(DAYS_IN_A_MONTH).whole();
        return new Forecast(
                last.plusDays(days),
                reported.size(),
                perMonth,
                Words.both(
                        "Bila {0} orang sebulan terus bertambah seperti {1} sampai {2} dan basis tetap.",
                        "If {0} people a month go on joining as from {1} to {2}, and the base stays.",
                        perMonth,
                        first.toString(),
                        last.toString()));
    }

    private Forecast no(String indonesian, String english) {
        return new Forecast(null, reported.size(), null, Words.both(indonesian, english));
    }

    private static Fraction day(LocalDate day, LocalDate first) {
        return Fraction.of(ChronoUnit.DAYS.between(first, day));
    }

    private Fraction mean(java.util.function.Function<Figure, Fraction> of) {
        return reported.stream().map(of).reduce(Fraction.ZERO, Fraction::plus).per(Fraction.of(reported.size()));
    }

    private Fraction slope(LocalDate first) {
        Fraction days = mean(it -> day(it.referenceDate(), first));
        Fraction people = mean(it -> Fraction.of(it.value()));
        Fraction together = Fraction.ZERO;
        Fraction alone = Fraction.ZERO;
        for (Figure figure : reported) {
            Fraction away = day(figure.referenceDate(), first).minus(days);
            together = together.plus(away.times(Fraction.of(figure.value()).minus(people)));
            alone = alone.plus(away.times(away));
        }
        return together.per(alone);
    }

    private Fraction at(LocalDate date, LocalDate first, Fraction slope) {
        Fraction days = mean(it -> day(it.referenceDate(), first));
        Fraction people = mean(it -> Fraction.of(it.value()));
        return people.plus(slope.times(day(date, first).minus(days)));
    }
}
