package id.payung.enrolment.roster;

import id.payung.enrolment.ledger.Note;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.registration.JoinRoster.Joining;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the table `roster_import`: what was received, who works on it, how far it is. [Progress] is what people
/// see of it.
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
    /// @param why kept in the ledger with every event that the import causes
    /// @param rows rows that had been worked through when it was claimed
    /// @param rejected those of them that had been rejected
    record Claim(
            UUID id,
            UUID opd,
            Import.Mode mode,
            Joining joining,
            String actor,
            @Nullable Note why,
            long bytes,
            long rows,
            long rejected) {}

    UUID receiving(Opd opd, Import.Mode mode, Joining joining, String actor, @Nullable Note why) {
        return jdbc.sql("""
                        INSERT INTO roster_import (opd_id, region, mode, listed_on, register_on, actor, note)
                        VALUES (:opd, :region, :mode, :on, :register, :actor, :note) RETURNING id
                        """)
                .param("opd", opd.id())
                .param("region", opd.region())
                .param("mode", mode.name())
                .param("on", joining.on())
                .param("register", joining.registered())
                .param("actor", actor)
                .param("note", why == null ? null : why.text())
                .query(UUID.class)
                .single();
    }

    /// Declares a file whole, unless it is the same as the last one of this OPD in this mode: then that one is
    /// returned.
    UUID received(UUID id, byte[] contentHash, long bytes) {
        oneAtATime(id);
        var same = jdbc.sql("""
                        SELECT last.id FROM roster_import new
                        JOIN LATERAL (SELECT id, content_hash, state FROM roster_import
                            WHERE opd_id = new.opd_id AND mode = new.mode AND state <> 'RECEIVING' AND listed_on = new.listed_on
                                AND register_on IS NOT DISTINCT FROM new.register_on
                            ORDER BY id DESC LIMIT 1) last ON last.content_hash = :hash AND last.state NOT IN ('FAILED', 'CANCELLED')
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

    /// Holds the OPD until the transaction ends, in a statement of its own: the next one then sees what whoever
    /// held it before has received.
    private void oneAtATime(UUID id) {
        jdbc.sql("""
                        SELECT opd.id FROM opd JOIN roster_import new ON new.opd_id = opd.id
                        WHERE new.id = :id FOR NO KEY UPDATE OF opd
                        """).param("id", id).query(UUID.class).single();
    }

    /// Some files of which nothing came for so long that nobody sends them any more.
    List<UUID> silentFor(Duration silence) {
        return jdbc.sql("""
                        SELECT i.id FROM roster_import i
                        WHERE i.state = 'RECEIVING' AND i.received_at < now() - :silence * interval '1 second'
                            AND NOT EXISTS (SELECT FROM roster_part p
                                WHERE p.import_id = i.id AND p.kept_at >= now() - :silence * interval '1 second')
                        ORDER BY i.received_at LIMIT 100
                        """)
                .param("silence", silence.toSeconds())
                .query(UUID.class)
                .list();
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
                        RETURNING id, opd_id, mode, listed_on, register_on, actor, note, bytes, rows, rejected
                        """)
                .param("lease", lease.toMillis())
                .query((row, _) -> new Claim(
                        row.getObject("id", UUID.class),
                        row.getObject("opd_id", UUID.class),
                        Import.Mode.valueOf(row.getString("mode")),
                        new Joining(
                                row.getObject("listed_on", LocalDate.class),
                                row.getObject("register_on", LocalDate.class)),
                        row.getString("actor"),
                        Optional.ofNullable(row.getString("note"))
                                .map(Note::new)
                                .orElse(null),
                        row.getLong("bytes"),
                        row.getLong("rows"),
                        row.getLong("rejected")))
                .optional();
    }

    /// Keeps what the columns of the file are called, for the file of rejects.
    void begin(UUID id, List<String> header) {
        jdbc.sql("UPDATE roster_import SET header = :header WHERE id = :id AND header IS NULL")
                .param("id", id)
                .param("header", header.toArray(String[]::new))
                .update();
    }

    /// Keeps the turn of a chunk until the transaction ends, once whoever has it ends theirs.
    ///
    /// @param from rows before the chunk
    void keepTurn(UUID id, long from) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:id, :from))")
                .param("id", id.toString())
                .param("from", from)
                .query()
                .singleRow();
    }

    /// Counts a chunk, in the transaction that lists its people.
    ///
    /// @param from rows counted before; when the table says otherwise another replica has taken over
    /// @param worked since the chunk before was counted
    /// @return whether this replica is still the one
    boolean advance(UUID id, long from, Verdicts verdicts, Chunk chunk, Duration worked, Duration lease) {
        return jdbc.sql("""
                        UPDATE roster_import SET rows = rows + :rows, listed = listed + :listed, changed = changed + :changed,
                            unchanged = unchanged + :unchanged, rejected = rejected + :rejected, registered = registered + :registered,
                            bytes_read = :taken, worked_millis = worked_millis + :worked,
                            other_region = other_region + :other, phones_mended = phones_mended + :phones,
                            niks = niks + :niks, niks_ending_in_0 = niks_ending_in_0 + :zeros,
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
                        .param("registered", verdicts.registered())
                        .param("taken", chunk.taken())
                        .param("worked", worked.toMillis())
                        .param("other", chunk.noticed().otherRegion())
                        .param("phones", chunk.noticed().phonesMended())
                        .param("niks", chunk.noticed().niks())
                        .param("zeros", chunk.noticed().niksEndingIn0())
                        .param("lease", lease.toMillis())
                        .update()
                == 1;
    }

    /// @return whether it was this call that ended it
    boolean done(UUID id, long rows) {
        return jdbc.sql("""
                        UPDATE roster_import SET state = 'DONE', bytes_read = bytes, finished_at = now()
                        WHERE id = :id AND rows = :rows AND state = 'RUNNING'
                        """).param("id", id).param("rows", rows).update() == 1;
    }

    void failed(UUID id, String failure) {
        jdbc.sql("""
                        UPDATE roster_import SET state = 'FAILED', failure = :failure, finished_at = now()
                        WHERE id = :id AND state = 'RUNNING'
                        """).param("id", id).param("failure", failure).update();
    }

    /// Stops an import; whoever works on it finds out with the next chunk.
    ///
    /// @return whether there was something to stop
    boolean cancel(UUID id) {
        return jdbc.sql("""
                        UPDATE roster_import SET state = 'CANCELLED', finished_at = now()
                        WHERE id = :id AND state IN ('RECEIVED', 'RUNNING')
                        """).param("id", id).update() == 1;
    }
}
