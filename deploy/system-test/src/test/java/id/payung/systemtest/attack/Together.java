package id.payung.systemtest.attack;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Does many things a few at a time.
final class Together {

    private static final int AT_ONCE = 6;

    private Together() {}

    static <T, R> List<R> each(List<T> things, Function<T, R> deed) {
        try (ExecutorService few = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<R>> done = things.stream()
                    .map(thing -> few.submit((Callable<R>) () -> deed.apply(thing)))
                    .toList();
            return done.stream().map(Together::result).toList();
        }
    }

    private static <R> R result(Future<R> done) {
        try {
            return done.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
    }
}
