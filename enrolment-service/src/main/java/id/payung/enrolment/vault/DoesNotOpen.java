package id.payung.enrolment.vault;

/// Something sealed does not open here: altered, about something else, or closed with a key that this database never
/// had. The message names no content.
public final class DoesNotOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DoesNotOpen(Throwable cause) {
        super("Sealed content was altered, moved, or sealed for another database", cause);
    }
}
