package id.payung.coverage.projection;

import id.payung.coverage.region.Region;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/// How many people there are, of any day as known on any other: the sum of all cells up to both.
///
/// What is asked most, today as known today, is the totals without what lies ahead: it takes as long after ten years as
/// after one.
@Component
public class Cells {

    /// The topic they are moved by, for those who ask how fresh they are.
    public static final String TOPIC = "enrolment-events";

    private static final String CHANGES = """
            SELECT region, sum(moves) AS moves
              FROM region_total
             WHERE generation = (SELECT generation FROM live_generation)
             GROUP BY region
            """;

    private static final String BY_KIND = """
            SELECT segment, category, funding, state, sum(workers) AS workers
              FROM cell
             WHERE region >= ? AND region < ? AND effective_on <= ? AND recorded_on <= ?
             GROUP BY segment, category, funding, state
            HAVING sum(workers) <> 0
             ORDER BY segment, category, funding, state
            """;

    private static final String TODAY_BY_KIND = """
            SELECT segment, category, funding, state, sum(workers) AS workers
              FROM (SELECT segment, category, funding, state, workers
                      FROM region_total
                     WHERE generation = (SELECT generation FROM live_generation) AND region >= ? AND region < ?
                    UNION ALL
                    SELECT segment, category, funding, state, -workers
                      FROM cell
                     WHERE region >= ? AND region < ? AND greatest(effective_on, recorded_on) > ?
                       AND (effective_on > ? OR recorded_on > ?)) AS today
             GROUP BY segment, category, funding, state
            HAVING sum(workers) <> 0
             ORDER BY segment, category, funding, state
            """;

    private static final String BY_OPD = """
            SELECT c.opd, o.name, c.category, c.state, c.workers
              FROM (SELECT opd, category, state, sum(workers) AS workers
                      FROM cell
                     WHERE region >= ? AND region < ? AND effective_on <= ? AND recorded_on <= ?
                     GROUP BY opd, category, state
                    HAVING sum(workers) <> 0) AS c LEFT JOIN opd o USING (opd)
             ORDER BY o.name, c.opd, c.category, c.state
            """;

    private static final String TODAY_BY_OPD = """
            SELECT c.opd, o.name, c.category, c.state, c.workers
              FROM (SELECT opd, category, state, sum(workers) AS workers
                      FROM (SELECT opd, category, state, workers
                              FROM office_total
                             WHERE generation = (SELECT generation FROM live_generation) AND region >= ? AND region < ?
                            UNION ALL
                            SELECT opd, category, state, -workers
                              FROM cell
                             WHERE region >= ? AND region < ? AND greatest(effective_on, recorded_on) > ?
                               AND (effective_on > ? OR recorded_on > ?)) AS today
                     GROUP BY opd, category, state
                    HAVING sum(workers) <> 0) AS c LEFT JOIN opd o USING (opd)
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

    private static final String TODAY_BY_REGION = """
            SELECT region, state, sum(workers) AS workers
              FROM (SELECT region, state, workers
                      FROM region_total
                     WHERE generation = (SELECT generation FROM live_generation)
                    UNION ALL
                    SELECT region, state, -workers
                      FROM cell
                     WHERE greatest(effective_on, recorded_on) > ? AND (effective_on > ? OR recorded_on > ?)) AS today
             GROUP BY region, state
            HAVING sum(workers) <> 0
             ORDER BY region, state
            """;

    private static final String KINDS_BY_REGION = """
            SELECT region, segment, category, funding, state, sum(workers) AS workers
              FROM cell
             WHERE region >= ? AND region < ? AND effective_on <= ? AND recorded_on <= ?
             GROUP BY region, segment, category, funding, state
            HAVING sum(workers) <> 0
            """;

    private static final String TODAY_KINDS_BY_REGION = """
            SELECT region, segment, category, funding, state, sum(workers) AS workers
              FROM (SELECT region, segment, category, funding, state, workers
                      FROM region_total
                     WHERE generation = (SELECT generation FROM live_generation) AND region >= ? AND region < ?
                    UNION ALL
                    SELECT region, segment, category, funding, state, -workers
                      FROM cell
                     WHERE region >= ? AND region < ? AND greatest(effective_on, recorded_on) > ?
                       AND (effective_on > ? OR recorded_on > ?)) AS today
             GROUP BY region, segment, category, funding, state
            HAVING sum(workers) <> 0
            """;

    private static final String BY_DAY = """
            SELECT effective_on, segment, category, funding, state, sum(workers) AS workers
              FROM (SELECT greatest(effective_on, ?::date) AS effective_on, segment, category, funding, state, workers
                      FROM cell
                     WHERE region >= ? AND region < ? AND effective_on <= ? AND recorded_on <= ?) AS day
             GROUP BY effective_on, segment, category, funding, state
            HAVING sum(workers) <> 0
             ORDER BY effective_on
            """;

    /// A day that was true, and a day that knew it.
    public record Days(LocalDate at, LocalDate knownAt) {

        LocalDate earlier() {
            return at.isBefore(knownAt) ? at : knownAt;
        }
    }

    /// People of one kind.
    public record Count(Kind kind, long workers) {}

    /// People of one kind who came (positive) or went on a day.
    public record OnDay(LocalDate on, Count count) {}

    /// People of one OPD and category in one state.
    public record OfOpd(UUID opd, @Nullable String name, Kind.Category category, Kind.State state, long workers) {}

    /// People of one region in one state.
    public record OfRegion(String region, Kind.State state, long workers) {}

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Cells(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A number for each region that has had people; it rises when they change.
    public Map<String, Long> changes() {
        Map<String, Long> changes = new HashMap<>();
        jdbc.query(CHANGES, row -> {
            changes.put(row.getString("region"), row.getLong("moves"));
        });
        return changes;
    }

    /// Live people of a region and all it contains.
    public List<Count> counts(Region region, Days days) {
        return areRecent(days)
                ? jdbc.query(TODAY_BY_KIND, Cells::count, today(region, days))
                : jdbc.query(BY_KIND, Cells::count, region.from(), region.to(), days.at(), days.knownAt());
    }

    /// Live people of each OPD in a region.
    public List<OfOpd> opds(Region region, Days days) {
        return areRecent(days)
                ? jdbc.query(TODAY_BY_OPD, Cells::ofOpd, today(region, days))
                : jdbc.query(BY_OPD, Cells::ofOpd, region.from(), region.to(), days.at(), days.knownAt());
    }

    /// Live people of every region that has any.
    public List<OfRegion> regions(Days days) {
        return areRecent(days)
                ? jdbc.query(TODAY_BY_REGION, Cells::ofRegion, days.earlier(), days.at(), days.knownAt())
                : jdbc.query(BY_REGION, Cells::ofRegion, days.at(), days.knownAt());
    }

    /// Live people by kind of every region in a region, each under its own code.
    public Map<String, List<Count>> kinds(Region region, Days days) {
        Map<String, List<Count>> kinds = new HashMap<>();
        RowCallbackHandler each = row -> kinds.computeIfAbsent(row.getString("region"), _ -> new ArrayList<>())
                .add(count(row, 0));
        if (areRecent(days)) {
            jdbc.query(TODAY_KINDS_BY_REGION, each, today(region, days));
        } else {
            jdbc.query(KINDS_BY_REGION, each, region.from(), region.to(), days.at(), days.knownAt());
        }
        return kinds;
    }

    /// What came and went in a region on each day up to the last, all before the first together with it; one pass
    /// over the cells however many days are asked for.
    public List<OnDay> byDay(Region region, LocalDate first, Days last) {
        return jdbc.query(
                BY_DAY,
                (row, number) -> new OnDay(row.getObject("effective_on", LocalDate.class), count(row, number)),
                first,
                region.from(),
                region.to(),
                last.at(),
                last.knownAt());
    }

    /// The totals hold every day there is: less is to be taken away from them the later the day that is asked about.
    private boolean areRecent(Days days) {
        return !days.earlier().isBefore(LocalDate.now(clock));
    }

    private static Object[] today(Region region, Days days) {
        return new Object[] {
            region.from(), region.to(), region.from(), region.to(), days.earlier(), days.at(), days.knownAt()
        };
    }

    private static Count count(ResultSet row, int number) throws SQLException {
        return new Count(
                new Kind(
                        Kind.Segment.valueOf(row.getString("segment")),
                        Kind.Category.valueOf(row.getString("category")),
                        Kind.Funding.valueOf(row.getString("funding")),
                        Kind.State.valueOf(row.getString("state"))),
                row.getLong("workers"));
    }

    private static OfOpd ofOpd(ResultSet row, int number) throws SQLException {
        return new OfOpd(
                row.getObject("opd", UUID.class),
                row.getString("name"),
                Kind.Category.valueOf(row.getString("category")),
                Kind.State.valueOf(row.getString("state")),
                row.getLong("workers"));
    }

    private static OfRegion ofRegion(ResultSet row, int number) throws SQLException {
        return new OfRegion(
                row.getString("region"), Kind.State.valueOf(row.getString("state")), row.getLong("workers"));
    }
}
