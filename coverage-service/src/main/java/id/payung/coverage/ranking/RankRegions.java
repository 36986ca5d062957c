package id.payung.coverage.ranking;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import id.payung.coverage.figure.Figure;
import id.payung.coverage.figure.Figure.Definition;
import id.payung.coverage.figure.Figure.Role;
import id.payung.coverage.figure.Figure.Scope;
import id.payung.coverage.number.Fraction;
import id.payung.coverage.number.Words;
import id.payung.coverage.ranking.Ranking.Apart;
import id.payung.coverage.ranking.Ranking.Place;
import id.payung.coverage.region.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A rank means something only where everybody is measured alike. Of the dates for which participants and bases are
/// known, those are taken that most regions share, the later ones of several; all others stand apart.
final class RankRegions {

    /// The dates of a region's participants and of its base.
    private record Dates(LocalDate covered, LocalDate base) {}

    private record Standing(
            Region region,
            @Nullable Figure covered,
            @Nullable Figure base) {

        Optional<Dates> dates() {
            return covered == null || base == null
                    ? Optional.empty()
                    : Optional.of(new Dates(covered.referenceDate(), base.referenceDate()));
        }

        Fraction share() {
            return Fraction.of(Objects.requireNonNull(covered).value())
                    .percentOf(Fraction.of(Objects.requireNonNull(base).value()));
        }
    }

    private final Region province;
    private final Definition definition;
    private final @Nullable LocalDate date;
    private final List<Figure> figures;

    /// @param date participants of this date only; null for the one that most regions share
    /// @param figures that may be used, of all regions in the province, newest first
    RankRegions(Region province, Definition definition, @Nullable LocalDate date, List<Figure> figures) {
        this.province = province;
        this.definition = definition;
        this.date = date;
        this.figures = figures;
    }

    Ranking of(List<Region> regions) {
        List<Standing> standings = regions.stream().map(this::standing).toList();
        Optional<Dates> shared = shared(standings);
        List<Place> ranked = new ArrayList<>();
        List<Apart> apart = new ArrayList<>();
        for (Standing standing : standings.stream()
                .sorted(Comparator.comparing((Standing it) -> it.dates().isPresent() ? it.share() : Fraction.ZERO)
                        .reversed())
                .toList()) {
            if (standing.dates().isPresent() && standing.dates().equals(shared)) {
                ranked.add(place(standing, ranked));
            } else {
                apart.add(new Apart(standing.region(), reason(standing)));
            }
        }
        return new Ranking(
                province,
                definition,
                shared.map(Dates::covered).orElse(null),
                shared.map(Dates::base).orElse(null),
                ranked,
                apart);
    }

    private Standing standing(Region region) {
        return new Standing(
                region,
                newest(region, Role.BASELINE)
                        .filter(it -> date == null || it.referenceDate().equals(date))
                        .orElse(null),
                newest(region, Role.DENOMINATOR).orElse(null));
    }

    private Optional<Figure> newest(Region region, Role role) {
        boolean dated = date != null && role == Role.BASELINE;
        return figures.stream()
                .filter(it -> it.region().equals(region.code()) && it.kind() == role && it.segment() == Scope.ALL)
                .filter(it -> it.definition() == definition)
                .filter(it -> !dated || it.referenceDate().equals(date))
                .max(Comparator.comparing(Figure::referenceDate).thenComparing(Figure::enteredAt));
    }

    private static Optional<Dates> shared(List<Standing> standings) {
        Map<Dates, Long> votes =
                standings.stream().flatMap(it -> it.dates().stream()).collect(groupingBy(it -> it, counting()));
        return votes.entrySet().stream()
                .max(Map.Entry.<Dates, Long>comparingByValue()
                        .thenComparing(it -> it.getKey().covered())
                        .thenComparing(it -> it.getKey().base()))
                .map(Map.Entry::getKey);
    }

    private static Place place(Standing standing, List<Place> before) {
        Figure covered = Objects.requireNonNull(standing.covered());
        Figure base = Objects.requireNonNull(standing.base());
        boolean equal = !before.isEmpty()
                && Fraction.of(before.getLast().covered())
                        .percentOf(Fraction.of(before.getLast().base()))
                        .equals(standing.share());
        return new Place(
                equal ? before.getLast().rank() : before.size() + 1,
                standing.region(),
                covered.value(),
                base.value(),
                standing.share().decimal(2),
                covered.source(),
                base.source());
    }

    private String reason(Standing standing) {
        if (standing.base() == null) {
            return Words.both("Belum ada basis {0}.", "There is no base {0} yet.", definition);
        }
        if (standing.covered() == null) {
            return Words.both(
                    "Belum ada angka peserta pada tanggal itu.", "There is no figure of participants of that date.");
        }
        return Words.both(
                "Tanggal lain: peserta {0}, basis {1}.",
                "Other dates: participants {0}, base {1}.",
                standing.covered().referenceDate().toString(),
                standing.base().referenceDate().toString());
    }
}
