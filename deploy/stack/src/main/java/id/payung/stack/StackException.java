package id.payung.stack;

/// The infrastructure cannot be had; the message says what to do about it.
public final class StackException extends RuntimeException {

    StackException(String message) {
        super(message);
    }

    StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
