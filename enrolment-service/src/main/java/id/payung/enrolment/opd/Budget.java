package id.payung.enrolment.opd;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an OPD has budgeted for contributions.
///
/// @param amount Rupiah for the whole year
public record Budget(int year, long amount, Funding funding) {

    boolean isPlausible() {
        return amount >= 0 && year >= 2014 && year <= 2100;
    }

    /// All money of one year, under the name of the source that gives most; of the last known year when there is none
    /// for this one.
    static @Nullable Budget of(int thisYear, List<Budget> budgets) {
        int year = budgets.stream().anyMatch(budget -> budget.year() == thisYear)
                ? thisYear
                : budgets.stream().mapToInt(Budget::year).max().orElse(thisYear);
        var ofYear = budgets.stream().filter(budget -> budget.year() == year).toList();
        return ofYear.stream()
                .max(Comparator.comparingLong(Budget::amount))
                .map(most -> new Budget(
                        year, ofYear.stream().mapToLong(Budget::amount).sum(), most.funding()))
                .orElse(null);
    }
}
