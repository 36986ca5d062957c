package id.payung.enrolment.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Dates as offices write them: the day first, or the year first; never the month first.
final class Dates {

    private static final DateTimeFormatter AS_SIPP = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);
    private static final String MIDNIGHT = " 00:00:00";

    private Dates() {}

    /// `31-12-1990`, `31/12/1990`, `31.12.1990`, `1/3/1990` or `1990-12-31`; null when it is none of them.
    static @Nullable LocalDate of(String text) {
        var date = text.endsWith(MIDNIGHT) ? text.substring(0, text.length() - MIDNIGHT.length()) : text;
        int first = separator(date, 0);
        int second = first < 0 ? -1 : separator(date, first + 1);
        if (second < 0 || date.charAt(first) != date.charAt(second)) {
            return null;
        }
        int one = digits(date, 0, first);
        int month = digits(date, first + 1, second);
        int three = digits(date, second + 1, date.length());
        boolean yearFirst = first == 4;
        if (one < 0
                || month < 0
                || three < 0
                || (yearFirst ? date.length() - second > 3 : date.length() - second != 5)) {
            return null;
        }
        try {
            return yearFirst ? LocalDate.of(one, month, three) : LocalDate.of(three, month, one);
        } catch (DateTimeException _) {
            return null;
        }
    }

    static String text(LocalDate date) {
        return date.format(AS_SIPP);
    }

    private static int separator(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if ("-/.".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static int digits(String text, int from, int to) {
        if (from == to || to - from > 4) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
