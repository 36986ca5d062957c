package id.payung.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The reference implementation of Standard Webhooks, written by others, judges ours.
class SignatureTest {

    private static final String BODY = "{\"type\":\"alert.opened\",\"nama\":\"Dinas Ündang\"}";

    private final String id = UUID.randomUUID().toString();
    private final Instant now = Clock.systemUTC().instant();
    private final Secret secret = Secret.random();
    private final Secret older = Secret.random();

    @Test
    void isAcceptedByTheReferenceVerifier() {
        assertThatCode(() -> verifier(secret).verify(BODY, headers(now, secret)))
                .doesNotThrowAnyException();
    }

    @Test
    void isTheReferenceImplementationsOwnSignature() throws Exception {
        assertThat(headers(now, secret).get("webhook-signature"))
                .containsExactly(verifier(secret).sign(id, now.getEpochSecond(), BODY));
    }

    @Test
    void isRejectedWhenTheBodyWasAltered() {
        refused(verifier(secret), BODY.replace("opened", "closed"), headers(now, secret));
    }

    @Test
    void isRejectedWhenTheTimeWasAltered() {
        Map<String, List<String>> headers = headers(now, secret);
        headers.put("webhook-timestamp", List.of(Long.toString(now.getEpochSecond() + 1)));

        refused(verifier(secret), BODY, headers);
    }

    @Test
    void isRejectedWhenTheIdWasAltered() {
        Map<String, List<String>> headers = headers(now, secret);
        headers.put("webhook-id", List.of(UUID.randomUUID().toString()));

        refused(verifier(secret), BODY, headers);
    }

    @Test
    void isRejectedWhenItIsOld() {
        refused(verifier(secret), BODY, headers(now.minusSeconds(301), secret));
    }

    @Test
    void isRejectedUnderAnotherSecret() {
        refused(verifier(Secret.random()), BODY, headers(now, secret));
    }

    @Test
    void isAcceptedUnderBothSecretsWhileOneReplacesTheOther() {
        Map<String, List<String>> headers = headers(now, secret, older);

        assertThatCode(() -> verifier(secret).verify(BODY, headers)).doesNotThrowAnyException();
        assertThatCode(() -> verifier(older).verify(BODY, headers)).doesNotThrowAnyException();
        refused(verifier(Secret.random()), BODY, headers);
    }

    private static void refused(Webhook verifier, String body, Map<String, List<String>> headers) {
        assertThatThrownBy(() -> verifier.verify(body, headers)).isInstanceOf(WebhookVerificationException.class);
    }

    private static Webhook verifier(Secret secret) {
        return new Webhook(secret.written());
    }

    private Map<String, List<String>> headers(Instant at, Secret... secrets) {
        return new HashMap<>(Signature.headers(id, at, BODY.getBytes(UTF_8), List.of(secrets)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue()))));
    }
}
