package id.payung.stack;

import java.time.Duration;

/// Where a server lives: in a child process, in a container, or with somebody else.
sealed interface Housing permits ChildProcess, DockerContainer, Elsewhere {

    void start();

    /// In order: what it holds is written.
    void stop();

    /// `kill -9` of the server and everything it started, and back when the last of them is gone.
    void kill();

    void pause();

    void resume();

    long pid();

    /// Waits that long for the server to die.
    ///
    /// @return what it said last, if it died; empty while it lives
    String lastWordsWithin(Duration wait);
}
