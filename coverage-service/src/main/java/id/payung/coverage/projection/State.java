package id.payung.coverage.projection;

/// Where a person stands. Never added up with one another: only [#ACTIVE] is protected by a paid contribution,
/// [#BEHIND] is
/// still inside the grace period and shown apart, [#REGISTERED] has not paid yet. `DELISTED` is no cell: the person
/// left.
public enum State {
    LISTED,
    REGISTERED,
    ACTIVE,
    BEHIND,
    LAPSED,
    DELISTED;

    boolean isCounted() {
        return this != DELISTED;
    }
}
