package id.payung.notification.policy;

import id.payung.notification.standing.Opd;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a row of policy applies: a region's code (or ID, the nation), or one OPD.
record Place(@Nullable String region, @Nullable UUID opd) {

    /// From the nearest to the widest: the OPD itself, its region, its province, the nation.
    static List<Place> of(Opd opd) {
        return Stream.concat(
                        Stream.of(new Place(null, opd.id())),
                        opd.region().upwards().stream().map(code -> new Place(code, null)))
                .toList();
    }
}
