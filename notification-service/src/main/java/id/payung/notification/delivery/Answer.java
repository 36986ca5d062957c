package id.payung.notification.delivery;

import java.time.Duration;

/// What became of an attempt.
public sealed interface Answer {

    /// In the words of whoever answered, or of what failed on the way: one line.
    String words();

    /// The other side took the letter over.
    record Sent(String words) implements Answer {}

    /// Not now: try again.
    ///
    /// @param atLeast the other side asked for so long; zero when it did not
    record PutOff(String words, Duration atLeast) implements Answer {

        public PutOff(String words) {
            this(words, Duration.ZERO);
        }
    }

    /// Never: this letter cannot be delivered.
    record Refused(String words) implements Answer {}

    /// There is nothing to tell any more; nobody was asked.
    record Pointless(String words) implements Answer {}
}
