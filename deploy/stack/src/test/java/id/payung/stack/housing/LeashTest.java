package id.payung.stack.housing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeashTest {

    @Test
    void aHeldProcessEndsWithTheJvmThatIsKilledAndAReleasedOneStays() throws IOException {
        Process jvm = startOwner();
        List<ProcessHandle> children = childrenOf(jvm);
        ProcessHandle held = children.get(0);
        ProcessHandle released = children.get(1);

        jvm.destroyForcibly();

        await().atMost(Duration.ofSeconds(20)).until(() -> !held.isAlive());
        assertThat(released.isAlive()).isTrue();
        released.destroyForcibly();
    }

    @Test
    void aFrozenProcessThatIsHeldEndsToo() throws IOException {
        Process jvm = startOwner();
        ProcessHandle held = childrenOf(jvm).getFirst();
        ChildProcess.run(List.of("/bin/sh", "-c", "kill -STOP " + held.pid()));

        jvm.destroyForcibly();

        await().atMost(Duration.ofSeconds(20)).until(() -> !held.isAlive());
    }

    private static List<ProcessHandle> childrenOf(Process jvm) throws IOException {
        return Stream.of(jvm.inputReader().readLine().split(" ", -1))
                .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                .toList();
    }

    private static Process startOwner() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// Starts two programs, holds both, releases the second, says their numbers and waits for its end.
    static final class Owner {

        private Owner() {}

        public static void main(String[] arguments) throws Exception {
            Process held = new ProcessBuilder("sleep", "120").start();
            Process released = new ProcessBuilder("sleep", "120").start();
            Leash.hold(held.toHandle(), "TERM");
            Leash.hold(released.toHandle(), "TERM");
            Leash.release(released.toHandle());
            System.out.println(held.pid() + " " + released.pid());
            held.waitFor();
        }
    }
}
