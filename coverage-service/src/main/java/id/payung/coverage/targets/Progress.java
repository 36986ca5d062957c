package id.payung.coverage.targets;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.payung.coverage.figure.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far away a target is, by the figures that BPJS and BPS published; what is missing for an answer is said.
///
/// @param covered the latest reported people of the definition
/// @param base what they are measured against
/// @param percent reached, two decimals
/// @param missing people still to be covered; 0 when the target is reached
/// @param costs what the missing people cost a year, by each published tariff for people whom a region pays for
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Progress(
        Target target,
        @Nullable Figure covered,
        @Nullable Figure base,
        @Nullable BigDecimal percent,
        @Nullable Long missing,
        List<Cost> costs,
        Forecast forecast,
        String sentence) {

    /// @param perYear rupiah for twelve months
    public record Cost(String segment, String funding, BigDecimal tariff, BigDecimal perYear, String legalBasis) {}

    /// When the target is reached if things go on as they did.
    ///
    /// @param on absent when it cannot be said
    /// @param points reported figures that the line is drawn through
    /// @param assumption what has to stay as it is, or why nothing can be said
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Forecast(
            @Nullable LocalDate on, int points, @Nullable Long peoplePerMonth, String assumption) {}
}
