package id.payung.enrolment.employment;

import id.payung.edge.CommonProblem;
import id.payung.enrolment.ledger.Note;
import id.payung.enrolment.registration.Employment;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A decree (SK) that appoints a person.
///
/// @param from first day of the employment
/// @param skNumber of the decree, at most 60 letters, digits, blanks and `/ . : _ ( ) -`; no 16 digits in a row
/// @param skUntil last day of the decree; absent when it does not end
/// @param note letter number or code that says why, kept in the ledger
record AppointmentForm(
        Employment employment,
        LocalDate from,
        @Nullable String skNumber,
        @Nullable LocalDate skUntil,
        @Nullable Note note) {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 /.:_()-]{0,59}");
    private static final Pattern SIXTEEN_DIGITS = Pattern.compile("([0-9][ .:_()-]*){16}");

    AppointmentForm {
        if (skNumber != null
                && (!NUMBER.matcher(skNumber).matches()
                        || SIXTEEN_DIGITS.matcher(skNumber).find())) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "skNumber: nomor SK sampai 60 huruf dan angka, bukan NIK atau NIP."
                            + " / The number of the decree, up to 60 letters and digits, no NIK and no NIP.");
        }
        if (skUntil != null && skUntil.isBefore(from)) {
            throw CommonProblem.INVALID_REQUEST.because("skUntil: tidak sebelum from. / Not before from.");
        }
    }
}
