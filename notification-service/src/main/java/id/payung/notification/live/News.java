package id.payung.notification.live;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.payung.notification.alert.Alert;
import id.payung.notification.region.Region;
import id.payung.notification.standing.Reason;
import id.payung.notification.standing.Seen;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Something that happened to an alert, and how the alert was after it.
///
/// @param kind what happened
/// @param people people concerned, or rejected rows; 0 when closed
record News(
        @JsonIgnore Mark mark,
        UUID alert,
        UUID opd,
        Region region,
        Reason reason,
        Alert.Happening.Kind kind,
        Alert.State state,
        int round,
        int people,
        LocalDate since,
        Instant at) {

    boolean isSeenBy(Seen seen) {
        return switch (seen) {
            case Seen.Own(UUID own) -> own.equals(opd);
            case Seen.Within(Region within) -> within.covers(region);
            case Seen.Everything _ -> true;
        };
    }
}
