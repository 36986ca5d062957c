package id.payung.notification.alert;

import id.payung.notification.region.Region;
import id.payung.notification.standing.Seen;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Which alerts somebody asks for, and may see.
///
/// @param opd only this office's
/// @param region only those of this region and the regions inside it
/// @param after the last id of the page before
public record AlertQuery(
        Set<Alert.State> states, Optional<UUID> opd, Optional<Region> region, Optional<UUID> after, int limit) {

    /// What is asked for, narrowed to what may be seen; empty when they have nothing in common.
    public static Optional<AlertQuery> seenBy(
            Seen seen, Set<Alert.State> states, Optional<UUID> opd, Optional<UUID> after, int limit) {
        return switch (seen) {
            case Seen.Own(UUID own) ->
                opd.isPresent() && !opd.get().equals(own)
                        ? Optional.empty()
                        : Optional.of(new AlertQuery(states, Optional.of(own), Optional.empty(), after, limit));
            case Seen.Within(Region region) ->
                Optional.of(new AlertQuery(states, opd, Optional.of(region), after, limit));
            case Seen.Everything _ -> Optional.of(new AlertQuery(states, opd, Optional.empty(), after, limit));
        };
    }
}
