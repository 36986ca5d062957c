package id.payung.coverage.planner;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody wants to know of the planner.
///
/// @param people for whom; or else `goal`
/// @param goal how many people it takes to reach a percentage
/// @param budget rupiah for all months together
/// @param from first contribution month, `2027-01`; absent: the next one
/// @param months 1 to 36; absent: 12
/// @param segment PU, BPU, JAKON or PMI; absent: BPU
/// @param sector ALL or TRANSPORT; absent: ALL
/// @param programmes absent: JKK and JKM
/// @param wage rupiah a month, where the tariff is a rate of it
record Question(
        @Nullable Long people,
        @Nullable Goal goal,
        @Nullable BigDecimal budget,
        @Nullable String from,
        @Nullable Integer months,
        @Nullable String segment,
        @Nullable String sector,
        @Nullable Set<String> programmes,
        @Nullable BigDecimal wage) {

    private static final long MOST_PEOPLE = 400_000_000;
    private static final int MOST_MONTHS = 36;
    private static final int YEAR = 12;
    private static final BigDecimal MOST_RUPIAH = BigDecimal.TEN.pow(15);
    /// A number such as 1e-999999999 is small to write and large to calculate with.
    private static final int DECIMALS = 4;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int EARLIEST = 2019;
    private static final int LATEST = 2045;

    /// @param percent to be reached, of the base
    record Goal(
            @Nullable Long base,
            @Nullable Long covered,
            @Nullable BigDecimal percent) {

        /// People still missing; none when the goal is reached.
        long missing() {
            long needed = Objects.requireNonNull(percent)
                    .multiply(BigDecimal.valueOf(Objects.requireNonNull(base)))
                    .divide(HUNDRED, 0, java.math.RoundingMode.CEILING)
                    .longValueExact();
            return Math.max(0, needed - Objects.requireNonNull(covered));
        }

        boolean isWhole() {
            return base != null
                    && base >= 1
                    && base <= MOST_PEOPLE
                    && covered != null
                    && covered >= 0
                    && covered <= MOST_PEOPLE
                    && percent != null
                    && percent.signum() >= 0
                    && percent.compareTo(HUNDRED) <= 0
                    && percent.scale() <= DECIMALS;
        }
    }

    /// What is wrong with it, by field.
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        if ((people == null) == (goal == null) && (people != null || budget == null)) {
            complaints.add("people, goal: salah satu, atau hanya budget / one of them, or budget alone");
        }
        if (people != null && (people < 0 || people > MOST_PEOPLE)) {
            complaints.add("people: 0 … " + MOST_PEOPLE);
        }
        if (goal != null && !goal.isWhole()) {
            complaints.add("goal: base, covered, percent (0 … 100, 4 desimal / decimals)");
        }
        if (isOff(budget) || isOff(wage)) {
            complaints.add("budget, wage: 0 … " + MOST_RUPIAH.toPlainString() + " rupiah");
        }
        if (months != null && (months < 1 || months > MOST_MONTHS)) {
            complaints.add("months: 1 … " + MOST_MONTHS);
        }
        if (!isMonth()) {
            complaints.add("from: 2027-01");
        }
        if (!Set.of("PU", "BPU", "JAKON", "PMI").contains(segmentOrUsual())) {
            complaints.add("segment: PU, BPU, JAKON, PMI");
        }
        return complaints;
    }

    private static boolean isOff(@Nullable BigDecimal rupiah) {
        return rupiah != null
                && (rupiah.signum() < 0 || rupiah.compareTo(MOST_RUPIAH) > 0 || rupiah.scale() > DECIMALS);
    }

    private boolean isMonth() {
        try {
            YearMonth month = from == null ? null : YearMonth.parse(from);
            return month == null || (month.getYear() >= EARLIEST && month.getYear() <= LATEST);
        } catch (DateTimeException _) {
            return false;
        }
    }

    /// Null when only a budget is given.
    @Nullable
    Long peopleToPayFor() {
        return goal == null ? people : Long.valueOf(goal.missing());
    }

    YearMonth first(YearMonth usual) {
        return from == null ? usual : YearMonth.parse(from);
    }

    int monthsOrUsual() {
        return Objects.requireNonNullElse(months, YEAR);
    }

    String segmentOrUsual() {
        return Objects.requireNonNullElse(segment, "BPU");
    }

    String sectorOrUsual() {
        return Objects.requireNonNullElse(sector, "ALL");
    }

    Set<String> programmesOrUsual() {
        return Objects.requireNonNullElse(programmes, Set.of("JKK", "JKM"));
    }
}
