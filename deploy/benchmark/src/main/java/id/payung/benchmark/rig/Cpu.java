package id.payung.benchmark.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Processor time that the processes of the rig have taken, which says where the time went also when others use the
/// machine.
///
/// @param taken by name; on Linux with the children that have ended
public record Cpu(Map<String, Duration> taken) {

    static Cpu of(Map<String, Long> pids) {
        Map<String, Duration> taken = new LinkedHashMap<>();
        pids.forEach((name, pid) -> taken.put(
                name,
                ProcessHandle.of(pid).stream()
                        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                        .flatMap(process -> process.info().totalCpuDuration().stream())
                        .reduce(ended(pid), Duration::plus)));
        return new Cpu(taken);
    }

    /// Of children that have ended and were waited for: a backend takes its time with it when its connection ends.
    private static Duration ended(long pid) {
        Path stat = Path.of("/proc/%d/stat".formatted(pid));
        if (Files.notExists(stat)) {
            return Duration.ZERO;
        }
        try {
            String[] behindTheName =
                    Files.readString(stat).replaceFirst("^.*\\) ", "").split(" ", -1);
            return Duration.ofMillis(10 * (Long.parseLong(behindTheName[13]) + Long.parseLong(behindTheName[14])));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// Microseconds that all processes together have taken since.
    public double total(Cpu before) {
        return taken.entrySet().stream()
                .mapToDouble(entry -> entry.getValue()
                                .minus(before.taken.getOrDefault(entry.getKey(), Duration.ZERO))
                                .toNanos()
                        / 1e3)
                .sum();
    }

    /// What was taken since, for each of so many.
    public String since(Cpu before, long each) {
        return taken.entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%s %.0f",
                        entry.getKey(),
                        entry.getValue()
                                        .minus(before.taken.getOrDefault(entry.getKey(), Duration.ZERO))
                                        .toNanos()
                                / 1e3
                                / each))
                .collect(Collectors.joining(", ", "processor time each, µs: ", ""));
    }
}
