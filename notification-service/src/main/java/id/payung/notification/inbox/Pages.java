package id.payung.notification.inbox;

import id.payung.edge.CommonProblem;

/// Bounds of a page.
final class Pages {

    static final int LONGEST = 500;

    private Pages() {}

    static int limit(int asked) {
        if (asked < 1 || asked > LONGEST) {
            throw CommonProblem.BAD_PARAMETER.because(
                    "Parameter limit: 1 sampai %d. / Parameter limit: 1 to %d.".formatted(LONGEST, LONGEST));
        }
        return asked;
    }
}
