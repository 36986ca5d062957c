package id.payung.enrolment.roster;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.edge.Caller;
import id.payung.enrolment.Server;
import id.payung.enrolment.opd.Opds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Several replicas at one import, as after a pause longer than the lease.
class TakeOverIT {

    private static final int ROWS = 600;

    private Server server;
    private Imports imports;
    private UUID id;

    @BeforeEach
    void aReceivedFileThatNobodyWorksOn() throws Exception {
        server = Server.start();
        server.bean(Importers.class).stop();
        imports = server.bean(Imports.class);
        var opd = server.bean(Opds.class)
                .find(UUID.fromString(server.opd("36.73", "Dinas Kesehatan")))
                .orElseThrow();
        var file = IntStream.rangeClosed(1, ROWS)
                .mapToObj(
                        row -> "367301311290%04d,ORANG %d,31-12-1990,%s".formatted(row, row, row % 10 == 0 ? "P" : "L"))
                .collect(Collectors.joining("\n", "nik,nama,tanggal_lahir,jenis_kelamin\n", "\n"));
        id = server.bean(ReceiveRoster.class)
                .receive(
                        new Caller.Admin("admin"),
                        opd,
                        Import.Mode.APPLY,
                        LocalDate.of(2026, 1, 5),
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .id();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void countsEveryRowOnceWhenReplicasWorkOnTheSameImport() throws Exception {
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

    @Test
    void goesOnBehindTheCountedRowsAfterAKill() throws Exception {
        var first = imports.claim(Duration.ZERO).orElseThrow();
        var killed = Thread.ofPlatform().start(() -> finishes(first));
        while (imports.find(id).orElseThrow().rows() == 0) {
            Thread.onSpinWait();
        }
        killed.interrupt();
        killed.join();

        var second = imports.claim(Duration.ZERO);
        if (second.isPresent()) {
            assertThat(second.get().rows()).isPositive();
            assertThat(finishes(second.get())).isTrue();
        }

        assertWorkedThroughOnce();
    }

    @Test
    void leavesNothingOfTheFileBehind() throws IOException {
        assertThat(finishes(imports.claim(Duration.ZERO).orElseThrow())).isTrue();

        assertThat(count("roster_part")).isZero();
    }

    private boolean finishes(Imports.Claim claim) {
        try {
            server.bean(ImportRoster.class).run(claim);
            return true;
        } catch (TakenOver _) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertWorkedThroughOnce() {
        var done = imports.find(id).orElseThrow();
        assertThat(done.state()).isEqualTo(Import.State.DONE);
        assertThat(done.rows()).isEqualTo(ROWS);
        assertThat(done.listed()).isEqualTo(ROWS - ROWS / 10);
        assertThat(done.rejected()).isEqualTo(ROWS / 10);
        assertThat(count("worker")).isEqualTo(ROWS - ROWS / 10);
        assertThat(count("roster_reject")).isEqualTo(ROWS / 10);
        assertThat(count("event_ledger WHERE type = 'worker.listed.v1'")).isEqualTo(ROWS - ROWS / 10);
        assertThat(count("event_ledger WHERE type = 'roster.received.v1'")).isEqualTo(1);
    }

    private long count(String rows) {
        return server.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM " + rows)
                .query(Long.class)
                .single();
    }
}
