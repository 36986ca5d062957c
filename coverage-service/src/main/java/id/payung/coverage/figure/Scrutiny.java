package id.payung.coverage.figure;

import static java.util.Objects.requireNonNull;

import id.payung.coverage.check.CheckRelease;
import id.payung.coverage.figure.Figure.Definition;
import id.payung.coverage.figure.Figure.Role;
import id.payung.coverage.number.Printed;
import id.payung.coverage.projection.Cells;
import id.payung.coverage.projection.Cells.Days;
import id.payung.coverage.projection.Kind.State;
import id.payung.coverage.region.Region;
import id.payung.coverage.region.Regions;
import id.payung.coverage.release.Known;
import id.payung.coverage.release.Population;
import id.payung.coverage.release.Release;
import id.payung.coverage.release.Release.Quantity;
import id.payung.coverage.release.Release.Statement;
import id.payung.coverage.release.Report.Check;
import id.payung.coverage.release.Report.Finding;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Puts an entered figure to the checks as if it were a press release, beside what is known of its region: other
/// figures of about the same date, people counted live on its date, and what was said before.
///
/// A series break (C9) is shown and marks nothing: that a base moved is for the reader to know, not an error.
@Component
class Scrutiny {

    private static final long SAME_TIME_DAYS = 366;

    private final Figures figures;
    private final Cells cells;
    private final Regions regions;
    private final CheckRelease checkRelease;
    private final Clock clock;

    Scrutiny(Figures figures, Cells cells, Regions regions, CheckRelease checkRelease, Clock clock) {
        this.figures = figures;
        this.cells = cells;
        this.regions = regions;
        this.checkRelease = checkRelease;
        this.clock = clock;
    }

    static boolean marks(List<Finding> findings) {
        return findings.stream().anyMatch(it -> it.outcome() == Finding.Outcome.FAILS && it.check() != Check.C9);
    }

    /// @param entry one without complaints
    List<Finding> of(Entry entry) {
        LocalDate today = LocalDate.now(clock);
        List<Figure> known = figures.used(requireNonNull(entry.region())).stream()
                .filter(it -> it.segment() == entry.scope())
                .toList();
        Known beside = new Known(entry.kind() == Role.COVERAGE ? bases(known) : List.of(), List.of(), today);
        return checkRelease.of(release(entry, known, today), beside).checks();
    }

    private Release release(Entry entry, List<Figure> known, LocalDate today) {
        Definition definition = requireNonNull(entry.definition());
        LocalDate date = requireNonNull(entry.referenceDate());
        List<Figure> near = known.stream()
                .filter(it -> Math.abs(ChronoUnit.DAYS.between(it.referenceDate(), date)) <= SAME_TIME_DAYS)
                .toList();
        Map<Quantity, Printed> numbers = numbers(entry);
        Map<Population, Printed> bases = new EnumMap<>(Population.class);
        if (entry.kind() != Role.COVERAGE) {
            beside(entry, near, today).forEach(numbers::putIfAbsent);
            near.stream()
                    .filter(it -> it.kind() == Role.DENOMINATOR && it.definition() != definition)
                    .forEach(it -> bases.putIfAbsent(population(it.definition()), printed(it)));
        }
        return new Release(
                new Statement(
                        requireNonNull(entry.source()),
                        date,
                        "",
                        population(definition).words().indonesian(),
                        numbers,
                        null),
                definition.name(),
                List.of(),
                bases,
                null,
                Release.Money.NONE,
                Release.Claims.NONE,
                staff(entry, today),
                Release.Persons.NONE,
                List.of(),
                earlier(entry, known));
    }

    private static Map<Quantity, Printed> numbers(Entry entry) {
        Map<Quantity, Printed> numbers = new EnumMap<>(Quantity.class);
        Printed value = Printed.people(requireNonNull(entry.value()), entry.rounding());
        numbers.put(entry.kind() == Role.DENOMINATOR ? Quantity.BASE : Quantity.COVERED, value);
        if (entry.percent() != null) {
            numbers.put(Quantity.PERCENT, Printed.percent(entry.percent()));
        }
        if (entry.base() != null) {
            numbers.put(Quantity.BASE, Printed.people(entry.base(), entry.rounding()));
        }
        if (entry.gap() != null) {
            numbers.put(Quantity.GAP, Printed.people(entry.gap(), entry.rounding()));
        }
        return numbers;
    }

    /// The other side of the line: what BPJS reported or what is counted live over this base, or the base below this
    /// baseline.
    private Map<Quantity, Printed> beside(Entry entry, List<Figure> near, LocalDate today) {
        Definition definition = requireNonNull(entry.definition());
        Map<Quantity, Printed> beside = new EnumMap<>(Quantity.class);
        if (entry.kind() == Role.BASELINE) {
            closest(near, entry, Role.DENOMINATOR, definition::equals)
                    .ifPresent(it -> beside.put(Quantity.BASE, printed(it)));
        } else {
            Optional<Figure> baseline = closest(near, entry, Role.BASELINE, definition::countsAs);
            baseline.ifPresent(it -> beside.put(Quantity.COVERED, printed(it)));
            if (baseline.isEmpty()) {
                beside.put(Quantity.COVERED, Printed.people(live(entry, today, false), 1));
            }
        }
        return beside;
    }

    private static Optional<Figure> closest(
            List<Figure> near, Entry entry, Role role, java.util.function.Predicate<Definition> definition) {
        LocalDate date = requireNonNull(entry.referenceDate());
        return near.stream()
                .filter(it -> it.kind() == role && definition.test(it.definition()))
                .min(Comparator.comparing(it -> Math.abs(ChronoUnit.DAYS.between(it.referenceDate(), date))));
    }

    /// Honorer cannot be more than those on the rosters of that day, where there are rosters.
    private Release.Staff staff(Entry entry, LocalDate today) {
        if (entry.definition() != Definition.D6 || entry.kind() == Role.DENOMINATOR) {
            return Release.Staff.NONE;
        }
        long listed = live(entry, today, true);
        return listed == 0
                ? Release.Staff.NONE
                : new Release.Staff(
                        Printed.people(requireNonNull(entry.value()), entry.rounding()),
                        Printed.people(listed, 1),
                        null);
    }

    private long live(Entry entry, LocalDate today, boolean everyState) {
        Region region = regions.get(requireNonNull(entry.region()));
        Definition definition = requireNonNull(entry.definition());
        return cells.counts(region, new Days(requireNonNull(entry.referenceDate()), today)).stream()
                .filter(it -> everyState || it.kind().state() == State.ACTIVE)
                .filter(it -> entry.scope().covers(it.kind().segment()))
                .filter(it -> definition.counts(it.kind()))
                .mapToLong(Cells.Count::workers)
                .sum();
    }

    private static List<Statement> earlier(Entry entry, List<Figure> known) {
        LocalDate date = requireNonNull(entry.referenceDate());
        List<Statement> earlier = new ArrayList<>();
        known.stream()
                .filter(it -> it.kind() == entry.kind() && it.definition() == entry.definition())
                .filter(it -> it.referenceDate().isBefore(date))
                .limit(1)
                .forEach(it -> earlier.add(statement(it)));
        return earlier;
    }

    private static Statement statement(Figure figure) {
        Map<Quantity, Printed> numbers = new EnumMap<>(Quantity.class);
        numbers.put(figure.kind() == Role.DENOMINATOR ? Quantity.BASE : Quantity.COVERED, printed(figure));
        if (figure.percent() != null) {
            numbers.put(Quantity.PERCENT, Printed.percent(figure.percent()));
        }
        if (figure.base() != null) {
            numbers.put(Quantity.BASE, Printed.people(figure.base(), figure.precision()));
        }
        return new Statement(figure.source(), figure.referenceDate(), "", "", numbers, null);
    }

    /// Every base recorded for the region.
    static List<Known.Base> bases(List<Figure> figures) {
        return figures.stream()
                .filter(it -> it.kind() == Role.DENOMINATOR)
                .map(it -> new Known.Base(population(it.definition()), printed(it), it.source(), it.referenceDate()))
                .toList();
    }

    private static Population population(Definition definition) {
        return Population.ofDefinition(definition.name()).orElseThrow();
    }

    private static Printed printed(Figure figure) {
        return Printed.people(figure.value(), figure.precision());
    }
}
