package id.payung.enrolment.opd;

/// Who pays the contribution; decides the discount of PP 50/2025, which APBD and APBN money does not get.
public enum Funding {
    APBD,
    APBN,
    DBHCHT,
    CSR,
    MANDIRI
}
