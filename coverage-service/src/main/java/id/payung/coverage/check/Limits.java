package id.payung.coverage.check;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the plausible ends.
///
/// @param baseMovePercent a base that moves by more breaks its series (C9), percent
/// @param pointsPerMonth coverage that moves faster breaks its series (C9), percentage points
/// @param censusPercent a population further from the last census is doubted (C5), percent
/// @param claimsLow fewer deaths for a thousand covered people and year are implausible (C18)
/// @param claimsHigh more are implausible
/// @param deathBenefit what one death is paid, rupiah: JKM after three months of contributions, Permenaker 1/2025
/// @param shortDeathBenefit what one death is paid within the first three months, rupiah
@ConfigurationProperties("payung.check")
record Limits(
        @DefaultValue("10") BigDecimal baseMovePercent,
        @DefaultValue("5") BigDecimal pointsPerMonth,
        @DefaultValue("3") BigDecimal censusPercent,
        @DefaultValue("0.3") BigDecimal claimsLow,
        @DefaultValue("8") BigDecimal claimsHigh,
        @DefaultValue("42000000") BigDecimal deathBenefit,
        @DefaultValue("10000000") BigDecimal shortDeathBenefit) {

    Limits {
        if (baseMovePercent.signum() <= 0
                || pointsPerMonth.signum() <= 0
                || censusPercent.signum() <= 0
                || shortDeathBenefit.signum() <= 0
                || shortDeathBenefit.compareTo(deathBenefit) > 0) {
            throw new IllegalArgumentException(
                    "Every limit of payung.check is above zero, and the short death benefit not above the full one");
        }
        if (claimsLow.signum() < 0 || claimsLow.compareTo(claimsHigh) >= 0) {
            throw new IllegalArgumentException("payung.check.claims-low is below claims-high");
        }
    }
}
