package id.payung.enrolment.roster;

import id.payung.enrolment.content.Content;
import id.payung.enrolment.vault.Vault;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the table `roster_part`: a received file in encrypted parts, kept until it has been worked through.
@Component
class Parts {

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
