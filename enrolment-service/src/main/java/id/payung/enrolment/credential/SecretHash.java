package id.payung.enrolment.credential;

import id.payung.enrolment.vault.Vault;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Client secrets as HMAC-SHA-256 under a key of the vault, compared in constant time.
///
/// Not bcrypt: the secrets we issue are 32 random bytes, which nobody guesses however fast the hash is, and a slow
/// hash on an open endpoint is a way to stop two cores with wrong secrets. The one secret that a person chooses, the
/// admin's, is kept from guessing by the key, which is not in the database, and by the lockout at the token endpoint.
@Component
class SecretHash implements PasswordEncoder {

    private static final String EITHER = ":";

    private final Vault vault;

    SecretHash(Vault vault) {
        this.vault = vault;
    }

    @Override
    public String encode(@Nullable CharSequence secret) {
        return HexFormat.of().formatHex(of(String.valueOf(secret)));
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String encoded) {
        if (secret == null || encoded == null) {
            return false;
        }
        var hash = of(secret.toString());
        boolean matches = false;
        for (var one : encoded.split(EITHER, -1)) {
            matches |= MessageDigest.isEqual(hash, HexFormat.of().parseHex(one));
        }
        return matches;
    }

    /// Two hashes, either of which a secret may match.
    static String either(byte[] present, byte @Nullable [] previous) {
        var hex = HexFormat.of();
        return hex.formatHex(present) + (previous == null ? "" : EITHER + hex.formatHex(previous));
    }

    byte[] of(String secret) {
        return vault.fingerprint(secret);
    }
}
