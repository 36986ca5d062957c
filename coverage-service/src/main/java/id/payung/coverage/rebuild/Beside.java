package id.payung.coverage.rebuild;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Writes on a thread of its own, in transactions of its own, while others go on reading. One thing at a time waits, so
/// memory is bounded; what fails there fails here at the next call.
final class Beside implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("rebuild-writer").factory());
    private @Nullable Future<?> last;

    /// Begins it once everything before it is done.
    synchronized void soon(Runnable work) {
        await();
        last = thread.submit(work);
    }

    synchronized void await() {
        Future<?> waiting = last;
        last = null;
        if (waiting != null) {
            result(waiting);
        }
    }

    synchronized <T> T ask(Callable<T> question) {
        await();
        return result(thread.submit(question));
    }

    static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while it was written", interrupted);
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
