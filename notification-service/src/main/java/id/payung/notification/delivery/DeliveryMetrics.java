package id.payung.notification.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/// The metrics of delivery: attempts by outcome, letters that wait, letters set aside.
@Component
class DeliveryMetrics {

    private static final String ATTEMPTS = "payung.notification.letter.attempts";

    private final Counter sent;
    private final Counter putOff;
    private final Counter refused;

    DeliveryMetrics(MeterRegistry registry, Outbox outbox) {
        sent = attempts(registry, "sent");
        putOff = attempts(registry, "put-off");
        refused = attempts(registry, "refused");
        Gauge.builder("payung.notification.letters.waiting", () -> outbox.count("WAITING"))
                .description("Letters that have not left yet")
                .register(registry);
        Gauge.builder("payung.notification.letters.set.aside", () -> outbox.count("SET_ASIDE"))
                .description("Letters that will not be tried again: a person has to look")
                .register(registry);
    }

    void count(Answer answer) {
        switch (answer) {
            case Answer.Sent _ -> sent.increment();
            case Answer.PutOff _ -> putOff.increment();
            case Answer.Refused _ -> refused.increment();
        }
    }

    private static Counter attempts(MeterRegistry registry, String outcome) {
        return Counter.builder(ATTEMPTS)
                .description("Attempts to deliver a letter, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }
}
