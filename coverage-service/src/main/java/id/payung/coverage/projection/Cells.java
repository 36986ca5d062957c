package id.payung.coverage.projection;

import id.payung.coverage.projection.Change.Move;
import id.payung.coverage.projection.Change.Place;
import id.payung.coverage.region.Region;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Owns `cell`: how many people came into and went from each place, by the day it became true and the day it became
/// known.
///
/// Coverage on a day, as known on another, is the sum of all cells up to both. A move takes a person out of the old
/// place and puts it into the new one on the same day, so sums hold whatever the order of events.
@Component
public class Cells {

    /// The topic they are moved by, for those who ask how fresh they are.
    public static final String TOPIC = "enrolment-events";

    private static final String ADD = """
            INSERT INTO cell (region, opd, segment, category, funding, state, effective_on, recorded_on, workers)
            SELECT *
              FROM unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::bigint[])
                   AS d (region, opd, segment, category, funding, state, effective_on, recorded_on, workers)
             ORDER BY region COLLATE "C", opd, segment, category, funding, state, effective_on, recorded_on
                ON CONFLICT ON CONSTRAINT one_cell_per_place_and_days
                DO UPDATE SET workers = cell.workers + excluded.workers
            """;

    private static final String BY_KIND = """
            SELECT segment, category, funding, state, sum(workers) AS workers
              FROM cell
             WHERE region >= ? AND region < ? AND effective_on <= ? AND recorded_on <= ?
             GROUP BY segment, category, funding, state
            HAVING sum(workers) <> 0
             ORDER BY segment, category, funding, state
            """;

    private static final String BY_OPD = """
            SELECT c.opd, o.name, c.category, c.state, sum(c.workers) AS workers
              FROM cell c LEFT JOIN opd o USING (opd)
             WHERE c.region >= ? AND c.region < ? AND c.effective_on <= ? AND c.recorded_on <= ?
             GROUP BY c.opd, o.name, c.category, c.state
            HAVING sum(c.workers) <> 0
             ORDER BY o.name, c.opd, c.category, c.state
            """;

    private static final String BY_REGION = """
            SELECT region, state, sum(workers) AS workers
              FROM cell
             WHERE effective_on <= ? AND recorded_on <= ?
             GROUP BY region, state
            HAVING sum(workers) <> 0
             ORDER BY region, state
            """;

    /// A day that was true, and a day that knew it.
    public record Days(LocalDate at, LocalDate knownAt) {}

    /// People of one kind.
    public record Count(Kind kind, long workers) {}

    /// People of one OPD and category in one state.
    public record OfOpd(UUID opd, @Nullable String name, Kind.Category category, Kind.State state, long workers) {}

    /// People of one region in one state.
    public record OfRegion(String region, Kind.State state, long workers) {}

    private record Key(Place place, LocalDate effectiveOn, LocalDate recordedOn) {}

    private final JdbcTemplate jdbc;

    Cells(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds up in memory, then writes each touched cell once.
    void move(List<Move> moves) {
        Map<Key, Long> deltas = new HashMap<>();
        for (Move move : moves) {
            add(deltas, move.before(), move, -1);
            add(deltas, move.after(), move, 1);
        }
        deltas.values().removeIf(workers -> workers == 0);
        if (!deltas.isEmpty()) {
            write(List.copyOf(deltas.entrySet()));
        }
    }

    private static void add(Map<Key, Long> deltas, @Nullable Place place, Move move, long workers) {
        if (place != null) {
            deltas.merge(new Key(place, move.effectiveOn(), move.recordedOn()), workers, Long::sum);
        }
    }

    private void write(List<Map.Entry<Key, Long>> deltas) {
        int written = jdbc.update(
                ADD,
                texts(deltas, key -> key.place().region()),
                texts(deltas, key -> key.place().opd()),
                texts(deltas, key -> key.place().kind().segment()),
                texts(deltas, key -> key.place().kind().category()),
                texts(deltas, key -> key.place().kind().funding()),
                texts(deltas, key -> key.place().kind().state()),
                texts(deltas, Key::effectiveOn),
                texts(deltas, Key::recordedOn),
                deltas.stream().map(Map.Entry::getValue).toArray(Long[]::new));
        if (written != deltas.size()) {
            throw new IllegalStateException("Wrote " + written + " of " + deltas.size() + " cells");
        }
    }

    private static String[] texts(List<Map.Entry<Key, Long>> deltas, Function<Key, Object> column) {
        return deltas.stream()
                .map(delta -> column.apply(delta.getKey()).toString())
                .toArray(String[]::new);
    }

    /// Live people of a region and all it contains.
    public List<Count> counts(Region region, Days days) {
        return jdbc.query(
                BY_KIND,
                (row, _) -> new Count(
                        new Kind(
                                Kind.Segment.valueOf(row.getString("segment")),
                                Kind.Category.valueOf(row.getString("category")),
                                Kind.Funding.valueOf(row.getString("funding")),
                                Kind.State.valueOf(row.getString("state"))),
                        row.getLong("workers")),
                region.from(),
                region.to(),
                days.at(),
                days.knownAt());
    }

    /// Live people of each OPD in a region.
    public List<OfOpd> opds(Region region, Days days) {
        return jdbc.query(
                BY_OPD,
                (row, _) -> new OfOpd(
                        row.getObject("opd", UUID.class),
                        row.getString("name"),
                        Kind.Category.valueOf(row.getString("category")),
                        Kind.State.valueOf(row.getString("state")),
                        row.getLong("workers")),
                region.from(),
                region.to(),
                days.at(),
                days.knownAt());
    }

    /// Live people of every region that has any.
    public List<OfRegion> regions(Days days) {
        return jdbc.query(
                BY_REGION,
                (row, _) -> new OfRegion(
                        row.getString("region"), Kind.State.valueOf(row.getString("state")), row.getLong("workers")),
                days.at(),
                days.knownAt());
    }
}
