package id.payung.notification.delivery;

import java.util.Optional;
import java.util.UUID;

/// A letter in full. It holds names of people: it is sent, never stored.
public record Letter(String subject, String text, String html) {

    @Override
    public String toString() {
        return "a letter";
    }

    /// What is worth a letter.
    public enum Kind {
        OPENED,
        REOPENED,
        REMINDED,
        ESCALATED,
        CLOSED
    }

    /// Writes a letter about an alert at the moment it leaves; empty when there is nothing to tell any more.
    @FunctionalInterface
    public interface Writer {

        Optional<Letter> write(UUID alert, Kind kind);
    }
}
