package id.payung.enrolment.access;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Whose tokens count, and how guessing is slowed.
///
/// @param issuer what `iss` says and every service checks
/// @param wrongSecrets how many wrong secrets a client id may send from one address before it waits; 1 to 1,000
/// @param forgivenAfter how long until one wrong secret is forgiven; 1 second to 1 hour
@ConfigurationProperties("payung.access")
record AccessProperties(URI issuer, int wrongSecrets, Duration forgivenAfter) {

    private static final int MOST_WRONG = 1_000;

    AccessProperties {
        if (!issuer.isAbsolute()) {
            throw new IllegalArgumentException(
                    "PAYUNG_ISSUER must be an absolute address, such as http://localhost:8081");
        }
        if (wrongSecrets < 1 || wrongSecrets > MOST_WRONG) {
            throw new IllegalArgumentException("payung.access.wrong-secrets must be 1 to " + MOST_WRONG);
        }
        if (forgivenAfter.toSeconds() < 1 || forgivenAfter.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("payung.access.forgiven-after must be 1s to 1h");
        }
    }
}
