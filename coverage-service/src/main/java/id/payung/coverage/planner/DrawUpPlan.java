package id.payung.coverage.planner;

import id.payung.coverage.number.Words;
import id.payung.coverage.number.Words.Rupiah;
import id.payung.coverage.planner.Plan.Month;
import id.payung.coverage.planner.Plan.Scenario;
import id.payung.coverage.tariff.Tariff;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// People × tariff × months, once paid by APBD and once by themselves. The discount of PP 50/2025 is for those who pay
/// themselves only, so a budget drawn up with their tariff pays for half of the people.
final class DrawUpPlan {

    private static final String NO_TARIFF = "tidak ada tarif yang diketahui / no tariff known";

    private final Question question;
    private final List<Tariff> tariffs;
    private final YearMonth first;

    DrawUpPlan(Question question, List<Tariff> tariffs, YearMonth next) {
        this.question = question;
        this.tariffs = tariffs;
        this.first = question.first(next);
    }

    Plan plan() {
        Scenario apbd = scenario("APBD");
        Scenario own = scenario("MANDIRI");
        BigDecimal difference = difference(apbd, own);
        return new Plan(
                question.peopleToPayFor(), first, question.monthsOrUsual(), apbd, own, difference, trap(difference));
    }

    private static @Nullable BigDecimal difference(Scenario apbd, Scenario own) {
        if (apbd.total() != null && own.total() != null) {
            return apbd.total().subtract(own.total());
        }
        return apbd.perPerson() == null || own.perPerson() == null
                ? null
                : apbd.perPerson().subtract(own.perPerson());
    }

    private static String trap(@Nullable BigDecimal difference) {
        if (difference == null) {
            return Words.both(
                    "Perbandingan perlu tarif untuk kedua cara bayar.",
                    "To compare, a tariff has to be known for both ways of paying.");
        }
        return difference.signum() == 0
                ? Words.both(
                        "Pada bulan-bulan ini kedua cara bayar sama mahalnya.",
                        "In these months both ways of paying cost the same.")
                : Words.both(
                        "Selisih {0}: potongan 50 % JKK dan JKM (PP 50/2025) hanya untuk peserta yang membayar sendiri,"
                                + " tidak untuk yang dibayar APBN atau APBD.",
                        "Difference {0}: the 50 % discount on JKK and JKM (PP 50/2025) is only for people who pay"
                                + " themselves, not for those paid by APBN or APBD.",
                        new Rupiah(difference));
    }

    private Scenario scenario(String funding) {
        Long people = question.peopleToPayFor();
        List<Month> table = Stream.iterate(first, month -> month.plusMonths(1))
                .limit(question.monthsOrUsual())
                .map(month -> month(month, funding, people))
                .toList();
        boolean complete = table.stream().allMatch(month -> month.tariff() != null);
        if (!complete) {
            return new Scenario(funding, false, null, null, null, null, table, unknown(table));
        }
        BigDecimal each = table.stream().map(Month::tariff).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal total = people == null ? null : each.multiply(BigDecimal.valueOf(people));
        BigDecimal budget = question.budget();
        Long affordable = budget == null || each.signum() == 0
                ? null
                : Long.valueOf(budget.divide(each, 0, RoundingMode.DOWN).longValueExact());
        BigDecimal left = budget == null || total == null ? null : budget.subtract(total);
        return new Scenario(
                funding, true, each, total, affordable, left, table, sentence(each, total, affordable, left));
    }

    private static String unknown(List<Month> table) {
        String months = table.stream()
                .filter(month -> month.tariff() == null)
                .map(month -> month.month().toString())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return Words.both("Tidak ada tarif yang diketahui untuk {0}.", "No tariff is known for {0}.", months);
    }

    private String sentence(
            BigDecimal each, @Nullable BigDecimal total, @Nullable Long affordable, @Nullable BigDecimal left) {
        List<String> said = new ArrayList<>(List.of(Words.both(
                "Satu orang selama {1} bulan: {0}.",
                "One person for {1} months: {0}.", new Rupiah(each), (long) question.monthsOrUsual())));
        Long people = question.peopleToPayFor();
        if (people != null && total != null) {
            said.add(Words.both("{0} orang: {1}.", "{0} people: {1}.", people, new Rupiah(total)));
        }
        if (affordable != null) {
            said.add(Words.both("Anggaran cukup untuk {0} orang.", "The budget pays for {0} people.", affordable));
        }
        if (left != null && left.signum() < 0) {
            said.add(Words.both("Kurang {0}.", "Short of {0}.", new Rupiah(left.negate())));
        }
        return Words.join(said);
    }

    private Month month(YearMonth month, String funding, @Nullable Long people) {
        Tariff tariff = tariff(month, funding).orElse(null);
        BigDecimal each = tariff == null ? null : tariff.monthly(question.wage());
        if (tariff == null || each == null) {
            String why = tariff == null
                    ? NO_TARIFF
                    : tariff.legalBasis() + ": perlu upah sebulan (wage) / needs the monthly wage";
            return new Month(month, null, null, why);
        }
        BigDecimal cost = people == null ? null : each.multiply(BigDecimal.valueOf(people));
        return new Month(month, each, cost, tariff.legalBasis());
    }

    /// The tariff of the sector where it has one, else that of all; of several the one that began last.
    private Optional<Tariff> tariff(YearMonth month, String funding) {
        LocalDate day = month.atDay(1);
        Set<String> programmes = question.programmesOrUsual();
        String sector = question.sectorOrUsual();
        return tariffs.stream()
                .filter(it -> it.segment().equals(question.segmentOrUsual()))
                .filter(it -> it.funding().equals(funding))
                .filter(it -> it.sector().equals(sector) || it.sector().equals("ALL"))
                .filter(it -> Set.copyOf(it.programmes()).equals(programmes))
                .filter(it -> it.isValidOn(day))
                .max(Comparator.<Tariff, Boolean>comparing(it -> it.sector().equals(sector))
                        .thenComparing(Tariff::from)
                        .thenComparing(Tariff::tariff));
    }
}
