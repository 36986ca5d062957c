package id.payung.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Reads the time of an event without a formatter: it is read once per event, and a formatter takes ten times as
/// long.
final class Rfc3339 {

    /// Where the seconds end in `2026-03-01T17:30:00.123456Z`.
    private static final int SECONDS_END = 19;

    private static final String SHAPE = "0000-00-00T00:00:00";
    private static final int LONGEST = 30;
    private static final int NANO_DIGITS = 9;

    private Rfc3339() {}

    /// The time, or null where the bytes hold none.
    static @Nullable Instant read(byte[] text) {
        try {
            return hasUsualShape(text) ? usual(text) : Instant.parse(new String(text, UTF_8));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static boolean hasUsualShape(byte[] text) {
        int length = text.length;
        if (length <= SECONDS_END || length == SECONDS_END + 2 || length > LONGEST || text[length - 1] != 'Z') {
            return false;
        }
        for (int at = 0; at < SECONDS_END; at++) {
            boolean fits = SHAPE.charAt(at) == '0' ? isDigit(text[at]) : text[at] == SHAPE.charAt(at);
            if (!fits) {
                return false;
            }
        }
        for (int at = SECONDS_END; at < length - 1; at++) {
            if (at == SECONDS_END ? text[at] != '.' : !isDigit(text[at])) {
                return false;
            }
        }
        return number(text, 11, 13) < 24 && number(text, 14, 16) < 60 && number(text, 17, SECONDS_END) < 60;
    }

    private static Instant usual(byte[] text) {
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        long second = number(text, 11, 13) * 3_600L + number(text, 14, 16) * 60L + number(text, 17, SECONDS_END);
        int nanos = 0;
        for (int digit = 0; digit < NANO_DIGITS; digit++) {
            int at = SECONDS_END + 1 + digit;
            nanos = nanos * 10 + (at < text.length - 1 ? text[at] - '0' : 0);
        }
        return Instant.ofEpochSecond(day * 86_400 + second, nanos);
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }

    private static int number(byte[] text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = number * 10 + (text[at] - '0');
        }
        return number;
    }
}
