package id.payung.enrolment.nik;

/// As SIPP writes it: L (laki-laki, male) or P (perempuan, female).
public enum Sex {
    L,
    P
}
