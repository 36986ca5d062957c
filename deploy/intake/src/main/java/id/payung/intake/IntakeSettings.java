package id.payung.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How patient an intake is.
///
/// @param timeout longest time one poll may take in the database, 1 s to 4 min: less than `max.poll.interval.ms` (5
/// min)
/// @param firstPause pause before a poll is repeated after an outage, at least 10 ms; each next one is twice as long
/// @param longestPause longest such pause, at least the first, at most 1 min; there is no last one
@ConfigurationProperties("payung.intake")
record IntakeSettings(
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("200ms") Duration firstPause,
        @DefaultValue("10s") Duration longestPause) {

    IntakeSettings {
        within("payung.intake.timeout", timeout, Duration.ofSeconds(1), Duration.ofMinutes(4));
        within("payung.intake.first-pause", firstPause, Duration.ofMillis(10), longestPause);
        within("payung.intake.longest-pause", longestPause, firstPause, Duration.ofMinutes(1));
    }

    private static void within(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be from " + least + " to " + most);
        }
    }
}
