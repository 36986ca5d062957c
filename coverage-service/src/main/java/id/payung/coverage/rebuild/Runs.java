package id.payung.coverage.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owns `run`. Of all replicas one works on the one run that has not ended; one that was silent for the lease has
/// lost it, and every further step of it fails.
@Component
class Runs {

    private static final String ASK = """
            INSERT INTO run (purpose, asked_by) VALUES (:purpose, :by) ON CONFLICT DO NOTHING RETURNING id
            """;

    private static final String TAKE = """
            UPDATE run
               SET runner = :runner, seen_at = clock_timestamp(), started_at = clock_timestamp(), phase = 'READING',
                   records = 0, of_records = 0
             WHERE ended_at IS NULL AND (runner IS NULL OR seen_at < clock_timestamp() - :lease * interval '1 ms')
            RETURNING id, purpose
            """;

    private static final String STEP = """
            UPDATE run
               SET seen_at = clock_timestamp(), phase = :phase, records = :records, of_records = :ofRecords
             WHERE id = :id AND runner = :runner AND ended_at IS NULL
            """;

    private static final String END = """
            UPDATE run
               SET ended_at = clock_timestamp(), phase = :phase, cells = :cells, difference = :difference,
                   failure = :failure
             WHERE id = :id AND runner = :runner AND ended_at IS NULL
            """;

    private static final String LATEST = """
            SELECT id, purpose, phase, asked_at, started_at, ended_at, records, of_records, cells, difference, failure,
                   clock_timestamp() AS now
              FROM run
             WHERE purpose = :purpose
             ORDER BY id DESC
             LIMIT 100
            """;

    private static final String FIND = """
            SELECT id, purpose, phase, asked_at, started_at, ended_at, records, of_records, cells, difference, failure,
                   clock_timestamp() AS now
              FROM run
             WHERE id = :id AND purpose = :purpose
            """;

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a replica holds while it works on a run.
    record Held(UUID id, Run.Purpose purpose, UUID runner) {}

    /// Empty when there is one that has not ended.
    Optional<UUID> ask(Run.Purpose purpose, String by) {
        return jdbc.sql(ASK)
                .param("purpose", purpose.name())
                .param("by", by)
                .query(UUID.class)
                .optional();
    }

    /// The run that nobody works on, if there is one, from its beginning.
    Optional<Held> take(Duration lease) {
        UUID runner = UUID.randomUUID();
        return jdbc.sql(TAKE)
                .param("runner", runner)
                .param("lease", lease.toMillis())
                .query((row, _) -> new Held(
                        row.getObject("id", UUID.class), Run.Purpose.valueOf(row.getString("purpose")), runner))
                .optional();
    }

    /// @throws LostRun when another runner has it
    void step(Held held, Run.Phase phase, long records, long ofRecords) {
        int rows = jdbc.sql(STEP)
                .param("id", held.id())
                .param("runner", held.runner())
                .param("phase", phase.name())
                .param("records", records)
                .param("ofRecords", ofRecords)
                .update();
        insist(rows);
    }

    /// @throws LostRun when another runner has it
    void end(Held held, Run.@Nullable Outcome outcome, @Nullable String failure) {
        int rows = jdbc.sql(END)
                .param("id", held.id())
                .param("runner", held.runner())
                .param("phase", outcome == null ? "FAILED" : "DONE")
                .param("cells", outcome == null ? null : outcome.cells())
                .param("difference", outcome == null ? null : outcome.difference())
                .param("failure", failure)
                .update();
        insist(rows);
    }

    private static void insist(int rows) {
        if (rows != 1) {
            throw new LostRun();
        }
    }

    Optional<Run> find(UUID id, Run.Purpose purpose) {
        return jdbc.sql(FIND)
                .param("id", id)
                .param("purpose", purpose.name())
                .query(Runs::run)
                .optional();
    }

    /// The newest first.
    List<Run> latest(Run.Purpose purpose) {
        return jdbc.sql(LATEST)
                .param("purpose", purpose.name())
                .query(Runs::run)
                .list();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        OffsetDateTime started = row.getObject("started_at", OffsetDateTime.class);
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        long records = row.getLong("records");
        long left = row.getLong("of_records") - records;
        Long rate = Run.rate(records, started, ended == null ? row.getObject("now", OffsetDateTime.class) : ended);
        Run.Phase phase = Run.Phase.valueOf(row.getString("phase"));
        String difference = row.getString("difference");
        return new Run(
                row.getObject("id", UUID.class),
                Run.Purpose.valueOf(row.getString("purpose")),
                phase,
                row.getObject("asked_at", OffsetDateTime.class),
                started,
                ended,
                records,
                row.getLong("of_records"),
                rate,
                rate == null || rate == 0 || ended != null ? null : Math.max(0, left / rate),
                row.getObject("cells", Long.class),
                phase == Run.Phase.DONE ? difference == null : null,
                difference,
                row.getString("failure"));
    }
}
