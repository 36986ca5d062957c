package id.payung.systemtest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.systemtest.Audit;
import id.payung.systemtest.Report;
import id.payung.systemtest.Rig;
import id.payung.systemtest.Workforce;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The only broker comes back with less than it had acknowledged, and offices work on meanwhile.
@Tag("faults")
class TruncationIT {

    private static final int CUT = 100;

    private final long seed =
            Long.getLong("payung.seed", ThreadLocalRandom.current().nextLong(1_000_000));

    @Test
    void isMendedByPublishingEverythingAgain() throws Exception {
        try (Rig rig = Rig.another("truncation", Map.of());
                Report.Row row = Report.row(
                        "F27",
                        "broker killed, 100 bytes cut off each partition, topics deleted while offices work",
                        seed);
                Workforce staff = Workforce.at(rig, seed, "36.01", "36.02")) {
            staff.workOn(600);
            Path log = folderOf(rig.stack().kafka().pid());
            rig.stack().kafka().kill();
            row.killed();
            for (Path segment : lastSegments(log)) {
                cut(segment);
            }
            rig.stack().kafka().start();
            staff.workOn(300);

            rig.coverage().kill();
            rig.notification().kill();
            row.killed();
            row.killed();
            new Topics(rig).delete();
            staff.workOn(300);
            staff.goHome();
            rig.coverage().start();
            rig.notification().start();

            assertThat(new Audit(rig).of(staff).differences()).isEmpty();
            row.held(staff.changes(), "held after the topics were deleted as docs/operations.md says");
        }
    }

    /// The last argument of the broker's process.
    private static Path folderOf(long broker) {
        String[] arguments =
                ProcessHandle.of(broker).orElseThrow().info().arguments().orElseThrow();
        return Path.of(arguments[arguments.length - 1]);
    }

    private static List<Path> lastSegments(Path log) throws IOException {
        try (Stream<Path> folders = Files.list(log)) {
            return folders.filter(it -> it.getFileName().toString().startsWith("enrolment-events-"))
                    .map(TruncationIT::lastSegment)
                    .toList();
        }
    }

    private static Path lastSegment(Path partition) {
        try (Stream<Path> files = Files.list(partition)) {
            return files.filter(it -> it.toString().endsWith(".log"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static void cut(Path segment) throws IOException {
        try (FileChannel file = FileChannel.open(segment, StandardOpenOption.WRITE)) {
            file.truncate(Math.max(0, file.size() - CUT));
        }
    }
}
