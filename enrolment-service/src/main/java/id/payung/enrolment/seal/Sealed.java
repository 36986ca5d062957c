package id.payung.enrolment.seal;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What of an event a seal covers: what happened, to whom, and who recorded it when.
///
/// @param actor client id of whoever caused it
public record Sealed(
        Position position,
        UUID subject,
        String type,
        String payload,
        @Nullable String actor,
        OffsetDateTime recordedAt) {}
