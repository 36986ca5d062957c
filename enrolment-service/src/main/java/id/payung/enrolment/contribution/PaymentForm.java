package id.payung.enrolment.contribution;

import id.payung.edge.CommonProblem;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A payment as the bank reports it.
///
/// @param reference of the bank, 1 to 100 letters, digits, dots, dashes and slashes; the same one again is the
/// same payment
/// @param amount rupiah
/// @param paidOn day of the bank, today when absent; never in the future
record PaymentForm(String reference, long amount, @Nullable LocalDate paidOn) {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9./-]{1,100}");

    PaymentForm {
        if (!REFERENCE.matcher(reference).matches() || amount < 1) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "reference: 1-100 huruf, angka, titik, garis; amount: rupiah, lebih dari 0."
                            + " / A reference of 1 to 100 letters, digits, dots, dashes or slashes, and an amount above 0.");
        }
    }
}
