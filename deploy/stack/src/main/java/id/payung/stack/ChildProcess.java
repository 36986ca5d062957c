package id.payung.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A server as a child of this JVM, held on a [Leash]; its output goes to a log file.
final class ChildProcess implements Housing {

    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(5);
    private static final int LAST_WORDS = 4_000;

    private final Program program;
    private @Nullable Process running;

    /// @param command program and arguments
    /// @param port looked at before the start, so that the message about a taken one is ours
    /// @param stopSignal the one that makes it stop in order
    record Program(String name, List<String> command, Path log, int port, String stopSignal) {}

    ChildProcess(Program program) {
        this.program = program;
    }

    @Override
    public synchronized void start() {
        if (running != null && running.isAlive()) {
            return;
        }
        if (!Ports.isFree(program.port())) {
            throw new StackException(
                    "Port %d is taken, so %s cannot start: stop what listens there or choose another port"
                            .formatted(program.port(), program.name()));
        }
        try {
            running = new ProcessBuilder(program.command())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(program.log().toFile()))
                    .start();
        } catch (IOException absent) {
            throw new StackException(
                    "%s cannot be run".formatted(program.command().getFirst()), absent);
        }
        Leash.hold(running.toHandle(), program.stopSignal());
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
        Leash.release(running.toHandle());
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
        Leash.release(parent);
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
    public synchronized String lastWordsWithin(Duration wait) {
        return gone(handle(), wait) ? tail() : "";
    }

    private ProcessHandle handle() {
        if (running == null) {
            throw new IllegalStateException(program.name() + " was never started");
        }
        return running.toHandle();
    }

    private String tail() {
        try {
            String log = Files.readString(program.log(), StandardCharsets.UTF_8);
            return program.log() + "\n" + log.substring(Math.max(0, log.length() - LAST_WORDS));
        } catch (IOException unreadable) {
            return "(no log: " + unreadable.getMessage() + ")";
        }
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
            Programs.succeeds(List.of("/bin/sh", "-c", "kill -" + signal + " " + process.pid()));
        }
    }
}
