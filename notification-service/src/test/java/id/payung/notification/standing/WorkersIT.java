package id.payung.notification.standing;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.notification.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class WorkersIT {

    private static final LocalDate DAY = LocalDate.parse("2026-01-05");

    private final JdbcClient jdbc = new Tables().jdbc();
    private final Workers workers = new Workers(jdbc);
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
                new EnrolmentEvent.Moved(ids.get(0), 1, opd, WorkerState.REGISTERED, null, null, DAY.plusDays(2)),
                new EnrolmentEvent.Moved(ids.get(1), 1, opd, WorkerState.LAPSED, null, null, DAY.plusDays(9)),
                new EnrolmentEvent.Moved(ids.get(2), 1, opd, WorkerState.REGISTERED, null, null, DAY)));

        assertThat(workers.longest(opd, Set.of(WorkerState.LAPSED), WorkerState.REGISTERED, DAY.plusDays(1), 50))
                .containsExactly(ids.get(2), ids.get(1));
    }

    @Test
    void findsThemByTheIndex() {
        workers.take(IntStream.range(0, 5_000)
                .mapToObj(_ -> moved(UUID.randomUUID(), 1, UUID.randomUUID(), WorkerState.LISTED))
                .toList());
        jdbc.sql("ANALYZE worker").update();

        List<String> plan = jdbc.sql("""
                        EXPLAIN SELECT id FROM worker
                        WHERE opd_id = :opd AND state IN ('LISTED', 'REGISTERED', 'BEHIND', 'LAPSED')
                          AND (state = ANY ('{LAPSED}') OR (state = 'REGISTERED' AND effective_on <= '2026-01-05'))
                        ORDER BY effective_on, id LIMIT 50
                        """).param("opd", opd).query(String.class).list();

        assertThat(String.join("\n", plan)).contains("worker_unprotected");
    }

    @Test
    void removesEmptyCells() {
        UUID worker = UUID.randomUUID();
        workers.take(List.of(moved(worker, 1, opd, WorkerState.LISTED)));
        workers.take(List.of(moved(worker, 2, opd, WorkerState.DELISTED)));

        assertThat(workers.sweep(Set.of(opd))).isEqualTo(1);
    }

    private static EnrolmentEvent.Moved moved(UUID worker, long version, UUID opd, WorkerState state) {
        return new EnrolmentEvent.Moved(worker, version, opd, state, "PU", "APBD", DAY);
    }
}
