package id.payung.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter on its way, for people who look.
///
/// @param state WAITING, SENT, SET_ASIDE or WITHDRAWN
/// @param nextAttemptAt null when there is none any more
public record Delivery(
        UUID id,
        Letter.Kind kind,
        String channel,
        String recipient,
        String role,
        String state,
        Instant writtenAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant sentAt,
        List<Attempt> attempts) {

    /// One attempt and its answer.
    ///
    /// @param outcome SENT, PUT_OFF or REFUSED
    public record Attempt(int number, Instant at, String outcome, String answer) {}
}
