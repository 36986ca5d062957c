package id.payung.stack;

import java.time.Duration;

/// A server that can be killed, frozen and started again, always on the same port and data.
public abstract sealed class Server permits Postgres, Kafka {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final String name;
    private final Housing housing;

    Server(String name, Housing housing) {
        this.name = name;
        this.housing = housing;
    }

    /// Returns when the server answers.
    public final void start() {
        housing.start();
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            String lastWords = housing.lastWordsWithin(PAUSE);
            if (!lastWords.isEmpty()) {
                throw new StackException("%s ended while it started:%n%s".formatted(name, lastWords));
            }
            if (System.nanoTime() > giveUp) {
                throw new StackException("%s did not answer within %s".formatted(name, PATIENCE));
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

    /// Whether the server serves requests now; decides in about a second.
    abstract boolean answers();
}
