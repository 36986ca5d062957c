package id.payung.enrolment.seal;

import id.payung.edge.CommonProblem;
import java.util.HexFormat;

/// A seal that somebody wrote down outside of this database: the one proof against who rewrites the whole chain or
/// cuts its end off.
///
/// @param slice at least 1
/// @param seal 64 hexadecimal digits
record Noted(long slice, String seal) {

    private static final int BYTES = 32;

    Noted {
        if (slice < 1 || !seal.matches("\\p{XDigit}{" + 2 * BYTES + "}")) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "slice: 1 atau lebih; seal: 64 angka heksadesimal. / slice: 1 or more; seal: 64 hexadecimal digits.");
        }
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(seal);
    }
}
