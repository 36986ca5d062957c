package id.payung.notification.webhook;

import id.payung.notification.alert.Alert.Happening;
import id.payung.notification.region.Region;
import id.payung.notification.standing.Seen;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where machines of an office or a region hear what happens to alerts.
///
/// @param happenings of what; empty for everything
/// @param failingSince when the first failure after the last success was; null while all is well
/// @param disabled why nothing is sent there; null while it is enabled
record Webhook(
        UUID id,
        Owner owner,
        String url,
        Set<Happening.Kind> happenings,
        Instant createdAt,
        @Nullable Instant failingSince,
        @Nullable String disabled) {

    boolean isSeenBy(Seen seen) {
        return switch (seen) {
            case Seen.Own(UUID own) -> owner.equals(new Owner.Office(own));
            case Seen.Within(Region region) -> owner instanceof Owner.Area(Region area) && region.covers(area);
            case Seen.Everything _ -> true;
        };
    }

    /// Whose it is, and so of whose alerts it hears.
    sealed interface Owner {

        /// One office: of its own alerts.
        record Office(UUID opd) implements Owner {}

        /// A region: of the alerts of all offices in it.
        record Area(Region region) implements Owner {}
    }
}
