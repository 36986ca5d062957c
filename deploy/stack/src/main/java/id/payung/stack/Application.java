package id.payung.stack;

import id.payung.stack.housing.ChildProcess;
import id.payung.stack.housing.StackException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// One of the services as a JVM of its own, run from its jar on the JDK that this JVM runs on.
public final class Application extends Server {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final Path jar;
    private final int port;
    private final Path log;
    private final ChildProcess child;
    private final Map<String, String> environment = new HashMap<>();
    private List<String> flags;
    private List<String> archive = List.of();

    /// @param log is added to, start after start
    /// @param flags of the JVM, such as `-Xmx256m`
    public Application(String name, Path jar, int port, Path log, List<String> flags) {
        ChildProcess process = new ChildProcess(new ChildProcess.Program(name, List.of(), log, port, "TERM"));
        super(name, process);
        this.jar = jar;
        this.port = port;
        this.log = log;
        this.child = process;
        this.flags = List.copyOf(flags);
        this.environment.put("SERVER_PORT", Integer.toString(port));
        change();
    }

    /// Variables of its environment, beside those it has, from its next start on.
    public synchronized void use(Map<String, String> variables) {
        environment.putAll(variables);
        change();
    }

    /// Flags of its JVM such as `-Dname=value` or `-javaagent:…`, instead of those it has, from its next start on.
    public synchronized void run(List<String> other) {
        flags = List.copyOf(other);
        change();
    }

    /// From its next start on it reads its classes, linked, from a file beside its jar, which is half the work of a
    /// start. If the file is not there yet, it is started and stopped once to write it.
    public void readClasses() {
        Path file = jar.resolveSibling("classes.aot");
        if (Files.notExists(file)) {
            Path own = file.resolveSibling("classes.%d.aot".formatted(port));
            archive("-XX:AOTCacheOutput=" + own);
            start();
            stop();
            try {
                Files.move(own, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException refused) {
                throw new StackException("%s cannot be put there".formatted(file), refused);
            }
        }
        archive("-XX:AOTCache=" + file);
    }

    private synchronized void archive(String flag) {
        archive = List.of(flag, "-Xlog:aot=off", "-Xlog:cds=off");
        change();
    }

    private void change() {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(flags);
        command.addAll(archive);
        command.addAll(List.of("-jar", jar.toString()));
        child.change(command, environment);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /// Its exit code, once the process that was started last has ended.
    public CompletableFuture<Integer> onEnd() {
        return child.onEnd();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Path log() {
        return log;
    }

    /// By its readiness probe.
    @Override
    boolean answers() {
        HttpRequest question = HttpRequest.newBuilder(url().resolve("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return CLIENT.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while " + name() + " started", stopped);
        }
    }
}
