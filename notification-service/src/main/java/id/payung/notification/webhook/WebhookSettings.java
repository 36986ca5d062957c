package id.payung.notification.webhook;

import java.time.Duration;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Secrets of webhooks, and when one is given up.
///
/// @param key 32 random bytes in base64 that seal the secrets in the database; empty: there are no webhooks here
/// @param secretOverlap an old secret signs beside the new one so long, 1 min to 30 d
/// @param disableAfter a webhook that failed so long without one success is disabled, 1 h to 90 d
@ConfigurationProperties("payung.notification.webhook")
record WebhookSettings(
        @DefaultValue("") String key,
        @DefaultValue("24h") Duration secretOverlap,
        @DefaultValue("5d") Duration disableAfter) {

    private static final int KEY_BYTES = 32;

    WebhookSettings {
        require(
                key.isBlank() || decoded(key).length == KEY_BYTES,
                "key (PAYUNG_WEBHOOK_KEY) must be 32 random bytes in base64, for example of openssl rand -base64 32");
        within("secret-overlap", secretOverlap, Duration.ofMinutes(1), Duration.ofDays(30));
        within("disable-after", disableAfter, Duration.ofHours(1), Duration.ofDays(90));
    }

    boolean hasKey() {
        return !key.isBlank();
    }

    byte[] keyBytes() {
        return decoded(key);
    }

    @Override
    public String toString() {
        return "WebhookSettings[…]";
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException _) {
            // The cause would repeat a character of the key.
            return new byte[0];
        }
    }

    private static void within(String name, Duration value, Duration least, Duration most) {
        require(
                value.compareTo(least) >= 0 && value.compareTo(most) <= 0,
                name + " must be from " + least + " to " + most);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("payung.notification.webhook: " + otherwise);
        }
    }
}
