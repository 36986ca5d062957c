package id.payung.coverage.indicator;

import id.payung.coverage.figure.Figure;
import id.payung.coverage.figure.Figures;
import id.payung.coverage.projection.Cells;
import id.payung.coverage.projection.Cells.Count;
import id.payung.coverage.projection.Cells.Days;
import id.payung.coverage.projection.Cells.OnDay;
import id.payung.coverage.projection.Kind;
import id.payung.coverage.region.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Describes many days of a region in one pass over what moved, OPDs left out.
@Component
class DescribeDays {

    private final Cells cells;
    private final Figures figures;
    private final AskedDays askedDays;

    DescribeDays(Cells cells, Figures figures, AskedDays askedDays) {
        this.cells = cells;
        this.figures = figures;
        this.askedDays = askedDays;
    }

    /// An answer for each day, as everybody may see it or all of it. What the neighbours give away today is withheld
    /// on every day.
    ///
    /// @param days rising; at least one
    List<Answer> of(Region region, List<LocalDate> days, LocalDate knownAt, boolean isPublic) {
        List<OnDay> moves = cells.byDay(region, days.getFirst(), new Days(days.getLast(), knownAt));
        List<List<Figure>> latest = latest(region, days, knownAt);
        Map<LocalDate, List<Count>> known = new HashMap<>();
        Function<LocalDate, List<Count>> countsOn =
                day -> known.computeIfAbsent(day, _ -> cells.counts(region, new Days(day, knownAt)));
        Map<Kind, Long> people = new HashMap<>();
        List<Answer> answers = new ArrayList<>();
        int move = 0;
        for (int point = 0; point < days.size(); point++) {
            LocalDate day = days.get(point);
            while (move < moves.size() && !moves.get(move).on().isAfter(day)) {
                Count count = moves.get(move++).count();
                people.merge(count.kind(), count.workers(), Long::sum);
            }
            answers.add(answer(region, new Days(day, knownAt), counts(people), latest.get(point), countsOn));
        }
        return isPublic ? shown(region, answers) : answers;
    }

    private List<Answer> shown(Region region, List<Answer> answers) {
        var bySiblings = new Siblings(cells.regions(askedDays.of(null, null))).withheld(region);
        return answers.stream()
                .map(answer -> Withholding.of(answer, bySiblings))
                .toList();
    }

    private static List<Count> counts(Map<Kind, Long> people) {
        return people.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Answer answer(
            Region region,
            Days days,
            List<Count> kinds,
            List<Figure> latest,
            Function<LocalDate, List<Count>> countsOn) {
        return new Answer(
                region,
                days.at(),
                days.knownAt(),
                null,
                null,
                null,
                DescribeCoverage.live(kinds),
                DescribeCoverage.measures(region, days, kinds, latest, countsOn),
                List.of());
    }

    /// The figures that hold on each day. They change on few days, so those between two days with the same figures
    /// are not asked about.
    private List<List<Figure>> latest(Region region, List<LocalDate> days, LocalDate knownAt) {
        List<List<Figure>> latest = new ArrayList<>(Collections.nCopies(days.size(), List.of()));
        Function<Integer, List<Figure>> ask = point -> figures.latest(
                region.code(), days.get(point), DescribeCoverage.knownBefore(new Days(days.get(point), knownAt)));
        latest.set(0, ask.apply(0));
        latest.set(days.size() - 1, ask.apply(days.size() - 1));
        between(latest, 0, days.size() - 1, ask);
        return latest;
    }

    private static void between(List<List<Figure>> latest, int from, int to, Function<Integer, List<Figure>> ask) {
        if (to - from < 2) {
            return;
        }
        if (latest.get(from).equals(latest.get(to))) {
            Collections.fill(latest.subList(from + 1, to), latest.get(from));
            return;
        }
        int middle = (from + to) >>> 1;
        latest.set(middle, ask.apply(middle));
        between(latest, from, middle, ask);
        between(latest, middle, to, ask);
    }
}
