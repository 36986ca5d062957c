package id.payung.benchmark.rig;

import id.payung.stack.Leash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A service as a JVM of its own, as it runs for ever: both compilers, and the heap that is promised.
final class Application {

    private static final String HEAP_AS_PROMISED = "-Xmx256m -XX:+UseSerialGC";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String name;
    private final URI url;
    private final Path log;
    private final Process process;

    private Application(String name, URI url, Path log, Process process) {
        this.name = name;
        this.url = url;
        this.log = log;
        this.process = process;
    }

    /// Returns at once; see [#awaitReady()].
    ///
    /// @param name of its folder below the root, where `run` has put `target/app/app.jar`
    static Application start(String name, Path root, int port, Map<String, String> environment) {
        String options = System.getenv().getOrDefault("PAYUNG_BENCHMARK_JVM", HEAP_AS_PROMISED);
        return start(name, root, port, environment, options);
    }

    static Application start(String name, Path root, int port, Map<String, String> environment, String options) {
        Path log = root.resolve("deploy/benchmark/target/%s-%d.log".formatted(name, port));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options.replace("%s", name).split(" ", -1)));
        command.addAll(
                List.of("-jar", root.resolve(name).resolve("target/app/app.jar").toString()));
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            builder.environment().put("SERVER_PORT", Integer.toString(port));
            Process process = builder.start();
            Leash.hold(process.toHandle(), "TERM");
            return new Application(name, URI.create("http://127.0.0.1:" + port), log, process);
        } catch (IOException broken) {
            throw new UncheckedIOException(name + " cannot be started", broken);
        }
    }

    /// Returns when its readiness probe says yes.
    ///
    /// @throws IllegalStateException with the end of its log
    void awaitReady() {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        Api probe = new Api(url, "");
        try {
            while (!probe.answers("/actuator/health/readiness")) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > giveUp) {
                    throw new IllegalStateException(name + " is not ready:\n" + lastLines());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while " + name + " started", stopped);
        }
    }

    URI url() {
        return url;
    }

    long pid() {
        return process.pid();
    }

    void stop() {
        process.destroy();
        process.onExit().join();
        Leash.release(process.toHandle());
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException unreadable) {
            return log + " cannot be read: " + unreadable.getMessage();
        }
    }
}
