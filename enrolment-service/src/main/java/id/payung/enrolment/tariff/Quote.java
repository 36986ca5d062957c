package id.payung.enrolment.tariff;

import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.tariff.Payable.Sector;
import id.payung.enrolment.tariff.Tariffs.Term;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A charge explained.
///
/// @param charge the first month, line by line
/// @param total rupiah of all months; each has the tariff of its own month
/// @param scenarios the same person paid with own money (MANDIRI) and by the region (APBD)
/// @param deathBenefit what JKM pays the heirs, by the month of membership
record Quote(
        Segment segment,
        Funding funding,
        Sector sector,
        YearMonth month,
        int months,
        Charge charge,
        long total,
        List<Scenario> scenarios,
        List<Benefit> deathBenefit) {

    /// @param amount rupiah in the first month
    /// @param total rupiah of all months
    /// @param discounted whether any month has a discount
    record Scenario(Funding funding, long amount, long total, boolean discounted) {}

    /// @param fromMonth first month of membership with this benefit, counted from 1
    /// @param toMonth last one; absent for ever after
    /// @param amount rupiah
    record Benefit(int fromMonth, @Nullable Integer toMonth, long amount, String legalBasis, String verifiedAgainst) {

        private static Benefit of(int fromMonth, @Nullable Integer toMonth, Rule rule) {
            return new Benefit(fromMonth, toMonth, rule.theAmount(), rule.legalBasis(), rule.verifiedAgainst());
        }
    }

    static Quote of(Tariffs tariffs, Payable payable, YearMonth month, int months) {
        return new Quote(
                payable.segment(),
                payable.funding(),
                payable.sector(),
                month,
                months,
                tariffs.charge(payable, month),
                scenario(tariffs, payable, month, months).total(),
                Stream.of(Funding.MANDIRI, Funding.APBD)
                        .map(funding -> scenario(tariffs, payable.paidBy(funding), month, months))
                        .toList(),
                deathBenefit(tariffs, payable.segment(), month));
    }

    private static Scenario scenario(Tariffs tariffs, Payable payable, YearMonth month, int months) {
        var charges = Stream.iterate(month, one -> one.plusMonths(1))
                .limit(months)
                .map(one -> tariffs.charge(payable, one))
                .toList();
        return new Scenario(
                payable.funding(),
                charges.getFirst().amount(),
                charges.stream().mapToLong(Charge::amount).sum(),
                charges.stream()
                        .flatMap(charge -> charge.lines().stream())
                        .anyMatch(line -> line.discount().applied()));
    }

    private static List<Benefit> deathBenefit(Tariffs tariffs, Segment segment, YearMonth month) {
        int atFirst = tariffs.find(Term.JKM_FULL_AFTER_MONTHS, segment, month)
                .map(rule -> Math.toIntExact(rule.theAmount()))
                .orElse(0);
        var small = tariffs.find(Term.JKM_BENEFIT_AT_FIRST, segment, month)
                .filter(_ -> atFirst > 0)
                .map(rule -> Benefit.of(1, atFirst, rule));
        var full = tariffs.find(Term.JKM_BENEFIT, segment, month).map(rule -> Benefit.of(atFirst + 1, null, rule));
        return Stream.concat(small.stream(), full.stream()).toList();
    }
}
