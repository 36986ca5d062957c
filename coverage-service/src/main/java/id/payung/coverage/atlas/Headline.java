package id.payung.coverage.atlas;

import id.payung.coverage.figure.Figure.Definition;
import id.payung.coverage.figure.Figure.Scope;
import id.payung.coverage.indicator.Answer;
import id.payung.coverage.indicator.Answer.Base;
import id.payung.coverage.indicator.Answer.Measure;
import id.payung.coverage.indicator.Answer.Share;
import id.payung.coverage.indicator.DescribeCoverage;
import id.payung.coverage.trend.Trend;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The percentage that a page shows large for one definition, with everything that must stand beside it: what BPJS
/// reported together with what changed since, where it reported; people counted live otherwise.
///
/// @param people above the line; null when withheld, and then so is the percentage
/// @param reported what BPJS reported, where it did
/// @param live people counted here; null when withheld
record Headline(
        Definition definition,
        Composition composition,
        @Nullable Long people,
        @Nullable BigDecimal percent,
        Base base,
        @Nullable Share reported,
        @Nullable Long live) {

    /// What is above the line.
    enum Composition {
        LIVE,
        TOGETHER
    }

    static Optional<Headline> of(Answer answer, Definition definition) {
        List<Measure> measures = answer.indicators().stream()
                .filter(measure -> measure.definition() == definition && measure.segment() == Scope.ALL)
                .toList();
        return measures.isEmpty() ? Optional.empty() : Optional.of(of(chosen(measures, definition)));
    }

    /// The figure entered last; but an office is measured against its own roster rather than against what somebody
    /// published about it.
    private static Measure chosen(List<Measure> measures, Definition definition) {
        return definition == Definition.D6 ? measures.getLast() : measures.getFirst();
    }

    /// Every definition that can be measured by.
    static List<Headline> all(Answer answer) {
        List<Headline> all = new ArrayList<>();
        Arrays.stream(Definition.values())
                .forEach(definition -> of(answer, definition).ifPresent(all::add));
        return all;
    }

    private static Headline of(Measure measure) {
        return of(measure.definition(), measure.denominator(), measure.live(), measure.baseline(), measure.together());
    }

    static Headline of(Trend.Line line) {
        return of(line.definition(), line.denominator(), line.live(), line.baseline(), line.together());
    }

    private static Headline of(
            Definition definition, Base base, Share live, @Nullable Share reported, @Nullable Share together) {
        Share shown = together == null ? live : together;
        return new Headline(
                definition,
                together == null ? Composition.LIVE : Composition.TOGETHER,
                shown.people(),
                shown.percent(),
                base,
                reported,
                live.people());
    }

    /// True when the base is the roster itself, whose source is said in both languages.
    public boolean isOfRoster() {
        return base.source().equals(DescribeCoverage.OWN_ROSTER);
    }
}
