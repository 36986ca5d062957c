package id.payung.enrolment.registration;

/// The name a state has in the database and in events; what a state may become is said by [Registration].
public enum State {
    LISTED,
    REGISTERED,
    ACTIVE,
    BEHIND,
    LAPSED,
    DELISTED
}
