package id.payung.coverage.figure;

import id.payung.coverage.region.Region;
import id.payung.coverage.release.Known;
import id.payung.coverage.release.Report.Finding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Owns `figure`. A figure is known by region, kind, definition, segment, source and reference date; entering it
/// again with the same value changes nothing, with another value it adds a version beside the old one.
@Component
public class Figures {

    private static final int MOST_ROWS = 1_000;
    private static final int MOST_ROWS_INSIDE = 20_000;

    private static final String COLUMNS = """
                   f.id, f.region, f.kind, f.definition, f.segment, f.source, f.reference_date, f.version, f.value,
                   f.printed_precision, f.entered_at, f.percent, f.base, f.gap, f.marked, f.checks, f.entered_by,
                   a.reason, a.accepted_by, a.accepted_at
              FROM figure f LEFT JOIN figure_acceptance a ON a.figure = f.id
            """;

    private static final String FIGURE = "SELECT " + COLUMNS;

    private static final String NEWEST = FIGURE + """
             WHERE f.region = :region AND f.kind = :kind AND f.definition = :definition AND f.segment = :segment
               AND f.source = :source AND f.reference_date = :referenceDate
             ORDER BY f.version DESC
             LIMIT 1
            """;

    private static final String ADD = """
            INSERT INTO figure
                   (region, kind, definition, segment, source, reference_date, version, value, printed_precision,
                    percent, base, gap, marked, checks, entered_by)
            VALUES (:region, :kind, :definition, :segment, :source, :referenceDate, :version, :value, :precision,
                    :percent, :base, :gap, :marked, :checks::jsonb, :by)
                ON CONFLICT ON CONSTRAINT one_version_per_published_figure DO NOTHING
            RETURNING id, region, kind, definition, segment, source, reference_date, version, value, printed_precision, entered_at,
                   percent, base, gap, marked, checks, entered_by, NULL::text AS reason, NULL::text AS accepted_by,
                   NULL::timestamptz AS accepted_at
            """;

    private static final String ONE = FIGURE + """
             WHERE f.id = :id
            """;

    /// A marked figure counts from the moment somebody accepted it.
    private static final String LATEST = """
            SELECT id, region, kind, definition, segment, source, reference_date, version, value, printed_precision,
                   entered_at, percent, base, gap, marked, checks, entered_by, reason, accepted_by, accepted_at
              FROM (SELECT f.*, a.reason, a.accepted_by, a.accepted_at,
                           rank() OVER (PARTITION BY region, kind, definition, segment
                                        ORDER BY reference_date DESC) AS age,
                           row_number() OVER (PARTITION BY region, kind, definition, segment, source, reference_date
                                                  ORDER BY version DESC) AS correction
                      FROM figure f LEFT JOIN figure_acceptance a ON a.figure = f.id
                     WHERE region >= :from AND region < :to AND reference_date <= :at AND entered_at < :knownBefore
                       AND (NOT marked OR accepted_at < :knownBefore)) ranked
             WHERE age = 1 AND correction = 1
             ORDER BY region, kind, definition, segment, entered_at DESC, id
            """;

    private static final String OF_REGION = FIGURE + """
             WHERE f.region = :region
             ORDER BY f.kind, f.definition, f.segment, f.reference_date DESC, f.source, f.version DESC
             LIMIT :most
            """;

    /// Used figures of a region in the last version of each source, the newest first.
    private static final String USED = """
            SELECT DISTINCT ON (f.reference_date, f.kind, f.definition, f.segment, f.source)
            """ + COLUMNS + """
             WHERE f.region = :region AND (NOT f.marked OR a.figure IS NOT NULL)
             ORDER BY f.reference_date DESC, f.kind, f.definition, f.segment, f.source, f.version DESC
             LIMIT :most
            """;

    /// The same of all regions in a region: codes compare byte by byte, so they are one range of the index.
    private static final String USED_INSIDE = """
            SELECT DISTINCT ON (f.reference_date, f.region, f.kind, f.definition, f.segment, f.source)
            """ + COLUMNS + """
             WHERE f.region >= :from AND f.region < :to AND (NOT f.marked OR a.figure IS NOT NULL)
             ORDER BY f.reference_date DESC, f.region, f.kind, f.definition, f.segment, f.source, f.version DESC
             LIMIT :most
            """;

    /// Figures that wait for somebody to accept them; not those that a later version took the place of.
    private static final String WAITING = FIGURE + """
             WHERE f.region >= :from AND f.region < :to AND f.marked AND a.figure IS NULL
               AND NOT EXISTS (SELECT FROM figure n
                                WHERE n.region = f.region AND n.kind = f.kind AND n.definition = f.definition
                                  AND n.segment = f.segment AND n.source = f.source
                                  AND n.reference_date = f.reference_date AND n.version > f.version)
             ORDER BY f.reference_date DESC, f.entered_at DESC, f.id
             LIMIT :most
            """;

    /// What became of an entry.
    sealed interface Entered {

        Figure figure();

        /// It is new, or a correction kept beside the old value.
        record Added(Figure figure) implements Entered {}

        /// It was there already.
        record Repeated(Figure figure) implements Entered {}
    }

    private record Key(
            String region, String kind, String definition, String segment, String source, LocalDate referenceDate) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Figures(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @param entry one without complaints
    /// @param scrutiny asked only when the figure is new
    Entered enter(Entry entry, String by, Function<Entry, List<Finding>> scrutiny) {
        Key key = key(entry);
        while (true) {
            Figure newest = newest(key).orElse(null);
            if (newest != null && entry.says(newest)) {
                return new Entered.Repeated(newest);
            }
            Optional<Figure> added = add(key, newest, entry, by, scrutiny.apply(entry));
            if (added.isPresent()) {
                return new Entered.Added(added.get());
            }
        }
    }

    @SuppressWarnings("NullAway") // an entry without complaints has all its fields
    private static Key key(Entry entry) {
        return new Key(
                entry.region(),
                entry.kind().name(),
                entry.definition().name(),
                entry.scope().name(),
                entry.source().strip(),
                entry.referenceDate());
    }

    private Optional<Figure> newest(Key key) {
        return jdbc.sql(NEWEST).paramSource(key).query(this::figure).optional();
    }

    Optional<Figure> find(UUID id) {
        return jdbc.sql(ONE).param("id", id).query(this::figure).optional();
    }

    /// Empty when somebody else added the same version in the meantime: look again.
    private Optional<Figure> add(Key key, @Nullable Figure newest, Entry entry, String by, List<Finding> checks) {
        return jdbc.sql(ADD)
                .param("region", key.region())
                .param("kind", key.kind())
                .param("definition", key.definition())
                .param("segment", key.segment())
                .param("source", key.source())
                .param("referenceDate", key.referenceDate())
                .param("version", newest == null ? 1 : newest.version() + 1)
                .param("value", entry.value())
                .param("precision", entry.rounding())
                .param("percent", entry.percent())
                .param("base", entry.base())
                .param("gap", entry.gap())
                .param("marked", Scrutiny.marks(checks))
                .param("checks", json.writeValueAsString(checks))
                .param("by", by)
                .query(this::figure)
                .optional();
    }

    /// For each kind, definition and segment the figure of the latest date, each source that has one, in its last
    /// version.
    ///
    /// @param at no figure of a later date
    /// @param knownBefore no figure entered later
    public List<Figure> latest(String region, LocalDate at, OffsetDateTime knownBefore) {
        return latest(region, region + " ", at, knownBefore);
    }

    /// The same of a region and all it contains.
    public List<Figure> latestInside(Region region, LocalDate at, OffsetDateTime knownBefore) {
        return latest(region.from(), region.to(), at, knownBefore);
    }

    /// Codes compare byte by byte, and none goes on with a space.
    private List<Figure> latest(String from, String to, LocalDate at, OffsetDateTime knownBefore) {
        return jdbc.sql(LATEST)
                .param("from", from)
                .param("to", to)
                .param("at", at)
                .param("knownBefore", knownBefore)
                .query(this::figure)
                .list();
    }

    /// Every version of every figure of a region, at most 1,000.
    public List<Figure> of(String region) {
        return jdbc.sql(OF_REGION).param("region", region).param("most", MOST_ROWS).query(this::figure).list().stream()
                .map(Figure::withFailuresOnly)
                .toList();
    }

    /// Every base that is recorded for a region and may be used.
    public List<Known.Base> bases(String region) {
        return Scrutiny.bases(used(region));
    }

    /// Figures that may be used, of all dates, newest first.
    public List<Figure> used(String region) {
        return jdbc.sql(USED)
                .param("region", region)
                .param("most", MOST_ROWS)
                .query(this::figure)
                .list();
    }

    /// Figures that may be used, of a region and all it contains.
    public List<Figure> usedInside(Region region) {
        return jdbc.sql(USED_INSIDE)
                .param("from", region.from())
                .param("to", region.to())
                .param("most", MOST_ROWS_INSIDE)
                .query(this::figure)
                .list();
    }

    /// Figures of a region and all it contains that a check failed and nobody accepted, newest first.
    List<Figure> waitingInside(Region region) {
        return jdbc.sql(WAITING)
                .param("from", region.from())
                .param("to", region.to())
                .param("most", MOST_ROWS)
                .query(this::figure)
                .list();
    }

    private Figure figure(ResultSet row, int number) throws SQLException {
        return new Figure(
                row.getObject("id", UUID.class),
                row.getString("region"),
                Figure.Role.valueOf(row.getString("kind")),
                Figure.Definition.valueOf(row.getString("definition")),
                Figure.Scope.valueOf(row.getString("segment")),
                row.getString("source"),
                row.getObject("reference_date", LocalDate.class),
                row.getInt("version"),
                row.getLong("value"),
                row.getLong("printed_precision"),
                row.getObject("entered_at", OffsetDateTime.class),
                row.getBigDecimal("percent"),
                row.getObject("base", Long.class),
                row.getObject("gap", Long.class),
                state(row),
                List.of(json.readValue(row.getString("checks"), Finding[].class)),
                acceptance(row));
    }

    private static Figure.State state(ResultSet row) throws SQLException {
        if (!row.getBoolean("marked")) {
            return Figure.State.PASSED;
        }
        return row.getString("accepted_by") == null ? Figure.State.MARKED : Figure.State.ACCEPTED;
    }

    private static Figure.@Nullable Acceptance acceptance(ResultSet row) throws SQLException {
        String by = row.getString("accepted_by");
        return by == null
                ? null
                : new Figure.Acceptance(
                        by, row.getObject("accepted_at", OffsetDateTime.class), row.getString("reason"));
    }
}
