package id.payung.coverage.check;

import id.payung.coverage.number.Fraction;
import id.payung.coverage.number.Printed;
import id.payung.coverage.number.Span;
import id.payung.coverage.number.Words;
import id.payung.coverage.release.Population;
import id.payung.coverage.release.Release;
import id.payung.coverage.release.Release.Part;
import id.payung.coverage.release.Release.Quantity;
import id.payung.coverage.release.Report.Check;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// C1 and C6: what has to add up.
final class Sums {

    private final Release release;
    private final Map<Quantity, Printed> numbers;
    private final Bases bases;
    private final Notebook notebook;

    Sums(Release release, Bases bases, Notebook notebook) {
        this.release = release;
        this.numbers = bases.numbers();
        this.bases = bases;
        this.notebook = notebook;
    }

    void check() {
        parts();
        addsUp(Population.EMPLOYED, Population.UNEMPLOYED, Population.WORKFORCE);
        addsUp(Population.WORKFORCE, Population.OUTSIDE, Population.AGED_15);
        unemployment();
    }

    private void parts() {
        Printed total = numbers.get(Quantity.COVERED);
        if (total == null || release.parts().isEmpty()) {
            return;
        }
        Span sum = release.parts().stream().map(part -> part.people().span()).reduce(Span.exactly(0), Span::plus);
        Fraction exact =
                release.parts().stream().map(part -> part.people().exact()).reduce(Fraction.ZERO, Fraction::plus);
        boolean adds = sum.meets(total.span());
        notebook.verdict(
                Check.C1,
                adds,
                Words.both(
                        "Bagian-bagian berjumlah {0}; yang disebut {1}, selisih {2}.",
                        "The parts sum to {0}; what is said is {1}, difference {2}.",
                        exact.decimal(0),
                        total,
                        exact.minus(total.exact()).decimal(0)));
        if (!adds) {
            notebook.suggestWhatFits("covered", Quantity.COVERED.words(), total, sum);
            for (int at = 0; at < release.parts().size(); at++) {
                part(at, total);
            }
        }
    }

    private void part(int at, Printed total) {
        Part part = release.parts().get(at);
        Span rest = Span.exactly(0);
        for (int other = 0; other < release.parts().size(); other++) {
            rest = other == at
                    ? rest
                    : rest.plus(release.parts().get(other).people().span());
        }
        Span fitting = total.span().minus(rest);
        if (fitting.high().compareTo(Fraction.ZERO) >= 0) {
            Words.Name label = new Words.Name(part.label(), part.label());
            notebook.suggestWhatFits("parts[" + at + "].people", label, part.people(), fitting);
        }
    }

    private void addsUp(Population first, Population second, Population total) {
        Printed one = bases.of(first);
        Printed two = bases.of(second);
        Printed all = bases.of(total);
        if (one == null || two == null || all == null) {
            return;
        }
        boolean right = one.span().plus(two.span()).meets(all.span());
        Fraction sum = one.exact().plus(two.exact());
        Fraction difference = all.exact().minus(sum);
        String arithmetic = Words.both(
                "{0} + {1} = {2}; {3} {4}, kurang {5}.",
                "{0} + {1} = {2}; {3} {4}, short by {5}.",
                one,
                two,
                sum.decimal(0),
                total.words(),
                all,
                difference.decimal(0));
        notebook.verdict(Check.C6, right, arithmetic);
        if (right) {
            return;
        }
        notebook.contradict(List.of(first.field(), second.field(), total.field()), arithmetic);
        complement(second, two, all.span(), one.span());
        complement(first, one, all.span(), two.span());
        notebook.suggestWhatFits(total.field(), total.words(), all, one.span().plus(two.span()));
    }

    private void complement(Population who, Printed printed, Span total, Span other) {
        Span fitting = total.minus(other);
        if (fitting.high().compareTo(Fraction.ZERO) > 0) {
            notebook.suggestWhatFits(who.field(), who.words(), printed, fitting);
            if (who == Population.UNEMPLOYED) {
                BigDecimal rate = fitting.middle().percentOf(total.middle()).decimal(2);
                notebook.fact(
                        "unemployedThatWouldFit",
                        fitting.middle().decimal(0),
                        Words.both(
                                "Cocok bila yang menganggur {0} orang ({1} %).",
                                "It fits if {0} people are unemployed ({1} %).",
                                fitting.middle().decimal(0),
                                rate));
            }
        }
    }

    private void unemployment() {
        Printed unemployed = bases.of(Population.UNEMPLOYED);
        Printed workforce = bases.of(Population.WORKFORCE);
        if (unemployed != null && workforce != null && workforce.value().signum() > 0) {
            BigDecimal rate = unemployed.exact().percentOf(workforce.exact()).decimal(2);
            notebook.fact(
                    "unemploymentPercent",
                    rate,
                    Words.both(
                            "Pengangguran {0} % dari angkatan kerja.",
                            "Unemployment is {0} % of the workforce.", rate));
        }
    }
}
