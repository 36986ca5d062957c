package id.payung.enrolment.edge;

import id.payung.edge.CommonProblem;

/// Amounts as people type them: `19958400`, `19.958.400`, `Rp 19.958.400`.
public final class Rupiah {

    private static final int LONGEST = 24;

    private Rupiah() {}

    /// @throws org.springframework.web.ErrorResponseException when it is no whole amount
    public static long typed(String text) {
        var digits = text.strip().replaceFirst("^[Rr][Pp]", "").replaceAll("[.\\s]", "");
        try {
            if (digits.length() <= LONGEST) {
                return Long.parseLong(digits);
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw CommonProblem.INVALID_REQUEST.because("Jumlah ditulis dengan angka, misalnya 19958400 atau 19.958.400."
                + " / Write an amount in digits, such as 19958400 or 19.958.400.");
    }
}
