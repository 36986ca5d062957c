package id.payung.enrolment.lapse;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Looks again and again whether a new day has begun somewhere; any replica may, whichever comes first does the
/// work.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LapseClock {

    private final LapseUnpaid lapse;
    private final LapseProperties properties;
    private final Clock clock;
    private final AtomicLong lookedAt;

    LapseClock(LapseUnpaid lapse, LapseProperties properties, Clock clock, MeterRegistry registry) {
        this.lapse = lapse;
        this.properties = properties;
        this.clock = clock;
        this.lookedAt = new AtomicLong(clock.millis());
        Gauge.builder("payung.lapse.age", this, now -> (clock.millis() - now.lookedAt.get()) / 1000.0)
                .description("time since this replica last found every zone's day worked through, or worked through it")
                .baseUnit("seconds")
                .register(registry);
    }

    @Scheduled(fixedDelayString = "${payung.lapse.look:10m}", initialDelayString = "${payung.lapse.look:10m}")
    void look() {
        if (properties.enabled()) {
            lapse.runWhereItIsDue(clock);
        }
        lookedAt.set(clock.millis());
    }
}
