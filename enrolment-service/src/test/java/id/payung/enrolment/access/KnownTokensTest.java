package id.payung.enrolment.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class KnownTokensTest {

    private static final Instant NOON = Instant.parse("2026-01-05T05:00:00Z");

    private final List<String> checked = new ArrayList<>();
    private final JwtTimestampValidator expiry = new JwtTimestampValidator(Duration.ZERO);
    private final KnownTokens tokens = new KnownTokens(this::checkSignature, expiry);

    @BeforeEach
    void atNoon() {
        expiry.setClock(Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @Test
    void checksTheSignatureOfATokenOnce() {
        var first = tokens.decode("good");
        var again = tokens.decode("good");

        assertThat(again).isSameAs(first);
        assertThat(checked).containsExactly("good");
    }

    @Test
    void takesOneTokenForNoOther() {
        tokens.decode("good");
        var other = tokens.decode("good too");

        assertThat(other.getTokenValue()).isEqualTo("good too");
        assertThat(checked).containsExactly("good", "good too");
    }

    @Test
    void refusesAKnownTokenWhoseTimeIsOver() {
        tokens.decode("good");
        expiry.setClock(Clock.fixed(NOON.plus(Duration.ofMinutes(15)), ZoneOffset.UTC));

        assertThatThrownBy(() -> tokens.decode("good")).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void asksAgainAboutATokenThatWasRefused() {
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);

        assertThat(checked).containsExactly("forged", "forged");
    }

    @Test
    void forgetsTheTokenNotSentForLongest() {
        tokens.decode("the first");
        tokens.decode("the second");
        for (int number = 0; number < 999; number++) {
            tokens.decode("the first");
            tokens.decode("number " + number);
        }
        checked.clear();

        tokens.decode("the first");
        tokens.decode("the second");

        assertThat(checked).containsExactly("the second");
    }

    private Jwt checkSignature(String token) {
        checked.add(token);
        if (token.equals("forged")) {
            throw new BadJwtException("nobody signed it");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("dinkes")
                .expiresAt(NOON.plus(Duration.ofMinutes(10)))
                .build();
    }
}
