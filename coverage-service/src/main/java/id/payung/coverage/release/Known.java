package id.payung.coverage.release;

import id.payung.coverage.number.Printed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known beside the release.
///
/// @param bases recorded for the region
/// @param prices published tariffs in rupiah a person and month
/// @param today no figure is of a later day
public record Known(List<Base> bases, List<Price> prices, LocalDate today) {

    /// A recorded base.
    public record Base(Population population, Printed people, String source, LocalDate referenceDate) {}

    /// A published tariff.
    ///
    /// @param until absent: for good
    public record Price(
            String segment,
            String funding,
            BigDecimal amount,
            LocalDate from,
            @Nullable LocalDate until,
            String legalBasis) {

        public boolean isValidOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    public static Known nothing(LocalDate today) {
        return new Known(List.of(), List.of(), today);
    }
}
