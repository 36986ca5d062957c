package id.payung.edge.page;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How a service asks enrolment-service who somebody is.
///
/// @param tokens where it brings a code: the address that this service reaches, as `PAYUNG_TOKENS`
/// @param proof so long it believes an answer; then the browser is sent to ask again, which nobody notices unless the
/// credential was revoked meanwhile; 1 minute to 12 hours
/// @param patience so long one call may take, 100 ms to 1 minute
@ConfigurationProperties("payung.sign-in")
record SignInSettings(
        URI tokens,
        @DefaultValue("15m") Duration proof,
        @DefaultValue("5s") Duration patience) {

    SignInSettings {
        if (proof.compareTo(Duration.ofMinutes(1)) < 0 || proof.compareTo(Duration.ofHours(12)) > 0) {
            throw new IllegalArgumentException("payung.sign-in.proof must be 1m to 12h");
        }
        if (patience.toMillis() < 100 || patience.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("payung.sign-in.patience must be 100ms to 1m");
        }
    }
}
