package id.payung.enrolment.credential;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What every credential has in common.
///
/// @param adminSecret secret of the client `admin`, at least 20 characters; empty leaves the one of an earlier start
/// @param tokenLife how long a token is valid, which is how long a revoked credential may still act; 1 minute to 1 hour
/// @param overlap how long the old secret is good beside the new one after a rotation; up to 30 days
@ConfigurationProperties("payung.credential")
record CredentialProperties(String adminSecret, Duration tokenLife, Duration overlap) {

    private static final int SHORTEST = 20;

    CredentialProperties {
        if (!adminSecret.isEmpty() && adminSecret.length() < SHORTEST) {
            throw new IllegalArgumentException("PAYUNG_ADMIN_SECRET must have at least " + SHORTEST
                    + " characters. Make one with 'openssl rand -base64 32'.");
        }
        if (tokenLife.toMinutes() < 1 || tokenLife.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("payung.credential.token-life must be 1m to 1h");
        }
        if (overlap.isNegative() || overlap.toDays() > 30) {
            throw new IllegalArgumentException("payung.credential.overlap must be 0 to 30d");
        }
    }

    @Override
    public String toString() {
        return "CredentialProperties[tokenLife=" + tokenLife + ", overlap=" + overlap + "]";
    }
}
