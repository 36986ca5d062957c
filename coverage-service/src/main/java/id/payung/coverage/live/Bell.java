package id.payung.coverage.live;

import id.payung.coverage.projection.Counted;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Rings when this process has counted something; what another replica counted is found at the next look.
@Component
class Bell {

    private final Semaphore rung = new Semaphore(0);

    /// After the commit: before it there would be nothing new to see.
    @TransactionalEventListener(Counted.class)
    void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /// Waits until it rings, at most so long.
    void await(Duration longest) throws InterruptedException {
        if (rung.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            rung.drainPermits();
        }
    }
}
