package id.payung.notification.policy;

import id.payung.edge.CommonProblem;

/// Refuses what somebody enters when it lies outside its bounds, and says which bounds.
final class Bounds {

    private Bounds() {}

    static void within(String field, int value, int least, int most) {
        must(
                value >= least && value <= most,
                "%s: %d sampai %d".formatted(field, least, most),
                "%s: %d to %d".formatted(field, least, most));
    }

    static void must(boolean holds, String bahasa, String english) {
        if (!holds) {
            throw CommonProblem.INVALID_REQUEST.because(bahasa + ". / " + english + ".");
        }
    }
}
