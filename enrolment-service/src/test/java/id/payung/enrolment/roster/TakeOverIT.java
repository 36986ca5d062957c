package id.payung.enrolment.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import id.payung.edge.Caller;
import id.payung.enrolment.Server;
import id.payung.enrolment.content.Content.Format;
import id.payung.enrolment.export.Export;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.roster.ImportRoster.TakenOver;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Several replicas at one import, as after a pause longer than the lease; and none, as after a kill.
class TakeOverIT {

    private static final int ROWS = 600;

    private static Server server;
    private static Imports imports;
    private static Progress progress;
    private static int district;

    private UUID opd = new UUID(0, 0);
    private UUID id = new UUID(0, 0);

    @BeforeAll
    static void start() {
        server = Server.start();
        server.bean(Importers.class).stop();
        imports = server.bean(Imports.class);
        progress = server.bean(Progress.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void countsEveryRowOnceWhenReplicasWorkOnTheSameImport() throws Exception {
        receive(Format.CSV, null);
        List<Callable<Boolean>> replicas = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            var claim = imports.claim(Duration.ZERO).orElseThrow();
            replicas.add(() -> finishes(claim));
        }

        List<Future<Boolean>> ends;
        try (var threads = Executors.newFixedThreadPool(replicas.size())) {
            ends = threads.invokeAll(replicas);
        }

        assertThat(ends.stream().filter(Future::resultNow).count()).isPositive();
        assertWorkedThroughOnce();
    }

    @ParameterizedTest
    @CsvSource({"CSV,", "CSV, 2026-02-01", "XLSX, 2026-02-01", "NDJSON,"})
    void goesOnBehindTheCountedRowsWhereverItIsKilled(Format format, @Nullable LocalDate register) throws Exception {
        receive(format, register);
        long seed = System.nanoTime();
        var random = new Random(seed);

        int kills = 0;
        for (var claim = imports.claim(Duration.ZERO); claim.isPresent(); claim = imports.claim(Duration.ZERO)) {
            var mine = claim.get();
            long until = mine.rows() + 1 + random.nextInt(ROWS / 3);
            var worker = Thread.ofPlatform().start(() -> finishes(mine));
            while (worker.isAlive() && progress.find(id).orElseThrow().rows() < until) {
                Thread.onSpinWait();
            }
            kills += worker.isAlive() ? 1 : 0;
            worker.interrupt();
            worker.join();
            endLease();
        }

        assertThat(kills).as("seed %d", seed).isPositive();
        assertWorkedThroughOnce();
    }

    /// Whoever changes people of two chunks that are under way waits for the later one, that one for the earlier
    /// one, and that one for whoever changes people.
    @Test
    void doesNotStandStillInACircleWithAnotherTransaction() throws Exception {
        receive(Format.CSV, null);
        assertThat(finishes(imports.claim(Duration.ZERO).orElseThrow())).isTrue();
        send(Format.CSV, null, "PETUGAS ");
        var claim = imports.claim(Duration.ZERO).orElseThrow();

        try (var other = server.bean(DataSource.class).getConnection()) {
            other.setAutoCommit(false);
            hold(other, "ORANG 1");
            var replica = Thread.ofPlatform().start(() -> finishes(claim));
            await().atMost(Duration.ofSeconds(20)).until(() -> count("""
                            SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
                                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                            """) == 1);

            var refused = catchThrowable(() -> hold(other, "ORANG 4"));
            other.rollback();
            replica.join(Duration.ofSeconds(20));

            assertThat(replica.isAlive()).isFalse();
            if (refused == null) {
                // Then it was the import that the database chose.
                assertThat(progress.find(id).orElseThrow().state()).isEqualTo(Import.State.RUNNING);
                endLease();
                assertThat(finishes(imports.claim(Duration.ZERO).orElseThrow())).isTrue();
            } else {
                assertThat(refused).hasMessageContaining("deadlock detected");
            }
        }
        assertThat(progress.find(id).orElseThrow().changed()).isEqualTo(ROWS - ROWS / 10);
        assertThat(count("SELECT count(*) FROM worker WHERE opd_id = :opd AND name LIKE 'PETUGAS %' AND version = 2"))
                .isEqualTo(ROWS - ROWS / 10);
    }

    @Test
    void leavesNothingOfTheFileBehind() throws Exception {
        receive(Format.CSV, null);

        assertThat(finishes(imports.claim(Duration.ZERO).orElseThrow())).isTrue();

        assertThat(count("SELECT count(*) FROM roster_part WHERE import_id = :id"))
                .isZero();
    }

    private void receive(Format format, @Nullable LocalDate register) throws Exception {
        opd = UUID.fromString(server.opd("36.73", "Dinas " + UUID.randomUUID()));
        district++;
        send(format, register, "ORANG ");
    }

    private void send(Format format, @Nullable LocalDate register, String name) throws Exception {
        var file = new ByteArrayOutputStream();
        try (var export = Export.to(file, format, List.of("nik", "nama", "tanggal_lahir", "jenis_kelamin"))) {
            for (int row = 1; row <= ROWS; row++) {
                export.row(List.of(
                        "3673%02d311290%04d".formatted(district, row),
                        name + row,
                        "31-12-1990",
                        row % 10 == 0 ? "P" : "L"));
            }
        }
        id = server.bean(ReceiveRoster.class)
                .receive(
                        new Caller.Admin("admin"),
                        server.bean(Opds.class).find(opd).orElseThrow(),
                        new ReceiveRoster.Letter(Import.Mode.APPLY, LocalDate.of(2026, 1, 5), register, null),
                        new ByteArrayInputStream(file.toByteArray()))
                .id();
    }

    private void hold(Connection connection, String name) throws SQLException {
        try (var statement =
                connection.prepareStatement("SELECT FROM worker WHERE opd_id = ? AND name = ? FOR UPDATE")) {
            statement.setObject(1, opd);
            statement.setString(2, name);
            statement.execute();
        }
    }

    private void endLease() {
        server.bean(JdbcClient.class)
                .sql("UPDATE roster_import SET leased_until = '-infinity' WHERE id = :id")
                .param("id", id)
                .update();
    }

    private static boolean finishes(Imports.Claim claim) {
        try {
            server.bean(ImportRoster.class).run(claim);
            return true;
        } catch (TakenOver | InterruptedIOException | CannotAcquireLockException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertWorkedThroughOnce() {
        var done = progress.find(id).orElseThrow();
        assertThat(done.state()).isEqualTo(Import.State.DONE);
        assertThat(done.rows()).isEqualTo(ROWS);
        assertThat(done.listed()).isEqualTo(ROWS - ROWS / 10);
        assertThat(done.registered()).isEqualTo(done.registerOn() == null ? 0 : done.listed());
        assertThat(done.rejected()).isEqualTo(ROWS / 10);
        assertThat(count("SELECT count(*) FROM worker WHERE opd_id = :opd")).isEqualTo(ROWS - ROWS / 10);
        assertThat(count("SELECT count(*) FROM roster_reject WHERE import_id = :id"))
                .isEqualTo(ROWS / 10);
        assertThat(count("SELECT count(*) FROM roster_rejected_row WHERE import_id = :id"))
                .isEqualTo(ROWS / 10);
        assertThat(count("""
                        SELECT count(*) FROM event_ledger WHERE type LIKE 'worker.%'
                            AND subject IN (SELECT id FROM worker WHERE opd_id = :opd)
                        """)).isEqualTo(ROWS - ROWS / 10);
        assertThat(count("SELECT count(*) FROM event_ledger WHERE type = 'roster.received.v1' AND subject = :opd"))
                .isEqualTo(1);
    }

    private long count(String sql) {
        return server.bean(JdbcClient.class)
                .sql(sql)
                .param("id", id)
                .param("opd", opd)
                .query(Long.class)
                .single();
    }
}
