package id.payung.enrolment.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LockoutTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final MovingClock clock = new MovingClock();
    private final Lockout lockout = new Lockout(3, MINUTE, clock);

    @Test
    void letsMistakesWithinTheAllowancePass() {
        wrong(2);

        assertThat(lockout.wait("opd-1")).isZero();
    }

    @Test
    void makesTheNextOneWaitUntilOneMistakeIsForgiven() {
        wrong(3);

        assertThat(lockout.wait("opd-1")).isEqualTo(MINUTE);
    }

    @Test
    void locksOutNobodyElse() {
        wrong(3);

        assertThat(lockout.wait("opd-2")).isZero();
    }

    @Test
    void forgivesOneMistakePerMinute() {
        wrong(3);

        clock.forward(MINUTE);
        var first = lockout.wait("opd-1");
        wrong(1);
        var second = lockout.wait("opd-1");

        assertThat(first).isZero();
        assertThat(second).isEqualTo(MINUTE);
    }

    @Test
    void forgetsTheOldestOfTenThousand() {
        wrong(3);

        for (var other = 0; other < 10_000; other++) {
            lockout.wrong("stranger-" + other);
        }

        assertThat(lockout.wait("opd-1")).isZero();
    }

    private void wrong(int times) {
        for (var time = 0; time < times; time++) {
            lockout.wrong("opd-1");
        }
    }

    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-02-01T00:00:00Z");

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
