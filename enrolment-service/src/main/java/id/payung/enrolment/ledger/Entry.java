package id.payung.enrolment.ledger;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One event as the ledger holds it.
///
/// @param subject the worker or OPD it is about; also the key on the topic
/// @param payload JSON exactly as it is published and sealed
/// @param named for events that change the directory: what the worker row says when the entry is read
record Entry(
        Position position,
        String type,
        UUID subject,
        String payload,
        @Nullable String traceparent,
        OffsetDateTime recordedAt,
        @Nullable Named named) {

    /// A directory entry: how a worker is called.
    record Named(
            UUID opd, long version, String name, @Nullable String staffNumber) {}
}
