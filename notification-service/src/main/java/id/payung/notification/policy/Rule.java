package id.payung.notification.policy;

import id.payung.notification.standing.Reason;

/// When a reason is alarming.
///
/// @param alarming false: never
/// @param days that the reason may hold before it is, 0 to 366; for a warning, how many days ahead it is given
/// @param people from so many people (or rows) on, at least 1
/// @param percent from such a share of the roster (or of the rows) on, 0 to 100
record Rule(boolean alarming, int days, int people, int percent) {

    Rule {
        Bounds.within("days", days, 0, 366);
        Bounds.within("people", people, 1, 1_000_000);
        Bounds.within("percent", percent, 0, 100);
    }

    /// What holds without any set-up. A new office has two weeks to send its roster and a month to show its
    /// budget; a registered person is paid for by the 15th of the month after, so 45 days are always enough. Two
    /// weeks are enough to pay before protection ends, and a month to prolong an appointment.
    static Rule standard(Reason reason) {
        return switch (reason) {
            case NO_ROSTER, PROTECTION_ENDING -> new Rule(true, 14, 1, 0);
            case REJECTED_ROWS, UNREGISTERED -> new Rule(true, 0, 1, 0);
            case UNPAID_OR_LAPSED -> new Rule(true, 45, 1, 0);
            case NOT_BUDGETED, TERM_ENDING -> new Rule(true, 30, 1, 0);
        };
    }

    /// True when so many out of so many are enough; where there is nothing to compare with, they are.
    boolean isReachedBy(int count, int ofHowMany) {
        return ofHowMany == 0 || (count >= people && 100L * count >= (long) percent * ofHowMany);
    }
}
