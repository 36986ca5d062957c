package id.payung.enrolment.ledger;

import id.payung.enrolment.seal.Position;
import id.payung.enrolment.seal.Sealed;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One event as the ledger holds it.
///
/// @param subject the worker or OPD it is about; also the key on the topic
/// @param payload JSON exactly as it is published and sealed
/// @param actor who caused it; sealed and never published, as is the note
/// @param directory for events that change the directory: what the worker row says when the entry is read
record Entry(
        Position position,
        String type,
        UUID subject,
        String payload,
        @Nullable String actor,
        @Nullable String note,
        @Nullable String traceparent,
        OffsetDateTime recordedAt,
        @Nullable Directory directory) {

    /// What the directory is to say of a worker.
    sealed interface Directory {

        /// How a worker is called.
        record Named(
                UUID opd,
                long version,
                String name,
                @Nullable String staffNumber) implements Directory {}

        /// The person was erased.
        record Forgotten() implements Directory {}
    }

    Sealed sealed() {
        return new Sealed(position, subject, type, payload, actor, note, recordedAt);
    }
}
