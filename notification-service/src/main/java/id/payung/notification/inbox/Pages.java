package id.payung.notification.inbox;

import id.payung.edge.CommonProblem;
import id.payung.notification.region.Region;

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

    static Region region(String code) {
        try {
            return new Region(code);
        } catch (IllegalArgumentException _) {
            throw CommonProblem.BAD_PARAMETER.because(
                    "Parameter region: ditulis seperti 36 atau 36.73. / Parameter region: written like 36 or 36.73.");
        }
    }
}
