package id.payung.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.payung.notification.delivery.Answer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/// The button with which an owner tries a webhook: one signed message, now, whose answer is shown and not kept.
@Component
class TryWebhook {

    private static final int AT_ONCE = 4;

    private final Knock knock;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);

    TryWebhook(Knock knock, Clock clock) {
        this.knock = knock;
        this.clock = clock;
    }

    /// @return empty while too many others are trying theirs
    Optional<Result> send(Webhook webhook) {
        if (!free.tryAcquire()) {
            return Optional.empty();
        }
        try {
            Answer answer = knock.at(webhook, UUID.randomUUID().toString(), body(webhook));
            return Optional.of(new Result(answer instanceof Answer.Sent, answer.words()));
        } finally {
            free.release();
        }
    }

    private byte[] body(Webhook webhook) {
        return """
                {"type":"webhook.test","timestamp":"%s","data":{"webhook":"%s"}}\
                """.formatted(clock.instant().truncatedTo(ChronoUnit.MILLIS), webhook.id())
                .getBytes(UTF_8);
    }

    /// @param answer the status, or what failed on the way
    record Result(boolean delivered, String answer) {}
}
