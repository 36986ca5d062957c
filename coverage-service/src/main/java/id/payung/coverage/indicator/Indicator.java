package id.payung.coverage.indicator;

import id.payung.coverage.figure.Figure.Scope;
import id.payung.coverage.indicator.Answer.Base;
import id.payung.coverage.region.Region;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/// A percentage and everything without which it would mean nothing. There is no other way to a percentage in this
/// service.
///
/// @param numerator people above the line
/// @param numeratorDefinition who they are, in words
record Indicator(Region region, Scope segment, long numerator, String numeratorDefinition, Base base) {

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Indicator {
        Objects.requireNonNull(region, "A percentage without region means nothing");
        Objects.requireNonNull(segment, "A percentage without segment means nothing");
        Objects.requireNonNull(base, "A percentage without denominator means nothing");
        Stated.everywhere("numerator definition", numeratorDefinition);
    }

    /// Rounded half up to two decimals. It may exceed 100: then the base is older or narrower than it should be, and
    /// says so.
    BigDecimal percent() {
        return BigDecimal.valueOf(numerator)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(base.people()), DECIMALS, RoundingMode.HALF_UP);
    }
}
