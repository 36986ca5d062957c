package id.payung.enrolment.access;

/// What a credential is for, as `credential.role` and the claim `roles` say it.
enum Role {
    OPD,
    REGION,
    ADMIN
}
