package id.payung.enrolment.lapse;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The daily lapse run.
///
/// @param enabled whether this replica runs it by itself
/// @param look pause between two looks whether a new day has begun somewhere, 1 s to 1 h
/// @param chunk people looked at per transaction, 1 to 50,000; the relay waits for the longest one
@ConfigurationProperties("payung.lapse")
record LapseProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("10m") Duration look,
        @DefaultValue("5000") int chunk) {

    LapseProperties {
        if (look.compareTo(Duration.ofSeconds(1)) < 0 || look.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("payung.lapse.look is between 1s and 1h");
        }
        if (chunk < 1 || chunk > 50_000) {
            throw new IllegalArgumentException("payung.lapse.chunk is between 1 and 50000");
        }
    }
}
