package id.payung.enrolment.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the ledger is published.
///
/// @param slice events per Kafka transaction, 1 to 50,000; large ones read faster, small ones show sooner
/// @param idlePause wait between two looks at a quiet ledger, 1 ms to 1 s
/// @param gathering how long after a slice of several events that was not full the next one begins at the earliest, 0 s
/// to 1 s: where many write at once they share a Kafka transaction, and an event that comes alone goes out at once
/// @param standbyPause wait between two tries to become the active relay
/// @param retryPause first wait after a failed publication; doubles up to `longestRetryPause`
/// @param longestRetryPause longest wait between two tries while Kafka or the database is away
/// @param lease how long the active relay may stand still before another takes over, 1 s to 10 min; less than Kafka
/// may take for a slice (20 s) lets a slow broker change relays
/// @param partitions partitions of each topic when the relay creates it
/// @param replicas copies of each partition when the relay creates it; 3 in production
/// @param enabled whether this replica may relay at all
@ConfigurationProperties("payung.ledger")
record LedgerProperties(
        @DefaultValue("5000") int slice,
        @DefaultValue("20ms") Duration idlePause,
        @DefaultValue("50ms") Duration gathering,
        @DefaultValue("1s") Duration standbyPause,
        @DefaultValue("100ms") Duration retryPause,
        @DefaultValue("5s") Duration longestRetryPause,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replicas,
        @DefaultValue("true") boolean enabled) {

    LedgerProperties {
        if (slice < 1 || slice > 50_000) {
            throw new IllegalArgumentException("payung.ledger.slice is between 1 and 50000");
        }
        if (idlePause.toMillis() < 1 || idlePause.compareTo(Duration.ofSeconds(1)) > 0) {
            throw new IllegalArgumentException("payung.ledger.idle-pause is between 1ms and 1s");
        }
        if (gathering.isNegative() || gathering.compareTo(Duration.ofSeconds(1)) > 0) {
            throw new IllegalArgumentException("payung.ledger.gathering is between 0 and 1s");
        }
        if (lease.compareTo(Duration.ofSeconds(1)) < 0 || lease.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new IllegalArgumentException("payung.ledger.lease is between 1s and 10m");
        }
        if (partitions < 1 || replicas < 1) {
            throw new IllegalArgumentException("payung.ledger.partitions and replicas are at least 1");
        }
    }
}
