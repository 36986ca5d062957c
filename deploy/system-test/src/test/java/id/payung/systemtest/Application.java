package id.payung.systemtest;

import id.payung.stack.Leash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One of the three services, run from its jar as a JVM of its own: killed and started again on its port and data.
///
/// On a [Leash]: it ends with this JVM, whichever way this JVM ends.
final class Application {

    /// Without the second compiler it is ready in half the time.
    private static final List<String> SMALL_AND_QUICK =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dspring.jmx.enabled=false");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LAST_LINES = 40;

    private final String name;
    private final int port;
    private final Path jar;
    private final Path log;
    private final Map<String, String> environment;
    private @Nullable Process process;

    /// @param name of its folder below the root, such as `coverage-service`
    Application(String name, Path root, Map<String, String> environment) {
        Path own = root.resolve("deploy/system-test/target");
        this.name = name;
        this.port = Machine.freePort();
        this.jar = unwrapped(jar(root.resolve(name).resolve("target")), own.resolve("applications/" + name));
        this.log = own.resolve("logs/" + name + ".log");
        this.environment = new HashMap<>(environment);
    }

    /// Not `…-plain.jar`, which is the one without its libraries.
    private static Path jar(Path target) {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> !file.toString().endsWith("-plain.jar"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException | NoSuchElementException absent) {
            throw new IllegalStateException(
                    "There is no jar in %s: mvn package -pl deploy/system-test -am makes it".formatted(target));
        }
    }

    /// With its libraries beside it instead of inside: a third less work at each start.
    private static Path unwrapped(Path jar, Path folder) {
        List<String> command =
                List.of(java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--force", "--destination");
        try {
            Process extraction = new ProcessBuilder(Stream.concat(command.stream(), Stream.of(folder.toString()))
                            .toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (extraction.waitFor() != 0) {
                throw new IllegalStateException(jar + " cannot be unwrapped into " + folder);
            }
            return folder.resolve(jar.getFileName());
        } catch (IOException broken) {
            throw new UncheckedIOException(jar + " cannot be unwrapped", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while unwrapping " + jar, stopped);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /// Another place to keep its data, from its next start on.
    void use(Map<String, String> changed) {
        environment.putAll(changed);
    }

    /// Returns at once; see [#awaitReady()].
    synchronized void start() {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(SMALL_AND_QUICK);
        command.addAll(List.of("-jar", jar.toString()));
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            builder.environment().put("SERVER_PORT", Integer.toString(port));
            process = builder.start();
            Leash.hold(process.toHandle(), "KILL");
        } catch (IOException broken) {
            throw new UncheckedIOException(name + " cannot be started", broken);
        }
    }

    /// Returns when its readiness probe says yes.
    ///
    /// @throws IllegalStateException with the end of its log, if it ends or is not ready in time
    void awaitReady() {
        Process started = running();
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        Api probe = new Api(url(), "");
        try {
            while (!probe.answers("/actuator/health/readiness")) {
                if (started.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException(
                            "%s ended with code %d while it started:%n%s".formatted(name, started.exitValue(), tail()));
                }
                if (System.nanoTime() > giveUp) {
                    throw new IllegalStateException(
                            "%s is not ready after %d s:%n%s".formatted(name, PATIENCE.toSeconds(), tail()));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while " + name + " started", stopped);
        }
    }

    /// `kill -9`; returns when it is gone.
    synchronized void kill() {
        Process victim = process;
        if (victim == null) {
            return;
        }
        victim.destroyForcibly().onExit().join();
        Leash.release(victim.toHandle());
        process = null;
    }

    private synchronized Process running() {
        if (process == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return process;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    String name() {
        return name;
    }

    String everythingLogged() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(log + " cannot be read", unreadable);
        }
    }

    /// The end of its log; a stack trace would push out what it is about.
    private String tail() {
        try (Stream<String> all = Files.lines(log)) {
            List<String> lines = all.filter(line -> !line.startsWith("\tat ")).toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException unreadable) {
            return "(%s cannot be read: %s)".formatted(log, unreadable.getMessage());
        }
    }
}
