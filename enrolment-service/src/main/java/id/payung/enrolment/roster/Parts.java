package id.payung.enrolment.roster;

import id.payung.enrolment.vault.Vault;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    InputStream open(UUID id) {
        return new Whole(id);
    }

    private final class Whole extends InputStream {

        private final UUID id;
        private int number;
        private byte[] part = new byte[0];
        private int read;

        private Whole(UUID id) {
            this.id = id;
        }

        @Override
        public int read() {
            return more() ? part[read++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int at, int most) {
            if (most == 0) {
                return 0;
            }
            if (!more()) {
                return -1;
            }
            int length = Math.min(most, part.length - read);
            System.arraycopy(part, read, into, at, length);
            read += length;
            return length;
        }

        private boolean more() {
            if (read == part.length) {
                var next = Parts.this.read(id, number);
                if (next == null) {
                    return false;
                }
                part = next;
                number++;
                read = 0;
            }
            return true;
        }
    }

    private byte @Nullable [] read(UUID id, int number) {
        return jdbc.sql("SELECT sealed FROM roster_part WHERE import_id = :id AND number = :number")
                .param("id", id)
                .param("number", number)
                .query(byte[].class)
                .optional()
                .map(closed -> vault.open(closed, context(id, number)))
                .orElse(null);
    }

    private static String context(UUID id, int number) {
        return "roster-part:" + id + ":" + number;
    }
}
