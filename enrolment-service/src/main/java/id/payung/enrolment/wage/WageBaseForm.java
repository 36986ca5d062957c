package id.payung.enrolment.wage;

import id.payung.edge.CommonProblem;
import java.time.YearMonth;

/// The wage that wage earners are billed on.
///
/// @param from first contribution month, such as `2026-01`
/// @param amount rupiah a month, at most 1,000,000,000
/// @param source the decision it rests on, such as a minimum wage decree
record WageBaseForm(YearMonth from, long amount, String source) {

    WageBaseForm {
        if (amount < 1 || amount > 1_000_000_000 || source.isBlank() || source.length() > 500) {
            throw CommonProblem.INVALID_REQUEST.because("amount: 1 sampai 1.000.000.000 rupiah; source wajib diisi."
                    + " / Between 1 and 1,000,000,000 rupiah, with its source.");
        }
    }
}
