package id.payung.enrolment.ledger;

import id.payung.enrolment.seal.Position;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// Reads the slice behind a full one while that is sent, so that PostgreSQL and Kafka work at the same time.
///
/// One thread at a time uses the connection: who has begun waits for the end before doing anything else with it.
final class Ahead {

    private final Slices slices;
    private final int limit;
    private @Nullable FutureTask<List<Entry>> reading;

    Ahead(Slices slices, int limit) {
        this.slices = slices;
        this.limit = limit;
    }

    boolean isFull(List<Entry> slice) {
        return slice.size() == limit;
    }

    /// What was read behind the last slice, or else what stands behind this position now.
    List<Entry> next(Position position) throws SQLException, InterruptedException {
        var next = reading == null ? slices.after(position, limit) : read(reading);
        reading = null;
        return next;
    }

    /// Behind a slice that is not full there is nothing to read yet.
    void begin(List<Entry> slice) {
        if (isFull(slice)) {
            reading = new FutureTask<>(() -> slices.after(slice.getLast().position(), limit));
            Thread.ofVirtual().name("relay-ahead").start(reading);
        }
    }

    void end() throws SQLException, InterruptedException {
        if (reading != null) {
            var _ = read(reading);
        }
    }

    private static List<Entry> read(FutureTask<List<Entry>> reading) throws SQLException, InterruptedException {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw new SQLException("what follows could not be read ahead", e.getCause());
        }
    }
}
