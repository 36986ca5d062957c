package id.payung.enrolment.sipp;

import java.util.regex.Pattern;

/// A name as SIPP can take it: letters, digits, blanks and the signs of names, beginning with a letter or a digit.
///
/// A text cell is never a formula, but the same file is opened and saved as CSV in offices, and there `=` or `@` at
/// the beginning is one, as it is behind a semicolon. Letter case and titles stay as the office wrote them: SIPP
/// compares with Adminduk by itself.
final class Cleaning {

    private static final Pattern FOREIGN = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd} .,'’`/()-]+");
    private static final Pattern FRONT = Pattern.compile("^[^\\p{L}\\p{Nd}]+");
    private static final Pattern FORMULA = Pattern.compile("(^|;)[\\s=+@-]+");
    private static final Pattern GAPS = Pattern.compile(" {2,}");

    private Cleaning() {}

    static String of(String name) {
        var kept = FOREIGN.matcher(name).replaceAll(" ");
        return GAPS.matcher(FRONT.matcher(kept).replaceFirst(""))
                .replaceAll(" ")
                .strip();
    }

    /// Any other text: what a spreadsheet would take for the beginning of a formula goes, the rest stays.
    static String text(String text) {
        return FORMULA.matcher(text).replaceAll("$1").strip();
    }
}
