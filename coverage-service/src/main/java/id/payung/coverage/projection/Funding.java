package id.payung.coverage.projection;

/// Whose money pays the contribution.
public enum Funding {
    APBD,
    APBN,
    DBHCHT,
    CSR,
    MANDIRI
}
