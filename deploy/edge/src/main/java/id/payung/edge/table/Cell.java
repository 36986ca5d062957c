package id.payung.edge.table;

import java.util.regex.Pattern;

/// Text that a spreadsheet shows and does not run (CWE-1236).
///
/// Not only its beginning counts. A table with commas is opened with semicolons where the comma is the decimal sign, as
/// in Indonesia, and there what follows a semicolon begins a cell, quotes or not. So an apostrophe goes in front of
/// every formula at such a place, and tabs and line ends, which may begin a cell as well, become blanks.
public final class Cell {

    private static final String BEGINNING = "[\\s\\p{Z}\\p{Cf}\"]*[=+\\-@＝＋－＠]";
    private static final Pattern FORMULA = Pattern.compile("(^|;)(?=" + BEGINNING + ")");
    private static final Pattern FORMULA_UNQUOTED = Pattern.compile("(^|[;,])(?=" + BEGINNING + ")");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private Cell() {}

    /// @param text of a cell whose commas stand in quotes
    public static String safe(String text) {
        return isPlain(text) ? text : marked(FORMULA, text);
    }

    /// @param text of a line that knows no quotes
    static String safeUnquoted(String text) {
        return marked(FORMULA_UNQUOTED, text);
    }

    /// Nearly every cell.
    private static boolean isPlain(String text) {
        return text.isEmpty()
                || (Character.isLetterOrDigit(text.charAt(0))
                        && text.chars().noneMatch(c -> c == ';' || Character.isISOControl(c)));
    }

    private static String marked(Pattern formula, String text) {
        return formula.matcher(CONTROL.matcher(text).replaceAll(" ")).replaceAll("$1'");
    }
}
