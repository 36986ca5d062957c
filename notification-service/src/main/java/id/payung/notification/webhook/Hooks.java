package id.payung.notification.webhook;

import id.payung.notification.delivery.Answer;
import id.payung.notification.delivery.Channel;
import id.payung.notification.delivery.Claimed;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The channel to webhooks. What is brought was written together with the letter, so the bytes and the id of a second
/// attempt are those of the first.
@Component
class Hooks implements Channel {

    private static final Logger LOG = LoggerFactory.getLogger(Hooks.class);

    private final Webhooks webhooks;
    private final Knock knock;
    private final WebhookSettings settings;
    private final Clock clock;

    Hooks(Webhooks webhooks, Knock knock, WebhookSettings settings, Clock clock, MeterRegistry registry) {
        this.webhooks = webhooks;
        this.knock = knock;
        this.settings = settings;
        this.clock = clock;
        Gauge.builder("payung.notification.webhooks.disabled", webhooks::countDisabled)
                .description("Webhooks to which nothing is sent any more")
                .register(registry);
    }

    @Override
    public Way way() {
        return Way.WEBHOOK;
    }

    @Override
    public Answer carry(Claimed letter) {
        Optional<Webhook> found = webhooks.find(UUID.fromString(letter.recipient()));
        if (found.isEmpty()) {
            return new Answer.Pointless("the webhook was removed");
        }
        Webhook webhook = found.get();
        if (webhook.disabled() != null) {
            return new Answer.Refused("the webhook is disabled: " + webhook.disabled());
        }
        return learn(webhook, knock.at(webhook, letter.letter().toString(), letter.body()));
    }

    /// Whether this webhook is worth further attempts.
    private Answer learn(Webhook webhook, Answer answer) {
        Instant now = clock.instant();
        switch (answer) {
            case Answer.Sent _ -> webhooks.succeeded(webhook.id());
            case Answer.Refused _ -> disable(webhook, answer, now);
            case Answer.PutOff _ -> {
                webhooks.failed(webhook.id(), now);
                if (hasFailedTooLong(webhook, now)) {
                    disable(webhook, answer, now);
                }
            }
            case Answer.Pointless _ -> {
                // Nobody was asked.
            }
        }
        return answer;
    }

    private boolean hasFailedTooLong(Webhook webhook, Instant now) {
        return webhook.failingSince() != null
                && !webhook.failingSince().plus(settings.disableAfter()).isAfter(now);
    }

    private void disable(Webhook webhook, Answer answer, Instant now) {
        webhooks.disable(webhook.id(), answer.words(), now);
        LOG.atWarn().addKeyValue("webhook", webhook.id()).log("A webhook was disabled");
    }
}
