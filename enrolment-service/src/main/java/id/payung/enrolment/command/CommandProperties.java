package id.payung.enrolment.command;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// How commands with a key are kept.
///
/// @param retention how long a key is remembered, 1 hour to 30 days; after that it counts as new
/// @param lease how long a command may run before the same key is let in again, as after a crash; 10 s to 1 hour
/// @param largest largest body of a command with a key, at most 64 MB
@ConfigurationProperties("payung.command")
record CommandProperties(Duration retention, Duration lease, DataSize largest) {

    CommandProperties {
        if (retention.compareTo(Duration.ofHours(1)) < 0 || retention.compareTo(Duration.ofDays(30)) > 0) {
            throw new IllegalArgumentException("payung.command.retention must be 1h to 30d");
        }
        if (lease.compareTo(Duration.ofSeconds(10)) < 0 || lease.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("payung.command.lease must be 10s to 1h");
        }
        if (largest.toBytes() < 1 || largest.toMegabytes() > 64) {
            throw new IllegalArgumentException("payung.command.largest must be 1B to 64MB");
        }
    }
}
