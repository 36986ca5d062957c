package id.payung.notification.standing;

import static id.payung.notification.standing.WorkerState.BEHIND;
import static id.payung.notification.standing.WorkerState.LAPSED;
import static id.payung.notification.standing.WorkerState.LISTED;
import static id.payung.notification.standing.WorkerState.REGISTERED;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// How one OPD stands.
///
/// @param roster the last one it sent, or null
public record Standing(Opd opd, @Nullable Roster roster, List<Cell> cells, List<Ending> endings) {

    /// How many are where.
    public Counts counts() {
        return Counts.of(cells.stream().collect(groupingBy(Cell::state, summingInt(Cell::people))));
    }

    /// None of the five reasons holds; warnings do not count.
    public boolean isInOrder(LocalDate today) {
        return Arrays.stream(Reason.values())
                .filter(reason -> !reason.isWarning())
                .allMatch(reason -> finding(reason, today, 0).isEmpty());
    }

    private int onRoster() {
        return cells.stream()
                .filter(cell -> cell.state().isOnRoster())
                .mapToInt(Cell::people)
                .sum();
    }

    /// Whether a reason holds on a day of the OPD's own calendar, once its grace is over.
    ///
    /// Grace runs from the day the OPD was opened (no roster), the roster came (rejected rows), the person was
    /// listed (unregistered) or registered (unpaid; whoever is behind or lapsed has had it), the OPD was opened or
    /// the year began (not budgeted). Without grace a state counts from the event on, whatever day it bears.
    ///
    /// @param days of grace; for a warning, how many days ahead
    public Optional<Finding> finding(Reason reason, LocalDate today, int days) {
        LocalDate latest = latest(today, days);
        return switch (reason) {
            case NO_ROSTER -> noRoster(latest);
            case REJECTED_ROWS -> rejectedRows(latest);
            case UNREGISTERED ->
                among(reason, cell -> cell.state() == LISTED && !cell.since().isAfter(latest));
            case UNPAID_OR_LAPSED ->
                among(
                        reason,
                        cell -> cell.state() == BEHIND
                                || cell.state() == LAPSED
                                || (cell.state() == REGISTERED && !cell.since().isAfter(latest)));
            case NOT_BUDGETED -> notBudgeted(today, latest);
            case PROTECTION_ENDING -> ending(reason, Ending.What.PROTECTION, today.plusDays(days));
            case TERM_ENDING -> ending(reason, Ending.What.TERM, today.plusDays(days));
        };
    }

    static LocalDate latest(LocalDate today, int graceDays) {
        return graceDays == 0 ? LocalDate.MAX : today.minusDays(graceDays);
    }

    private Optional<Finding> noRoster(LocalDate latest) {
        boolean none = roster == null && cells.stream().allMatch(cell -> cell.people() == 0);
        LocalDate since = opd.region().today(opd.openedAt());
        return none && !since.isAfter(latest)
                ? Optional.of(new Finding(Reason.NO_ROSTER, 0, 0, since))
                : Optional.empty();
    }

    private Optional<Finding> rejectedRows(LocalDate latest) {
        if (roster == null || roster.rejected() == 0) {
            return Optional.empty();
        }
        LocalDate since = opd.region().today(roster.receivedAt());
        return since.isAfter(latest)
                ? Optional.empty()
                : Optional.of(new Finding(Reason.REJECTED_ROWS, roster.rejected(), roster.rows(), since));
    }

    private Optional<Finding> notBudgeted(LocalDate today, LocalDate latest) {
        if (opd.budgetYears().contains(today.getYear())) {
            return Optional.empty();
        }
        LocalDate opened = opd.region().today(opd.openedAt());
        LocalDate newYear = today.withDayOfYear(1);
        LocalDate since = opened.isAfter(newYear) ? opened : newYear;
        return since.isAfter(latest) ? Optional.empty() : Optional.of(new Finding(Reason.NOT_BUDGETED, 0, 0, since));
    }

    private Optional<Finding> among(Reason reason, Predicate<Cell> concerned) {
        return sum(reason, cells.stream().filter(concerned).toList(), Cell::since, Cell::people);
    }

    private Optional<Finding> ending(Reason reason, Ending.What what, LocalDate until) {
        List<Ending> soon = endings.stream()
                .filter(ending -> ending.what() == what && !ending.on().isAfter(until))
                .toList();
        return sum(reason, soon, Ending::on, Ending::people);
    }

    private <T> Optional<Finding> sum(
            Reason reason, List<T> parts, Function<T, LocalDate> day, ToIntFunction<T> people) {
        return parts.stream()
                .filter(part -> people.applyAsInt(part) > 0)
                .map(day)
                .min(LocalDate::compareTo)
                .map(first ->
                        new Finding(reason, parts.stream().mapToInt(people).sum(), onRoster(), first));
    }

    /// So many workers of an OPD are in this state since this day.
    public record Cell(WorkerState state, LocalDate since, int people) {}

    /// The last import of an OPD.
    public record Roster(UUID importId, int rows, int rejected, Instant receivedAt) {}

    /// A reason that holds for an OPD.
    ///
    /// @param people people concerned, rows for rejected rows; none where the office as a whole is meant
    /// @param ofHowMany people on the roster, or rows that came; 0 where there is nothing to compare with
    /// @param since the first day it held for anybody; for a warning, the first day on which it ends for anybody
    public record Finding(Reason reason, int people, int ofHowMany, LocalDate since) {}

    /// For so many workers of an OPD something ends on this day.
    public record Ending(What what, LocalDate on, int people) {

        /// The appointment (its last day), or the protection (the first day without).
        public enum What {
            TERM,
            PROTECTION
        }
    }

    /// Workers by state; those active or behind are protected.
    public record Counts(int onRoster, int listed, int registered, int active, int behind, int lapsed) {

        static Counts of(Map<WorkerState, Integer> people) {
            return new Counts(
                    people.values().stream().mapToInt(Integer::intValue).sum(),
                    people.getOrDefault(LISTED, 0),
                    people.getOrDefault(REGISTERED, 0),
                    people.getOrDefault(WorkerState.ACTIVE, 0),
                    people.getOrDefault(BEHIND, 0),
                    people.getOrDefault(LAPSED, 0));
        }
    }
}
