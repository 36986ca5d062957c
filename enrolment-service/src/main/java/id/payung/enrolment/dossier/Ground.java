package id.payung.enrolment.dossier;

/// Why personal data must be erased: UU 27/2022 article 43 (1) a to d.
enum Ground {
    /// No longer needed for what it was collected for.
    NO_LONGER_NEEDED,
    CONSENT_WITHDRAWN,
    /// The person asked for it.
    REQUESTED,
    /// Collected or processed against the law.
    UNLAWFULLY_PROCESSED
}
