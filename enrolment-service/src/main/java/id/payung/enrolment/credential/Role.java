package id.payung.enrolment.credential;

/// What a credential is for, as the column `role` says it.
enum Role {
    OPD,
    REGION,
    ADMIN
}
