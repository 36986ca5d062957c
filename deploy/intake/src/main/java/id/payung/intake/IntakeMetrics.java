package id.payung.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The names of everything measured here, all with the tag `topic`:
///
/// | meter | says |
/// |---|---|
/// | `payung.intake.applied` | records applied, those of no concern included |
/// | `payung.intake.unconcerned` | of those, the ones the service does not look at |
/// | `payung.intake.repeated` | records skipped because they were taken before |
/// | `payung.intake.parked` | records that could not be read or applied and wait for an operator |
/// | `payung.intake.retried` | polls that were repeated because of an outage; rising means waiting |
/// | `payung.intake.as.of` | epoch second at which the last event taken had been recorded |
/// | `payung.intake.delay` | from being recorded to being applied, of the last event of each poll |
final class IntakeMetrics {

    private static final String PREFIX = "payung.intake.";

    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<String, AtomicLong> asOf = new ConcurrentHashMap<>();

    IntakeMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /// Makes the meters of a topic visible before its first record.
    void announce(String topic) {
        asOf.computeIfAbsent(topic, _ -> registry.gauge(PREFIX + "as.of", tags(topic), new AtomicLong()));
        taken(topic, new Taken(0, 0, 0, 0, null));
        registry.counter(PREFIX + "retried", tags(topic));
    }

    void taken(String topic, Taken taken) {
        count("applied", topic, taken.applied());
        count("unconcerned", topic, taken.unconcerned());
        count("repeated", topic, taken.repeated());
        count("parked", topic, taken.parked());
        Instant recordedAt = taken.recordedAt();
        if (recordedAt != null) {
            Objects.requireNonNull(asOf.get(topic)).set(recordedAt.getEpochSecond());
            registry.timer(PREFIX + "delay", tags(topic)).record(delay(recordedAt));
        }
    }

    /// Nothing arrives before it was recorded, unless a clock is wrong.
    private Duration delay(Instant recordedAt) {
        Duration delay = Duration.between(recordedAt, clock.instant());
        return delay.isNegative() ? Duration.ZERO : delay;
    }

    void retried(String topic) {
        count("retried", topic, 1);
    }

    private void count(String name, String topic, long records) {
        registry.counter(PREFIX + name, tags(topic)).increment((double) records);
    }

    private static Tags tags(String topic) {
        return Tags.of("topic", topic);
    }
}
