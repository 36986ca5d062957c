package id.payung.enrolment.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TurnsTest {

    private final List<Long> ended = Collections.synchronizedList(new ArrayList<>());
    private final Turns turns = new Turns("turns-test", _ -> {});

    @Test
    void writesTwoAtATime() {
        var both = new CountDownLatch(2);

        try (turns) {
            turns.next(1, turn -> meet(turn, both));
            turns.next(2, turn -> meet(turn, both));
            turns.finish();
        }

        assertThat(both.getCount()).isZero();
    }

    @Test
    void endsThemInTheirOrder() {
        try (turns) {
            for (long number = 1; number <= 200; number++) {
                long mine = number;
                turns.next(mine, turn -> {
                    turn.begin();
                    LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(500_000));
                    turn.come();
                    ended.add(mine);
                });
            }
            turns.finish();
        }

        assertThat(ended).hasSize(200).isSorted();
    }

    @Test
    void endsNoneBehindOneThatFailed() {
        try (turns) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> {
                        for (long number = 1; number <= 10; number++) {
                            long mine = number;
                            turns.next(mine, turn -> {
                                turn.begin();
                                turn.come();
                                if (mine == 3) {
                                    throw new IllegalStateException("planted");
                                }
                                ended.add(mine);
                            });
                        }
                    })
                    .withMessage("planted");
        }

        assertThat(ended).containsExactly(1L, 2L);
    }

    @Test
    void doesNotWaitForOneThatFailedBeforeItBegan() {
        try (turns) {
            turns.next(1, _ -> {
                throw new IllegalStateException("planted");
            });

            assertThatIllegalStateException().isThrownBy(turns::finish).withMessage("planted");
        }
    }

    private static void meet(Turns.Turn turn, CountDownLatch both) {
        turn.begin();
        both.countDown();
        try {
            if (!both.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
