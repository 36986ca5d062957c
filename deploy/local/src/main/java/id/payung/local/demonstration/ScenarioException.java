package id.payung.local.demonstration;

/// The demonstration did not come about; the message says at which call and what was answered. Running it again goes on
/// from there, because every call may be repeated.
public final class ScenarioException extends RuntimeException {

    ScenarioException(String message) {
        super(message);
    }
}
