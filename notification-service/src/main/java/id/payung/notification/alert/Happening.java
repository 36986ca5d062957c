package id.payung.notification.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that happened in a thread.
///
/// @param day in the OPD's own calendar
/// @param by who did it; null for the service itself
public record Happening(
        UUID alert,
        Kind kind,
        Instant at,
        LocalDate day,
        int people,
        @Nullable String by,
        @Nullable String note) {

    /// What can happen. An update is told once a day, with the last figure of the day.
    public enum Kind {
        OPENED,
        UPDATED,
        REMINDED,
        ACKNOWLEDGED,
        SNOOZED,
        WOKEN,
        CLOSED,
        REOPENED
    }
}
