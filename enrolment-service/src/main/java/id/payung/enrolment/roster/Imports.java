package id.payung.enrolment.roster;

import id.payung.edge.Caller;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.ledger.Note;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.registration.JoinRoster.Joining;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the table `roster_import`: what was received, who works on it, how far it is.
///
/// A finished import tells `roster.received.v1` by trigger.
@Component
class Imports {

    private static final String SHOWN = """
            SELECT id, opd_id, mode, listed_on, register_on, state, bytes, bytes_read, rows, listed, changed, unchanged, rejected,
                registered, worked_millis, other_region, phones_mended, niks, niks_ending_in_0, failure, received_at, finished_at
            FROM roster_import
            """;

    private final JdbcClient jdbc;
    private final Opds opds;

    Imports(JdbcClient jdbc, Opds opds) {
        this.jdbc = jdbc;
        this.opds = opds;
    }

    /// The import, if the caller may see it; another OPD's and one that does not exist look the same.
    Import seenBy(Caller caller, UUID id) {
        return find(id).filter(one -> opds.find(one.opd())
                        .filter(opd -> caller.maySee(opd.id(), opd.region()))
                        .isPresent())
                .orElseThrow(Imports::unknown);
    }

    /// The import, if it is of that OPD.
    Import of(Caller caller, Opd opd, UUID id) {
        var one = seenBy(caller, id);
        if (!one.opd().equals(opd.id())) {
            throw unknown();
        }
        return one;
    }

    private static RuntimeException unknown() {
        return Problem.UNKNOWN_IMPORT.because("Periksa id impor. / Check the id of the import.");
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

    Optional<Import> find(UUID id) {
        return jdbc.sql(SHOWN + """
                        WHERE id = :id AND state <> 'RECEIVING'
                        """).param("id", id).query(Imports::of).optional();
    }

    /// The imports of an OPD, the newest first.
    ///
    /// @param before the last one of the page before
    List<Import> page(UUID opd, UUID before, int limit) {
        return jdbc.sql(SHOWN + """
                        WHERE opd_id = :opd AND id < :before AND state <> 'RECEIVING'
                        ORDER BY id DESC LIMIT :limit
                        """)
                .param("opd", opd)
                .param("before", before)
                .param("limit", limit)
                .query(Imports::of)
                .list();
    }

    /// What the columns of an import's file are called; none before it was first worked on.
    List<String> header(UUID id) {
        return jdbc.sql("SELECT coalesce(header, '{}') AS header FROM roster_import WHERE id = :id")
                .param("id", id)
                .query((row, _) -> List.of((String[]) row.getArray("header").getArray()))
                .optional()
                .orElse(List.of());
    }

    private static Import of(ResultSet row, int number) throws SQLException {
        var state = Import.State.valueOf(row.getString("state"));
        long bytes = row.getLong("bytes");
        long read = row.getLong("bytes_read");
        long worked = row.getLong("worked_millis");
        var noticed = new Chunk.Noticed(
                row.getLong("other_region"),
                row.getLong("phones_mended"),
                row.getLong("niks"),
                row.getLong("niks_ending_in_0"));
        return new Import(
                row.getObject("id", UUID.class),
                row.getObject("opd_id", UUID.class),
                Import.Mode.valueOf(row.getString("mode")),
                row.getObject("listed_on", LocalDate.class),
                row.getObject("register_on", LocalDate.class),
                state,
                bytes,
                read,
                row.getLong("rows"),
                row.getLong("listed"),
                row.getLong("changed"),
                row.getLong("unchanged"),
                row.getLong("rejected"),
                row.getLong("registered"),
                row.getLong("rows") * 1_000 / Math.max(1, worked),
                state == Import.State.RUNNING && read > 0 ? (bytes - read) * worked / read / 1_000 : null,
                new Import.Notes(noticed.otherRegion(), noticed.phonesMended()),
                noticed.lostDigits() ? List.of("NIKS_END_IN_0") : List.of(),
                row.getString("failure"),
                row.getObject("received_at", OffsetDateTime.class),
                row.getObject("finished_at", OffsetDateTime.class));
    }
}
