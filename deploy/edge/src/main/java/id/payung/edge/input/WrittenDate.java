package id.payung.edge.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/// Days, months and moments as callers write them, in every language: `2026-11-30`, `2026-11`,
/// `2026-11-30T08:00:00+07:00`. A year has four digits: the last one that Java knows would be kept as `infinity`,
/// which nobody can read, and one of five makes a calendar of a million days.
public final class WrittenDate {

    private static final DateTimeFormatter MONTH = strict(new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendLiteral('-')
            .appendValue(ChronoField.MONTH_OF_YEAR, 2));
    private static final DateTimeFormatter DAY = strict(
            new DateTimeFormatterBuilder().append(MONTH).appendLiteral('-').appendValue(ChronoField.DAY_OF_MONTH, 2));
    private static final DateTimeFormatter MOMENT = strict(
            new DateTimeFormatterBuilder().append(DAY).appendLiteral('T').append(DateTimeFormatter.ISO_OFFSET_TIME));

    private WrittenDate() {}

    /// @throws DateTimeException when it is none
    public static LocalDate day(String text) {
        return LocalDate.parse(text, DAY);
    }

    /// @throws DateTimeException when it is none
    public static YearMonth month(String text) {
        return YearMonth.parse(text, MONTH);
    }

    /// @throws DateTimeException when it is none
    public static OffsetDateTime moment(String text) {
        return OffsetDateTime.parse(text, MOMENT);
    }

    private static DateTimeFormatter strict(DateTimeFormatterBuilder builder) {
        return builder.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
