package id.payung.enrolment.roster;

/// Somebody else works on this import, has ended it, or has cancelled it: nothing is left to do here.
final class TakenOver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TakenOver() {
        super("another replica has taken this import over, or it was cancelled");
    }
}
