package id.payung.coverage.check;

import id.payung.coverage.number.Fraction;
import id.payung.coverage.number.Printed;
import id.payung.coverage.number.Span;
import id.payung.coverage.number.Words;
import id.payung.coverage.release.Report.Check;
import id.payung.coverage.release.Report.Contradiction;
import id.payung.coverage.release.Report.Fact;
import id.payung.coverage.release.Report.Finding;
import id.payung.coverage.release.Report.Finding.Outcome;
import id.payung.coverage.release.Report.Suggestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Where the checks write down what they find.
final class Notebook {

    private static final int LONGEST_LIST = 30;

    private final Map<Check, List<String>> held = new EnumMap<>(Check.class);
    private final Map<Check, List<String>> failed = new EnumMap<>(Check.class);
    private final Map<Check, List<String>> missing = new EnumMap<>(Check.class);
    private final List<Suggestion> suggestions = new ArrayList<>();
    private final List<Contradiction> contradictions = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    void holds(Check check, String sentence) {
        note(held, check, sentence);
    }

    void fails(Check check, String sentence) {
        note(failed, check, sentence);
    }

    void lacks(Check check, String sentence) {
        note(missing, check, sentence);
    }

    private static void note(Map<Check, List<String>> notes, Check check, String sentence) {
        List<String> sentences = notes.computeIfAbsent(check, _ -> new ArrayList<>());
        if (!sentences.contains(sentence)) {
            sentences.add(sentence);
        }
    }

    void verdict(Check check, boolean right, String sentence) {
        if (right) {
            holds(check, sentence);
        } else {
            fails(check, sentence);
        }
    }

    void fact(String what, BigDecimal value, String sentence) {
        if (facts.size() < LONGEST_LIST) {
            facts.add(new Fact(what, value, sentence));
        }
    }

    void contradict(List<String> numbers, String sentence) {
        if (contradictions.size() < LONGEST_LIST) {
            contradictions.add(new Contradiction(numbers, sentence));
        }
    }

    void suggest(Suggestion suggestion) {
        boolean said = suggestions.stream()
                .anyMatch(it -> it.number().equals(suggestion.number())
                        && it.kind() == suggestion.kind()
                        && it.value().compareTo(suggestion.value()) == 0);
        if (!said && suggestions.size() < LONGEST_LIST) {
            suggestions.add(suggestion);
        }
    }

    /// What the number may have been meant to be, by every slip that would make it fit.
    ///
    /// @return true when there is one
    boolean suggestSlips(String number, Printed printed, Span fitting) {
        return suggest(number, printed, printed.slips(fitting));
    }

    /// Every slip that would make a number fit, and what it would have to be.
    void suggestWhatFits(String number, Words.Name name, Printed printed, Span fitting) {
        suggestSlips(number, printed, fitting);
        suggestFitting(number, name, printed, fitting, fitting.middle());
    }

    /// By how many zeros a number that is too large may be wrong; any other slip would be a guess.
    void suggestFactors(String number, Printed printed, Fraction most) {
        suggest(number, printed, printed.factors(new Span(Fraction.ZERO, most)));
    }

    private boolean suggest(String number, Printed printed, List<Printed.Meant> slips) {
        slips.forEach(meant -> suggest(new Suggestion(
                number,
                Suggestion.Kind.valueOf(meant.slip().name()),
                printed.text(),
                meant.value(),
                null,
                null,
                slip(meant, printed))));
        return !slips.isEmpty();
    }

    private static String slip(Printed.Meant meant, Printed printed) {
        Words.Name how = switch (meant.slip()) {
            case FACTOR_1000 -> new Words.Name("keliru kelipatan 1.000", "wrong by a factor of 1,000");
            case FACTOR_100 -> new Words.Name("keliru kelipatan 100", "wrong by a factor of 100");
            case FACTOR_10 -> new Words.Name("keliru kelipatan 10", "wrong by a factor of 10");
            case SWAPPED_DIGITS -> new Words.Name("dua angka tertukar", "two digits swapped");
            case ONE_DIGIT -> new Words.Name("satu angka salah ketik", "one digit mistyped");
        };
        return Words.both(
                "{0} mungkin seharusnya {1}: {2}.",
                "{0} was perhaps meant to be {1}: {2}.", printed, printed.with(meant.value()), how);
    }

    /// What the number would have to be for the rest to agree.
    ///
    /// @param likely somewhere in the span
    void suggestFitting(String number, Words.Name name, Printed printed, Span span, Fraction likely) {
        int decimals = printed.unit() == Printed.Unit.PERCENT ? Math.max(2, printed.decimals()) : 0;
        Fraction inside = span.nearest(likely);
        BigDecimal value = inside.decimal(decimals);
        BigDecimal low = span.low().decimal(decimals);
        BigDecimal high = span.high().decimal(decimals);
        boolean single = low.compareTo(high) == 0;
        BigDecimal round = roundest(span, value);
        if (printed.span().meets(span)) {
            return;
        }
        String sentence = single
                ? Words.both(
                        "Angka lain cocok bila {0} {1}, bukan {2}.",
                        "The other numbers agree if {0} is {1}, not {2}.", name, printed.with(value), printed)
                : Words.both(
                        "Angka lain cocok bila {0} sekitar {1} ({2} sampai {3}; bulatnya {4}), bukan {5}.",
                        "The other numbers agree if {0} is about {1} ({2} to {3}; in round numbers {4}), not {5}.",
                        name,
                        value,
                        low,
                        high,
                        round,
                        printed);
        suggest(new Suggestion(
                number,
                Suggestion.Kind.WOULD_FIT,
                printed.text(),
                value,
                single ? null : low,
                single ? null : high,
                sentence));
    }

    /// The number with the most zeros at its end that still fits.
    private static BigDecimal roundest(Span span, BigDecimal value) {
        for (int zeros = 12; zeros > 0; zeros--) {
            BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(zeros);
            BigDecimal round = Fraction.of(value)
                    .per(Fraction.of(unit))
                    .decimal(0)
                    .multiply(unit)
                    .setScale(0);
            if (round.signum() > 0 && span.holds(Fraction.of(round))) {
                return round;
            }
        }
        return value;
    }

    boolean fails(Check check) {
        return failed.containsKey(check);
    }

    boolean anyFails() {
        return !failed.isEmpty();
    }

    List<Finding> findings() {
        return Arrays.stream(Check.values()).map(this::finding).toList();
    }

    private Finding finding(Check check) {
        List<String> sentences = failed.get(check);
        Outcome outcome = Outcome.FAILS;
        if (sentences == null) {
            sentences = held.get(check);
            outcome = Outcome.HOLDS;
        }
        if (sentences == null) {
            sentences = missing.getOrDefault(check, List.of(Missing.of(check)));
            outcome = Outcome.CANNOT_BE_SAID;
        }
        return new Finding(check, check.title(), outcome, Words.join(sentences));
    }

    List<Suggestion> suggestions() {
        return suggestions.stream()
                .sorted(Comparator.comparing(Suggestion::kind))
                .toList();
    }

    List<Suggestion> suggestions(Predicate<Suggestion> wanted) {
        return suggestions().stream().filter(wanted).toList();
    }

    List<Contradiction> contradictions() {
        return List.copyOf(contradictions);
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }
}
