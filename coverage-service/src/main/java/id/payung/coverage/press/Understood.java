package id.payung.coverage.press;

import java.math.BigDecimal;

/// A number as it was understood.
///
/// @param field of the request; empty when nobody could tell what the number counts
/// @param printed as it was printed
/// @param low the least it can have been before rounding
record Understood(String field, String printed, BigDecimal value, BigDecimal low, BigDecimal high) {}
