package id.payung.notification.standing;

import static id.payung.notification.standing.Reason.NOT_BUDGETED;
import static id.payung.notification.standing.Reason.NO_ROSTER;
import static id.payung.notification.standing.Reason.PROTECTION_ENDING;
import static id.payung.notification.standing.Reason.REJECTED_ROWS;
import static id.payung.notification.standing.Reason.TERM_ENDING;
import static id.payung.notification.standing.Reason.UNPAID_OR_LAPSED;
import static id.payung.notification.standing.Reason.UNREGISTERED;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.notification.region.Region;
import id.payung.notification.standing.Standing.Cell;
import id.payung.notification.standing.Standing.Ending;
import id.payung.notification.standing.Standing.Finding;
import id.payung.notification.standing.Standing.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Instant OPENED = Instant.parse("2026-01-04T18:00:00Z"); // 5 January in Serang
    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    @Test
    void isInOrderWhenEverybodyIsActive() {
        Standing standing = anOpd(2026, aRoster(0), cell(WorkerState.ACTIVE, "2026-02-01", 160));

        assertThat(Arrays.stream(Reason.values()).flatMap(reason -> standing.finding(reason, TODAY, 0).stream()))
                .isEmpty();
    }

    @Test
    void lacksARosterUntilOneComesOrSomebodyIsListed() {
        Standing silent = anOpd(2026, null);

        assertThat(silent.finding(NO_ROSTER, TODAY, 0))
                .contains(new Finding(NO_ROSTER, 0, 0, LocalDate.parse("2026-01-05")));
        assertThat(anOpd(2026, aRoster(0)).finding(NO_ROSTER, TODAY, 0)).isEmpty();
        assertThat(anOpd(2026, null, cell(WorkerState.LISTED, "2026-03-01", 1)).finding(NO_ROSTER, TODAY, 0))
                .isEmpty();
    }

    @Test
    void countsGraceFromTheDayAfterWhichItIsOver() {
        Standing silent = anOpd(2026, null);

        assertThat(silent.finding(NO_ROSTER, LocalDate.parse("2026-01-18"), 14)).isEmpty();
        assertThat(silent.finding(NO_ROSTER, LocalDate.parse("2026-01-19"), 14)).isPresent();
    }

    @Test
    void countsRejectedRowsOfTheLastRoster() {
        Standing standing = anOpd(2026, aRoster(2));

        assertThat(standing.finding(REJECTED_ROWS, TODAY, 0))
                .contains(new Finding(REJECTED_ROWS, 2, 160, LocalDate.parse("2026-03-02")));
    }

    @Test
    void countsTheUnregisteredWhoseGraceIsOver() {
        Standing standing = anOpd(
                2026,
                aRoster(0),
                cell(WorkerState.LISTED, "2026-03-01", 3),
                cell(WorkerState.LISTED, "2026-03-05", 4),
                cell(WorkerState.ACTIVE, "2026-02-01", 93));

        assertThat(standing.finding(UNREGISTERED, TODAY, 0))
                .contains(new Finding(UNREGISTERED, 7, 100, LocalDate.parse("2026-03-01")));
        assertThat(standing.finding(UNREGISTERED, TODAY, 9))
                .contains(new Finding(UNREGISTERED, 3, 100, LocalDate.parse("2026-03-01")));
        assertThat(standing.finding(UNREGISTERED, TODAY, 10)).isEmpty();
    }

    @Test
    void countsAStateOfTomorrowTodayWhenThereIsNoGrace() {
        Standing standing = anOpd(2026, aRoster(0), cell(WorkerState.LAPSED, "2026-04-01", 1));

        assertThat(standing.finding(UNPAID_OR_LAPSED, TODAY, 0)).isPresent();
    }

    @Test
    void givesTimeToPayToTheRegisteredButNotToThoseBehindOrLapsed() {
        Standing standing = anOpd(
                2026,
                aRoster(0),
                cell(WorkerState.REGISTERED, "2026-03-01", 10),
                cell(WorkerState.BEHIND, "2026-03-09", 2),
                cell(WorkerState.LAPSED, "2026-03-10", 1));

        assertThat(standing.finding(UNPAID_OR_LAPSED, TODAY, 45))
                .contains(new Finding(UNPAID_OR_LAPSED, 3, 13, LocalDate.parse("2026-03-09")));
        assertThat(standing.finding(UNPAID_OR_LAPSED, TODAY, 9))
                .contains(new Finding(UNPAID_OR_LAPSED, 13, 13, LocalDate.parse("2026-03-01")));
    }

    @Test
    void needsABudgetForTheYearThatIsNow() {
        assertThat(anOpd(null, aRoster(0)).finding(NOT_BUDGETED, TODAY, 0))
                .contains(new Finding(NOT_BUDGETED, 0, 0, LocalDate.parse("2026-01-05")));
        assertThat(anOpd(2026, aRoster(0)).finding(NOT_BUDGETED, TODAY, 0)).isEmpty();
        assertThat(anOpd(2026, aRoster(0)).finding(NOT_BUDGETED, LocalDate.parse("2027-01-01"), 0))
                .contains(new Finding(NOT_BUDGETED, 0, 0, LocalDate.parse("2027-01-01")));
        assertThat(anOpd(2027, aRoster(0)).finding(NOT_BUDGETED, TODAY, 0))
                .as("money for next year is none for this one")
                .isPresent();
    }

    @Test
    void warnsOfWhatEndsWithinSoManyDaysAndIsInOrderAllTheSame() {
        Standing standing = new Standing(
                anOpd(2026, aRoster(0)).opd(),
                aRoster(0),
                List.of(cell(WorkerState.ACTIVE, "2026-02-01", 160)),
                List.of(
                        new Ending(Ending.What.PROTECTION, LocalDate.parse("2026-03-24"), 40),
                        new Ending(Ending.What.PROTECTION, LocalDate.parse("2026-03-25"), 2),
                        new Ending(Ending.What.TERM, LocalDate.parse("2026-03-31"), 7)));

        assertThat(standing.finding(PROTECTION_ENDING, TODAY, 14))
                .contains(new Finding(PROTECTION_ENDING, 40, 160, LocalDate.parse("2026-03-24")));
        assertThat(standing.finding(PROTECTION_ENDING, TODAY, 13)).isEmpty();
        assertThat(standing.finding(TERM_ENDING, TODAY, 21).map(Finding::people))
                .contains(7);
        assertThat(standing.isInOrder(TODAY)).isTrue();
    }

    private static Standing anOpd(@Nullable Integer budgetYear, @Nullable Roster roster, Cell... cells) {
        Set<Integer> years = budgetYear == null ? Set.of() : Set.of(budgetYear);
        Opd opd = new Opd(UUID.randomUUID(), new Region("36.73"), "Dinas", List.of(), years, OPENED);
        return new Standing(opd, roster, List.of(cells), List.of());
    }

    private static Roster aRoster(int rejected) {
        return new Roster(UUID.randomUUID(), 160, rejected, Instant.parse("2026-03-02T03:00:00Z"));
    }

    private static Cell cell(WorkerState state, String since, int people) {
        return new Cell(state, LocalDate.parse(since), people);
    }
}
