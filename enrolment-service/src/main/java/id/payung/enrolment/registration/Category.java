package id.payung.enrolment.registration;

/// Why an OPD pays for this person.
public enum Category {
    HONORER,
    PPPK_PARUH_WAKTU,
    PEKERJA_RENTAN
}
