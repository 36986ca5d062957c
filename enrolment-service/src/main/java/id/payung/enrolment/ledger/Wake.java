package id.payung.enrolment.ledger;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// Lets a committed change in this process wake the relay before its next look.
@Component
class Wake {

    private final Semaphore signal = new Semaphore(0);

    void relay() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    /// Waits for a change, at most so long.
    void await(Duration pause) throws InterruptedException {
        if (signal.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS)) {
            signal.drainPermits();
        }
    }
}
