package id.payung.notification.webhook;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The table `webhook_secret`: the newest secret of each webhook, and older ones until they run out.
@Component
class Secrets {

    private static final int MOST = 5;

    private final JdbcClient jdbc;
    private final Seal seal;
    private final WebhookSettings settings;

    Secrets(JdbcClient jdbc, Seal seal, WebhookSettings settings) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.settings = settings;
    }

    /// Makes a new one; the one before signs beside it for the time of the overlap.
    ///
    /// @return empty when so many still sign that one more would make the header too long
    @Transactional
    Optional<Secret> renew(UUID webhook, Instant now) {
        lock(webhook);
        removeOutdated(webhook, now);
        if (count(webhook) >= MOST) {
            return Optional.empty();
        }
        jdbc.sql("UPDATE webhook_secret SET valid_until = :until WHERE webhook_id = :webhook AND valid_until IS NULL")
                .param("webhook", webhook)
                .param("until", now.plus(settings.secretOverlap()).atOffset(ZoneOffset.UTC))
                .update();
        Secret secret = Secret.random();
        jdbc.sql("INSERT INTO webhook_secret (webhook_id, sealed, made_at) VALUES (:webhook, :sealed, :now)")
                .param("webhook", webhook)
                .param("sealed", seal.close(secret.bytes(), webhook))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return Optional.of(secret);
    }

    /// Those that sign now, the newest first; empty when the key that sealed them is not here.
    List<Secret> of(UUID webhook, Instant now) {
        return jdbc
                .sql("""
                        SELECT sealed FROM webhook_secret
                        WHERE webhook_id = :webhook AND (valid_until IS NULL OR valid_until > :now)
                        ORDER BY made_at DESC, id DESC
                        """)
                .param("webhook", webhook)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getBytes("sealed"))
                .list()
                .stream()
                .flatMap(kept -> seal.open(kept, webhook).stream())
                .map(Secret::new)
                .toList();
    }

    /// Two who renew at once come one after the other.
    private void lock(UUID webhook) {
        jdbc.sql("SELECT id FROM webhook WHERE id = :webhook FOR UPDATE")
                .param("webhook", webhook)
                .query(UUID.class)
                .single();
    }

    private void removeOutdated(UUID webhook, Instant now) {
        jdbc.sql("DELETE FROM webhook_secret WHERE webhook_id = :webhook AND valid_until <= :now")
                .param("webhook", webhook)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private long count(UUID webhook) {
        return jdbc.sql("SELECT count(*) FROM webhook_secret WHERE webhook_id = :webhook")
                .param("webhook", webhook)
                .query(Long.class)
                .single();
    }
}
