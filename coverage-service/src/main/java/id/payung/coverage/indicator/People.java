package id.payung.coverage.indicator;

import id.payung.coverage.projection.Kind.State;

/// People by state, never added up with one another: `behind` is protected within the grace period but shown apart,
/// `registered` has not paid yet and is not protected.
record People(long active, long behind, long registered, long unregistered, long lapsed) {

    static final People NOBODY = new People(0, 0, 0, 0, 0);

    People plus(State state, long workers) {
        return switch (state) {
            case ACTIVE -> new People(active + workers, behind, registered, unregistered, lapsed);
            case BEHIND -> new People(active, behind + workers, registered, unregistered, lapsed);
            case REGISTERED -> new People(active, behind, registered + workers, unregistered, lapsed);
            case LISTED -> new People(active, behind, registered, unregistered + workers, lapsed);
            case LAPSED -> new People(active, behind, registered, unregistered, lapsed + workers);
            case DELISTED -> throw new IllegalArgumentException("Nobody is counted as delisted");
        };
    }

    /// Everybody on the roster.
    long listed() {
        return active + behind + registered + unregistered + lapsed;
    }
}
