package id.payung.systemtest.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.payung.systemtest.Api;
import id.payung.systemtest.Audit;
import id.payung.systemtest.Balance;
import id.payung.systemtest.Machine;
import id.payung.systemtest.Report;
import id.payung.systemtest.Rig;
import id.payung.systemtest.Workforce;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// PostgreSQL and Kafka on a disk of their own that runs full under load. Only with `-Pfaults`, and only as root: it
/// mounts a file system.
@Tag("faults")
class DiskIT {

    private static final int MEGABYTE = 1 << 20;

    private final long seed = ThreadLocalRandom.current().nextLong(1_000_000);
    private final Path disk = Machine.root().resolve("deploy/system-test/target/disk");

    @BeforeEach
    void mount() throws Exception {
        Files.createDirectories(disk);
        run("mount", "-t", "tmpfs", "-o", "size=700m", "tmpfs", disk.toString());
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "-l", disk.toString());
    }

    @Test
    void balanceAfterTheDiskOfBothServersWasFull() throws Exception {
        try (Report.Row row = Report.row("F20", "disk of PostgreSQL and Kafka full, then not (F21)", seed);
                Rig rig = Rig.another("logs-disk", disk.resolve("servers"));
                Workforce staff = Workforce.at(rig, seed, "31.71", "35.73")) {
            staff.workOn(1_000);
            long unanswered = Api.ASKED_AGAIN.sum();

            Path ballast = fill();
            await("nothing is acknowledged any more")
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> Api.ASKED_AGAIN.sum() > unanswered + 20);
            Files.delete(ballast);
            rig.stack().postgres().start();
            rig.stack().kafka().start();
            staff.workOn(1_000);
            staff.goHome();

            Balance balance = new Audit(rig).of(staff);

            System.out.println(balance.table());
            assertThat(balance.differences()).as("seed %d", seed).isEmpty();
            row.held(staff.changes() + staff.rosters());
        }
    }

    /// To the last byte.
    private Path fill() throws IOException {
        Path ballast = disk.resolve("ballast");
        try (OutputStream out = Files.newOutputStream(ballast)) {
            byte[] block = new byte[MEGABYTE];
            while (disk.toFile().getUsableSpace() > 0) {
                out.write(block, 0, (int) Math.min(block.length, disk.toFile().getUsableSpace()));
            }
        } catch (IOException full) {
            // somebody else took the rest
        }
        return ballast;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                .as("%s needs root", String.join(" ", command))
                .isZero();
    }
}
