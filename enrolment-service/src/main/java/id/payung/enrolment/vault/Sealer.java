package id.payung.enrolment.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Set;

/// AES-256-GCM under the newest key of a ring; older keys of it still open. A ciphertext begins with one byte of format
/// and four of key id.
final class Sealer {

    private static final AesGcmParameters PARAMETERS = PredefinedAeadParameters.AES256_GCM;
    private static final int PREFIX = 5;

    private final KeyRing ring;
    private final String purpose;
    private volatile Open open;

    Sealer(KeyRing ring, String purpose) {
        this.ring = ring;
        this.purpose = purpose;
        this.open = read();
    }

    byte[] seal(byte[] content, byte[] about) {
        try {
            return open.aead().encrypt(content, about);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Nothing can be sealed", e);
        }
    }

    byte[] open(byte[] sealed, byte[] about) {
        if (sealed.length >= PREFIX
                && !open.ids().contains(ByteBuffer.wrap(sealed).getInt(1))) {
            open = read();
        }
        try {
            return open.aead().decrypt(sealed, about);
        } catch (GeneralSecurityException e) {
            throw new DoesNotOpen(e);
        }
    }

    void rotate() {
        open = primitives(ring.change(purpose, keys -> Keys.withNewPrimary(keys, PARAMETERS)));
    }

    private Open read() {
        return primitives(ring.agree(purpose, () -> Keys.fresh(PARAMETERS)));
    }

    private static Open primitives(byte[] bytes) {
        try {
            var keys = Keys.parse(bytes);
            return new Open(keys.getPrimitive(RegistryConfiguration.get(), Aead.class), Keys.ids(keys));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keys cannot be read", e);
        }
    }

    private record Open(Aead aead, Set<Integer> ids) {}
}
