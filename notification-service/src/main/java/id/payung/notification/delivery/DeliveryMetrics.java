package id.payung.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The metrics of delivery: attempts by channel and outcome, letters that wait, letters set aside.
@Component
class DeliveryMetrics {

    private static final String ATTEMPTS = "payung.notification.letter.attempts";

    private final MeterRegistry registry;

    DeliveryMetrics(MeterRegistry registry, Deliveries deliveries) {
        this.registry = registry;
        for (Channel.Way way : Channel.Way.values()) {
            for (String outcome : new String[] {"sent", "put-off", "refused", "pointless"}) {
                attempts(way, outcome);
            }
        }
        Gauge.builder("payung.notification.letters.waiting", () -> deliveries.count(Delivery.State.WAITING))
                .description("Letters that have not left yet")
                .register(registry);
        Gauge.builder("payung.notification.letters.set.aside", () -> deliveries.count(Delivery.State.SET_ASIDE))
                .description("Letters that will not be tried again: a person has to look")
                .register(registry);
    }

    void count(Channel.Way way, Answer answer, Duration took) {
        String outcome = switch (answer) {
            case Answer.Sent _ -> "sent";
            case Answer.PutOff _ -> "put-off";
            case Answer.Refused _ -> "refused";
            case Answer.Pointless _ -> "pointless";
        };
        attempts(way, outcome).record(took);
    }

    private Timer attempts(Channel.Way way, String outcome) {
        return Timer.builder(ATTEMPTS)
                .description("Attempts to deliver a letter, by channel and what became of them")
                .tag("channel", way.name().toLowerCase(Locale.ROOT))
                .tag("outcome", outcome)
                .register(registry);
    }
}
