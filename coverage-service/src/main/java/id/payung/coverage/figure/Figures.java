package id.payung.coverage.figure;

import static java.util.Objects.requireNonNullElse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owns `figure`. A figure is known by region, kind, definition, segment, source and reference date; entering it
/// again with the same value changes nothing, with another value it adds a version beside the old one.
@Component
public class Figures {

    private static final int MOST_ROWS = 1_000;

    private static final String NEWEST = """
            SELECT id, region, kind, definition, segment, source, reference_date, version, value, printed_precision, entered_at
              FROM figure
             WHERE region = :region AND kind = :kind AND definition = :definition AND segment = :segment
               AND source = :source AND reference_date = :referenceDate
             ORDER BY version DESC
             LIMIT 1
            """;

    private static final String ADD = """
            INSERT INTO figure
                   (region, kind, definition, segment, source, reference_date, version, value, printed_precision, entered_by)
            VALUES (:region, :kind, :definition, :segment, :source, :referenceDate, :version, :value, :precision, :by)
                ON CONFLICT ON CONSTRAINT one_version_per_published_figure DO NOTHING
            RETURNING id, region, kind, definition, segment, source, reference_date, version, value, printed_precision, entered_at
            """;

    private static final String LATEST = """
            SELECT id, region, kind, definition, segment, source, reference_date, version, value, printed_precision, entered_at
              FROM (SELECT f.*,
                           rank() OVER (PARTITION BY kind, definition, segment ORDER BY reference_date DESC) AS age,
                           row_number() OVER (PARTITION BY kind, definition, segment, source, reference_date
                                                  ORDER BY version DESC) AS correction
                      FROM figure f
                     WHERE region = :region AND reference_date <= :at AND entered_at < :knownBefore) ranked
             WHERE age = 1 AND correction = 1
             ORDER BY kind, definition, segment, entered_at DESC, id
            """;

    private static final String OF_REGION = """
            SELECT id, region, kind, definition, segment, source, reference_date, version, value, printed_precision, entered_at
              FROM figure
             WHERE region = :region
             ORDER BY kind, definition, segment, reference_date DESC, source, version DESC
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

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param entry one without complaints
    @SuppressWarnings("NullAway") // an entry without complaints has all its fields
    Entered enter(Entry entry, String by) {
        Key key = new Key(
                entry.region(),
                entry.kind().name(),
                entry.definition().name(),
                requireNonNullElse(entry.segment(), Figure.Scope.ALL).name(),
                entry.source().strip(),
                entry.referenceDate());
        return enter(key, entry.value(), requireNonNullElse(entry.precision(), 1L), by);
    }

    private Entered enter(Key key, long value, long precision, String by) {
        while (true) {
            Figure newest = newest(key).orElse(null);
            if (newest != null && newest.value() == value && newest.precision() == precision) {
                return new Entered.Repeated(newest);
            }
            Optional<Figure> added = add(key, newest, value, precision, by);
            if (added.isPresent()) {
                return new Entered.Added(added.get());
            }
        }
    }

    private Optional<Figure> newest(Key key) {
        return jdbc.sql(NEWEST).paramSource(key).query(Figures::figure).optional();
    }

    /// Empty when somebody else added the same version in the meantime: look again.
    private Optional<Figure> add(Key key, @Nullable Figure newest, long value, long precision, String by) {
        return jdbc.sql(ADD)
                .param("region", key.region())
                .param("kind", key.kind())
                .param("definition", key.definition())
                .param("segment", key.segment())
                .param("source", key.source())
                .param("referenceDate", key.referenceDate())
                .param("version", newest == null ? 1 : newest.version() + 1)
                .param("value", value)
                .param("precision", precision)
                .param("by", by)
                .query(Figures::figure)
                .optional();
    }

    /// For each kind, definition and segment the figure of the latest date, each source that has one, in its last
    /// version.
    ///
    /// @param at no figure of a later date
    /// @param knownBefore no figure entered later
    public List<Figure> latest(String region, LocalDate at, OffsetDateTime knownBefore) {
        return jdbc.sql(LATEST)
                .param("region", region)
                .param("at", at)
                .param("knownBefore", knownBefore)
                .query(Figures::figure)
                .list();
    }

    /// Every version of every figure of a region, at most 1,000.
    public List<Figure> of(String region) {
        return jdbc.sql(OF_REGION)
                .param("region", region)
                .param("most", MOST_ROWS)
                .query(Figures::figure)
                .list();
    }

    private static Figure figure(ResultSet row, int number) throws SQLException {
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
                row.getObject("entered_at", OffsetDateTime.class));
    }
}
