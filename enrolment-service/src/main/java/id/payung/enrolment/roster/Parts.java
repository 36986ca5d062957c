package id.payung.enrolment.roster;

import id.payung.enrolment.content.Content;
import id.payung.enrolment.held.Holding;
import id.payung.enrolment.held.Subject;
import id.payung.enrolment.roster.ImportRoster.TakenOver;
import id.payung.enrolment.vault.Vault;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the table `roster_part`: a received file in encrypted parts, kept until it has been worked through; that of
/// a dry run a while longer, so that it can be applied as it was tried.
@Component
class Parts implements Holding {

    private final JdbcClient jdbc;
    private final Vault vault;

    Parts(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(UUID id, int number, byte[] bytes) {
        jdbc.sql("INSERT INTO roster_part (import_id, number, sealed) VALUES (:id, :number, :sealed)")
                .param("id", id)
                .param("number", number)
                .param("sealed", vault.seal(bytes, context(id, number)))
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("DELETE FROM roster_part WHERE import_id = :id")
                .param("id", id)
                .update();
    }

    /// Whether the file of an import is still here.
    boolean has(UUID id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM roster_part WHERE import_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// Forgets files of dry runs that nobody applied.
    void forgetTried(Duration keep) {
        jdbc.sql("""
                        DELETE FROM roster_part WHERE import_id IN (
                            SELECT id FROM roster_import
                            WHERE mode = 'DRY_RUN' AND state = 'DONE' AND finished_at < now() - :keep * interval '1 second')
                        """).param("keep", keep.toSeconds()).update();
    }

    @Override
    public String name() {
        return "triedFiles";
    }

    @Override
    public Set<String> columns() {
        return Set.of("roster_part.sealed");
    }

    /// Whose rows are in a file is not known without reading it.
    @Override
    public List<String> of(Subject person) {
        return List.of();
    }

    /// The office's files of dry runs go whole: none of them may list the person again. Nothing is erased while another
    /// import waits.
    @Override
    public void erase(Subject person) {
        jdbc.sql("""
                        DELETE FROM roster_part WHERE import_id IN (
                            SELECT id FROM roster_import WHERE opd_id = :opd AND mode = 'DRY_RUN' AND state = 'DONE')
                        """).param("opd", person.opd()).update();
    }

    /// The file again; one part in memory at a time.
    ///
    /// @param size bytes of the whole file
    Content open(UUID id, long size) {
        if (size == 0) {
            return Content.of(new byte[0]);
        }
        int length = read(id, 0).length;
        return Content.of(size, length, number -> read(id, number));
    }

    private byte[] read(UUID id, int number) {
        return jdbc.sql("SELECT sealed FROM roster_part WHERE import_id = :id AND number = :number")
                .param("id", id)
                .param("number", number)
                .query(byte[].class)
                .optional()
                .map(closed -> vault.open(closed, context(id, number)))
                .orElseThrow(TakenOver::new);
    }

    private static String context(UUID id, int number) {
        return "roster-part:" + id + ":" + number;
    }
}
