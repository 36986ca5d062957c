package id.payung.notification.standing;

import static id.payung.notification.standing.WorkerState.BEHIND;
import static id.payung.notification.standing.WorkerState.LAPSED;
import static id.payung.notification.standing.WorkerState.LISTED;
import static id.payung.notification.standing.WorkerState.REGISTERED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// How one OPD stands.
///
/// @param roster the last one it sent, or null
public record Standing(Opd opd, @Nullable Roster roster, List<Cell> cells) {

    /// How many are where.
    public Counts counts() {
        return new Counts(
                onRoster(),
                people(LISTED),
                people(REGISTERED),
                people(WorkerState.ACTIVE),
                people(BEHIND),
                people(LAPSED));
    }

    private int people(WorkerState state) {
        return cells.stream()
                .filter(cell -> cell.state() == state)
                .mapToInt(Cell::people)
                .sum();
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
    public Optional<Finding> finding(Reason reason, LocalDate today, int graceDays) {
        LocalDate latest = latest(today, graceDays);
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
        if (opd.budgetYear() != null && opd.budgetYear() >= today.getYear()) {
            return Optional.empty();
        }
        LocalDate opened = opd.region().today(opd.openedAt());
        LocalDate newYear = today.withDayOfYear(1);
        LocalDate since = opened.isAfter(newYear) ? opened : newYear;
        return since.isAfter(latest) ? Optional.empty() : Optional.of(new Finding(Reason.NOT_BUDGETED, 0, 0, since));
    }

    private Optional<Finding> among(Reason reason, Predicate<Cell> concerned) {
        List<Cell> those = cells.stream()
                .filter(concerned)
                .filter(cell -> cell.people() > 0)
                .toList();
        return those.stream()
                .map(Cell::since)
                .min(LocalDate::compareTo)
                .map(since -> new Finding(
                        reason, those.stream().mapToInt(Cell::people).sum(), onRoster(), since));
    }

    /// So many workers of an OPD are in this state since this day.
    public record Cell(WorkerState state, LocalDate since, int people) {}

    /// The last import of an OPD.
    public record Roster(UUID importId, int rows, int rejected, Instant receivedAt) {}

    /// A reason that holds for an OPD.
    ///
    /// @param people people concerned, rows for rejected rows; none where the office as a whole is meant
    /// @param ofHowMany people on the roster, or rows that came; 0 where there is nothing to compare with
    /// @param since the first day it held for anybody
    public record Finding(Reason reason, int people, int ofHowMany, LocalDate since) {}

    /// Workers by state; those active or behind are protected.
    public record Counts(int onRoster, int listed, int registered, int active, int behind, int lapsed) {}
}
