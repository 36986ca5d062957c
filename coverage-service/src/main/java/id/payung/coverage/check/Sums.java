package id.payung.coverage.check;

import id.payung.coverage.number.Fraction;
import id.payung.coverage.number.Printed;
import id.payung.coverage.number.Span;
import id.payung.coverage.number.Words;
import id.payung.coverage.release.Population;
import id.payung.coverage.release.Release;
import id.payung.coverage.release.Release.Part;
import id.payung.coverage.release.Release.Quantity;
import id.payung.coverage.release.Release.Staff;
import id.payung.coverage.release.Report;
import id.payung.coverage.release.Report.Check;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// C1, C5, C6, C7 and C16: what has to add up, and what cannot be larger than what.
final class Sums {

    private final Release release;
    private final Map<Quantity, Printed> numbers;
    private final Limits limits;
    private final Notebook notebook;

    Sums(Release release, Map<Quantity, Printed> numbers, Limits limits, Notebook notebook) {
        this.release = release;
        this.numbers = numbers;
        this.limits = limits;
        this.notebook = notebook;
    }

    /// @param implied the base, where it is not printed
    void check(Optional<Report.Implied> implied) {
        parts();
        workforce();
        order();
        census();
        target(implied);
        staff();
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
            field("covered", Quantity.COVERED.words(), total, sum);
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
            field("parts[" + at + "].people", label, part.people(), fitting);
        }
    }

    private void field(String field, Words.Name name, Printed printed, Span fitting) {
        notebook.suggestSlips(field, printed, fitting);
        notebook.suggestFitting(field, name, printed, fitting, fitting.middle());
    }

    private @Nullable Printed of(Population population) {
        Printed printed = release.bases().get(population);
        return printed == null && Population.named(release.main().baseName()).equals(java.util.Set.of(population))
                ? numbers.get(Quantity.BASE)
                : printed;
    }

    private void workforce() {
        addsUp(Population.EMPLOYED, Population.UNEMPLOYED, Population.WORKFORCE);
        addsUp(Population.WORKFORCE, Population.OUTSIDE, Population.AGED_15);
        Printed unemployed = of(Population.UNEMPLOYED);
        Printed workforce = of(Population.WORKFORCE);
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

    private void addsUp(Population first, Population second, Population total) {
        Printed one = of(first);
        Printed two = of(second);
        Printed all = of(total);
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
        field(total.field(), total.words(), all, one.span().plus(two.span()));
    }

    private void complement(Population who, Printed printed, Span total, Span other) {
        Span fitting = total.minus(other);
        if (fitting.high().compareTo(Fraction.ZERO) > 0) {
            field(who.field(), who.words(), printed, fitting);
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

    private void order() {
        Printed covered = numbers.get(Quantity.COVERED);
        Printed base = numbers.get(Quantity.BASE);
        notAbove("covered", Quantity.COVERED.words(), covered, Quantity.BASE.words(), base);
        for (Population larger : List.of(Population.AGED_15, Population.EVERYBODY)) {
            notAbove("base", Quantity.BASE.words(), base, larger.words(), of(larger));
            notAbove("covered", Quantity.COVERED.words(), covered, larger.words(), of(larger));
        }
        notAbove(Population.EMPLOYED, Population.WORKFORCE);
        notAbove(Population.WORKFORCE, Population.AGED_15);
        notAbove(Population.WORKFORCE, Population.EVERYBODY);
        notAbove(Population.AGED_15, Population.EVERYBODY);
        outside();
    }

    private void notAbove(Population smaller, Population larger) {
        notAbove(smaller.field(), smaller.words(), of(smaller), larger.words(), of(larger));
    }

    private void notAbove(
            String field, Words.Name name, @Nullable Printed smaller, Words.Name largerName, @Nullable Printed larger) {
        if (smaller == null || larger == null || smaller.equals(larger)) {
            return;
        }
        boolean wrong = smaller.span().exceeds(larger.span());
        notebook.verdict(
                Check.C5,
                !wrong,
                Words.both(
                        wrong ? "{0} {1} lebih besar daripada {2} {3}." : "{0} {1} ≤ {2} {3}.",
                        wrong ? "{0} {1} is larger than {2} {3}." : "{0} {1} ≤ {2} {3}.",
                        name,
                        smaller,
                        largerName,
                        larger));
        if (wrong) {
            notebook.suggestFactors(field, smaller, larger.span().high());
        }
    }

    private void outside() {
        Printed workforce = of(Population.WORKFORCE);
        Printed outside = of(Population.OUTSIDE);
        Printed everybody = of(Population.EVERYBODY);
        if (workforce == null || outside == null || everybody == null) {
            return;
        }
        Fraction aged = workforce.exact().plus(outside.exact());
        boolean wrong = workforce.span().plus(outside.span()).exceeds(everybody.span());
        Words.Name share = everybody.value().signum() == 0
                ? new Words.Name("", "")
                : Words.pair("{0} %", "{0} %", aged.percentOf(everybody.exact()).decimal(1));
        notebook.verdict(
                Check.C5,
                !wrong,
                Words.both(
                        "Penduduk 15+ {0} ({1} dari penduduk {2}), anak-anak {3}.",
                        "Aged 15+ {0} ({1} of the population {2}), children {3}.",
                        aged.decimal(0),
                        share,
                        everybody,
                        everybody.exact().minus(aged).decimal(0)));
    }

    private void census() {
        Printed everybody = of(Population.EVERYBODY);
        Printed census = of(Population.CENSUS);
        if (everybody == null || census == null || census.value().signum() == 0) {
            return;
        }
        Fraction off = everybody.exact().minus(census.exact()).percentOf(census.exact());
        Fraction most = Fraction.of(limits.censusPercent());
        boolean near = off.abs().compareTo(most) <= 0;
        notebook.verdict(
                Check.C5,
                near,
                Words.both(
                        "Penduduk {0} berbeda {1} % dari sensus {2}.",
                        "The population {0} differs by {1} % from the census {2}.", everybody, off.decimal(1), census));
        if (!near) {
            Span room = new Span(
                    census.exact().times(Fraction.HUNDRED.minus(most)).per(Fraction.HUNDRED),
                    census.exact().times(Fraction.HUNDRED.plus(most)).per(Fraction.HUNDRED));
            notebook.suggestSlips(Population.EVERYBODY.field(), everybody, room);
        }
    }

    private void target(Optional<Report.Implied> implied) {
        Printed percent = release.targetPercent();
        if (percent != null && percent.span().exceeds(Span.exactly(100))) {
            notebook.fails(
                    Check.C7, Words.both("Target {0} melebihi 100 %.", "The target {0} exceeds 100 %.", percent));
            notebook.suggestFactors("target.percent", percent, Fraction.HUNDRED);
        }
        Printed target = release.main().target();
        Span base = base(implied);
        if (target == null || base == null) {
            return;
        }
        boolean fits = !target.span().exceeds(base);
        BigDecimal times = target.exact().per(base.middle()).decimal(1);
        notebook.verdict(
                Check.C7,
                fits,
                Words.both(
                        "Target {0} adalah {1} kali basis {2} ({3} % dari basis).",
                        "The target {0} is {1} times the base {2} ({3} % of the base).",
                        target,
                        times,
                        base.middle().decimal(0),
                        target.exact().percentOf(base.middle()).decimal(2)));
        if (!fits) {
            notebook.suggestFactors("target.people", target, base.high());
        }
        if (percent != null && fits) {
            meets(target, percent, base);
        }
    }

    private void meets(Printed target, Printed percent, Span base) {
        Span people = base.times(percent.span()).per(Span.exactly(100));
        boolean right = people.meets(target.span());
        notebook.verdict(
                Check.C7,
                right,
                Words.both(
                        "{0} dari basis adalah {1} orang; yang disebut {2}.",
                        "{0} of the base is {1} people; what is said is {2}.",
                        percent,
                        people.middle().decimal(0),
                        target));
        if (!right) {
            field("target.people", new Words.Name("target", "the target"), target, people);
        }
    }

    private @Nullable Span base(Optional<Report.Implied> implied) {
        Printed base = numbers.get(Quantity.BASE);
        if (base != null) {
            return base.span();
        }
        if (implied.isPresent()) {
            return new Span(
                    Fraction.of(implied.get().low()), Fraction.of(implied.get().high()));
        }
        Printed everybody = of(Population.EVERYBODY);
        return everybody == null ? null : everybody.span();
    }

    private void staff() {
        Staff staff = release.staff();
        Printed registered = staff.registered();
        Printed roster = staff.roster();
        if (registered == null || roster == null) {
            return;
        }
        boolean wrong = registered.span().exceeds(roster.span());
        notebook.verdict(
                Check.C16,
                !wrong,
                Words.both(
                        wrong
                                ? "{0} honorer terdaftar, padahal daftarnya hanya {1}."
                                : "{0} honorer terdaftar dari daftar {1}.",
                        wrong
                                ? "{0} honorer are registered, although the roster has only {1}."
                                : "{0} honorer are registered of a roster of {1}.",
                        registered,
                        roster));
        if (wrong) {
            notebook.suggestFactors(
                    "staff.registered", registered, roster.span().high());
        }
        potential(registered, roster, staff.potential());
    }

    private void potential(Printed registered, Printed roster, @Nullable Printed potential) {
        if (potential == null || potential.value().signum() == 0) {
            return;
        }
        BigDecimal share = registered.exact().percentOf(potential.exact()).decimal(1);
        String compared = Words.both(
                "{0} dari potensi {1} adalah {2} %, tersisa {3}; daftar {4} adalah {5} % dari potensi.",
                "{0} of a potential of {1} is {2} %, which leaves {3}; the roster of {4} is {5} % of the potential.",
                registered,
                potential,
                share,
                potential.exact().minus(registered.exact()).decimal(0),
                roster,
                roster.exact().percentOf(potential.exact()).decimal(1));
        notebook.fact("staffPercentOfPotential", share, compared);
        if (registered.span().exceeds(roster.span()) && !roster.span().meets(potential.span())) {
            notebook.fails(
                    Check.C16,
                    Words.join(List.of(
                            Words.both(
                                    "Daftar {0} dan potensi {1} bukan basis yang sama.",
                                    "A roster of {0} and a potential of {1} are not the same base.", roster, potential),
                            compared)));
        }
    }
}
