package id.payung.enrolment.background;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Pieces of one work, written two at a time, each in a transaction of its own: one is under way while the one
/// before is committed. They end in their order, and none behind one that failed. Not for two threads at once.
public final class Turns implements AutoCloseable {

    private static final int AT_ONCE = 2;

    private final LongConsumer lock;
    private final Deque<UnderWay> underWay = new ArrayDeque<>(AT_ONCE);
    private final ExecutorService writers;

    /// @param name of the threads, a number behind it
    /// @param lock locks a number in the database until the transaction ends; whoever has it is waited for
    public Turns(String name, LongConsumer lock) {
        this.lock = lock;
        this.writers = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().name(name + "-", 1).factory());
    }

    private record UnderWay(long number, CompletableFuture<Void> end) {

        void await() {
            try {
                end.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : e;
            }
        }
    }

    /// The turn of one piece, which its writer begins and then comes to.
    public final class Turn {
        private final long number;
        private final @Nullable UnderWay before;
        private final CompletableFuture<Void> begun = new CompletableFuture<>();

        private Turn(long number, @Nullable UnderWay before) {
            this.number = number;
            this.before = before;
        }

        /// The first thing in a transaction: from here on the next piece can wait for its end.
        public void begin() {
            lock.accept(number);
            begun.complete(null);
        }

        /// Returns when the piece before is committed. It is the database that waits, for it knows who waits for
        /// whom: a circle with other transactions is a deadlock there, and would be a silence here.
        public void comeInTransaction() {
            if (before != null) {
                lock.accept(before.number);
            }
            come();
        }

        /// The same for who has no transaction open.
        public void come() {
            if (before != null) {
                before.await();
            }
        }

        private void write(Consumer<Turn> writer) {
            try {
                writer.accept(this);
            } finally {
                begun.complete(null);
            }
        }
    }

    /// Returns when the piece has begun its turn, or ended without.
    ///
    /// @param number another one for each piece
    /// @throws RuntimeException what a piece before failed with
    public void next(long number, Consumer<Turn> writer) {
        if (underWay.size() == AT_ONCE) {
            underWay.removeFirst().await();
        }
        var turn = new Turn(number, underWay.peekLast());
        underWay.addLast(new UnderWay(number, CompletableFuture.runAsync(() -> turn.write(writer), writers)));
        turn.begun.join();
    }

    /// Returns when all have ended.
    ///
    /// @throws RuntimeException what one of them failed with
    public void finish() {
        while (!underWay.isEmpty()) {
            underWay.removeFirst().await();
        }
    }

    @Override
    public void close() {
        writers.close();
    }
}
