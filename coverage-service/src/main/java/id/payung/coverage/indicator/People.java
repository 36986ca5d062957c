package id.payung.coverage.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import id.payung.coverage.projection.Kind.State;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// People by state, never added up with one another: `behind` is protected within the grace period but shown apart,
/// `registered` has not paid yet and is not protected.
///
/// @param withheld states whose number is shown as null
public record People(long active, long behind, long registered, long unregistered, long lapsed, Set<State> withheld) {

    public static final People NOBODY = new People(0, 0, 0, 0, 0, Set.of());

    public People plus(State state, long workers) {
        return switch (state) {
            case ACTIVE -> new People(active + workers, behind, registered, unregistered, lapsed, withheld);
            case BEHIND -> new People(active, behind + workers, registered, unregistered, lapsed, withheld);
            case REGISTERED -> new People(active, behind, registered + workers, unregistered, lapsed, withheld);
            case LISTED -> new People(active, behind, registered, unregistered + workers, lapsed, withheld);
            case LAPSED -> new People(active, behind, registered, unregistered, lapsed + workers, withheld);
            case DELISTED -> throw new IllegalArgumentException("Nobody is counted as delisted");
        };
    }

    public long of(State state) {
        return switch (state) {
            case ACTIVE -> active;
            case BEHIND -> behind;
            case REGISTERED -> registered;
            case LISTED -> unregistered;
            case LAPSED -> lapsed;
            case DELISTED -> 0;
        };
    }

    /// Everybody on the roster.
    long listed() {
        return active + behind + registered + unregistered + lapsed;
    }

    People without(Set<State> states) {
        return new People(active, behind, registered, unregistered, lapsed, Set.copyOf(states));
    }

    /// As it is sent: null is withheld.
    @JsonValue
    public Map<String, @Nullable Long> shown() {
        Map<String, @Nullable Long> shown = new LinkedHashMap<>();
        shown.put("active", shown(State.ACTIVE));
        shown.put("behind", shown(State.BEHIND));
        shown.put("registered", shown(State.REGISTERED));
        shown.put("unregistered", shown(State.LISTED));
        shown.put("lapsed", shown(State.LAPSED));
        return shown;
    }

    private @Nullable Long shown(State state) {
        return withheld.contains(state) ? null : of(state);
    }
}
