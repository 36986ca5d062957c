package id.payung.systemtest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.payung.systemtest.Books;
import id.payung.systemtest.Office;
import id.payung.systemtest.Report;
import id.payung.systemtest.Rig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Readers come back to a backlog that is much larger than their memory.
@Tag("faults")
class BacklogIT {

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final int PEOPLE = Integer.getInteger("payung.backlog", 1_000_000);
    private static final int AT_ONCE = 10_000;

    /// Heap of 256 MB, and what a JVM needs beside it.
    private static final long MOST_KILOBYTES = 640 * 1024L;

    @Test
    void isReadInTheMemoryOfAQuietDay() throws Exception {
        try (Rig rig = Rig.another("backlog", Map.of());
                Report.Row row = Report.row("F35", "readers away, then a backlog; heap 256 MB each", 0)) {
            Books books = new Books(rig);
            Office office = Office.open(rig, "36.74", "Dinas dengan banyak orang");
            books.settle();
            rig.coverage().kill();
            rig.notification().kill();
            row.killed();
            row.killed();
            list(rig, office);
            await("the relay").atMost(PATIENCE).until(() -> books.published() == books.recorded());

            long begin = System.nanoTime();
            rig.coverage().start();
            rig.notification().start();
            await("coverage").atMost(PATIENCE).until(() -> Books.applied(rig.coverageTables()) == books.recorded());
            await("notification")
                    .atMost(PATIENCE)
                    .until(() -> Books.applied(rig.notificationTables()) == books.recorded());
            long took = System.nanoTime() - begin;

            assertThat(books.cells()).isEqualTo(books.expectedCells());
            assertThat(mostMemory(rig.coverage().pid())).isLessThan(MOST_KILOBYTES);
            assertThat(mostMemory(rig.notification().pid())).isLessThan(MOST_KILOBYTES);
            row.held(
                    books.recorded(),
                    "held; both caught up in %d s, at most %d and %d MB resident"
                            .formatted(
                                    Duration.ofNanos(took).toSeconds(),
                                    mostMemory(rig.coverage().pid()) / 1024,
                                    mostMemory(rig.notification().pid()) / 1024));
        }
    }

    /// By the table and its triggers, as an import does, some thousand people at a time.
    private static void list(Rig rig, Office office) {
        for (int from = 0; from < PEOPLE; from += AT_ONCE) {
            rig.enrolmentTables()
                    .sql("""
                            INSERT INTO worker (opd_id, region, nik_hash, nik_sealed, nik_ending, name, born_on, sex, segment,
                                category, funding, effective_on)
                            SELECT :opd, :region, int4send(number), '\\x01', '0001', 'ORANG ' || number, '1990-12-31', 'P',
                                'PU', 'HONORER', 'APBD', '2026-01-05'
                            FROM generate_series(:from, :until) AS number
                            """)
                    .param("opd", office.id())
                    .param("region", office.region())
                    .param("from", from)
                    .param("until", Math.min(PEOPLE, from + AT_ONCE) - 1)
                    .update();
        }
    }

    /// The most that a process has had in memory, in KB.
    private static long mostMemory(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow();
    }
}
