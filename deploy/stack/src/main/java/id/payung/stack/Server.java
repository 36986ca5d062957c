package id.payung.stack;

import id.payung.stack.housing.Housing;
import id.payung.stack.housing.StackException;
import java.time.Duration;

/// A server that can be killed, frozen and started again, always on the same port and data.
public abstract sealed class Server permits Postgres, Kafka, Application {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final String name;
    private final Housing housing;

    Server(String name, Housing housing) {
        this.name = name;
        this.housing = housing;
    }

    /// Returns when the server answers.
    public final void start() {
        begin();
        awaitReady();
    }

    /// Returns at once.
    public final void begin() {
        housing.start();
    }

    /// Returns when the server answers.
    ///
    /// @throws StackException with the end of its log, if it ends or does not answer in time
    public final void awaitReady() {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (housing.endsWithin(PAUSE)) {
                throw new StackException("%s ended while it started; %s".formatted(name, housing.lastWords()));
            }
            if (System.nanoTime() > giveUp) {
                throw new StackException(
                        "%s did not answer within %s; %s".formatted(name, PATIENCE, housing.lastWords()));
            }
        }
    }

    public final void stop() {
        housing.stop();
    }

    /// `kill -9` of the server with all its processes; returns when the last one is gone.
    public final void kill() {
        housing.kill();
    }

    /// SIGSTOP: connections stay open and nobody answers.
    public final void pause() {
        housing.pause();
    }

    /// SIGCONT.
    public final void resume() {
        housing.resume();
    }

    public final long pid() {
        return housing.pid();
    }

    public final String name() {
        return name;
    }

    /// Whether the server serves requests now; decides in a few seconds.
    abstract boolean answers();
}
