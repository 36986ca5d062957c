package id.payung.stack.housing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Where a server lives: in a child process, in a container, or with somebody else.
public sealed interface Housing permits ChildProcess, DockerContainer, Housing.Elsewhere {

    void start();

    /// In order: what it holds is written.
    void stop();

    /// `kill -9` of the server and everything it started, and back when the last of them is gone.
    void kill();

    void pause();

    void resume();

    long pid();

    /// Waits that long for the server to die.
    boolean endsWithin(Duration wait);

    /// What it said last.
    String lastWords();

    /// A server that somebody else runs: used as it is, never stopped.
    record Elsewhere(String name) implements Housing {

        @Override
        public void start() {
            // it runs
        }

        @Override
        public void stop() {
            // it is not ours
        }

        @Override
        public void kill() {
            throw notOurs();
        }

        @Override
        public void pause() {
            throw notOurs();
        }

        @Override
        public void resume() {
            throw notOurs();
        }

        @Override
        public long pid() {
            throw notOurs();
        }

        @Override
        public boolean endsWithin(Duration wait) {
            LockSupport.parkNanos(wait.toNanos());
            return false;
        }

        @Override
        public String lastWords() {
            return "nobody here reads its log";
        }

        private UnsupportedOperationException notOurs() {
            return new UnsupportedOperationException(name
                    + " is an external server (PAYUNG_STACK_…): unset the variables to have one that may be killed");
        }
    }
}
