package id.payung.intake;

import java.time.Duration;
import java.time.Instant;

/// How fresh a topic's data is: when the last event taken was recorded by its producer, and when it was applied here.
public record AsOf(Instant recordedAt, Instant appliedAt) {

    /// How long that last event was on its way.
    public Duration lag() {
        Duration lag = Duration.between(recordedAt, appliedAt);
        return lag.isNegative() ? Duration.ZERO : lag;
    }
}
