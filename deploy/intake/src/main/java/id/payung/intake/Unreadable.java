package id.payung.intake;

/// This event cannot be read or cannot be applied, now and by this version: it is parked and its neighbours go on.
///
/// The reason is stored and shown to operators: it names fields and rules, never values, which may be personal.
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Unreadable(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
