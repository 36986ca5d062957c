package id.payung.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The topic alone is enough to have every figure again.
class RebuildIT {

    private static final long CHANGES = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Rig rig = Rig.shared();
    private final Books books = new Books(rig);

    @Test
    void coverageOnAnEmptyDatabaseCountsTheSameCellsAgain() throws Exception {
        Clerk clerk = new Clerk(rig, Office.open(rig, "36.72", "Kantor untuk dibangun kembali"), 36_72);
        CompletableFuture<Void> work = CompletableFuture.runAsync(clerk);
        await().atMost(PATIENCE).until(() -> clerk.changes() >= CHANGES || work.isDone());
        clerk.goHome();
        work.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        books.settle();
        String before = books.cellsDigest();
        rig.coverage().kill();

        rig.emptyCoverage();
        long begin = System.nanoTime();
        rig.coverage().start();
        await("every event").atMost(PATIENCE).until(() -> Books.applied(rig.coverageTables()) == books.recorded());

        System.out.printf(
                "Rebuild: %,d events into an empty database, %.1f s after the start of the process; SHA-256 of all cells %s…%n",
                books.recorded(), (System.nanoTime() - begin) / 1e9, before.substring(0, 12));
        assertThat(books.cellsDigest()).isEqualTo(before);
        assertThat(new Shown(rig).nation()).isEqualTo(books.expectedNation());
    }
}
