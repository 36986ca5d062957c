package id.payung.notification.policy;

import id.payung.notification.region.Region;
import id.payung.notification.standing.Opd;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a policy applies: a region's code (or ID, the nation), or one OPD.
record Place(@Nullable String region, @Nullable UUID opd) {

    static final String NATION = "ID";

    private static final Pattern CODE = Pattern.compile("[0-9]{2}(\\.[0-9]{2})?");

    static boolean isRegion(String place) {
        return CODE.matcher(place).matches();
    }

    static Place of(UUID opd) {
        return new Place(null, opd);
    }

    static Place of(String region) {
        return new Place(region, null);
    }

    /// From the nearest to the widest: the OPD itself, its region, its province, the nation.
    static List<Place> around(Opd opd) {
        return Stream.concat(Stream.of(of(opd.id())), around(opd.region()).stream())
                .toList();
    }

    static List<Place> around(Region region) {
        return region.upwards().stream().map(Place::of).toList();
    }
}
