package id.payung.coverage.check;

import id.payung.coverage.number.Fraction;
import id.payung.coverage.number.Printed;
import id.payung.coverage.number.Span;
import id.payung.coverage.number.Words;
import id.payung.coverage.release.Release.Quantity;
import id.payung.coverage.release.Report.Suggestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether the five numbers of coverage can all be true, which of them cannot, and which single one would have to
/// change.
final class Agreement {

    private final Map<Quantity, Printed> numbers;
    private final Map<Quantity, String> fields;
    private final Notebook notebook;

    /// @param fields what each number is called in suggestions
    Agreement(Map<Quantity, Printed> numbers, Map<Quantity, String> fields, Notebook notebook) {
        this.numbers = numbers;
        this.fields = fields;
        this.notebook = notebook;
    }

    /// The smallest sets that cannot all be true.
    List<Set<Quantity>> contradictions() {
        List<Set<Quantity>> found = new ArrayList<>();
        for (int size = 2; size <= numbers.size(); size++) {
            for (Set<Quantity> some : subsets(size)) {
                if (found.stream().noneMatch(some::containsAll)
                        && Plane.of(only(some)).isEmpty()) {
                    found.add(some);
                }
            }
        }
        return found;
    }

    private List<Set<Quantity>> subsets(int size) {
        Quantity[] all = numbers.keySet().toArray(Quantity[]::new);
        List<Set<Quantity>> subsets = new ArrayList<>();
        for (int bits = 1; bits < 1 << all.length; bits++) {
            if (Integer.bitCount(bits) == size) {
                Set<Quantity> some = EnumSet.noneOf(Quantity.class);
                for (int at = 0; at < all.length; at++) {
                    if ((bits & 1 << at) != 0) {
                        some.add(all[at]);
                    }
                }
                subsets.add(some);
            }
        }
        return subsets;
    }

    private Map<Quantity, Printed> only(Set<Quantity> some) {
        Map<Quantity, Printed> left = new EnumMap<>(Quantity.class);
        some.forEach(quantity -> left.put(quantity, numbers.get(quantity)));
        return left;
    }

    /// Suggests for each number that stands alone against the others what it would have to be.
    void suggest() {
        boolean slipped = false;
        for (Quantity quantity : numbers.keySet()) {
            Map<Quantity, Printed> others = new EnumMap<>(numbers);
            Printed printed = others.remove(quantity);
            Plane plane = Plane.of(others);
            if (printed != null && !plane.isEmpty() && plane.span(quantity).isPresent()) {
                Span span = plane.span(quantity).get();
                slipped |= notebook.suggestSlips(field(quantity), printed, span);
                notebook.suggestFitting(
                        field(quantity),
                        quantity.words(),
                        printed,
                        span,
                        Plane.likely(others, quantity).orElse(span.middle()));
            }
        }
        if (!slipped) {
            suggestRounding();
        }
    }

    /// Round numbers may have been rounded without a word.
    private void suggestRounding() {
        for (Quantity quantity : numbers.keySet()) {
            Printed printed = numbers.get(quantity);
            if (printed != null && printed.unit() == Printed.Unit.PEOPLE && isRound(printed)) {
                Map<Quantity, Printed> loosened = new EnumMap<>(numbers);
                loosened.put(quantity, Printed.people(printed.value().longValueExact(), 1_000));
                if (!Plane.of(loosened).isEmpty()) {
                    notebook.suggest(new Suggestion(
                            field(quantity),
                            Suggestion.Kind.ROUNDED,
                            printed.text(),
                            printed.value(),
                            null,
                            null,
                            Words.both(
                                    "Angka-angka cocok bila {0} dibulatkan ke ribuan.",
                                    "The numbers agree if {0} was rounded to thousands.", printed)));
                }
            }
        }
    }

    private static boolean isRound(Printed printed) {
        BigDecimal thousand = BigDecimal.valueOf(1_000);
        return printed.step().compareTo(BigDecimal.ONE) == 0
                && printed.value().remainder(thousand).signum() == 0;
    }

    private String field(Quantity quantity) {
        return fields.getOrDefault(quantity, quantity.field());
    }

    /// The arithmetic that shows that a set cannot be true, or that it can.
    String arithmetic(Set<Quantity> some) {
        Set<Quantity> people = some.stream().filter(it -> !it.isPercentage()).collect(Collectors.toSet());
        List<Quantity> percentages =
                some.stream().filter(Quantity::isPercentage).toList();
        if (people.size() == 3) {
            return sum();
        }
        if (people.size() == 2 && percentages.size() == 1) {
            return quotient(people, percentages.getFirst());
        }
        if (people.isEmpty() && percentages.size() == 2) {
            return hundred();
        }
        return together(some);
    }

    private String sum() {
        Fraction covered = exact(Quantity.COVERED);
        Fraction gap = exact(Quantity.GAP);
        Fraction difference = covered.plus(gap).minus(exact(Quantity.BASE));
        return Words.both(
                "{0} + {1} = {2}; basis {3}, selisih {4}.",
                "{0} + {1} = {2}; base {3}, difference {4}.",
                printed(Quantity.COVERED),
                printed(Quantity.GAP),
                covered.plus(gap).decimal(0),
                printed(Quantity.BASE),
                difference.decimal(0));
    }

    private String quotient(Set<Quantity> people, Quantity percentage) {
        Fraction base = people.contains(Quantity.BASE)
                ? exact(Quantity.BASE)
                : exact(Quantity.COVERED).plus(exact(Quantity.GAP));
        Quantity above = percentage == Quantity.PERCENT ? Quantity.COVERED : Quantity.GAP;
        Quantity below = percentage == Quantity.PERCENT ? Quantity.GAP : Quantity.COVERED;
        Fraction over = people.contains(above) ? exact(above) : base.minus(exact(below));
        Printed printed = printed(percentage);
        if (base.isZero()) {
            return Words.both("Basis 0 tidak dapat membagi.", "A base of 0 divides nothing.");
        }
        Fraction percent = over.percentOf(base);
        return Words.both(
                "{0} dari {1} = {2} %, tercetak {3} %{5}; yang disebut {4}.",
                "{0} of {1} = {2} %, in print {3} %{5}; what is said is {4}.",
                over.decimal(0),
                base.decimal(0),
                percent.decimal(3),
                percent.decimal(printed.decimals()),
                printed,
                rounding(people, percentage));
    }

    /// What the percentage can be, where the people are rounded.
    private Words.Name rounding(Set<Quantity> people, Quantity percentage) {
        boolean exact = people.stream().allMatch(it -> printed(it).span().isExact());
        if (exact) {
            return new Words.Name("", "");
        }
        return Plane.of(only(people))
                .span(percentage)
                .map(span -> Words.pair(
                        " (karena pembulatan {0} sampai {1} %)",
                        " (by rounding {0} to {1} %)",
                        span.low().decimal(2),
                        span.high().decimal(2)))
                .orElse(new Words.Name("", ""));
    }

    private String hundred() {
        return Words.both(
                "{0} + {1} = {2} %, seharusnya 100 %.",
                "{0} + {1} = {2} %, which should be 100 %.",
                printed(Quantity.PERCENT),
                printed(Quantity.GAP_PERCENT),
                exact(Quantity.PERCENT).plus(exact(Quantity.GAP_PERCENT)).decimal(2));
    }

    private String together(Set<Quantity> some) {
        String indonesian = some.stream()
                .map(it -> it.words().indonesian() + " " + printed(it).text())
                .collect(Collectors.joining(", "));
        String english = some.stream()
                .map(it -> it.words().english() + " " + printed(it).text())
                .collect(Collectors.joining(", "));
        boolean empty = Plane.of(only(some)).isEmpty();
        return Words.both(
                empty ? "Tidak dapat benar bersamaan: {0}." : "Dapat benar bersamaan: {0}.",
                empty ? "Cannot be true together: {0}." : "Can be true together: {0}.",
                new Words.Name(indonesian, english));
    }

    private Printed printed(Quantity quantity) {
        return Objects.requireNonNull(numbers.get(quantity));
    }

    private Fraction exact(Quantity quantity) {
        return printed(quantity).exact();
    }

    List<String> fields(Set<Quantity> some) {
        return some.stream().map(this::field).toList();
    }
}
