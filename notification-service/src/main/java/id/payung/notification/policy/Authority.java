package id.payung.notification.policy;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.notification.region.Region;
import id.payung.notification.standing.Opd;
import id.payung.notification.standing.Seen;
import id.payung.notification.standing.Standing;
import id.payung.notification.standing.Standings;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Knows which place an address names, and who may say what holds there: the nation is for ADMIN, a region for
/// itself and what contains it, an OPD for its region. What a caller may not know of is not there.
@Component
class Authority {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Standings standings;

    Authority(Standings standings) {
        this.standings = standings;
    }

    /// The place to read of.
    Known read(Caller caller, String place) {
        return find(caller, place).orElseThrow(CommonProblem.NOT_FOUND::refusal);
    }

    /// The place to set something for.
    Known set(Caller caller, String place) {
        Known known = read(caller, place);
        if (!maySet(caller, known)) {
            throw CommonProblem.FORBIDDEN.refusal();
        }
        return known;
    }

    private Optional<Known> find(Caller caller, String place) {
        if (place.equals(Place.NATION)) {
            return caller instanceof Caller.Opd ? Optional.empty() : Optional.of(Known.NATION);
        }
        if (Place.isRegion(place)) {
            return caller.mayManage(place) ? Optional.of(Known.of(new Region(place))) : Optional.empty();
        }
        return ID.matcher(place).matches()
                ? standings
                        .find(UUID.fromString(place), Seen.by(caller))
                        .map(Standing::opd)
                        .map(Known::of)
                : Optional.empty();
    }

    static boolean maySet(Caller caller, Known known) {
        return switch (known.whom()) {
            case Seen.Everything _ -> caller instanceof Caller.Admin;
            case Seen.Within(Region region) -> caller.mayManage(region.code());
            case Seen.Own _ -> caller.mayManage(known.calendar().code());
        };
    }

    /// A place that is there.
    ///
    /// @param around what applies there, from the nearest to the widest
    /// @param whom the OPDs that are meant
    /// @param calendar by which its days are counted
    record Known(Place place, List<Place> around, Seen whom, Region calendar) {

        /// The nation's days are those of Jakarta.
        static final Known NATION = new Known(
                Place.of(Place.NATION), List.of(Place.of(Place.NATION)), new Seen.Everything(), new Region("31"));

        static Known of(Region region) {
            return new Known(Place.of(region.code()), Place.around(region), new Seen.Within(region), region);
        }

        static Known of(Opd opd) {
            return new Known(Place.of(opd.id()), Place.around(opd), new Seen.Own(opd.id()), opd.region());
        }
    }
}
