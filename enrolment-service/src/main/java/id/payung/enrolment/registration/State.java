package id.payung.enrolment.registration;

/// The name a state has in the database and in events; what a state may become is said by [Registration].
public enum State {
    LISTED,
    REGISTERED,
    ACTIVE,
    BEHIND,
    LAPSED,
    DELISTED;

    /// Whether somebody who was in an earlier state can be in this one now: nobody is listed or registered twice, and
    /// nobody comes back from having left.
    public boolean canFollow(State earlier) {
        return switch (earlier) {
            case LISTED -> this != LISTED;
            case REGISTERED, ACTIVE, BEHIND, LAPSED -> this != LISTED && this != REGISTERED;
            case DELISTED -> false;
        };
    }
}
