package id.payung.coverage.tariff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one person of a segment, a funding and a sector costs a month, for the months between two days.
///
/// @param sector `ALL`, or the one it is for
/// @param amount rupiah a month; or else
/// @param rate of the monthly wage: 0.0054 is 0.54 %
/// @param until last day; absent for good
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Tariff(
        UUID tariff,
        long version,
        String segment,
        String funding,
        String sector,
        List<String> programmes,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal rate,
        LocalDate from,
        @Nullable LocalDate until,
        String legalBasis) {

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /// Rupiah a month, rounded half up; null when it is a rate and no wage is known.
    public @Nullable BigDecimal monthly(@Nullable BigDecimal wage) {
        if (amount != null) {
            return amount;
        }
        return rate == null || wage == null ? null : rate.multiply(wage).setScale(0, RoundingMode.HALF_UP);
    }
}
