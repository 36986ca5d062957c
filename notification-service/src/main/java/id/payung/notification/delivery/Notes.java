package id.payung.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Writes down what became of an attempt: on the letter, in the list of its attempts, and for the address it went to.
@Component
class Notes {

    private static final Logger LOG = LoggerFactory.getLogger(Notes.class);

    private final Outbox outbox;
    private final Attempts attempts;
    private final Routes routes;
    private final DeliverySettings settings;
    private final DeliveryMetrics metrics;

    Notes(Outbox outbox, Attempts attempts, Routes routes, DeliverySettings settings, DeliveryMetrics metrics) {
        this.outbox = outbox;
        this.attempts = attempts;
        this.routes = routes;
        this.settings = settings;
        this.metrics = metrics;
    }

    /// The attempt first: if all stops before the letter itself is marked, it is tried again, and that can be seen.
    void note(Channel.Way way, Claimed claimed, Answer answer, Instant now, Duration took) {
        attempts.note(claimed, answer, now);
        metrics.count(way, answer, took);
        switch (answer) {
            case Answer.Sent _ -> {
                outbox.sent(claimed, now);
                routes.open(way, claimed.recipient());
            }
            case Answer.PutOff it
            when claimed.tries() < settings.attempts() -> {
                Instant next = now.plus(settings.pauseAfter(claimed.tries(), it.atLeast()));
                outbox.putOff(claimed, next);
                routes.rest(way, claimed.recipient(), now, it.atLeast());
            }
            case Answer.PutOff it -> {
                routes.rest(way, claimed.recipient(), now, it.atLeast());
                setAside(way, claimed, answer);
            }
            case Answer.Refused _ -> setAside(way, claimed, answer);
            case Answer.Pointless _ -> outbox.withdraw(claimed);
        }
    }

    private void setAside(Channel.Way way, Claimed claimed, Answer answer) {
        outbox.setAside(claimed);
        LOG.atWarn()
                .addKeyValue("letter", claimed.letter())
                .addKeyValue("alert", claimed.alert())
                .addKeyValue("channel", way)
                .addKeyValue("attempts", claimed.attempt())
                .addKeyValue("answer", answer.getClass().getSimpleName())
                .log("A letter was set aside");
    }
}
