package id.payung.local;

import id.payung.stack.Leash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/// One of the three services as a JVM of its own, run from its jar.
final class Application {

    /// Quick to start and small rather than fast for ever: without the second compiler a service is ready in half the
    /// time.
    private static final String QUICK_TO_START =
            "-Xmx320m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dspring.jmx.enabled=false";

    /// The JVM keeps the classes it has loaded in a file when it ends, and reads that file when it starts: half the
    /// work of a start. It writes a new one by itself when the jar has changed.
    private static final List<String> LOADED_CLASSES = List.of("-XX:+AutoCreateSharedArchive", "-Xlog:cds=off");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /// Writing the loaded classes takes a while, once.
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final int LAST_LINES = 25;

    private final String name;
    private final int port;
    private final Path log;
    private final Process process;

    private Application(String name, int port, Path log, Process process) {
        this.name = name;
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /// @param name of its folder below the root, such as `coverage-service`
    static Application start(String name, int port, Path root, Home home, Map<String, String> environment) {
        Path jar = root.resolve(name).resolve("target/app/app.jar");
        if (!Files.exists(jar)) {
            throw new Refusal(jar + " is not there: deploy/local/up makes it");
        }
        Path log = home.logs().resolve(name + ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        String options = System.getenv().getOrDefault("PAYUNG_JAVA_OPTIONS", QUICK_TO_START);
        command.addAll(List.of(options.split(" ", -1)));
        command.addAll(LOADED_CLASSES);
        command.add("-XX:SharedArchiveFile=" + home.loadedClasses().resolve(name + ".jsa"));
        command.addAll(List.of("-jar", jar.toString()));
        try {
            if (Files.exists(log)) {
                Files.move(log, home.logs().resolve(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            builder.environment().put("SERVER_PORT", Integer.toString(port));
            Process process = builder.start();
            Leash.hold(process.toHandle(), "TERM");
            return new Application(name, port, log, process);
        } catch (IOException broken) {
            throw new UncheckedIOException(name + " cannot be started", broken);
        }
    }

    /// Returns when its readiness probe says yes.
    ///
    /// @throws Refusal with the end of its log, if it ends or is not ready in time
    void awaitReady() {
        HttpRequest question = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/actuator/health/readiness".formatted(port)))
                .timeout(Duration.ofSeconds(5))
                .build();
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!saysYes(client, question)) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new Refusal("%s ended with code %d while it started; the end of %s:%n%s"
                            .formatted(name, process.exitValue(), log, lastLines()));
                }
                if (System.nanoTime() > giveUp) {
                    throw new Refusal("%s is not ready after %d s; the end of %s:%n%s"
                            .formatted(name, PATIENCE.toSeconds(), log, lastLines()));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("Stopped while " + name + " started");
        }
    }

    private static boolean saysYes(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /// In order: requests in flight are answered first.
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        Leash.release(process.toHandle());
    }

    /// @param hears the exit code, once
    CompletableFuture<Void> onEnd(IntConsumer hears) {
        return process.onExit().thenAccept(ended -> hears.accept(ended.exitValue()));
    }

    long pid() {
        return process.pid();
    }

    String name() {
        return name;
    }

    Path log() {
        return log;
    }

    private String lastLines() {
        try {
            // A stack trace would push out what it is about.
            List<String> lines;
            try (Stream<String> all = Files.lines(log)) {
                lines = all.filter(line -> !line.startsWith("\tat ")).toList();
            }
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException unreadable) {
            return "(unreadable: " + unreadable.getMessage() + ")";
        }
    }
}
