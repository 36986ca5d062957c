package id.payung.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Closes secrets for the database with AES-256-GCM, bound to their webhook, so that one cannot be put in the place of
/// another.
@Component
class Seal {

    private final Optional<Aead> aead;

    Seal(WebhookSettings settings) {
        this.aead = settings.hasKey() ? Optional.of(aead(settings.keyBytes())) : Optional.empty();
    }

    /// Without a key nothing can be sealed, and no webhook be set up.
    boolean isThere() {
        return aead.isPresent();
    }

    byte[] close(byte[] secret, UUID webhook) {
        try {
            return aead.orElseThrow().encrypt(secret, about(webhook));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("No secret can be sealed", failure);
        }
    }

    /// Empty when it was sealed with another key, for another webhook, or altered.
    Optional<byte[]> open(byte[] sealed, UUID webhook) {
        if (aead.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(aead.get().decrypt(sealed, about(webhook)));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    private static byte[] about(UUID webhook) {
        return ("webhook/" + webhook).getBytes(UTF_8);
    }

    private static Aead aead(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("This Java has no AES-256-GCM", failure);
        }
    }
}
