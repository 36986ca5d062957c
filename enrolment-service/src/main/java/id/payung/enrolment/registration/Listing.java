package id.payung.enrolment.registration;

/// What came of listing one [Person].
public enum Listing {
    NEW,
    CHANGED,
    UNCHANGED,
    /// Registered by another OPD; one person has one open registration.
    ELSEWHERE,
    /// Registered by another OPD, and the region is to decide which of the two has the person.
    HELD
}
