package id.payung.intake;

import org.jspecify.annotations.Nullable;

/// Reads one record into the service's own, smaller event.
///
/// No input or output here: whatever it throws means that the record cannot be read, and parks it.
@FunctionalInterface
public interface Decoder<E> {

    /// The event, or null when records like this are of no concern to the service.
    @Nullable
    E decode(Envelope envelope);
}
