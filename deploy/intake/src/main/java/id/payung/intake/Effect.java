package id.payung.intake;

import java.util.List;

/// What a batch of events does to the service's tables, inside the transaction of the intake and in the order given.
///
/// When it throws because of the data (constraint, conversion, a bug), the batch is rolled back to its savepoint and
/// halved until the one event that cannot be applied stands alone and is parked. When the database is away or in
/// conflict, the whole poll is repeated. So it writes through the service's `DataSource` only, and leaves no trace
/// outside the transaction. Deferred constraints fail too late for this: keep them immediate.
@FunctionalInterface
public interface Effect<E> {

    void apply(List<E> events);
}
