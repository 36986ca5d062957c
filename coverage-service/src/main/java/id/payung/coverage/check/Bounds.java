package id.payung.coverage.check;

import id.payung.coverage.number.Fraction;
import id.payung.coverage.number.Printed;
import id.payung.coverage.number.Span;
import id.payung.coverage.number.Words;
import id.payung.coverage.release.Population;
import id.payung.coverage.release.Release;
import id.payung.coverage.release.Release.Quantity;
import id.payung.coverage.release.Report;
import id.payung.coverage.release.Report.Check;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// C5 and C7: what cannot be larger than what.
final class Bounds {

    private final Release release;
    private final Bases bases;
    private final Limits limits;
    private final Notebook notebook;

    Bounds(Release release, Bases bases, Limits limits, Notebook notebook) {
        this.release = release;
        this.bases = bases;
        this.limits = limits;
        this.notebook = notebook;
    }

    /// @param implied the base, where it is not printed
    void check(Optional<Report.Implied> implied) {
        order();
        outside();
        census();
        target(implied);
    }

    private void order() {
        Printed covered = bases.numbers().get(Quantity.COVERED);
        Printed base = bases.numbers().get(Quantity.BASE);
        notAbove("covered", Quantity.COVERED.words(), covered, Quantity.BASE.words(), base);
        for (Population larger : List.of(Population.AGED_15, Population.EVERYBODY)) {
            notAbove("base", Quantity.BASE.words(), base, larger.words(), bases.of(larger));
            notAbove("covered", Quantity.COVERED.words(), covered, larger.words(), bases.of(larger));
        }
        notAbove(Population.EMPLOYED, Population.WORKFORCE);
        notAbove(Population.WORKFORCE, Population.AGED_15);
        notAbove(Population.WORKFORCE, Population.EVERYBODY);
        notAbove(Population.AGED_15, Population.EVERYBODY);
    }

    private void notAbove(Population smaller, Population larger) {
        notAbove(smaller.field(), smaller.words(), bases.of(smaller), larger.words(), bases.of(larger));
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
        Printed workforce = bases.of(Population.WORKFORCE);
        Printed outside = bases.of(Population.OUTSIDE);
        Printed everybody = bases.of(Population.EVERYBODY);
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
        Printed everybody = bases.of(Population.EVERYBODY);
        Printed census = bases.of(Population.CENSUS);
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
            notebook.suggestWhatFits("target.people", new Words.Name("target", "the target"), target, people);
        }
    }

    private @Nullable Span base(Optional<Report.Implied> implied) {
        Printed base = bases.numbers().get(Quantity.BASE);
        if (base != null) {
            return base.span();
        }
        if (implied.isPresent()) {
            return new Span(
                    Fraction.of(implied.get().low()), Fraction.of(implied.get().high()));
        }
        Printed everybody = bases.of(Population.EVERYBODY);
        return everybody == null ? null : everybody.span();
    }
}
