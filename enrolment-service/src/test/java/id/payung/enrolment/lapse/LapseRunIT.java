package id.payung.enrolment.lapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.payung.enrolment.Server;
import id.payung.enrolment.calendar.Holidays;
import id.payung.enrolment.calendar.Zone;
import id.payung.enrolment.tariff.Rules;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Many people, several runs.
class LapseRunIT {

    private static final int PEOPLE = 10_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 17);

    private Server server;
    private JdbcClient jdbc;

    @BeforeEach
    void halfOfThemWithOneUnpaidMonthMore() throws Exception {
        server = Server.start();
        jdbc = server.bean(JdbcClient.class);
        var opd = UUID.fromString(server.opd("36.73", "Dinas Sosial"));
        jdbc.sql("""
                        INSERT INTO worker (opd_id, region, nik_hash, nik_sealed, nik_ending, name, born_on, sex, segment,
                            category, funding, effective_on)
                        SELECT :opd, '36.73', int4send(n), '\\x01', '0001', 'ORANG', '1990-12-31', 'L', 'BPU', 'PEKERJA_RENTAN',
                            'APBD', '2026-01-05' FROM generate_series(1, :people) AS n
                        """).param("opd", opd).param("people", PEOPLE).update();
        change("state = 'REGISTERED'");
        change("""
                state = 'ACTIVE',
                effective_on = CASE WHEN nik_hash <= int4send(%d) THEN date '2026-10-05' ELSE date '2026-11-05' END
                """.formatted(PEOPLE / 2));
        jdbc.sql("INSERT INTO contribution_book (opd_id, kept_from, opened_by) VALUES (:opd, '2026-01-01', 'test')")
                .param("opd", opd)
                .update();
        jdbc.sql("VACUUM ANALYZE worker, protection").update();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void doesOnceWhatTwoRunsAtOnceDo() throws Exception {
        Callable<Long> run = () -> server.bean(LapseUnpaid.class).run(Zone.WIB, DAY);

        long changed = 0;
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var end : threads.invokeAll(List.of(run, run, run))) {
                changed += end.resultNow();
            }
        }

        assertThat(changed).isEqualTo(PEOPLE / 2);
        assertMovedOnce();
    }

    @Test
    void goesOnAfterAKillHalfWay() throws Exception {
        var lapse = server.bean(LapseUnpaid.class);
        try (var threads = Executors.newSingleThreadExecutor();
                var somebodyElse = server.bean(DataSource.class).getConnection()) {
            somebodyElse.setAutoCommit(false);
            somebodyElse.prepareStatement("""
                            SELECT id FROM worker WHERE id = (
                                SELECT id FROM worker WHERE effective_on = '2026-10-05' ORDER BY id OFFSET %d LIMIT 1) FOR UPDATE
                            """.formatted(PEOPLE / 4)).execute();
            var run = threads.submit(() -> lapse.run(Zone.WIB, DAY));
            await().atMost(Duration.ofSeconds(60)).until(this::killsTheRunThatWaits);

            assertThatThrownBy(run::get).isInstanceOf(ExecutionException.class);
            somebodyElse.rollback();
        }
        assertThat(behind()).isBetween(1L, PEOPLE / 4L);
        assertThat(server.bean(LapseRuns.class).done(Zone.WIB, DAY)).isFalse();

        lapse.run(Zone.WIB, DAY);

        assertMovedOnce();
    }

    @Test
    void readsNothingBeforeItsStretchAndComparesNobodyRowByRow() {
        var arrears = new Arrears(
                server.bean(Rules.class).read(), server.bean(Holidays.class).read());
        var ids = jdbc.sql("SELECT id FROM worker ORDER BY id OFFSET :half LIMIT 500")
                .param("half", PEOPLE / 2)
                .query(UUID.class)
                .list();

        var plan = server.bean(TransactionTemplate.class).execute(_ -> {
            server.bean(LapseRuns.class).takeTurn();
            return Payers.owed(Owed.on(DAY, arrears), jdbc.sql("EXPLAIN " + Payers.STRETCH))
                    .param("regions", Zone.WIB.patterns().toArray(String[]::new))
                    .param("after", ids.getFirst())
                    .param("last", ids.getLast())
                    .query(String.class)
                    .list();
        });

        assertThat(String.join("\n", plan))
                .containsPattern("Index Cond: .*worker_id > ")
                .contains("Hash")
                .doesNotContain("Nested Loop", "Merge");
    }

    /// Ends the connection of a run that is in the middle of a chunk, as `kill -9` would.
    private boolean killsTheRunThatWaits() {
        return jdbc.sql("""
                        SELECT coalesce(bool_or(pg_terminate_backend(pid)), false) FROM pg_stat_activity
                        WHERE wait_event_type = 'Lock' AND datname = current_database()
                        """).query(Boolean.class).single();
    }

    private void change(String what) {
        jdbc.sql("UPDATE worker SET " + what + ", version = version + 1").update();
    }

    private void assertMovedOnce() {
        assertThat(behind()).isEqualTo(PEOPLE / 2);
        assertThat(count("event_ledger WHERE type = 'worker.fell-behind.v1'")).isEqualTo(PEOPLE / 2);
        assertThat(count("worker WHERE state = 'ACTIVE'")).isEqualTo(PEOPLE - PEOPLE / 2);
        assertThat(server.bean(LapseRuns.class).done(Zone.WIB, DAY)).isTrue();
    }

    private long behind() {
        return count("worker WHERE state = 'BEHIND' AND months_behind = 1 AND effective_on = '2026-11-17'");
    }

    private long count(String rows) {
        return jdbc.sql("SELECT count(*) FROM " + rows).query(Long.class).single();
    }
}
