package id.payung.enrolment.edge;

import id.payung.edge.CommonProblem;

/// How long a page may be.
public final class Pages {

    private Pages() {}

    /// @param most of one page, whatever the caller asks for
    public static void requireWithin(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw CommonProblem.BAD_PARAMETER.because("limit: 1 sampai %d. / Between 1 and %d.".formatted(most, most));
        }
    }
}
