package id.payung.enrolment.background;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Threads that start with the service, and are interrupted and waited for when it stops.
public abstract class Background implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final int count;
    private volatile CountDownLatch stop = new CountDownLatch(0);
    private List<Thread> threads = List.of();

    /// @param name of the threads, a number behind it
    /// @param count 0 when this replica has none
    protected Background(String name, int count) {
        this.name = name;
        this.count = count;
    }

    /// What each thread does for as long as [#isRunning()]; when it fails it is called again, when it returns it is
    /// not.
    protected abstract void work() throws InterruptedException;

    @Override
    public final void start() {
        stop = new CountDownLatch(count > 0 ? 1 : 0);
        threads = IntStream.rangeClosed(1, count)
                .mapToObj(
                        number -> Thread.ofPlatform().name(name + "-" + number).start(this::untilInterrupted))
                .toList();
    }

    @Override
    public final void stop() {
        stop.countDown();
        threads.forEach(Thread::interrupt);
        try {
            for (var thread : threads) {
                thread.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final boolean isRunning() {
        return stop.getCount() > 0;
    }

    /// Waits, or returns at once when the threads are to stop.
    protected final boolean stopped(Duration pause) throws InterruptedException {
        return stop.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void untilInterrupted() {
        try {
            while (!worked()) {
                stopped(REST);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// A thread that died would leave a service that is up and idle. What ends the whole JVM is not stopped by this:
    /// services run with `-XX:+ExitOnOutOfMemoryError`.
    private boolean worked() throws InterruptedException {
        try {
            work();
            return true;
        } catch (RuntimeException | Error failure) {
            LOG.error("{} failed in a way nobody thought of; it begins again in {}", name, REST, failure);
            return false;
        }
    }
}
