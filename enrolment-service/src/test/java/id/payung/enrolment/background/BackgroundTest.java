package id.payung.enrolment.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    /// Dies as a thread does whose stack is full or whose class is broken (F13).
    private static final class Failing extends Background {

        private final AtomicInteger begun = new AtomicInteger();
        private volatile boolean works;

        Failing() {
            super("failing", 1);
        }

        @Override
        protected void work() throws InterruptedException {
            switch (begun.incrementAndGet()) {
                case 1 -> throw new StackOverflowError("planted");
                case 2 -> throw new IllegalStateException("planted");
                default -> {
                    works = true;
                    stopped(Duration.ofMinutes(1));
                }
            }
        }
    }

    @Test
    void worksOnAfterItFailedWhateverTheFailure() {
        var failing = new Failing();
        failing.start();

        await().atMost(Duration.ofSeconds(10)).until(() -> failing.works);

        assertThat(failing.begun).hasValue(3);
        failing.stop();
    }
}
