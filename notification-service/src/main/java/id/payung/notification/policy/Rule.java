package id.payung.notification.policy;

import id.payung.notification.standing.Reason;

/// When a reason is alarming.
///
/// @param alarming false: never
/// @param graceDays days it may hold before it is, 0 to 366
/// @param people from so many people (or rows) on, at least 1
/// @param percent from such a share of the roster (or of the rows) on, 0 to 100
record Rule(boolean alarming, int graceDays, int people, int percent) {

    /// What holds without any set-up. A new office has two weeks to send its roster and a month to show its budget; a
    /// registered person is paid for by the 15th of the month after, so 45 days are always enough.
    static Rule standard(Reason reason) {
        return switch (reason) {
            case NO_ROSTER -> new Rule(true, 14, 1, 0);
            case REJECTED_ROWS, UNREGISTERED -> new Rule(true, 0, 1, 0);
            case UNPAID_OR_LAPSED -> new Rule(true, 45, 1, 0);
            case NOT_BUDGETED -> new Rule(true, 30, 1, 0);
        };
    }

    /// True when so many out of so many are enough; where there is nothing to compare with, they are.
    boolean isReachedBy(int count, int ofHowMany) {
        return ofHowMany == 0 || (count >= people && 100L * count >= (long) percent * ofHowMany);
    }
}
