package id.payung.coverage.atlas;

import id.payung.coverage.figure.Figure.Definition;
import id.payung.coverage.indicator.Answer;
import id.payung.coverage.indicator.DescribeRegions;
import id.payung.coverage.indicator.People;
import id.payung.coverage.picture.Sheet;
import id.payung.coverage.picture.Sheet.Spot;
import id.payung.coverage.projection.Cells.Days;
import id.payung.coverage.region.Region;
import id.payung.coverage.region.Regions;
import id.payung.coverage.snapshot.Snapshots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the regions of a whole on a map, all of one moment.
@Component
class DrawMap {

    private static final int MOST_KEPT = 8;

    /// Everything that what is known of the parts depends on.
    private record Question(String version, Region whole, boolean deep, Days days) {}

    private final DescribeRegions describeRegions;
    private final Regions regions;
    private final Snapshots snapshots;
    private final Map<Question, Map<String, Answer>> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Map<String, Answer>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    DrawMap(DescribeRegions describeRegions, Regions regions, Snapshots snapshots) {
        this.describeRegions = describeRegions;
        this.regions = regions;
        this.snapshots = snapshots;
    }

    /// A whole with its parts.
    ///
    /// @param answer of the whole; null when nothing is known of it
    /// @param places the largest first, so that none hides a smaller one
    record Drawn(@Nullable Answer answer, Definition definition, String box, List<Place> places) {

        public @Nullable Headline headline() {
            return answer == null ? null : Headline.of(answer, definition).orElse(null);
        }

        public long measured() {
            return places.stream().filter(place -> place.headline() != null).count();
        }
    }

    /// @param deep kabupaten and kota of the nation, and not its provinces
    /// @param asked null for the first definition by which the whole can be measured
    Drawn of(Region whole, boolean deep, Days days, @Nullable Definition asked) {
        List<Region> parts = parts(whole, deep);
        Map<String, Answer> answers = answers(new Question(snapshots.version(), whole, deep, days), parts);
        Answer answer = answers.get(whole.code());
        Definition definition = asked == null ? usual(answer) : asked;
        List<Spot> spots = new ArrayList<>();
        for (Region part : parts) {
            Regions.Centre centre = regions.centre(part);
            Answer known = answers.get(part.code());
            spots.add(
                    new Spot(centre.latitude(), centre.longitude(), Place.around(known, headline(known, definition))));
        }
        Sheet sheet = whole.level() == Region.Level.NATION ? Sheet.ofAll(spots) : Sheet.around(spots);
        List<Place> places = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            Answer known = answers.get(parts.get(at).code());
            places.add(new Place(
                    parts.get(at),
                    headline(known, definition),
                    known == null ? People.NOBODY : known.live().all(),
                    spots.get(at).people(),
                    sheet.bubbles().get(at)));
        }
        places.sort(Comparator.comparingLong(Place::people).reversed());
        return new Drawn(answer, definition, sheet.box(), places);
    }

    /// Worked out once for each version of the figures, however many look at the map.
    private Map<String, Answer> answers(Question question, List<Region> parts) {
        synchronized (kept) {
            Map<String, Answer> known = kept.get(question);
            if (known != null) {
                return known;
            }
        }
        List<Region> wanted = new ArrayList<>(parts);
        wanted.add(question.whole());
        Map<String, Answer> answers = Objects.requireNonNull(
                snapshots.read(() -> describeRegions.of(question.whole(), wanted, question.days())));
        synchronized (kept) {
            kept.put(question, answers);
        }
        return answers;
    }

    private List<Region> parts(Region whole, boolean deep) {
        List<Region> next = regions.inside(whole);
        return deep
                ? next.stream().flatMap(part -> regions.inside(part).stream()).toList()
                : next;
    }

    static Definition usual(@Nullable Answer answer) {
        return Arrays.stream(Definition.values())
                .filter(definition -> headline(answer, definition) != null)
                .findFirst()
                .orElse(Definition.D1);
    }

    private static @Nullable Headline headline(@Nullable Answer answer, Definition definition) {
        return answer == null ? null : Headline.of(answer, definition).orElse(null);
    }
}
