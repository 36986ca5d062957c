package id.payung.enrolment.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.stereotype.Component;

/// Closes and opens what must not be in clear in the database. Made for whole rosters: one instance, used by all
/// threads, no round trip per call.
@Component
public class Vault {

    private static final int HASH_BYTES = 32;

    private final Sealer sealer;
    private final Hash niks;
    private final Hash secrets;

    Vault(KeyRing ring) {
        this.sealer = new Sealer(ring, "sealing");
        this.niks = new Hash(ring, "nik-lookup");
        this.secrets = new Hash(ring, "client-secret");
    }

    /// A NIK for the database. The same NIK gives another ciphertext each time and always the same hash.
    public SealedNik seal(String nik) {
        var hash = hash(nik);
        return new SealedNik(sealer.seal(nik.getBytes(ISO_8859_1), hash), hash);
    }

    /// The 32 bytes by which the row of this NIK is found.
    public byte[] hash(String nik) {
        return niks.of(nik.getBytes(UTF_8), HASH_BYTES);
    }

    /// The NIK again.
    ///
    /// @throws DoesNotOpen when the ciphertext was altered, or belongs to another hash, key or database
    public String open(SealedNik nik) {
        return new String(sealer.open(nik.ciphertext(), nik.hash()), ISO_8859_1);
    }

    /// Any bytes, such as a part of a roster file, bound to what they are: `roster_part/<import>/<number>`.
    public byte[] seal(byte[] content, String about) {
        return sealer.seal(content, about.getBytes(UTF_8));
    }

    /// Those bytes again, if they are about the same.
    ///
    /// @throws DoesNotOpen when they were altered or are about something else
    public byte[] open(byte[] sealed, String about) {
        return sealer.open(sealed, about.getBytes(UTF_8));
    }

    /// The keyed hash under which a client's secret is kept: without the key, which is not in the database, a copy of
    /// the database does not even allow guessing.
    public byte[] fingerprint(String secret) {
        return secrets.of(secret.getBytes(UTF_8), HASH_BYTES);
    }

    /// From now on a new key closes; the old ones still open. Replicas learn the new key when they first meet it.
    /// Hashes keep their key for ever, because rows are found by them.
    public void rotate() {
        sealer.rotate();
    }
}
