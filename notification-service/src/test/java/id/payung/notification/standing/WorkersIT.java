package id.payung.notification.standing;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.notification.Tables;
import id.payung.notification.cost.Tariffs.Group;
import id.payung.notification.standing.Concerns.Those;
import id.payung.notification.standing.Standing.Ending;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class WorkersIT {

    private static final LocalDate DAY = LocalDate.parse("2026-01-05");

    private final JdbcClient jdbc = new Tables().jdbc();
    private final Workers workers = new Workers(jdbc);
    private final Concerns concerns = new Concerns(jdbc);
    private final UUID opd = UUID.randomUUID();

    @Test
    void countsAWorkerOnceAndOutOfTheOldCellIntoTheNew() {
        UUID worker = UUID.randomUUID();
        workers.take(List.of(moved(worker, 1, opd, WorkerState.LISTED)));

        Set<UUID> changed = workers.take(
                List.of(moved(worker, 3, opd, WorkerState.ACTIVE), moved(worker, 2, opd, WorkerState.REGISTERED)));

        assertThat(changed).containsExactly(opd);
        assertThat(workers.cells(Set.of(opd)))
                .containsEntry(opd, List.of(new Standing.Cell(WorkerState.ACTIVE, DAY, 1)));
    }

    @Test
    void changesNothingForARepeatOrAnOlderVersion() {
        UUID worker = UUID.randomUUID();
        workers.take(List.of(moved(worker, 3, opd, WorkerState.ACTIVE)));

        Set<UUID> changed = workers.take(
                List.of(moved(worker, 3, opd, WorkerState.ACTIVE), moved(worker, 1, opd, WorkerState.LISTED)));

        assertThat(changed).isEmpty();
        assertThat(workers.cells(Set.of(opd)).get(opd)).hasSize(1);
    }

    @Test
    void namesBothOpdsWhenAWorkerMoves() {
        UUID worker = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        workers.take(List.of(moved(worker, 1, opd, WorkerState.ACTIVE)));

        assertThat(workers.take(List.of(moved(worker, 2, other, WorkerState.LISTED))))
                .containsExactlyInAnyOrder(opd, other);
        assertThat(workers.cells(Set.of(opd))).isEmpty();
    }

    @Test
    void bringsNobodyBackWhoWasErased() {
        UUID worker = UUID.randomUUID();
        workers.take(List.of(moved(worker, 9, opd, WorkerState.ERASED)));

        workers.take(List.of(moved(worker, 8, opd, WorkerState.ACTIVE)));

        assertThat(workers.cells(Set.of(opd))).isEmpty();
    }

    @Test
    void namesThoseWhoWaitLongestFirst() {
        List<UUID> ids = IntStream.range(0, 3).mapToObj(_ -> UUID.randomUUID()).toList();
        workers.take(List.of(
                moved(ids.get(0), 1, opd, WorkerState.REGISTERED, DAY.plusDays(2)),
                moved(ids.get(1), 1, opd, WorkerState.LAPSED, DAY.plusDays(9)),
                moved(ids.get(2), 1, opd, WorkerState.REGISTERED, DAY)));
        Those those = Those.waiting(WorkerState.REGISTERED, DAY.plusDays(1), WorkerState.LAPSED);

        assertThat(people(those, Optional.empty(), 50)).containsExactly(ids.get(2), ids.get(1));
        assertThat(people(those, Optional.empty(), 1)).containsExactly(ids.get(2));
        assertThat(people(those, Optional.of(ids.get(2)), 50)).containsExactly(ids.get(1));
        assertThat(concerns.groups(opd, those)).containsExactly(new Group("PU", "APBD", 2));
    }

    @Test
    void knowsForWhomSomethingEndsAndForgetsItWhenItDoesNotConcernThemAnyMore() {
        UUID worker = UUID.randomUUID();
        workers.take(List.of(new EnrolmentEvent.Appointed(worker, 2, opd, DAY.plusDays(30))));
        assertThat(workers.endings(Set.of(opd))).isEmpty();

        workers.take(List.of(moved(worker, 1, opd, WorkerState.ACTIVE)));
        workers.take(List.of(new EnrolmentEvent.Announced(worker, 3, opd, DAY.plusDays(10))));
        assertThat(workers.endings(Set.of(opd)).get(opd))
                .containsExactly(
                        new Ending(Ending.What.PROTECTION, DAY.plusDays(10), 1),
                        new Ending(Ending.What.TERM, DAY.plusDays(30), 1));
        assertThat(people(Those.ending(Ending.What.PROTECTION, DAY.plusDays(10)), Optional.empty(), 9))
                .containsExactly(worker);
        assertThat(people(Those.ending(Ending.What.PROTECTION, DAY.plusDays(9)), Optional.empty(), 9))
                .isEmpty();
        assertThat(people(Those.ending(Ending.What.TERM, DAY.plusDays(30)), Optional.empty(), 9))
                .containsExactly(worker);

        workers.take(List.of(moved(worker, 4, opd, WorkerState.LAPSED, DAY.plusDays(10))));
        workers.take(List.of(moved(worker, 5, opd, WorkerState.ACTIVE, DAY.plusDays(20))));
        assertThat(workers.endings(Set.of(opd)).get(opd))
                .as("an announcement from before this protection is void")
                .containsExactly(new Ending(Ending.What.TERM, DAY.plusDays(30), 1));

        workers.take(List.of(moved(worker, 6, opd, WorkerState.DELISTED)));
        assertThat(workers.endings(Set.of(opd))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "state IN ('LISTED', 'REGISTERED', 'BEHIND', 'LAPSED') AND (state = ANY ('{LAPSED}')"
                        + " OR (state = 'REGISTERED' AND effective_on <= '2026-01-05')) | worker_unprotected",
                "lapsing_on <= '2026-01-05' | worker_by_end_of_protection",
                "term_ends_on <= '2026-01-05' | worker_by_end_of_term"
            })
    void findsThemByTheIndex(String condition, String index) {
        workers.take(IntStream.range(0, 5_000)
                .mapToObj(_ -> moved(UUID.randomUUID(), 1, UUID.randomUUID(), WorkerState.LISTED))
                .toList());
        jdbc.sql("ANALYZE worker").update();

        List<String> plan = jdbc.sql("EXPLAIN SELECT id FROM worker WHERE opd_id = :opd AND " + condition)
                .param("opd", opd)
                .query(String.class)
                .list();

        assertThat(String.join("\n", plan)).contains(index);
    }

    @Test
    void removesEmptyCells() {
        UUID worker = UUID.randomUUID();
        workers.take(List.of(moved(worker, 1, opd, WorkerState.LISTED)));
        workers.take(List.of(moved(worker, 2, opd, WorkerState.DELISTED)));

        assertThat(workers.sweep(Set.of(opd))).isEqualTo(1);
    }

    private List<UUID> people(Those those, Optional<UUID> after, int limit) {
        return concerns.people(opd, those, after, limit).stream()
                .map(Standings.Concerned::worker)
                .toList();
    }

    private static EnrolmentEvent.Moved moved(UUID worker, long version, UUID opd, WorkerState state) {
        return moved(worker, version, opd, state, DAY);
    }

    private static EnrolmentEvent.Moved moved(UUID worker, long version, UUID opd, WorkerState state, LocalDate since) {
        return new EnrolmentEvent.Moved(
                worker, version, opd, state, "PU", "APBD", since, List.of(), since.withDayOfMonth(1));
    }
}
