package id.payung.systemtest.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrashTest {

    private static final String STEP = Walker.class.getName() + "#step";

    private final Process walker = walker();

    /// A class that is not loaded yet is woven when it is, so it would be too early to say what it has not.
    @BeforeEach
    void awaitReady() throws IOException {
        assertThat(line()).isEqualTo("ready");
    }

    @AfterEach
    void end() {
        walker.destroyForcibly();
    }

    @Test
    void haltsWhereAMethodIsEntered() throws Exception {
        Crash.arm(walker.pid(), STEP + "@entry");

        assertThat(walk()).isEmpty();
        assertHalted();
    }

    @Test
    void haltsWhereAMethodIsLeft() throws Exception {
        Crash.arm(walker.pid(), STEP + "@exit");

        assertThat(walk()).isEqualTo("step");
        assertHalted();
    }

    @Test
    void haltsAtTheTimeThatWasAskedFor() throws Exception {
        Crash.arm(walker.pid(), STEP + "@entry:3");

        assertThat(walk() + walk()).isEqualTo("step done step done ");
        assertThat(walk()).isEmpty();
        assertHalted();
    }

    @Test
    void refusesAPointThatIsNotThere() {
        assertThatThrownBy(() -> Crash.arm(walker.pid(), Walker.class.getName() + "#fly@entry"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("#fly@entry");
        assertThatThrownBy(() -> Crash.arm(walker.pid(), "anywhere")).isInstanceOf(AssertionError.class);
        assertThat(walker.isAlive()).isTrue();
    }

    private void assertHalted() throws InterruptedException {
        assertThat(walker.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(walker.exitValue()).isEqualTo(Halt.CODE);
    }

    /// What the other one says until it is done, or gone.
    private String walk() throws IOException {
        walker.getOutputStream().write('\n');
        walker.getOutputStream().flush();
        return line();
    }

    private String line() throws IOException {
        StringBuilder said = new StringBuilder();
        int letter = walker.getInputStream().read();
        while (letter >= 0 && letter != '\n') {
            said.append((char) letter);
            letter = walker.getInputStream().read();
        }
        return said.toString();
    }

    private static Process walker() {
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+EnableDynamicAgentLoading",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Walker.class.getName())
                    // The JVM complains at length of an agent that refuses.
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /// Makes a step for each byte that it is sent.
    static final class Walker {

        private Walker() {}

        public static void main(String[] arguments) throws IOException {
            System.out.println("ready");
            while (System.in.read() >= 0) {
                step();
                System.out.println(" done ");
            }
        }

        private static void step() {
            System.out.print("step");
            System.out.flush();
        }
    }
}
