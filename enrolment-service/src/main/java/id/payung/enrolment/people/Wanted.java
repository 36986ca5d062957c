package id.payung.enrolment.people;

import id.payung.edge.CommonProblem;
import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.registration.Category;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.registration.State;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whom of a roster somebody looks for; everybody when all is absent.
///
/// @param name how the name begins, in capitals or not; the page is then in the order of names
/// @param staffNumber how the staff number begins, likewise; not together with `name`
record Wanted(
        @Nullable State state,
        @Nullable Category category,
        @Nullable Segment segment,
        @Nullable Funding funding,
        @Nullable String name,
        @Nullable String staffNumber) {

    private static final int LONGEST = 100;

    Wanted {
        name = prefix(name);
        staffNumber = prefix(staffNumber);
        if (name != null && staffNumber != null) {
            throw CommonProblem.BAD_PARAMETER.because(
                    "name atau staffNumber, jangan keduanya. / Either name or staffNumber.");
        }
    }

    private static @Nullable String prefix(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw CommonProblem.BAD_PARAMETER.because("Awalan paling panjang 100 huruf. / A prefix of at most 100.");
        }
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
