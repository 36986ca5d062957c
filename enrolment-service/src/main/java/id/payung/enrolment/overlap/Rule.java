package id.payung.enrolment.overlap;

/// What becomes of a person whom a second office lists.
enum Rule {
    /// The second office is told no.
    REFUSE,
    /// The person waits, encrypted, until the region decides.
    HOLD
}
