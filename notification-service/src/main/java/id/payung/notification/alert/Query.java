package id.payung.notification.alert;

import id.payung.notification.region.Region;
import id.payung.notification.standing.Reason;
import id.payung.notification.standing.Seen;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Which alerts somebody asks for, and may see.
///
/// @param within only those of this region and the regions inside it, whatever is asked for
/// @param after the last id of the page before
public record Query(Filter filter, Optional<Region> within, Optional<UUID> after, int limit) {

    /// What is asked for, narrowed to what may be seen; empty when they have nothing in common.
    public static Optional<Query> seenBy(Seen seen, Filter filter, Optional<UUID> after, int limit) {
        return switch (seen) {
            case Seen.Own(UUID own) ->
                filter.opd().isPresent() && !filter.opd().get().equals(own)
                        ? Optional.empty()
                        : Optional.of(new Query(filter.of(own), Optional.empty(), after, limit));
            case Seen.Within(Region region) -> Optional.of(new Query(filter, Optional.of(region), after, limit));
            case Seen.Everything _ -> Optional.of(new Query(filter, Optional.empty(), after, limit));
        };
    }

    /// Which alerts somebody asks for.
    ///
    /// @param opd only this office's
    /// @param region only those of this region and the regions inside it
    public record Filter(Set<Alert.State> states, Set<Reason> reasons, Optional<UUID> opd, Optional<Region> region) {

        public static final Filter NONE = new Filter(
                EnumSet.allOf(Alert.State.class), EnumSet.allOf(Reason.class), Optional.empty(), Optional.empty());

        private Filter of(UUID own) {
            return new Filter(states, reasons, Optional.of(own), region);
        }
    }
}
