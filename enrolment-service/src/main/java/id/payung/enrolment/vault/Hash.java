package id.payung.enrolment.vault;

import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.Objects;

/// HMAC-SHA-256 with a key of its own per purpose, so that hashes of two purposes never meet.
final class Hash {

    private static final HmacPrfParameters PARAMETERS = PredefinedPrfParameters.HMAC_SHA256_PRF;

    private final Prf prf;

    Hash(KeyRing ring, String purpose) {
        try {
            var keys = Keys.parse(ring.agree(purpose, () -> Keys.fresh(PARAMETERS)));
            var set = keys.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
            this.prf = Objects.requireNonNull(set.getPrfs().get(set.getPrimaryId()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No hash for " + purpose, e);
        }
    }

    byte[] of(byte[] content, int bytes) {
        try {
            return prf.compute(content, bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The hash was refused", e);
        }
    }
}
