package id.payung.enrolment.registration;

/// Segments of BPJS Ketenagakerjaan (PP 44/2015, PP 49/2023): wage earner, not a wage earner, construction, migrant.
public enum Segment {
    PU,
    BPU,
    JAKON,
    PMI
}
