package id.payung.notification.webhook;

import id.payung.notification.alert.Alert.Happening;
import id.payung.notification.delivery.Channel;
import id.payung.notification.delivery.Outbox;
import id.payung.notification.webhook.Webhook.Owner;
import id.payung.notification.wire.Destination;
import id.payung.notification.wire.Wire;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// An owner sets up, changes and removes a webhook. Setting up the same again changes nothing and tells no secret.
@Component
class SetUpWebhook {

    private static final int MOST = 10;

    private final Webhooks webhooks;
    private final Secrets secrets;
    private final Outbox outbox;
    private final Seal seal;
    private final Wire wire;
    private final WebhookSettings settings;
    private final Clock clock;

    SetUpWebhook(
            Webhooks webhooks,
            Secrets secrets,
            Outbox outbox,
            Seal seal,
            Wire wire,
            WebhookSettings settings,
            Clock clock) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.outbox = outbox;
        this.seal = seal;
        this.wire = wire;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    Outcome add(Owner owner, @Nullable String url, Set<Happening.Kind> happenings, String by) {
        return seal.isThere()
                ? refusal(url).orElseGet(() -> insert(owner, String.valueOf(url), happenings, by))
                : new Outcome.NoKey();
    }

    private Outcome insert(Owner owner, String url, Set<Happening.Kind> happenings, String by) {
        Instant now = clock.instant();
        Optional<Webhook> made = webhooks.add(owner, url, happenings, by, now);
        if (made.isPresent()) {
            return new Outcome.Made(
                    made.get(), secrets.renew(made.get().id(), now).orElseThrow());
        }
        return webhooks.of(owner).stream()
                .filter(it -> it.url().equals(url))
                .findFirst()
                .<Outcome>map(Outcome.There::new)
                .orElseGet(() -> webhooks.of(owner).size() < MOST ? new Outcome.Raced() : new Outcome.TooMany());
    }

    Outcome change(Webhook webhook, @Nullable String url, Set<Happening.Kind> happenings) {
        return refusal(url).orElseGet(() -> update(webhook, String.valueOf(url), happenings));
    }

    private Outcome update(Webhook webhook, String url, Set<Happening.Kind> happenings) {
        try {
            webhooks.change(webhook.id(), url, happenings);
            return webhooks.find(webhook.id()).<Outcome>map(Outcome.There::new).orElseGet(Outcome.Raced::new);
        } catch (DuplicateKeyException _) {
            return new Outcome.Twice();
        }
    }

    Renewal renew(UUID webhook) {
        if (!seal.isThere()) {
            return new Renewal.NoKey();
        }
        Instant now = clock.instant();
        return secrets.renew(webhook, now)
                .<Renewal>map(secret -> new Renewal.Told(secret, now.plus(settings.secretOverlap())))
                .orElseGet(Renewal.TooMany::new);
    }

    /// Somebody wants nothing sent there for a while.
    void disable(UUID webhook, String by) {
        webhooks.disable(webhook, "switched off by " + by, clock.instant());
    }

    /// What waits for it is withdrawn.
    @Transactional
    void remove(UUID webhook) {
        webhooks.remove(webhook);
        outbox.withdraw(Channel.Way.WEBHOOK, webhook.toString());
    }

    private Optional<Outcome> refusal(@Nullable String url) {
        return switch (wire.look(url)) {
            case Destination.Refused(String why) -> Optional.of(new Outcome.NotThere(why));
            case Destination.Written _ -> Optional.empty();
        };
    }

    /// How it ended.
    sealed interface Outcome {

        /// The one time that the secret is told.
        record Made(Webhook webhook, Secret secret) implements Outcome {}

        /// It is as it was asked for.
        record There(Webhook webhook) implements Outcome {}

        /// The owner has all the webhooks it may have.
        record TooMany() implements Outcome {}

        /// The owner has another webhook at this address.
        record Twice() implements Outcome {}

        /// Somebody else did something to it at the same moment.
        record Raced() implements Outcome {}

        /// Nothing may be sent to this address.
        record NotThere(String why) implements Outcome {}

        /// This service was started without the key that secrets are sealed with.
        record NoKey() implements Outcome {}
    }

    /// How making a new secret ended.
    sealed interface Renewal {

        /// The one time that the secret is told.
        ///
        /// @param oldOnesUntil so long the secret before it signs too
        record Told(Secret secret, Instant oldOnesUntil) implements Renewal {}

        /// So many old ones are still valid that another would make the header too long.
        record TooMany() implements Renewal {}

        /// This service was started without the key that secrets are sealed with.
        record NoKey() implements Renewal {}
    }
}
