package id.payung.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What the figures were measured on.
final class Machine {

    private Machine() {}

    /// One line: commit, processor, cores, memory, how busy others keep it, system, Java.
    static String describe() {
        return "Machine: commit %s; %s, %d cores, %s memory, load %s; %s %s; Java %s"
                .formatted(
                        System.getProperty("payung.commit", "unknown"),
                        line("/proc/cpuinfo", "model name"),
                        Runtime.getRuntime().availableProcessors(),
                        line("/proc/meminfo", "MemTotal"),
                        line("/proc/loadavg", ""),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("java.version"));
    }

    private static String line(String file, String begin) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(begin))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("?");
        } catch (IOException elsewhere) {
            return "?";
        }
    }
}
