package id.payung.coverage.snapshot;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many answers are kept, and how many are worked out at once.
///
/// @param mostBytes bytes of all answers kept together, 1 MB to 1 GB; the one asked for longest ago goes first
/// @param atOnce answers worked out at the same time, 1 to 64: fewer than there are database connections
/// @param patience longest wait for such a place, 10 ms to 30 s; after it the answer is 503
@ConfigurationProperties("payung.snapshot")
record SnapshotSettings(
        @DefaultValue("33554432") long mostBytes,
        @DefaultValue("6") int atOnce,
        @DefaultValue("5s") Duration patience) {

    SnapshotSettings {
        if (mostBytes < 1 << 20 || mostBytes > 1 << 30) {
            throw new IllegalArgumentException("payung.snapshot.most-bytes is " + mostBytes + "; 1 MB to 1 GB");
        }
        if (atOnce < 1 || atOnce > 64) {
            throw new IllegalArgumentException("payung.snapshot.at-once is " + atOnce + "; 1 to 64");
        }
        if (patience.toMillis() < 10 || patience.toSeconds() > 30) {
            throw new IllegalArgumentException("payung.snapshot.patience is " + patience + "; 10 ms to 30 s");
        }
    }
}
