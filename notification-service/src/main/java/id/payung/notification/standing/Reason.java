package id.payung.notification.standing;

/// Why an OPD is not in order, as officials ask for it at monitoring meetings.
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
    NOT_BUDGETED
}
