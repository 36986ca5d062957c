package id.payung.enrolment.access;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How tokens are made and guarded.
///
/// @param issuer what `iss` says and every service checks
/// @param adminSecret secret of the client `admin`, at least 20 characters; empty leaves the one of an earlier start
/// @param tokenLife how long a token is valid after a credential was revoked at worst; 1 minute to 1 hour
/// @param wrongSecrets how many wrong secrets a client id may send from one address before it waits; 1 to 1,000
/// @param forgivenAfter how long until one wrong secret is forgiven; 1 second to 1 hour
@ConfigurationProperties("payung.access")
record AccessProperties(URI issuer, String adminSecret, Duration tokenLife, int wrongSecrets, Duration forgivenAfter) {

    private static final int SHORTEST = 20;

    AccessProperties {
        if (!issuer.isAbsolute()) {
            throw new IllegalArgumentException(
                    "PAYUNG_ISSUER must be an absolute address, such as http://localhost:8081");
        }
        if (!adminSecret.isEmpty() && adminSecret.length() < SHORTEST) {
            throw new IllegalArgumentException("PAYUNG_ADMIN_SECRET must have at least " + SHORTEST
                    + " characters. Make one with 'openssl rand -base64 32'.");
        }
        within(tokenLife, Duration.ofMinutes(1), Duration.ofHours(1), "token-life");
        within(forgivenAfter, Duration.ofSeconds(1), Duration.ofHours(1), "forgiven-after");
        if (wrongSecrets < 1 || wrongSecrets > 1_000) {
            throw new IllegalArgumentException("payung.access.wrong-secrets must be 1 to 1000");
        }
    }

    @Override
    public String toString() {
        return "AccessProperties[issuer=" + issuer + "]";
    }

    private static void within(Duration value, Duration least, Duration most, String name) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException("payung.access.%s must be %s to %s".formatted(name, least, most));
        }
    }
}
