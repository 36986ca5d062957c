package id.payung.enrolment.nik;

/// A NIK that passed every check of [NikCheck]: sixteen digits `PPKKCC DDMMYY SSSS`.
///
/// Personal data (UU 27/2022): its text form is masked, the digits come out only by [#digits()].
public final class Nik {

    private final String digits;

    Nik(String digits) {
        this.digits = digits;
    }

    public String digits() {
        return digits;
    }

    /// Kemendagri code of the kabupaten/kota that first issued it, `36.73`.
    public String area() {
        return digits.substring(0, 2) + "." + digits.substring(2, 4);
    }

    /// The last four digits, which tell two people of one OPD apart without naming anybody.
    public String ending() {
        return digits.substring(12);
    }

    /// Whether a text is what a NIK looks like, sixteen digits and nothing else.
    public static boolean isSixteenDigits(String text) {
        if (text.length() != 16) {
            return false;
        }
        for (int i = 0; i < 16; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    /// A NIK of which only the ending is known, as it is shown.
    public static String masked(String ending) {
        return "************" + ending;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Nik nik && nik.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return masked(ending());
    }
}
