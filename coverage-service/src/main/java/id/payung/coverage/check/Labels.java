package id.payung.coverage.check;

import id.payung.coverage.number.Printed;
import id.payung.coverage.number.Words;
import id.payung.coverage.release.Population;
import id.payung.coverage.release.Release;
import id.payung.coverage.release.Release.Part;
import id.payung.coverage.release.Release.Quantity;
import id.payung.coverage.release.Release.Statement;
import id.payung.coverage.release.Report.Check;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// C11: whether the people are called what they are measured against, by this source and by others.
final class Labels {

    private static final Pattern CIVIL_SERVANT = Pattern.compile("\\b(?:p3k|pppk)\\b(?! paruh)");
    private static final Pattern SEGMENT =
            Pattern.compile("\\b(?:pu|bpu|pbpu|ppu|jakon|pmi)\\b|penerima upah|konstruksi|migran");

    private final Release release;
    private final Map<Quantity, Printed> numbers;
    private final Notebook notebook;

    Labels(Release release, Map<Quantity, Printed> numbers, Notebook notebook) {
        this.release = release;
        this.numbers = numbers;
        this.notebook = notebook;
    }

    void check() {
        Statement main = release.main();
        Set<Population> covered = Population.named(main.coveredName());
        Set<Population> base = Population.named(main.baseName());
        within(covered, base);
        definition(base);
        civilServants(main);
        release.others().forEach(other -> against(other, covered, base));
    }

    private void within(Set<Population> covered, Set<Population> base) {
        if (base.isEmpty()) {
            return;
        }
        Set<Population> parts = parts(covered);
        Set<Population> baseParts = parts(base);
        boolean segments = release.parts().stream()
                        .map(Part::label)
                        .filter(label ->
                                SEGMENT.matcher(label.toLowerCase(Locale.ROOT)).find())
                        .count()
                > 1;
        boolean partOverAll = !parts.isEmpty() && baseParts.isEmpty();
        boolean otherPart = !parts.isEmpty() && !baseParts.isEmpty() && !baseParts.containsAll(parts);
        boolean allOverPart = segments && !baseParts.isEmpty() && base.size() == baseParts.size();
        notebook.verdict(
                Check.C11,
                !(partOverAll || otherPart || allOverPart),
                Words.both(
                        partOverAll || otherPart || allOverPart
                                ? "Pembilang ({0}) tidak termasuk basis yang disebut ({1})."
                                : "Pembilang ({0}) sesuai basis yang disebut ({1}).",
                        partOverAll || otherPart || allOverPart
                                ? "The people counted ({0}) do not belong to the base named ({1})."
                                : "The people counted ({0}) belong to the base named ({1}).",
                        parts.isEmpty() ? new Words.Name("semua peserta", "all participants") : words(covered),
                        words(base)));
    }

    private static Set<Population> parts(Set<Population> named) {
        return named.stream()
                .filter(Population::isPart)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Population.class)));
    }

    private void definition(Set<Population> base) {
        String definition = release.definition();
        if (definition == null || base.size() != 1) {
            return;
        }
        Population named = base.iterator().next();
        named.definition()
                .ifPresent(of -> notebook.verdict(
                        Check.C11,
                        of.equals(definition),
                        Words.both(
                                "Basis yang disebut ({0}) adalah basis definisi {1}; yang dinyatakan {2}.",
                                "The base named ({0}) is that of definition {1}; what is stated is {2}.",
                                named.words(),
                                of,
                                definition)));
    }

    private void civilServants(Statement main) {
        String name = main.coveredName().toLowerCase(Locale.ROOT);
        if (CIVIL_SERVANT.matcher(name).find() && Population.named(name).contains(Population.STAFF)) {
            notebook.fails(
                    Check.C11,
                    Words.both(
                            "P3K/PPPK adalah ASN menurut UU 20/2023, jadi bukan bagian dari non-ASN.",
                            "P3K/PPPK are civil servants (ASN) by Law 20/2023, so they are no part of non-ASN."));
        }
    }

    private void against(Statement other, Set<Population> covered, Set<Population> base) {
        sameNumber(Quantity.BASE, base, Population.named(other.baseName()), other);
        sameNumber(Quantity.COVERED, covered, Population.named(other.coveredName()), other);
        fused(base, other);
    }

    private void sameNumber(Quantity quantity, Set<Population> here, Set<Population> there, Statement other) {
        Printed mine = numbers.get(quantity);
        Printed theirs = other.numbers().get(quantity);
        boolean same = mine != null && theirs != null && mine.span().meets(theirs.span());
        if (same && !here.isEmpty() && !there.isEmpty()) {
            notebook.verdict(
                    Check.C11,
                    here.equals(there),
                    Words.both(
                            "{0} disebut {1} di sini dan {2} menurut {3}.",
                            "{0} is called {1} here and {2} by {3}.",
                            Objects.requireNonNull(mine),
                            words(here),
                            words(there),
                            other.source()));
        }
    }

    /// The percentage of one group told with the people of another.
    private void fused(Set<Population> base, Statement other) {
        Set<Population> there = Population.named(other.baseName());
        Printed mine = numbers.get(Quantity.PERCENT);
        Printed theirs = other.numbers().get(Quantity.PERCENT);
        boolean otherPeople = !base.isEmpty() && !there.isEmpty() && !base.equals(there);
        boolean sameBase = numbers.containsKey(Quantity.BASE) && other.numbers().containsKey(Quantity.BASE);
        if (mine != null
                && theirs != null
                && otherPeople
                && !sameBase
                && mine.span().meets(theirs.span())) {
            notebook.fails(
                    Check.C11,
                    Words.both(
                            "{0} adalah persentase {1} menurut {2} ({3}), bukan {4}: dua indikator bercampur.",
                            "{0} is the percentage of the {1} by {2} ({3}), not of the {4}: two indicators are mixed.",
                            mine,
                            words(there),
                            other.source(),
                            theirs,
                            words(base)));
        }
    }

    private static Words.Name words(Set<Population> populations) {
        return new Words.Name(
                populations.stream().map(it -> it.words().indonesian()).collect(Collectors.joining(" dan ")),
                populations.stream().map(it -> it.words().english()).collect(Collectors.joining(" and ")));
    }
}
