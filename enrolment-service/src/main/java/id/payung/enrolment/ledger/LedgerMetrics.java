package id.payung.enrolment.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the person on call sees of the relay; `docs/operations.md` says when to worry.
@Component
class LedgerMetrics {

    private final Counter published;
    private final Counter failures;
    private final Clock clock;
    private volatile boolean leads;
    private volatile double lastDelay;

    LedgerMetrics(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        published = Counter.builder("payung.relay.published")
                .description("events published")
                .register(registry);
        failures = Counter.builder("payung.relay.failures")
                .description("times the relay started again from the cursor")
                .register(registry);
        Gauge.builder("payung.relay.leads", this, m -> m.leads ? 1 : 0)
                .description("1 where this replica is the active relay")
                .register(registry);
        Gauge.builder("payung.relay.delay", this, m -> m.lastDelay)
                .description(
                        "age of the oldest event that waits, or of the last slice when it was published; 0 when nothing waits")
                .baseUnit("seconds")
                .register(registry);
    }

    void leads(boolean now) {
        leads = now;
    }

    void failed() {
        failures.increment();
    }

    /// @param waiting when the oldest event was recorded that an open transaction holds back; null when none is
    void idle(@Nullable OffsetDateTime waiting) {
        lastDelay = waiting == null ? 0 : age(waiting);
    }

    void published(List<Entry> slice) {
        published.increment(slice.size());
        lastDelay = age(slice.getFirst().recordedAt());
    }

    private double age(OffsetDateTime recordedAt) {
        return Duration.between(recordedAt.toInstant(), clock.instant()).toMillis() / 1000.0;
    }
}
