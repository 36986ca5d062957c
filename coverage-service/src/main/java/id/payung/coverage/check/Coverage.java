package id.payung.coverage.check;

import id.payung.coverage.number.Fraction;
import id.payung.coverage.number.Printed;
import id.payung.coverage.number.Span;
import id.payung.coverage.number.Words;
import id.payung.coverage.release.Known;
import id.payung.coverage.release.Known.Base;
import id.payung.coverage.release.Population;
import id.payung.coverage.release.Release;
import id.payung.coverage.release.Release.Quantity;
import id.payung.coverage.release.Release.Statement;
import id.payung.coverage.release.Report.Check;
import id.payung.coverage.release.Report.Fit;
import id.payung.coverage.release.Report.Implied;
import id.payung.coverage.release.Report.Suggestion;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// C2, C3 and C4: the five numbers of coverage against each other and against every base that is known.
final class Coverage {

    private static final long SAME_TIME_DAYS = 366;

    /// @param population null when nobody says who the base is
    private record Candidate(
            @Nullable Population population,
            Printed people,
            boolean named,
            String field,
            @Nullable String source,
            @Nullable LocalDate date) {

        Words.Name words() {
            return population == null ? Quantity.BASE.words() : population.words();
        }
    }

    private final Release release;
    private final Known known;
    private final Notebook notebook;
    private final Map<Quantity, Printed> numbers;
    private final Set<Population> named;
    private final List<Fit> fits = new ArrayList<>();

    Coverage(Release release, Known known, Notebook notebook) {
        this.release = release;
        this.known = known;
        this.notebook = notebook;
        this.named = Population.named(release.main().baseName());
        this.numbers = withNamedBase(release.main(), named, release.bases());
    }

    /// "8,13 % of the workforce" names a number that the release gives elsewhere.
    private static Map<Quantity, Printed> withNamedBase(
            Statement main, Set<Population> named, Map<Population, Printed> bases) {
        Map<Quantity, Printed> numbers = new EnumMap<>(Quantity.class);
        numbers.putAll(main.numbers());
        if (named.size() == 1) {
            named.forEach(population -> {
                Printed people = bases.get(population);
                if (people != null && population.isBase()) {
                    numbers.putIfAbsent(Quantity.BASE, people);
                }
            });
        }
        return numbers;
    }

    /// All five numbers, the base by its name included.
    Map<Quantity, Printed> numbers() {
        return numbers;
    }

    List<Fit> fits() {
        return fits;
    }

    /// The base that the other numbers speak of.
    Optional<Implied> implied() {
        return without(Quantity.BASE)
                .span(Quantity.BASE)
                .map(span -> new Implied(
                        likelyBase().orElse(span.middle()).decimal(0),
                        span.low().decimal(0),
                        span.high().decimal(0)));
    }

    private Optional<Fraction> likelyBase() {
        Map<Quantity, Printed> others = new EnumMap<>(numbers);
        others.remove(Quantity.BASE);
        return Plane.likely(others, Quantity.BASE);
    }

    private Plane without(Quantity quantity) {
        Map<Quantity, Printed> others = new EnumMap<>(numbers);
        others.remove(quantity);
        return Plane.of(others);
    }

    void check() {
        base();
        agreement();
    }

    private void agreement() {
        Agreement agreement = new Agreement(numbers, Map.of(Quantity.BASE, baseField()), notebook);
        List<Set<Quantity>> contradictions = agreement.contradictions();
        for (Set<Quantity> some : contradictions) {
            String arithmetic = agreement.arithmetic(some);
            notebook.contradict(agreement.fields(some), arithmetic);
            notebook.fails(some.stream().anyMatch(Quantity::isPercentage) ? Check.C3 : Check.C2, arithmetic);
        }
        if (contradictions.isEmpty()) {
            hold(agreement);
        } else {
            agreement.suggest();
        }
    }

    private void hold(Agreement agreement) {
        boolean counts = has(Quantity.COVERED) && has(Quantity.GAP) && has(Quantity.BASE);
        if (counts) {
            notebook.holds(Check.C2, agreement.arithmetic(Set.of(Quantity.COVERED, Quantity.GAP, Quantity.BASE)));
        }
        holds(agreement, Quantity.PERCENT);
        holds(agreement, Quantity.GAP_PERCENT);
        if (has(Quantity.PERCENT) && has(Quantity.GAP_PERCENT)) {
            notebook.holds(Check.C3, agreement.arithmetic(Set.of(Quantity.PERCENT, Quantity.GAP_PERCENT)));
        }
    }

    private void holds(Agreement agreement, Quantity percentage) {
        Set<Quantity> people = EnumSet.of(Quantity.COVERED, Quantity.BASE, Quantity.GAP);
        people.retainAll(numbers.keySet());
        if (has(percentage) && people.size() >= 2) {
            people.remove(people.size() == 3 ? Quantity.GAP : percentage);
            people.add(percentage);
            notebook.holds(Check.C3, agreement.arithmetic(people));
        }
    }

    private boolean has(Quantity quantity) {
        return numbers.containsKey(quantity);
    }

    /// C4. The base that was named has to reproduce the percentage; where another does, the wrong one was named.
    private void base() {
        Plane plane = without(Quantity.BASE);
        if (!(has(Quantity.PERCENT) || has(Quantity.GAP_PERCENT))
                || plane.isEmpty()
                || plane.span(Quantity.BASE).isEmpty()) {
            return;
        }
        Span implied = plane.span(Quantity.BASE).get();
        List<Candidate> candidates = candidates();
        candidates.stream().filter(it -> it.people().span().meets(implied)).forEach(it -> fits.add(fit(it)));
        Optional<Candidate> printed = candidates.stream()
                .filter(Candidate::named)
                .max(Comparator.comparing(it -> it.people().span().meets(implied)));
        String arithmetic = impliedWords(implied);
        if (printed.isPresent()) {
            judge(printed.get(), implied, arithmetic);
        } else if (fits.isEmpty() && candidates.isEmpty()) {
            notebook.lacks(Check.C4, arithmetic);
        } else {
            notebook.verdict(Check.C4, !fits.isEmpty(), withFits(arithmetic));
        }
    }

    private void judge(Candidate printed, Span implied, String arithmetic) {
        if (printed.people().span().meets(implied)) {
            notebook.holds(Check.C4, withFits(arithmetic));
            return;
        }
        notebook.fails(
                Check.C4,
                withFits(
                        Words.both(
                                "Basis yang disebut, {0} {1}, tidak menghasilkan persentase itu.",
                                "The base that is named, {0} {1}, does not give that percentage.",
                                printed.words(),
                                printed.people()),
                        arithmetic));
        candidates().stream()
                .filter(it -> !it.named() && it.people().span().meets(implied))
                .forEach(it -> notebook.suggest(new Suggestion(
                        printed.field(),
                        Suggestion.Kind.WRONG_BASE_NAMED,
                        printed.people().text(),
                        it.people().value(),
                        null,
                        null,
                        Words.both(
                                "Persentase itu dihitung terhadap {0} ({1}), bukan {2} ({3}).",
                                "The percentage is of the {0} ({1}), not of the {2} ({3}).",
                                it.words(),
                                it.people(),
                                printed.words(),
                                printed.people()))));
    }

    private String impliedWords(Span implied) {
        return Words.both(
                "Angka-angkanya menyiratkan basis {0} ({1} sampai {2}).",
                "The numbers imply a base of {0} ({1} to {2}).",
                likelyBase().orElse(implied.middle()).decimal(0),
                implied.low().decimal(0),
                implied.high().decimal(0));
    }

    private String withFits(String... sentences) {
        List<String> all = new ArrayList<>(List.of(sentences));
        if (fits.isEmpty()) {
            all.add(Words.both("Tidak ada basis yang dikenal yang cocok.", "No base that is known fits."));
        }
        fits.forEach(fit -> all.add(
                Words.both("{0} {1} cocok: {2} %.", "{0} {1} fits: {2} %.", called(fit), fit.people(), fit.percent())));
        return Words.join(all);
    }

    private static Words.Name called(Fit fit) {
        Words.Name base = Words.apart(fit.base());
        return fit.definition() == null ? base : Words.pair("{0}, {1},", "{0}, {1},", fit.definition(), base);
    }

    private Fit fit(Candidate candidate) {
        Map<Quantity, Printed> over = new EnumMap<>(numbers);
        over.put(Quantity.BASE, candidate.people());
        over.remove(Quantity.PERCENT);
        over.remove(Quantity.GAP_PERCENT);
        Words.Name words = candidate.words();
        return new Fit(
                words.indonesian() + " / " + words.english(),
                candidate.population() == null
                        ? null
                        : candidate.population().definition().orElse(null),
                candidate.people().value(),
                percent(over),
                candidate.named(),
                candidate.source(),
                candidate.date());
    }

    private static java.math.BigDecimal percent(Map<Quantity, Printed> over) {
        return Plane.likely(over, Quantity.PERCENT).orElse(Fraction.ZERO).decimal(3);
    }

    /// Every base there is: what is printed as the base, those of the release, those recorded for the region.
    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        Printed base = numbers.get(Quantity.BASE);
        Population who = named.size() == 1 ? named.iterator().next() : null;
        if (base != null) {
            candidates.add(new Candidate(who, base, true, baseField(), null, null));
        }
        release.bases().forEach((population, people) -> {
            if (population.isBase() && !(population == who && people.equals(base))) {
                candidates.add(new Candidate(population, people, false, population.field(), null, null));
            }
        });
        for (Base one : known.bases()) {
            boolean meant = base == null && one.population() == who && near(one.referenceDate());
            candidates.add(new Candidate(
                    one.population(), one.people(), meant, "baseName", one.source(), one.referenceDate()));
        }
        return candidates;
    }

    /// Only a base of about the same time can be the one that a release means without a number.
    private boolean near(LocalDate date) {
        LocalDate said = release.main().date();
        return said != null && Math.abs(ChronoUnit.DAYS.between(said, date)) <= SAME_TIME_DAYS;
    }

    private String baseField() {
        return release.main().numbers().containsKey(Quantity.BASE) || named.size() != 1
                ? Quantity.BASE.field()
                : named.iterator().next().field();
    }
}
