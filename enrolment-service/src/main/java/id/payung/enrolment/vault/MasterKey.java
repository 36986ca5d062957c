package id.payung.enrolment.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The one key that is not in the database. It closes the key rings that are.
///
/// @param masterKey 32 random bytes in base64, from the environment; there is no default
@ConfigurationProperties("payung.vault")
record MasterKey(String masterKey) {

    private static final int BYTES = 32;
    private static final String REMEDY = "PAYUNG_MASTER_KEY must be 32 random bytes in base64. "
            + "Make one with 'openssl rand -base64 32', keep it apart from the database, and never change it: "
            + "without it no NIK can be read again.";

    MasterKey {
        if (decoded(masterKey).length != BYTES) {
            throw new IllegalArgumentException(REMEDY);
        }
    }

    Aead aead() {
        try {
            return new AesGcmJce(decoded(masterKey));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES-256-GCM", e);
        }
    }

    @Override
    public String toString() {
        return "MasterKey[…]";
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            // The cause would repeat a character of the key.
            return new byte[0];
        }
    }
}
