package id.payung.enrolment.tariff;

import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.tariff.Payable.Sector;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What one person costs a month, as bars over three years around a month; what costs the same is one bar.
///
/// @param now where the month stands
record Timeline(List<Row> rows, List<Year> years, double now) {

    /// Units of the picture for the three years.
    private static final int WIDTH = 720;

    private static final int MONTHS = 36;

    /// @param key of the text that says who pays
    record Row(String key, List<Stretch> stretches) {}

    /// @param share of the wage, else the amount is said
    record Stretch(
            double from,
            double length,
            @Nullable Long amount,
            @Nullable BigDecimal share,
            boolean discounted) {

        private boolean costsAs(Stretch other) {
            return Objects.equals(amount, other.amount)
                    && (share == null ? other.share == null : other.share != null && share.compareTo(other.share) == 0);
        }
    }

    record Year(int year, double from) {}

    /// Who costs differently from whom; the discount of PP 50/2025 tells own money and transport apart.
    private record Who(String key, Segment segment, Funding funding, Sector sector) {}

    private static final List<Who> ROWS = List.of(
            new Who("pu", Segment.PU, Funding.APBD, Sector.ALL),
            new Who("bpuApbd", Segment.BPU, Funding.APBD, Sector.ALL),
            new Who("bpuOwn", Segment.BPU, Funding.MANDIRI, Sector.ALL),
            new Who("bpuTransport", Segment.BPU, Funding.MANDIRI, Sector.TRANSPORT));

    static Timeline of(List<PublishedTariff> all, YearMonth month) {
        var first = YearMonth.of(month.getYear() - 1, 1);
        return new Timeline(
                ROWS.stream()
                        .map(who -> new Row(who.key(), stretches(all, who, first)))
                        .toList(),
                IntStream.range(0, MONTHS / 12)
                        .mapToObj(at -> new Year(first.getYear() + at, at * 12.0 * WIDTH / MONTHS))
                        .toList(),
                at(first, month.atDay(1)));
    }

    private static List<Stretch> stretches(List<PublishedTariff> all, Who who, YearMonth first) {
        var stretches = new ArrayList<Stretch>();
        all.stream()
                .filter(tariff -> tariff.segment() == who.segment()
                        && tariff.funding() == who.funding()
                        && tariff.sector() == who.sector())
                .forEach(tariff -> {
                    double from = Math.max(0, at(first, tariff.from()));
                    var until = tariff.until();
                    double to = until == null ? WIDTH : Math.min(WIDTH, at(first, until.plusDays(1)));
                    if (to > from) {
                        add(stretches, new Stretch(from, to - from, tariff.amount(), tariff.rate(), false));
                    }
                });
        long dearest = stretches.stream()
                .map(Stretch::amount)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return stretches.stream()
                .map(one -> new Stretch(
                        one.from(),
                        one.length(),
                        one.amount(),
                        one.share(),
                        one.amount() != null && one.amount() < dearest))
                .toList();
    }

    private static void add(List<Stretch> stretches, Stretch next) {
        var last = stretches.isEmpty() ? null : stretches.getLast();
        if (last != null && last.costsAs(next)) {
            stretches.set(
                    stretches.size() - 1,
                    new Stretch(last.from(), last.length() + next.length(), last.amount(), last.share(), false));
        } else {
            stretches.add(next);
        }
    }

    private static double at(YearMonth first, LocalDate day) {
        return (double) WIDTH * ChronoUnit.MONTHS.between(first.atDay(1), day) / MONTHS;
    }
}
