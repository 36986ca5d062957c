package id.payung.enrolment.nik;

/// Takes back what spreadsheets, web pages and phones do to text that looks right.
///
/// Blanks of every kind become a space, letters and digits of full width ordinary ones, signs without width vanish,
/// and so does the apostrophe by which a spreadsheet marks a cell as text. Arabic and other digits stay what they
/// are.
public final class Clean {

    private static final char FULL_WIDTH_FIRST = '\uff01';
    private static final char FULL_WIDTH_LAST = '\uff5e';
    private static final int TO_ASCII = 0xfee0;
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Clean() {}

    /// The text without damage, and stripped.
    public static String of(String text) {
        var plain = isPlain(text) ? text : mended(text);
        var stripped = plain.strip();
        return isQuotedFormula(stripped) ? stripped.substring(1).strip() : stripped;
    }

    /// The same for a cell of digits or of a fixed form, where an apostrophe in front never belongs.
    public static String code(String text) {
        var clean = of(text);
        return clean.startsWith("'") || clean.startsWith("\u2018") || clean.startsWith("\u2019")
                ? clean.substring(1).strip()
                : clean;
    }

    private static boolean isQuotedFormula(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && FORMULA_STARTS.indexOf(text.charAt(1)) >= 0;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' || c < ' ') {
                return false;
            }
        }
        return true;
    }

    private static String mended(String text) {
        var mended = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
                mended.append((char) (c - TO_ASCII));
            } else if (Character.isSpaceChar(c)) {
                mended.append(' ');
            } else if (Character.getType(c) != Character.FORMAT) {
                mended.append(c);
            }
        }
        return mended.toString();
    }
}
