package id.payung.enrolment.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Secrets that all replicas agree on, closed with the master key; the purpose is bound in, so that one secret cannot
/// be put in the place of another. Owns `key_ring`.
@Component
public class KeyRing {

    private static final int TRIES = 10;

    private final JdbcClient jdbc;
    private final Aead master;

    KeyRing(JdbcClient jdbc, MasterKey master) {
        this.jdbc = jdbc;
        this.master = master.aead();
    }

    /// What is kept for the purpose. If that is nothing yet, the proposal is put there, unless another replica was
    /// faster: then everybody gets the other's.
    public byte[] agree(String purpose, Supplier<byte[]> proposal) {
        return find(purpose).map(kept -> open(purpose, kept)).orElseGet(() -> {
            jdbc.sql("""
                    INSERT INTO key_ring (purpose, sealed)
                    VALUES (:purpose, :sealed)
                    ON CONFLICT (purpose) DO NOTHING
                    """)
                    .param("purpose", purpose)
                    .param("sealed", seal(purpose, proposal.get()))
                    .update();
            return open(purpose, find(purpose).orElseThrow());
        });
    }

    /// Puts a changed secret in the place of the one that is there, and starts again from what another replica left
    /// when that one changed it in between.
    ///
    /// @return what is kept from now on
    public byte[] change(String purpose, UnaryOperator<byte[]> change) {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var kept = find(purpose).orElseThrow();
            var changed = change.apply(open(purpose, kept));
            var rows = jdbc.sql("""
                    UPDATE key_ring
                    SET sealed = :sealed, version = version + 1, changed_at = now()
                    WHERE purpose = :purpose AND version = :version
                    """)
                    .param("sealed", seal(purpose, changed))
                    .param("purpose", purpose)
                    .param("version", kept.version())
                    .update();
            if (rows == 1) {
                return changed;
            }
        }
        throw new IllegalStateException(
                "The key ring " + purpose + " was changed by others " + TRIES + " times running");
    }

    private Optional<Kept> find(String purpose) {
        return jdbc.sql("""
                SELECT sealed, version
                FROM key_ring
                WHERE purpose = :purpose
                """)
                .param("purpose", purpose)
                .query((row, number) -> new Kept(row.getBytes("sealed"), row.getInt("version")))
                .optional();
    }

    private byte[] seal(String purpose, byte[] secret) {
        try {
            return master.encrypt(secret, purpose.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key ring " + purpose + " cannot be closed", e);
        }
    }

    private byte[] open(String purpose, Kept kept) {
        try {
            return master.decrypt(kept.sealed(), purpose.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "PAYUNG_MASTER_KEY does not open the key ring '" + purpose + "' of this database. "
                            + "Start with the key that the database was first started with.",
                    e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Kept(byte[] sealed, int version) {}
}
