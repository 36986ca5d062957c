package id.payung.enrolment.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CredentialPropertiesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String SECRET = "a-secret-of-at-least-twenty";

    @Test
    void showsNoSecret() {
        var properties = new CredentialProperties(SECRET, MINUTE, MINUTE);

        assertThat(properties.toString()).doesNotContain(SECRET);
    }

    @Test
    void refusesAnAdminSecretThatCanBeGuessedAndDoesNotRepeatIt() {
        assertThatThrownBy(() -> new CredentialProperties("hunter2", MINUTE, MINUTE))
                .hasMessageContaining("PAYUNG_ADMIN_SECRET")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void refusesATokenThatOutlivesItsRevocationByMoreThanAnHour() {
        assertThatThrownBy(() -> new CredentialProperties(SECRET, Duration.ofHours(2), MINUTE))
                .hasMessageContaining("token-life must be 1m to 1h");
    }
}
