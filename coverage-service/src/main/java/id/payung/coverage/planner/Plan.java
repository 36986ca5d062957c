package id.payung.coverage.planner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What it costs, by who pays.
///
/// @param people paid for; absent when only a budget was given
/// @param trap what the two ways of paying differ by, and why
@JsonInclude(JsonInclude.Include.NON_NULL)
record Plan(
        @Nullable Long people,
        YearMonth from,
        int months,
        Scenario apbd,
        Scenario ownMoney,
        @Nullable BigDecimal difference,
        String trap) {

    /// One way of paying.
    ///
    /// @param total rupiah for all months; absent while a month has no tariff or nobody is to be paid for
    /// @param perPerson rupiah for one person over all months
    /// @param affordable people whom the budget pays for through all months
    /// @param left rupiah of the budget that are left; negative when it does not suffice
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Scenario(
            String funding,
            boolean complete,
            @Nullable BigDecimal perPerson,
            @Nullable BigDecimal total,
            @Nullable Long affordable,
            @Nullable BigDecimal left,
            List<Month> table,
            String sentence) {}

    /// One contribution month.
    ///
    /// @param tariff rupiah a person; absent when no tariff is known for that month
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Month(
            YearMonth month,
            @Nullable BigDecimal tariff,
            @Nullable BigDecimal cost,
            String legalBasis) {}
}
