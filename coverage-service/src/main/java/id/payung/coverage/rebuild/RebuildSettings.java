package id.payung.coverage.rebuild;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How a topic is read again.
///
/// @param rows rows that are added up in memory before they are written, 1,000 to 1,000,000; about 200 bytes each
/// @param readers threads that share the partitions, 1 to 16
/// @param near records that may be left to read when the figures are compared and swapped, 1 to 1,000,000: they are
/// read while nothing else counts
/// @param lease how long a silent runner keeps its run, 2 s to 10 min; longer than the comparison of all cells takes
/// @param look how often a replica looks for a run to take over, 100 ms to 1 min
@ConfigurationProperties("payung.rebuild")
record RebuildSettings(
        @DefaultValue("200000") int rows,
        @DefaultValue("2") int readers,
        @DefaultValue("2000") int near,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("2s") Duration look) {

    RebuildSettings {
        within("payung.rebuild.rows", rows, 1_000, 1_000_000);
        within("payung.rebuild.readers", readers, 1, 16);
        within("payung.rebuild.near", near, 1, 1_000_000);
        within("payung.rebuild.lease (ms)", lease.toMillis(), 2_000, 600_000);
        within("payung.rebuild.look (ms)", look.toMillis(), 100, 60_000);
    }

    private static void within(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be from " + least + " to " + most);
        }
    }
}
