package id.payung.enrolment.roster;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How rosters are received and worked through.
///
/// @param largest largest file, at most 2 GB
/// @param mostRows most rows of a file, at most 10 million
/// @param part bytes kept together while a file is received, 4 KB to 4 MB; one is in memory at a time
/// @param chunk rows per transaction, 1 to 20,000; the relay waits for the longest of them
/// @param atOnce imports that this replica works on at the same time, 1 to 16
/// @param lease how long a replica may be silent before another takes its import over
/// @param look pause between two looks for imports that others received
/// @param keepTried how long the file of a dry run is kept, sealed, so that it can be applied; 1 minute to 7 days
/// @param watch see [Watch]
@ConfigurationProperties("payung.roster")
record RosterProperties(
        @DefaultValue("200MB") DataSize largest,
        @DefaultValue("2000000") long mostRows,
        @DefaultValue("256KB") DataSize part,
        @DefaultValue("5000") int chunk,
        @DefaultValue("2") int atOnce,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("1s") Duration look,
        @DefaultValue("1d") Duration keepTried,
        @DefaultValue Watch watch) {

    /// How imports are watched.
    ///
    /// @param watchers streams at the same time on this replica, 1 to 10,000
    /// @param pause between two looks at an import, 50 ms to a minute
    /// @param longest after which a stream ends and its reader comes again with a fresh token, at most an hour
    record Watch(
            @DefaultValue("200") int watchers,
            @DefaultValue("500ms") Duration pause,
            @DefaultValue("10m") Duration longest) {

        Watch {
            if (watchers < 1 || watchers > 10_000) {
                throw new IllegalArgumentException("payung.roster.watch.watchers is 1 to 10000");
            }
            if (pause.toMillis() < 50 || pause.toSeconds() > 60 || longest.compareTo(Duration.ofHours(1)) > 0) {
                throw new IllegalArgumentException("payung.roster.watch.pause is 50ms to 1m, longest at most 1h");
            }
        }
    }

    RosterProperties {
        if (largest.toMegabytes() > 2_048 || part.toBytes() < 4_096 || part.toMegabytes() > 4) {
            throw new IllegalArgumentException("payung.roster.largest is at most 2GB, payung.roster.part 4KB to 4MB");
        }
        if (mostRows < 1 || mostRows > 10_000_000 || chunk < 1 || chunk > 20_000 || atOnce < 1 || atOnce > 16) {
            throw new IllegalArgumentException("payung.roster.most-rows, chunk or at-once is out of range");
        }
        if (keepTried.compareTo(Duration.ofMinutes(1)) < 0 || keepTried.compareTo(Duration.ofDays(7)) > 0) {
            throw new IllegalArgumentException("payung.roster.keep-tried is 1m to 7d");
        }
    }
}
