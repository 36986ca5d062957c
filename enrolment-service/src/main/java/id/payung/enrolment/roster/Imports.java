package id.payung.enrolment.roster;

import id.payung.enrolment.opd.Opd;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the table `roster_import`: what was received, who works on it, how far it is.
///
/// A finished import tells `roster.received.v1` by trigger.
@Component
class Imports {

    private final JdbcClient jdbc;

    Imports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An import that this replica works on until its lease ends.
    ///
    /// @param rows rows that had been worked through when it was claimed
    record Claim(UUID id, UUID opd, Import.Mode mode, LocalDate listedOn, String actor, long rows) {}

    UUID receiving(Opd opd, Import.Mode mode, LocalDate listedOn, String actor) {
        return jdbc.sql("""
                        INSERT INTO roster_import (opd_id, region, mode, listed_on, actor)
                        VALUES (:opd, :region, :mode, :on, :actor) RETURNING id
                        """)
                .param("opd", opd.id())
                .param("region", opd.region())
                .param("mode", mode.name())
                .param("on", listedOn)
                .param("actor", actor)
                .query(UUID.class)
                .single();
    }

    /// Declares a file whole, unless it is the same as the last one of this OPD in this mode: then that one is
    /// returned.
    UUID received(UUID id, byte[] contentHash, long bytes) {
        oneAtATime(id);
        var same = jdbc.sql("""
                        SELECT last.id FROM roster_import new
                        JOIN LATERAL (SELECT id, content_hash FROM roster_import
                            WHERE opd_id = new.opd_id AND mode = new.mode AND state <> 'RECEIVING' AND listed_on = new.listed_on
                            ORDER BY id DESC LIMIT 1) last ON last.content_hash = :hash
                        WHERE new.id = :id
                        """)
                .param("id", id)
                .param("hash", contentHash)
                .query(UUID.class)
                .optional();
        if (same.isEmpty()) {
            jdbc.sql("""
                            UPDATE roster_import SET state = 'RECEIVED', content_hash = :hash, bytes = :bytes
                            WHERE id = :id AND state = 'RECEIVING'
                            """)
                    .param("id", id)
                    .param("hash", contentHash)
                    .param("bytes", bytes)
                    .update();
        }
        return same.orElse(id);
    }

    /// Holds the OPD until the transaction ends, in a statement of its own: the next one then sees what whoever held it
    /// before has received.
    private void oneAtATime(UUID id) {
        jdbc.sql("""
                        SELECT opd.id FROM opd JOIN roster_import new ON new.opd_id = opd.id
                        WHERE new.id = :id FOR NO KEY UPDATE OF opd
                        """).param("id", id).query(UUID.class).single();
    }

    void forget(UUID id) {
        jdbc.sql("DELETE FROM roster_import WHERE id = :id AND state = 'RECEIVING'")
                .param("id", id)
                .update();
    }

    /// Takes the oldest import that nobody works on; an OPD's imports are worked through one after the other.
    Optional<Claim> claim(Duration lease) {
        return jdbc.sql("""
                        UPDATE roster_import SET state = 'RUNNING', leased_until = now() + :lease * interval '1 millisecond'
                        WHERE id = (
                            SELECT id FROM roster_import candidate
                            WHERE state IN ('RECEIVED', 'RUNNING') AND leased_until < now()
                                AND NOT EXISTS (SELECT FROM roster_import older WHERE older.opd_id = candidate.opd_id
                                    AND older.id < candidate.id AND older.state IN ('RECEIVED', 'RUNNING'))
                            ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING id, opd_id, mode, listed_on, actor, rows
                        """)
                .param("lease", lease.toMillis())
                .query((row, _) -> new Claim(
                        row.getObject("id", UUID.class),
                        row.getObject("opd_id", UUID.class),
                        Import.Mode.valueOf(row.getString("mode")),
                        row.getObject("listed_on", LocalDate.class),
                        row.getString("actor"),
                        row.getLong("rows")))
                .optional();
    }

    /// Counts a chunk, in the transaction that lists its people.
    ///
    /// @param from rows counted before; when the table says otherwise another replica has taken over
    /// @return whether this replica is still the one
    boolean advance(UUID id, long from, Verdicts verdicts, Duration lease) {
        return jdbc.sql("""
                        UPDATE roster_import SET rows = rows + :rows, listed = listed + :listed, changed = changed + :changed,
                            unchanged = unchanged + :unchanged, rejected = rejected + :rejected,
                            leased_until = now() + :lease * interval '1 millisecond'
                        WHERE id = :id AND rows = :from AND state = 'RUNNING'
                        """)
                        .param("id", id)
                        .param("from", from)
                        .param("rows", verdicts.rows())
                        .param("listed", verdicts.listed())
                        .param("changed", verdicts.changed())
                        .param("unchanged", verdicts.unchanged())
                        .param("rejected", verdicts.rejected())
                        .param("lease", lease.toMillis())
                        .update()
                == 1;
    }

    /// @return whether it was this call that ended it
    boolean done(UUID id, long rows) {
        return jdbc.sql("""
                        UPDATE roster_import SET state = 'DONE', finished_at = now()
                        WHERE id = :id AND rows = :rows AND state = 'RUNNING'
                        """).param("id", id).param("rows", rows).update() == 1;
    }

    void failed(UUID id, String failure) {
        jdbc.sql("""
                        UPDATE roster_import SET state = 'FAILED', failure = :failure, finished_at = now()
                        WHERE id = :id AND state = 'RUNNING'
                        """).param("id", id).param("failure", failure).update();
    }

    Optional<Import> find(UUID id) {
        return jdbc.sql("""
                        SELECT id, opd_id, mode, listed_on, state, bytes, rows, listed, changed, unchanged, rejected, failure,
                            received_at, finished_at
                        FROM roster_import WHERE id = :id AND state <> 'RECEIVING'
                        """).param("id", id).query(Imports::of).optional();
    }

    private static Import of(ResultSet row, int number) throws SQLException {
        return new Import(
                row.getObject("id", UUID.class),
                row.getObject("opd_id", UUID.class),
                Import.Mode.valueOf(row.getString("mode")),
                row.getObject("listed_on", LocalDate.class),
                Import.State.valueOf(row.getString("state")),
                row.getLong("bytes"),
                row.getLong("rows"),
                row.getLong("listed"),
                row.getLong("changed"),
                row.getLong("unchanged"),
                row.getLong("rejected"),
                row.getString("failure"),
                row.getObject("received_at", OffsetDateTime.class),
                row.getObject("finished_at", OffsetDateTime.class));
    }
}
