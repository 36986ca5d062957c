package id.payung.notification.standing;

/// What an OPD is alerted about: five reasons why it is not in order, as officials ask for them at monitoring
/// meetings, and two warnings of what will happen.
public enum Reason {
    /// It never sent a roster.
    NO_ROSTER,
    /// The last roster it sent had rows that could not be read.
    REJECTED_ROWS,
    /// People are on its roster and not registered.
    UNREGISTERED,
    /// People are registered and not paid for, behind with payment, or no longer protected.
    UNPAID_OR_LAPSED,
    /// No money is set aside for this year.
    NOT_BUDGETED,
    /// Warning: people's protection ends soon if nothing is paid.
    PROTECTION_ENDING,
    /// Warning: people's appointment (SK) ends soon.
    TERM_ENDING;

    /// A warning speaks of days to come; with warnings alone an OPD is in order.
    public boolean isWarning() {
        return switch (this) {
            case NO_ROSTER, REJECTED_ROWS, UNREGISTERED, UNPAID_OR_LAPSED, NOT_BUDGETED -> false;
            case PROTECTION_ENDING, TERM_ENDING -> true;
        };
    }
}
