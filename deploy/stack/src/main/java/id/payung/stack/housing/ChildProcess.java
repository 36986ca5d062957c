package id.payung.stack.housing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A server as a child of this JVM, held on a [Leash]; its output goes to a log file.
public final class ChildProcess implements Housing {

    /// A JVM that writes down which classes it has loaded takes a while to end, once.
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofMillis(5);
    private static final int LAST_LINES = 40;

    private Program program;
    private Map<String, String> environment = Map.of();
    private @Nullable Process running;

    /// @param command program and arguments
    /// @param port looked at before the start, so that the message about a taken one is ours
    /// @param stopSignal the one that makes it stop in order
    public record Program(String name, List<String> command, Path log, int port, String stopSignal) {}

    public ChildProcess(Program program) {
        this.program = program;
    }

    /// From its next start on.
    public synchronized void change(List<String> command, Map<String, String> variables) {
        program = new Program(program.name(), command, program.log(), program.port(), program.stopSignal());
        environment = Map.copyOf(variables);
    }

    @Override
    public synchronized void start() {
        // Asked as kill() and stop() ask: a Process says a moment longer than its handle that it lives.
        if (running != null && running.toHandle().isAlive()) {
            return;
        }
        if (!Ports.isFree(program.port())) {
            throw new StackException(
                    "Port %d is taken, so %s cannot start: stop what listens there or choose another port"
                            .formatted(program.port(), program.name()));
        }
        try {
            ProcessBuilder builder = new ProcessBuilder(program.command())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(program.log().toFile()));
            builder.environment().putAll(environment);
            running = builder.start();
        } catch (IOException absent) {
            throw new StackException(
                    "%s cannot be run".formatted(program.command().getFirst()), absent);
        }
        Leash.hold(running.toHandle(), program.stopSignal());
        // However it ends: its number is soon another program's, which nobody here may stop.
        var _ = running.onExit().thenAccept(ended -> Leash.release(ended.toHandle()));
    }

    @Override
    public synchronized void stop() {
        if (running == null) {
            return;
        }
        signal("CONT", running.toHandle());
        signal(program.stopSignal(), running.toHandle());
        if (!gone(running.toHandle(), GRACE)) {
            kill();
        }
    }

    /// Frozen first, so that it cannot start another process between the count and the kill.
    @Override
    public synchronized void kill() {
        if (running == null) {
            return;
        }
        ProcessHandle parent = running.toHandle();
        signal("STOP", parent);
        List<ProcessHandle> family =
                Stream.concat(Stream.of(parent), parent.descendants()).toList();
        family.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle member : family) {
            if (!gone(member, GRACE)) {
                throw new StackException("Process %d of %s does not die".formatted(member.pid(), program.name()));
            }
        }
    }

    @Override
    public synchronized void pause() {
        signal("STOP", handle());
    }

    @Override
    public synchronized void resume() {
        signal("CONT", handle());
    }

    @Override
    public synchronized long pid() {
        return handle().pid();
    }

    @Override
    public boolean endsWithin(Duration wait) {
        return gone(handle(), wait);
    }

    /// Without stack traces, which would push out what they are about.
    @Override
    public String lastWords() {
        Path log = program().log();
        try (Stream<String> all = Files.lines(log, StandardCharsets.UTF_8)) {
            List<String> lines = all.filter(line -> !line.startsWith("\tat ")).toList();
            String end = String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
            return "the end of %s:%n%s".formatted(log, end);
        } catch (IOException | UncheckedIOException unreadable) {
            return "%s cannot be read: %s".formatted(log, unreadable.getMessage());
        }
    }

    /// Its exit code, once it has ended.
    public synchronized CompletableFuture<Integer> onEnd() {
        return started().onExit().thenApply(Process::exitValue);
    }

    private synchronized Program program() {
        return program;
    }

    private ProcessHandle handle() {
        return started().toHandle();
    }

    private synchronized Process started() {
        if (running == null) {
            throw new IllegalStateException(program.name() + " was never started");
        }
        return running;
    }

    /// Looks itself: for a process that is not a child the JDK looks once a second only.
    private static boolean gone(ProcessHandle process, Duration wait) {
        long giveUp = System.nanoTime() + wait.toNanos();
        while (process.isAlive() && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return !process.isAlive();
    }

    private static void signal(String signal, ProcessHandle process) {
        if (process.isAlive()) {
            finish(List.of("/bin/sh", "-c", "kill -" + signal + " " + process.pid()));
        }
    }

    /// Runs a small program to its end.
    ///
    /// @return what it printed
    /// @throws StackException with the same when it failed
    public static String run(List<String> command) {
        Ended ended = finish(command);
        if (ended.code() != 0) {
            throw new StackException("%s failed with %d:%n%s".formatted(command, ended.code(), ended.said()));
        }
        return ended.said();
    }

    private record Ended(int code, String said) {}

    private static Ended finish(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), said);
        } catch (IOException absent) {
            throw new StackException("%s cannot be run".formatted(command.getFirst()), absent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while %s ran".formatted(command.getFirst()), interrupted);
        }
    }
}
