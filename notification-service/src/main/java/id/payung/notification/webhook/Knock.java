package id.payung.notification.webhook;

import id.payung.notification.delivery.Answer;
import id.payung.notification.wire.Destination;
import id.payung.notification.wire.Wire;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Knocks at a webhook once: signs the bytes with every valid secret and posts them.
@Component
class Knock {

    private final Secrets secrets;
    private final Wire wire;
    private final Clock clock;

    Knock(Secrets secrets, Wire wire, Clock clock) {
        this.secrets = secrets;
        this.wire = wire;
        this.clock = clock;
    }

    Answer at(Webhook webhook, String id, byte[] body) {
        return switch (wire.read(webhook.url())) {
            case Destination.Refused _ -> new Answer.Refused("this address is not allowed");
            case Destination.Written to -> sign(webhook, to, id, body);
        };
    }

    private Answer sign(Webhook webhook, Destination.Written to, String id, byte[] body) {
        Instant now = clock.instant();
        List<Secret> valid = secrets.of(webhook.id(), now);
        if (valid.isEmpty()) {
            return new Answer.PutOff("PAYUNG_WEBHOOK_KEY does not open the secret of this webhook");
        }
        try {
            return Verdict.on(wire.post(to, Signature.headers(id, now, body, valid), body), now);
        } catch (IOException failure) {
            return new Answer.PutOff(Wire.words(failure));
        }
    }
}
