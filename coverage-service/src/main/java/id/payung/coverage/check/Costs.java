package id.payung.coverage.check;

import id.payung.coverage.number.Fraction;
import id.payung.coverage.number.Printed;
import id.payung.coverage.number.Span;
import id.payung.coverage.number.Words;
import id.payung.coverage.number.Words.Rupiah;
import id.payung.coverage.release.Known;
import id.payung.coverage.release.Known.Price;
import id.payung.coverage.release.Release;
import id.payung.coverage.release.Release.Money;
import id.payung.coverage.release.Release.Quantity;
import id.payung.coverage.release.Report.Check;
import id.payung.coverage.release.Report.Suggestion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// C17: what coverage costs.
final class Costs {

    private static final int YEAR = 12;
    private static final int MOST_MONTHS = 36;

    /// A year or a month are likely where nothing is said, any part of a year is possible.
    private static final List<Integer> MONTHS = List.of(YEAR, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

    private static final int SHOWN = 3;

    /// Rupiah a person and month.
    private record Tariff(BigDecimal amount, String basis) {

        Span cost(Span people, int months) {
            return people.times(Span.exactly(Fraction.of(amount))).times(Span.exactly(months));
        }
    }

    private final Release release;
    private final Map<Quantity, Printed> numbers;
    private final Notebook notebook;
    private final List<Tariff> tariffs;

    Costs(Release release, Map<Quantity, Printed> numbers, Known known, Notebook notebook) {
        this.release = release;
        this.numbers = numbers;
        this.notebook = notebook;
        this.tariffs = tariffs(release, known);
    }

    private static List<Tariff> tariffs(Release release, Known known) {
        Money money = release.money();
        if (money.tariff() != null) {
            return List.of(new Tariff(money.tariff().value(), ""));
        }
        LocalDate day = Objects.requireNonNullElse(release.main().date(), known.today());
        return known.prices().stream()
                .filter(price -> price.isValidOn(day))
                .filter(price -> money.funding() == null || price.funding().equals(money.funding()))
                .filter(price -> money.segment() == null || price.segment().equals(money.segment()))
                .map(Costs::tariff)
                .distinct()
                .toList();
    }

    private static Tariff tariff(Price price) {
        return new Tariff(
                price.amount(), " (" + price.segment() + ", " + price.funding() + "; " + price.legalBasis() + ")");
    }

    void check() {
        amount();
        facts();
    }

    private void amount() {
        Money money = release.money();
        Printed people = Optional.ofNullable(money.people()).orElse(numbers.get(Quantity.COVERED));
        if (money.amount() == null || people == null || people.value().signum() == 0) {
            return;
        }
        if (tariffs.isEmpty()) {
            notebook.lacks(
                    Check.C17,
                    Words.both(
                            "Tidak ada tarif yang diketahui untuk sumber dana dan bulan itu.",
                            "No tariff is known for that funding and month."));
            return;
        }
        Span amount = money.amount().span();
        List<Integer> months = money.months() == null ? MONTHS : List.of(money.months());
        for (Tariff tariff : tariffs) {
            for (int each : months) {
                if (tariff.cost(people.span(), each).meets(amount)) {
                    notebook.holds(Check.C17, product(people, tariff, each, money.amount()));
                    return;
                }
            }
        }
        boolean tariffSaid = money.tariff() != null || money.segment() != null || money.funding() != null;
        if (tariffSaid) {
            wrong(money.amount(), people, tariffs.getFirst(), months.getFirst());
        } else {
            notebook.lacks(
                    Check.C17,
                    Words.both(
                            "Tidak cocok dengan tarif yang diterbitkan, tetapi rilis tidak menyebut tarifnya.",
                            "It fits no published tariff, but the release does not say which one it used."));
        }
    }

    private static String product(Printed people, Tariff tariff, int months, Printed amount) {
        return Words.both(
                "{0} × {1}{2} × {3} bulan = {4}; yang disebut {5}.",
                "{0} × {1}{2} × {3} months = {4}; what is said is {5}.",
                people,
                new Rupiah(tariff.amount()),
                tariff.basis(),
                (long) months,
                new Rupiah(
                        tariff.cost(Span.exactly(people.exact()), months).low().decimal(0)),
                amount);
    }

    private void wrong(Printed amount, Printed people, Tariff tariff, int months) {
        notebook.fails(Check.C17, product(people, tariff, months, amount));
        Span cost = tariff.cost(people.span(), months);
        notebook.suggestWhatFits("money.amount", new Words.Name("jumlah uang", "the amount"), amount, cost);
        String field = release.money().people() == null ? "covered" : "money.people";
        Span affordable = amount.span().per(tariff.cost(Span.exactly(1), months));
        notebook.suggestSlips(field, people, affordable);
        monthsThatFit(amount, people, tariff);
        discount(amount, cost);
    }

    private void monthsThatFit(Printed amount, Printed people, Tariff tariff) {
        OptionalInt fitting = IntStream.rangeClosed(1, MOST_MONTHS)
                .filter(months -> tariff.cost(people.span(), months).meets(amount.span()))
                .findFirst();
        fitting.ifPresent(months -> notebook.suggest(new Suggestion(
                "money.months",
                Suggestion.Kind.WOULD_FIT,
                String.valueOf(release.money().months()),
                BigDecimal.valueOf(months),
                null,
                null,
                Words.both("Cocok untuk {0} bulan.", "It fits {0} months.", (long) months))));
    }

    /// PP 50/2025 halves JKK and JKM of people who pay for themselves, and of nobody whom APBN or APBD pays for.
    private void discount(Printed amount, Span cost) {
        Span half = cost.per(Span.exactly(2));
        Span twice = cost.times(Span.exactly(2));
        if (amount.span().meets(half) || amount.span().meets(twice)) {
            notebook.suggest(new Suggestion(
                    "money.amount",
                    Suggestion.Kind.DISCOUNT,
                    amount.text(),
                    cost.middle().decimal(0),
                    null,
                    null,
                    Words.both(
                            "Jumlahnya tepat {0} tarif: potongan 50 % PP 50/2025 hanya untuk peserta yang membayar sendiri,"
                                    + " bukan yang dibayar APBN atau APBD.",
                            "The amount is exactly {0} the tariff: the 50 % discount of PP 50/2025 is for people who pay"
                                    + " themselves, not for those paid by APBN or APBD.",
                            amount.span().meets(half)
                                    ? new Words.Name("setengah", "half")
                                    : new Words.Name("dua kali", "twice"))));
        }
    }

    private void facts() {
        Fraction covered = value(Quantity.COVERED);
        Fraction gap = value(Quantity.GAP);
        if (gap != null && gap.compareTo(Fraction.ZERO) > 0) {
            notebook.fact(
                    "gap",
                    gap.decimal(0),
                    Words.both("Belum terlindungi {0} orang.", "{0} people are not covered.", gap.decimal(0)));
        }
        Printed target = release.main().target();
        if (target != null && covered != null) {
            growth(target.exact(), covered);
        }
        for (Tariff tariff : tariffs.stream().limit(SHOWN).toList()) {
            cost("coveredCost", new Words.Name("yang terlindungi", "those covered"), covered, tariff);
            cost("gapCost", new Words.Name("yang belum terlindungi", "those not covered"), gap, tariff);
            cost("targetCost", new Words.Name("target", "the target"), target == null ? null : target.exact(), tariff);
            targetPercent(covered, tariff);
        }
    }

    private void growth(Fraction target, Fraction covered) {
        if (!covered.isZero()) {
            Fraction more = target.minus(covered);
            notebook.fact(
                    "targetMorePeople",
                    more.decimal(0),
                    Words.both(
                            "Target berselisih {0} orang ({1} %) dari yang terlindungi.",
                            "The target is {0} people ({1} %) away from those covered.",
                            more.decimal(0),
                            more.percentOf(covered).decimal(0)));
        }
    }

    private void targetPercent(@Nullable Fraction covered, Tariff tariff) {
        Printed percent = release.targetPercent();
        Fraction base = value(Quantity.BASE);
        if (percent == null || base == null || covered == null) {
            return;
        }
        Fraction people = base.times(percent.exact()).per(Fraction.HUNDRED);
        Fraction more = people.minus(covered);
        notebook.fact(
                "targetPercentPeople",
                people.decimal(0),
                Words.both(
                        "{0} dari {1} adalah {2} orang, selisih {3}.",
                        "{0} of {1} is {2} people, a difference of {3}.",
                        percent,
                        base.decimal(0),
                        people.decimal(0),
                        more.decimal(0)));
        cost("targetPercentCost", new Words.Name("selisih ke target", "the way to the target"), more, tariff);
    }

    private void cost(String what, Words.Name who, @Nullable Fraction people, Tariff tariff) {
        if (people == null || people.compareTo(Fraction.ZERO) <= 0) {
            return;
        }
        Span exactly = Span.exactly(people);
        BigDecimal month = tariff.cost(exactly, 1).low().decimal(0);
        BigDecimal year = tariff.cost(exactly, YEAR).low().decimal(0);
        notebook.fact(
                what + "PerYear",
                year,
                Words.both(
                        "Iuran {0} ({1} orang × {2}{3}): {4} sebulan, {5} setahun.",
                        "Contributions for {0} ({1} people × {2}{3}): {4} a month, {5} a year.",
                        who,
                        people.decimal(0),
                        new Rupiah(tariff.amount()),
                        tariff.basis(),
                        new Rupiah(month),
                        new Rupiah(year)));
    }

    private @Nullable Fraction value(Quantity quantity) {
        Printed printed = numbers.get(quantity);
        return printed == null ? Plane.likely(numbers, quantity).orElse(null) : printed.exact();
    }
}
