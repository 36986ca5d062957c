package id.payung.enrolment.registration;

/// How somebody is employed by the office, in the order in which honorer become civil servants (UU 20/2023).
///
/// PPPK and ASN are insured elsewhere and leave the roster; PPPK part-time stay with BPJS Ketenagakerjaan.
public enum Employment {
    HONORER,
    PPPK_PARUH_WAKTU,
    PPPK,
    ASN;

    /// Whether people employed like this leave the roster.
    public boolean leaves() {
        return this == PPPK || this == ASN;
    }

    /// Nobody goes back; the same again is a new decree.
    public boolean mayFollow(Employment before) {
        return compareTo(before) >= 0;
    }
}
