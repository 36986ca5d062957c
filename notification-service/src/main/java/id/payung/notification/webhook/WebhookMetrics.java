package id.payung.notification.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/// The metric of webhooks.
@Component
class WebhookMetrics {

    WebhookMetrics(MeterRegistry registry, Webhooks webhooks) {
        Gauge.builder("payung.notification.webhooks.disabled", webhooks::countDisabled)
                .description("Webhooks to which nothing is sent any more")
                .register(registry);
    }
}
