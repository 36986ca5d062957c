package id.payung.coverage.targets;

import id.payung.coverage.figure.Figure.Definition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owns `target`. A target is known by region, year, definition and document; entering it again with the same
/// percentage and source changes nothing, otherwise it adds a version.
@Component
class Targets {

    private static final String NEWEST = """
            SELECT id, region, year, definition, document, version, percent, source, entered_at
              FROM target
             WHERE region = :region AND year = :year AND definition = :definition AND document = :document
             ORDER BY version DESC
             LIMIT 1
            """;

    private static final String ADD = """
            INSERT INTO target (region, year, definition, document, version, percent, source, entered_by)
            VALUES (:region, :year, :definition, :document, :version, :percent, :source, :by)
                ON CONFLICT ON CONSTRAINT one_version_per_target DO NOTHING
            RETURNING id, region, year, definition, document, version, percent, source, entered_at
            """;

    private static final String OF_REGION = """
            SELECT DISTINCT ON (year, definition, document)
                   id, region, year, definition, document, version, percent, source, entered_at
              FROM target
             WHERE region = :region
             ORDER BY year, definition, document, version DESC
             LIMIT 200
            """;

    /// What became of an entry.
    sealed interface Entered {

        Target target();

        /// It is new, or a correction kept beside the old one.
        record Added(Target target) implements Entered {}

        /// It was there already.
        record Repeated(Target target) implements Entered {}
    }

    private final JdbcClient jdbc;

    Targets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param entry one without complaints
    Entered enter(TargetEntry entry, String by) {
        while (true) {
            Target newest = newest(entry).orElse(null);
            if (newest != null && says(newest, entry)) {
                return new Entered.Repeated(newest);
            }
            Optional<Target> added = add(entry, newest, by);
            if (added.isPresent()) {
                return new Entered.Added(added.get());
            }
        }
    }

    @SuppressWarnings("NullAway") // an entry without complaints has all its fields
    private static boolean says(Target newest, TargetEntry entry) {
        return newest.percent().compareTo(entry.percent()) == 0
                && newest.source().equals(entry.source().strip());
    }

    @SuppressWarnings("NullAway") // an entry without complaints has all its fields
    private Optional<Target> newest(TargetEntry entry) {
        return jdbc.sql(NEWEST)
                .param("region", entry.region())
                .param("year", entry.year())
                .param("definition", entry.definition().name())
                .param("document", entry.document().strip())
                .query(Targets::target)
                .optional();
    }

    /// Empty when somebody else added the same version in the meantime: look again.
    @SuppressWarnings("NullAway") // an entry without complaints has all its fields
    private Optional<Target> add(TargetEntry entry, @Nullable Target newest, String by) {
        return jdbc.sql(ADD)
                .param("region", entry.region())
                .param("year", entry.year())
                .param("definition", entry.definition().name())
                .param("document", entry.document().strip())
                .param("version", newest == null ? 1 : newest.version() + 1)
                .param("percent", entry.percent())
                .param("source", entry.source().strip())
                .param("by", by)
                .query(Targets::target)
                .optional();
    }

    /// Each in its last version.
    List<Target> of(String region) {
        return jdbc.sql(OF_REGION)
                .param("region", region)
                .query(Targets::target)
                .list();
    }

    private static Target target(ResultSet row, int number) throws SQLException {
        return new Target(
                row.getObject("id", UUID.class),
                row.getString("region"),
                row.getInt("year"),
                Definition.valueOf(row.getString("definition")),
                row.getString("document"),
                row.getInt("version"),
                row.getBigDecimal("percent"),
                row.getString("source"),
                row.getObject("entered_at", OffsetDateTime.class));
    }
}
