package id.payung.enrolment.seal;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What of an event a seal covers: what happened, to whom, and who recorded it when and why.
///
/// @param actor client id of whoever caused it
/// @param note the reference that was given as the reason
public record Sealed(
        Position position,
        UUID subject,
        String type,
        String payload,
        @Nullable String actor,
        @Nullable String note,
        OffsetDateTime recordedAt) {}
