package id.payung.coverage.check;

import id.payung.coverage.number.Fraction;
import id.payung.coverage.number.Printed;
import id.payung.coverage.number.Words;
import id.payung.coverage.release.Release;
import id.payung.coverage.release.Release.Quantity;
import id.payung.coverage.release.Release.Statement;
import id.payung.coverage.release.Report.Check;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// C9 and C10: the release against what was said before, and against what others say of the same event.
final class Sources {

    private static final Fraction DAYS_IN_A_MONTH = Fraction.of(new java.math.BigDecimal("30.4375"));

    private final Release release;
    private final Map<Quantity, Printed> numbers;
    private final Limits limits;
    private final Notebook notebook;

    Sources(Release release, Map<Quantity, Printed> numbers, Limits limits, Notebook notebook) {
        this.release = release;
        this.numbers = numbers;
        this.limits = limits;
        this.notebook = notebook;
    }

    void check() {
        others();
        earlier();
    }

    private void others() {
        Set<Quantity> lent = new LinkedHashSet<>();
        Map<Quantity, Printed> together = new EnumMap<>(numbers);
        Map<Quantity, String> fields = new EnumMap<>(Quantity.class);
        for (int at = 0; at < release.others().size(); at++) {
            Statement other = release.others().get(at);
            String place = "others[" + at + "].";
            other.numbers().forEach((quantity, printed) -> {
                compare(quantity.field(), place, quantity.words(), numbers.get(quantity), printed, other);
                if (together.putIfAbsent(quantity, printed) == null) {
                    lent.add(quantity);
                    fields.put(quantity, place + quantity.field());
                }
            });
            Words.Name name = new Words.Name("target", "the target");
            compare("target", place, name, release.main().target(), other.target(), other);
        }
        if (!lent.isEmpty() && !numbers.isEmpty()) {
            combine(together, fields, lent);
        }
    }

    private void compare(
            String field,
            String place,
            Words.Name name,
            @org.jspecify.annotations.Nullable Printed here,
            @org.jspecify.annotations.Nullable Printed there,
            Statement other) {
        if (here == null || there == null) {
            return;
        }
        boolean same = here.span().meets(there.span());
        String sentence = Words.both(
                same ? "{0}: {1}, dan {2} menurut {3}." : "{0}: {1} di sini, {2} menurut {3}.",
                same ? "{0}: {1}, and {2} by {3}." : "{0}: {1} here, {2} by {3}.",
                name,
                here,
                there,
                other.source());
        notebook.verdict(Check.C10, same, sentence);
        if (!same) {
            notebook.contradict(List.of(field, place + field), sentence);
            notebook.suggestSlips(field.equals("target") ? "target.people" : field, here, there.span());
            notebook.suggestSlips(place + field, there, here.span());
        }
    }

    /// Numbers that only another source has, put to those of the release.
    private void combine(Map<Quantity, Printed> together, Map<Quantity, String> fields, Set<Quantity> lent) {
        Agreement agreement = new Agreement(together, fields, notebook);
        List<Set<Quantity>> contradictions = agreement.contradictions().stream()
                .filter(some -> some.stream().anyMatch(lent::contains))
                .toList();
        for (Set<Quantity> some : contradictions) {
            String arithmetic = agreement.arithmetic(some);
            notebook.contradict(agreement.fields(some), arithmetic);
            notebook.fails(Check.C10, arithmetic);
        }
        if (contradictions.isEmpty()) {
            notebook.holds(
                    Check.C10,
                    Words.both(
                            "Angka sumber lain cocok dengan rilis ini.",
                            "The numbers of the other sources agree with this release."));
        } else {
            agreement.suggest();
        }
    }

    private void earlier() {
        List<Statement> before = new ArrayList<>(release.earlier());
        before.removeIf(it -> it.date() == null);
        before.sort(Comparator.comparing(Statement::date));
        if (before.isEmpty() || release.main().date() == null) {
            return;
        }
        Statement last = before.getLast();
        base(last);
        speed(last);
        people(last);
    }

    private void base(Statement last) {
        Optional<Fraction> now = value(numbers, Quantity.BASE);
        Optional<Fraction> then = value(last.numbers(), Quantity.BASE);
        if (now.isEmpty() || then.isEmpty() || then.get().isZero()) {
            return;
        }
        Fraction moved = now.get().minus(then.get()).percentOf(then.get());
        boolean steady = moved.abs().compareTo(Fraction.of(limits.baseMovePercent())) <= 0;
        notebook.verdict(
                Check.C9,
                steady,
                Words.both(
                        "Basis bergeser {0} % sejak {1}: {2} menjadi {3}.",
                        "The base moved by {0} % since {1}: {2} to {3}.",
                        moved.decimal(1),
                        String.valueOf(last.date()),
                        then.get().decimal(0),
                        now.get().decimal(0)));
        notebook.fact(
                "baseChangePercent",
                moved.decimal(1),
                Words.both("Basis berubah {0} %.", "The base changed by {0} %.", moved.decimal(1)));
        value(numbers, Quantity.COVERED).ifPresent(covered -> {
            Fraction onOldBase = covered.percentOf(then.get());
            notebook.fact(
                    "percentOnEarlierBase",
                    onOldBase.decimal(2),
                    Words.both(
                            "Terhadap basis lama cakupannya {0} %.",
                            "On the earlier base coverage is {0} %.", onOldBase.decimal(2)));
        });
    }

    private void speed(Statement last) {
        Optional<Fraction> now = value(numbers, Quantity.PERCENT);
        Optional<Fraction> then = value(last.numbers(), Quantity.PERCENT);
        long days = last.date() == null || release.main().date() == null
                ? 0
                : ChronoUnit.DAYS.between(last.date(), release.main().date());
        if (now.isEmpty() || then.isEmpty() || days <= 0) {
            return;
        }
        Fraction points = now.get().minus(then.get());
        Fraction months = Fraction.of(days).per(DAYS_IN_A_MONTH).max(Fraction.ONE);
        Fraction speed = points.per(months);
        notebook.verdict(
                Check.C9,
                speed.abs().compareTo(Fraction.of(limits.pointsPerMonth())) <= 0,
                Words.both(
                        "Cakupan {0} % menjadi {1} %: {2} poin sebulan.",
                        "Coverage {0} % to {1} %: {2} points a month.",
                        then.get().decimal(2),
                        now.get().decimal(2),
                        speed.decimal(2)));
    }

    private void people(Statement last) {
        Optional<Fraction> now = value(numbers, Quantity.COVERED);
        Optional<Fraction> then = value(last.numbers(), Quantity.COVERED);
        if (now.isPresent() && then.isPresent() && !then.get().isZero()) {
            Fraction change = now.get().minus(then.get()).percentOf(then.get());
            notebook.fact(
                    "coveredChangePercent",
                    change.decimal(1),
                    Words.both(
                            "Yang terlindungi berubah {0} %.", "Covered people changed by {0} %.", change.decimal(1)));
        }
    }

    /// As printed; for people as computed from the others where nothing is printed.
    private static Optional<Fraction> value(Map<Quantity, Printed> numbers, Quantity quantity) {
        Printed printed = numbers.get(quantity);
        return printed == null ? Plane.likely(numbers, quantity) : Optional.of(printed.exact());
    }
}
