package id.payung.notification.alert;

import id.payung.notification.delivery.Letter;
import id.payung.notification.standing.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The metrics of watching: what became of alerts, by news and reason.
@Component
class WatchMetrics {

    private static final String NEWS = "payung.notification.alert.news";

    private final MeterRegistry registry;

    WatchMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (Letter.Kind news : Letter.Kind.values()) {
            for (Reason reason : Reason.values()) {
                count(news, reason, 0);
            }
        }
    }

    void count(List<Step> steps) {
        for (Step step : steps) {
            step.news().forEach(news -> count(news, step.after().matter().reason(), 1));
        }
    }

    private void count(Letter.Kind news, Reason reason, int many) {
        registry.counter(NEWS, "news", tag(news), "reason", tag(reason)).increment(many);
    }

    private static String tag(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
