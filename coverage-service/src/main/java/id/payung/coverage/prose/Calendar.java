package id.payung.coverage.prose;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The days that a text in small letters names.
final class Calendar {

    private static final List<String> INDONESIAN = List.of(
            "januari",
            "februari",
            "maret",
            "april",
            "mei",
            "juni",
            "juli",
            "agustus",
            "september",
            "oktober",
            "november",
            "desember");
    private static final List<String> ENGLISH = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final List<String> SHORT =
            List.of("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des");

    static final String MONTH =
            String.join("|", INDONESIAN) + "|" + String.join("|", ENGLISH) + "|agt|" + String.join("|", SHORT);
    static final String YEAR = "(?:19|20)\\d{2}";

    /// As `d`, `m` and `y`; a name where there is one.
    static final String DATE = "\\b(?:(?<d>\\d{1,2})(?:[-/.]| )(?<m>\\d{1,2}|" + MONTH + ")(?:[-/.]| )(?<y>" + YEAR
            + ")|(?<m2>" + MONTH + ") (?<d2>\\d{1,2}),? (?<y2>" + YEAR + ")|(?<y3>" + YEAR
            + ")-(?<m3>\\d{2})-(?<d3>\\d{2}))\\b";

    private static final Pattern DAY = Pattern.compile(DATE);
    private static final Pattern REFERENCE =
            Pattern.compile("\\b(?:per|hingga|sampai|sampai dengan|s\\.?d\\.?|posisi|as of)(?: tanggal)? " + DATE);
    private static final Pattern END_OF_MONTH = Pattern.compile("\\b(?<m>" + MONTH + ") (?<y>" + YEAR + ")\\b");

    private Calendar() {}

    /// The reference date: the day that the figures are "per", else the first, else the end of the first month.
    static Optional<LocalDate> referenceDate(String text) {
        return first(REFERENCE, text, Calendar::day)
                .or(() -> first(DAY, text, Calendar::day))
                .or(() -> first(END_OF_MONTH, text, Calendar::endOfMonth));
    }

    private static Optional<LocalDate> first(
            Pattern pattern, String text, Function<MatchResult, Optional<LocalDate>> read) {
        return pattern.matcher(text)
                .results()
                .map(read)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<LocalDate> day(MatchResult found) {
        String way = found.group("d") != null ? "" : found.group("d2") != null ? "2" : "3";
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group("y" + way)),
                    month(found.group("m" + way)),
                    Integer.parseInt(found.group("d" + way))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> endOfMonth(MatchResult found) {
        return Optional.of(YearMonth.of(Integer.parseInt(found.group("y")), month(found.group("m")))
                .atEndOfMonth());
    }

    private static int month(String name) {
        if (Character.isDigit(name.charAt(0))) {
            return Integer.parseInt(name);
        }
        int known = Math.max(INDONESIAN.indexOf(name), ENGLISH.indexOf(name));
        return 1 + (known >= 0 ? known : name.equals("agt") ? 7 : SHORT.indexOf(name));
    }
}
