package id.payung.enrolment.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates as offices write them: the day first, or the year first; never the month first.
final class Dates {

    private static final DateTimeFormatter AS_SIPP = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);
    private static final int LONGEST = 40;
    private static final int YOUNGEST = 15;

    private static final Pattern MIDNIGHT = Pattern.compile("[T ]0?0[:.]00([:.]00([.,]0+)?)?Z?$");
    private static final Pattern DASH = Pattern.compile("[\u2010-\u2015\u2212]");
    private static final Pattern SEPARATED = Pattern.compile(" ?([-/. ]) ?");
    private static final Pattern IN_WORDS =
            Pattern.compile("([0-9]{1,2})[ ./-]{0,3}([A-Za-z]{3,9})[ ./,-]{0,3}([0-9]{4}|[0-9]{2})");
    private static final Pattern SHORT_YEAR = Pattern.compile("([0-9]{1,2}[-/.])([0-9]{1,2}[-/.])([0-9]{2})");

    private static final List<List<String>> MONTHS = List.of(
            List.of("januari", "january"),
            List.of("februari", "february", "pebruari"),
            List.of("maret", "march"),
            List.of("april"),
            List.of("mei", "may"),
            List.of("juni", "june"),
            List.of("juli", "july"),
            List.of("agustus", "august", "agt", "ags"),
            List.of("september"),
            List.of("oktober", "october"),
            List.of("november", "nopember"),
            List.of("desember", "december"));

    private Dates() {}

    /// `31-12-1990`, `31/12/1990`, `31.12.1990`, `1/3/1990`, `1990-12-31` or `31 Desember 1990`; null when it is
    /// none of them.
    static @Nullable LocalDate of(String text) {
        var date = inDigits(text);
        return date == null ? inDigits(respelt(text)) : date;
    }

    /// The same, also behind a place as in `Serang, 31-12-1990`, and with a year of two digits: that is the one in
    /// which somebody on a roster can have been born.
    static @Nullable LocalDate ofBirth(String text, LocalDate on) {
        var date = of(text);
        if (date != null) {
            return date;
        }
        var behind = respelt(text.substring(firstDigit(text)));
        var shortYear = SHORT_YEAR.matcher(behind);
        if (!shortYear.matches()) {
            return inDigits(behind);
        }
        int year = 2000 + Integer.parseInt(shortYear.group(3));
        return inDigits(shortYear.group(1) + shortYear.group(2) + (year > on.getYear() - YOUNGEST ? year - 100 : year));
    }

    /// What stands before the date in `Serang, 31-12-1990`; the whole text when there is no date in it.
    static String place(String text) {
        int at = firstDigit(text);
        var behind = respelt(text.substring(at));
        boolean isDate = inDigits(behind) != null || SHORT_YEAR.matcher(behind).matches();
        return isDate ? text.substring(0, at).replaceAll("[ ,/.-]{1,9}$", "") : text;
    }

    static String text(LocalDate date) {
        return date.format(AS_SIPP);
    }

    private static int firstDigit(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) < '0' || text.charAt(at) > '9')) {
            at++;
        }
        return at;
    }

    /// `31 Des 1990` as `31-12-1990`, without the midnight that a spreadsheet adds, with plain dashes; anything else
    /// as it is.
    private static String respelt(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        var day = DASH.matcher(MIDNIGHT.matcher(text).replaceFirst("")).replaceAll("-");
        var words = IN_WORDS.matcher(day);
        int month = words.matches() ? month(words.group(2).toLowerCase(Locale.ROOT)) : 0;
        return month > 0
                ? words.group(1) + "-" + month + "-" + words.group(3)
                : SEPARATED.matcher(day).replaceAll("$1").replace(' ', '-');
    }

    private static int month(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).stream().anyMatch(name -> name.startsWith(word))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static @Nullable LocalDate inDigits(String date) {
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
