package id.payung.coverage.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/// The names of everything measured here:
///
/// | meter | says |
/// |---|---|
/// | `payung.live.listeners` | who listens to this replica |
/// | `payung.live.dropped` | listeners that took too long over a message |
/// | `payung.live.left` | listeners that went, or were asked to connect again |
@Component
class LiveMetrics {

    private final AtomicInteger listeners;
    private final Counter dropped;
    private final Counter left;

    LiveMetrics(MeterRegistry registry) {
        listeners = registry.gauge("payung.live.listeners", new AtomicInteger());
        dropped = registry.counter("payung.live.dropped");
        left = registry.counter("payung.live.left");
    }

    void listen(int now) {
        listeners.set(now);
    }

    void left(Channel.Left gone) {
        dropped.increment(gone.slow());
        left.increment(gone.others());
    }
}
