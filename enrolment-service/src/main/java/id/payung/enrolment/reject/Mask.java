package id.payung.enrolment.reject;

import java.util.regex.Pattern;

/// Hides the digits of a NIK wherever it stands; the last four stay, as everywhere.
final class Mask {

    private static final int SHOWN = 4;
    private static final int LONG = 14;
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ .'-]?\\d){" + (LONG - 1) + ",}");

    private Mask() {}

    /// What a cell shows in a file of rejects.
    ///
    /// @param isNik whether the column is that of the NIK: then any number of digits is hidden
    static String of(String cell, boolean isNik) {
        return isNik ? hidden(cell) : LONG_NUMBER.matcher(cell).replaceAll(number -> hidden(number.group()));
    }

    private static String hidden(String number) {
        var hidden = new StringBuilder(number);
        int digits = 0;
        for (int i = number.length() - 1; i >= 0; i--) {
            if (Character.isDigit(number.charAt(i)) && ++digits > SHOWN) {
                hidden.setCharAt(i, '*');
            }
        }
        return hidden.toString();
    }
}
