package id.payung.enrolment.tariff;

import static java.util.Comparator.comparing;

import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.tariff.Charge.Discount;
import id.payung.enrolment.tariff.Charge.Line;
import id.payung.enrolment.tariff.Charge.Programme;
import id.payung.enrolment.tariff.Charge.Source;
import id.payung.enrolment.tariff.Payable.Sector;
import id.payung.enrolment.tariff.Rule.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All dated rows as they were read, and what follows from them for a contribution month.
///
/// Of the rows of one matter in force the one with the latest first month counts, and of two with the same first
/// month the one that was added later. **Rounding**: each line is rounded half up to whole rupiah for one person
/// and one month; a total is the sum of lines and is never rounded again. So 0.24 % + 0.30 % of Rp2,551,852 is
/// 6,124 + 7,656 = Rp13,780.
public final class Tariffs {

    private final List<Rule> rules;

    Tariffs(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    List<Rule> rules() {
        return rules;
    }

    /// Whether people of this segment are charged by the month: not JAKON (by contract) and not PMI (by package).
    public boolean chargesByTheMonth(Segment segment, YearMonth month) {
        return inForce(month, rule -> rule.kind() == Kind.RATE && rule.segment() == segment)
                .findAny()
                .isPresent();
    }

    /// @throws IllegalArgumentException when no row says what the segment pays in that month
    public Charge charge(Payable payable, YearMonth month) {
        var tier = tier(payable, month);
        long base = tier.map(Rule::theAmount).orElse(payable.income());
        var lines = new ArrayList<Line>();
        for (var programme : Programme.values()) {
            if (payable.programmes().contains(programme)) {
                for (var payer : Rule.Payer.values()) {
                    rate(payable, programme, payer, month)
                            .ifPresent(rate -> lines.add(line(payable, rate, base, month)));
                }
            }
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("no tariff of " + payable.segment() + " in " + month);
        }
        return new Charge(base, tier.map(Source::of).orElse(null), lines);
    }

    /// The number that the law sets for a segment in a contribution month.
    ///
    /// @throws IllegalStateException when no row says it; rows are never taken away, so that is a gap in them
    public int term(Term term, Segment segment, YearMonth month) {
        return find(term, segment, month)
                .map(rule -> Math.toIntExact(rule.theAmount()))
                .orElseThrow(() -> new IllegalStateException("no " + term + " of " + segment + " in " + month));
    }

    Optional<Rule> find(Term term, Segment segment, YearMonth month) {
        return newest(month, rule -> rule.term() == term && rule.segment() == segment);
    }

    private Optional<Rule> rate(Payable payable, Programme programme, Rule.Payer payer, YearMonth month) {
        return newest(
                month,
                rule -> rule.kind() == Kind.RATE
                        && rule.segment() == payable.segment()
                        && rule.programme() == programme
                        && rule.payer() == payer
                        && (rule.riskClass() == null || rule.riskClass() == payable.riskClass()));
    }

    /// The band of the newest table whose lower bound the income reaches.
    private Optional<Rule> tier(Payable payable, YearMonth month) {
        Predicate<Rule> tiers = rule -> rule.kind() == Kind.TIER && rule.segment() == payable.segment();
        return newest(month, tiers)
                .flatMap(newest -> inForce(month, tiers)
                        .filter(rule -> rule.validFrom().equals(newest.validFrom()))
                        .filter(rule -> rule.floorOrZero() <= payable.income())
                        .max(comparing(Rule::floorOrZero).thenComparing(Rule::id)));
    }

    private Line line(Payable payable, Rule rule, long base, YearMonth month) {
        long counted = rule.ceiling() == null ? base : Math.min(base, rule.ceiling());
        long full = rule.rate() == null
                ? rule.theAmount()
                : Math.max(rule.floorOrZero(), rupiah(rule.rate().multiply(BigDecimal.valueOf(counted))));
        var discount = discount(payable, rule, full, month);
        return new Line(
                required(rule.programme()),
                required(rule.payer()).name(),
                rule.rate(),
                counted,
                full,
                discount,
                full - discount.off(),
                Source.of(rule));
    }

    private Discount discount(Payable payable, Rule rate, long full, YearMonth month) {
        Predicate<Rule> ofProgramme = rule -> rule.kind() == Kind.DISCOUNT
                && rule.segment() == payable.segment()
                && rule.programme() == rate.programme();
        return newest(month, ofProgramme.and(rule -> rule.sector() == payable.sector()))
                .or(() -> newest(month, ofProgramme.and(rule -> rule.sector() == Sector.ALL)))
                .map(rule -> discount(payable, rule, full))
                .orElseGet(() -> new Discount(
                        false,
                        BigDecimal.ZERO,
                        0,
                        "Tidak ada potongan yang berlaku pada bulan ini. / No discount is in force in this month.",
                        null));
    }

    private static Discount discount(Payable payable, Rule rule, long full) {
        var share = required(rule.rate());
        if (rule.notFor().contains(payable.funding())) {
            return new Discount(
                    false,
                    BigDecimal.ZERO,
                    0,
                    "Potongan tidak berlaku bagi iuran yang dibayar dari %1$s. / The discount is not for contributions paid from %1$s."
                            .formatted(payable.funding()),
                    Source.of(rule));
        }
        long left = rupiah(BigDecimal.valueOf(full).multiply(BigDecimal.ONE.subtract(share)));
        return new Discount(
                true,
                share,
                full - left,
                "Potongan %1$s %% berlaku pada bulan ini. / A discount of %1$s %% is in force in this month."
                        .formatted(share.movePointRight(2).stripTrailingZeros().toPlainString()),
                Source.of(rule));
    }

    private Optional<Rule> newest(YearMonth month, Predicate<Rule> matter) {
        return inForce(month, matter).max(comparing(Rule::validFrom).thenComparing(Rule::id));
    }

    private Stream<Rule> inForce(YearMonth month, Predicate<Rule> matter) {
        return rules.stream().filter(matter).filter(rule -> rule.inForce(month));
    }

    private static long rupiah(BigDecimal exact) {
        return exact.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    /// Numbers of the law that are not tariffs; each is a dated row per segment.
    public enum Term {
        /// Day of a month, before it is moved to a working day.
        DUE_DAY,
        /// Months from the contribution month to the month of its due day: 0 or 1.
        DUE_MONTHS_AFTER,
        /// Unpaid months in a row after which one more ends protection.
        GRACE_MONTHS,
        /// 1 when a lapsed person's old months must be paid to be protected again, 0 when not.
        ARREARS_CHARGED,
        /// Percent a month; only for employers other than the state, so never for an OPD.
        LATE_FINE_PERCENT,
        AGE_AT_ENTRY_FROM,
        /// From this age up to the one above a person looks at each case.
        AGE_REVIEWED_FROM,
        AGE_AT_ENTRY_BELOW,
        JKP_AGE_AT_ENTRY_BELOW,
        /// Rupiah to the heirs.
        JKM_BENEFIT,
        /// Rupiah to the heirs in the first months of membership.
        JKM_BENEFIT_AT_FIRST,
        /// Months of membership with the smaller benefit; in the month after them it is whole.
        JKM_FULL_AFTER_MONTHS,
        LAPSE_ANNOUNCED_DAYS_BEFORE
    }
}
