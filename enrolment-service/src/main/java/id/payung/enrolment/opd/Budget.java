package id.payung.enrolment.opd;

/// What an OPD has budgeted for contributions.
///
/// @param amount Rupiah for the whole year
public record Budget(int year, long amount, Funding funding) {}
