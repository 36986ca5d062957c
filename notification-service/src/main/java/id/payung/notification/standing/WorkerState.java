package id.payung.notification.standing;

/// The states of the contract, and ERASED for a person who was erased.
enum WorkerState {
    LISTED,
    REGISTERED,
    ACTIVE,
    BEHIND,
    LAPSED,
    DELISTED,
    ERASED;

    boolean isOnRoster() {
        return switch (this) {
            case LISTED, REGISTERED, ACTIVE, BEHIND, LAPSED -> true;
            case DELISTED, ERASED -> false;
        };
    }
}
