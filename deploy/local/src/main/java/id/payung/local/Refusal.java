package id.payung.local;

/// Something the person at the terminal can put right; the message says how.
final class Refusal extends RuntimeException {

    Refusal(String message) {
        super(message);
    }
}
