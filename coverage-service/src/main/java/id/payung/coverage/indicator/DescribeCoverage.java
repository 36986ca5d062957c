package id.payung.coverage.indicator;

import id.payung.coverage.figure.Figure;
import id.payung.coverage.figure.Figure.Definition;
import id.payung.coverage.figure.Figure.Scope;
import id.payung.coverage.figure.Figures;
import id.payung.coverage.indicator.Answer.Base;
import id.payung.coverage.indicator.Answer.Live;
import id.payung.coverage.indicator.Answer.Measure;
import id.payung.coverage.indicator.Answer.Office;
import id.payung.coverage.indicator.Answer.Share;
import id.payung.coverage.projection.Cells;
import id.payung.coverage.projection.Cells.Count;
import id.payung.coverage.projection.Cells.Days;
import id.payung.coverage.projection.Kind;
import id.payung.coverage.projection.Kind.Category;
import id.payung.coverage.projection.Kind.State;
import id.payung.coverage.region.Region;
import id.payung.intake.Intakes;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts live people, published figures and freshness together.
///
/// Nobody counts twice: what BPJS reported for a date holds everybody who was active that day, those counted here
/// included. Only what changed here after that date is added, for the same region and the same people.
@Component
public class DescribeCoverage {

    static final String RULE = "Angka BPJS per tanggal acuannya sudah memuat semua yang aktif hari itu; hanya perubahan"
            + " sesudahnya di Payung yang ditambahkan. / The BPJS figure holds everybody active on its reference date;"
            + " only changes after that day, counted by Payung for the same region and people, are added.";

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    /// Who says how many there are on a roster.
    public static final String OWN_ROSTER = "Payung, daftar yang dikirim OPD / rosters sent by the OPDs";

    private final Cells cells;
    private final Figures figures;
    private final Intakes intakes;
    private final DescribeDays describeDays;

    DescribeCoverage(Cells cells, Figures figures, Intakes intakes, DescribeDays describeDays) {
        this.cells = cells;
        this.figures = figures;
        this.intakes = intakes;
        this.describeDays = describeDays;
    }

    /// As everybody may see it, or all of it. Ask within one snapshot of the database, so that its numbers agree
    /// with one another.
    public Answer of(Region region, Days days, boolean isPublic) {
        Answer all = of(region, days);
        return isPublic ? Withholding.of(all, new Siblings(cells.regions(days)).withheld(region)) : all;
    }

    /// An answer for each of many days, OPDs left out, in one pass over what moved. What the neighbours give away
    /// today is withheld on every day.
    ///
    /// @param days rising; at least one
    public List<Answer> of(Region region, List<LocalDate> days, LocalDate knownAt, boolean isPublic) {
        return describeDays.of(region, days, knownAt, isPublic);
    }

    private Answer of(Region region, Days days) {
        Optional<Intakes.AsOf> asOf = intakes.asOf(Cells.TOPIC);
        List<Count> kinds = cells.counts(region, days);
        List<Figure> latest = figures.latest(region.code(), days.at(), knownBefore(days));
        return new Answer(
                region,
                days.at(),
                days.knownAt(),
                asOf.map(Intakes.AsOf::recordedAt).orElse(null),
                asOf.map(it -> it.lag().toMillis() / 1_000.0).orElse(null),
                null,
                live(kinds),
                measures(region, days, kinds, latest, day -> cells.counts(region, new Days(day, days.knownAt()))),
                region.level() == Region.Level.NATION ? List.of() : offices(region, days));
    }

    /// What was recorded later is not known yet.
    static OffsetDateTime knownBefore(Days days) {
        return days.knownAt().plusDays(1).atStartOfDay(JAKARTA).toOffsetDateTime();
    }

    static Live live(List<Count> kinds) {
        return new Live(
                people(kinds),
                by(kinds, kind -> kind.segment().name()),
                by(kinds, kind -> kind.category().name()),
                by(kinds, kind -> kind.funding().name()));
    }

    private static People people(List<Count> kinds) {
        People all = People.NOBODY;
        for (Count count : kinds) {
            all = all.plus(count.kind().state(), count.workers());
        }
        return all;
    }

    private static Map<String, People> by(List<Count> kinds, Function<Kind, String> name) {
        Map<String, People> people = new TreeMap<>();
        for (Count count : kinds) {
            people.merge(
                    name.apply(count.kind()),
                    People.NOBODY.plus(count.kind().state(), count.workers()),
                    (old, _) -> old.plus(count.kind().state(), count.workers()));
        }
        return people;
    }

    /// @param latest the figures that hold on the day
    /// @param countsOn live people of the region on another day
    static List<Measure> measures(
            Region region,
            Days days,
            List<Count> kinds,
            List<Figure> latest,
            Function<LocalDate, List<Count>> countsOn) {
        Map<LocalDate, List<Count>> onBaselineDay = new HashMap<>();
        List<Measure> measures = new ArrayList<>();
        for (Figure figure : latest) {
            if (figure.kind() == Figure.Role.DENOMINATOR) {
                Figure baseline = baseline(latest, figure);
                List<Count> before = baseline == null
                        ? List.of()
                        : onBaselineDay.computeIfAbsent(baseline.referenceDate(), countsOn);
                Base base = Base.on(
                        days.at(),
                        figure.value(),
                        figure.definition().denominator(),
                        figure.source(),
                        figure.referenceDate());
                measures.add(new Measuring(region, figure.definition(), figure.segment(), base)
                        .measure(kinds, baseline, before));
            }
        }
        ownRoster(region, days, kinds).ifPresent(measures::add);
        return measures;
    }

    private static @Nullable Figure baseline(List<Figure> latest, Figure denominator) {
        return latest.stream()
                .filter(figure -> figure.kind() == Figure.Role.BASELINE)
                .filter(figure -> figure.segment() == denominator.segment())
                .filter(figure -> figure.definition().countsAs(denominator.definition()))
                .max(Comparator.comparing(Figure::referenceDate).thenComparing(Figure::enteredAt))
                .orElse(null);
    }

    /// D6 needs no published figure: the roster itself is the base.
    private static Optional<Measure> ownRoster(Region region, Days days, List<Count> kinds) {
        People staff = people(kinds.stream()
                .filter(count -> Definition.D6.counts(count.kind()))
                .toList());
        if (staff.listed() < 1) {
            return Optional.empty();
        }
        Base base = roster(staff, days);
        return Optional.of(new Measuring(region, Definition.D6, Scope.ALL, base).measure(kinds, null, List.of()));
    }

    private static Base roster(People staff, Days days) {
        return Base.on(days.at(), staff.listed(), Definition.D6.denominator(), OWN_ROSTER, days.at());
    }

    private record Measuring(Region region, Definition definition, Scope segment, Base base) {

        Measure measure(List<Count> kinds, @Nullable Figure baseline, List<Count> onBaselineDay) {
            long active = count(kinds, State.ACTIVE);
            return new Measure(
                    definition,
                    segment,
                    definition.numerator(),
                    base,
                    share(active),
                    share(active + count(kinds, State.BEHIND)),
                    baseline == null ? null : reported(baseline),
                    baseline == null ? null : together(baseline, active - count(onBaselineDay, State.ACTIVE)));
        }

        private Share reported(Figure baseline) {
            Share share = share(baseline.value());
            return new Share(share.people(), share.percent(), baseline.source(), baseline.referenceDate(), null);
        }

        private Share together(Figure baseline, long since) {
            Share share = share(baseline.value() + since);
            return new Share(share.people(), share.percent(), null, null, RULE);
        }

        private Share share(long people) {
            return Share.of(new Indicator(region, segment, people, definition.numerator(), base));
        }

        private long count(List<Count> kinds, State state) {
            return kinds.stream()
                    .filter(it -> it.kind().state() == state)
                    .filter(it -> segment.covers(it.kind().segment()))
                    .filter(it -> definition.counts(it.kind()))
                    .mapToLong(Count::workers)
                    .sum();
        }
    }

    private List<Office> offices(Region region, Days days) {
        Map<UUID, List<Cells.OfOpd>> byOpd = new LinkedHashMap<>();
        for (Cells.OfOpd row : cells.opds(region, days)) {
            byOpd.computeIfAbsent(row.opd(), _ -> new ArrayList<>()).add(row);
        }
        return byOpd.entrySet().stream()
                .map(entry -> office(region, days, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Office office(Region region, Days days, UUID opd, List<Cells.OfOpd> rows) {
        People staff = People.NOBODY;
        People vulnerable = People.NOBODY;
        for (Cells.OfOpd row : rows) {
            if (row.category() == Category.PEKERJA_RENTAN) {
                vulnerable = vulnerable.plus(row.state(), row.workers());
            } else {
                staff = staff.plus(row.state(), row.workers());
            }
        }
        Indicator indicator = staff.listed() < 1
                ? null
                : new Indicator(region, Scope.ALL, staff.active(), Definition.D6.numerator(), roster(staff, days));
        return new Office(
                opd,
                rows.getFirst().name(),
                staff.listed(),
                staff,
                indicator == null ? null : indicator.percent(),
                vulnerable);
    }
}
