package id.payung.enrolment.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AccessPropertiesTest {

    private static final URI ISSUER = URI.create("http://localhost:8081");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void refusesAnIssuerThatIsNoAddress() {
        assertThatThrownBy(() -> new AccessProperties(URI.create("payung"), 10, MINUTE))
                .hasMessageContaining("PAYUNG_ISSUER");
    }

    @Test
    void refusesALockoutThatLocksNobodyOrEverybody() {
        assertThatThrownBy(() -> new AccessProperties(ISSUER, 0, MINUTE)).hasMessageContaining("1 to 1000");
        assertThatThrownBy(() -> new AccessProperties(ISSUER, 10, Duration.ofDays(1)))
                .hasMessageContaining("1s to 1h");
    }
}
