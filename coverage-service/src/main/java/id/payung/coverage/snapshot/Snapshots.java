package id.payung.coverage.snapshot;

import id.payung.edge.CommonProblem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Answers that are worked out once for each version of the figures, however many ask for them. An answer is never
/// older than the question: the version is read after it was asked.
@Component
public class Snapshots {

    /// What an entry weighs beside its bytes.
    private static final int SLOT = 1_000;

    private static final int MOST_SLOTS = 20_000;

    /// One answer at a time is worked out for a question; who comes meanwhile waits for it.
    private static final class Slot {

        private final ReentrantLock working = new ReentrantLock();
        private volatile @Nullable Kept kept;
    }

    private record Kept(long begun, String version, Snapshot snapshot) {}

    private final Versions versions;
    private final SnapshotSettings settings;
    private final TransactionTemplate transaction;
    private final Semaphore places;
    private final Map<String, Slot> slots = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    Snapshots(Versions versions, SnapshotSettings settings, PlatformTransactionManager transactions) {
        this.versions = versions;
        this.settings = settings;
        transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.setReadOnly(true);
        places = new Semaphore(settings.atOnce(), true);
    }

    /// @param question what is asked, everything that the answer depends on beside the version included
    /// @param work works the answer out, all of it in one snapshot of the database
    Snapshot get(String question, Supplier<byte[]> work) {
        long asked = System.nanoTime();
        String version = versions.now();
        Slot slot = slot(question);
        Kept kept = slot.kept;
        if (kept != null && kept.version().equals(version)) {
            return kept.snapshot();
        }
        slot.working.lock();
        try {
            Kept meanwhile = slot.kept;
            if (meanwhile != null && (meanwhile.version().equals(version) || meanwhile.begun() - asked > 0)) {
                return meanwhile.snapshot();
            }
            Kept worked = workOut(work);
            keep(slot, worked);
            return worked.snapshot();
        } finally {
            slot.working.unlock();
        }
    }

    /// Another text once anything changed that an answer depends on, the day aside; what is behind the slash changes
    /// only when every answer may have changed.
    public String version() {
        return versions.now();
    }

    /// The same for the same bytes on every replica, different for different ones.
    public static String tag(byte[] bytes) {
        return Snapshot.of(bytes).tag();
    }

    /// Works something out in one snapshot of the database, and keeps nothing.
    public <T> @Nullable T read(Supplier<T> work) {
        return transaction.execute(_ -> work.get());
    }

    private Kept workOut(Supplier<byte[]> work) {
        try {
            if (!places.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw CommonProblem.UNAVAILABLE.refusal();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw CommonProblem.UNAVAILABLE.refusal();
        }
        try {
            long begun = System.nanoTime();
            return Objects.requireNonNull(
                    transaction.execute(_ -> new Kept(begun, versions.read(), Snapshot.of(work.get()))));
        } finally {
            places.release();
        }
    }

    private synchronized Slot slot(String question) {
        return slots.computeIfAbsent(question, _ -> new Slot());
    }

    private synchronized void keep(Slot slot, Kept worked) {
        bytes += size(worked) - size(slot.kept);
        slot.kept = worked;
        var oldest = slots.values().iterator();
        while ((bytes > settings.mostBytes() || slots.size() > MOST_SLOTS) && oldest.hasNext()) {
            Slot gone = oldest.next();
            bytes -= size(gone.kept);
            gone.kept = null;
            oldest.remove();
        }
    }

    private static long size(@Nullable Kept kept) {
        return kept == null ? 0 : kept.snapshot().bytes().length + SLOT;
    }
}
