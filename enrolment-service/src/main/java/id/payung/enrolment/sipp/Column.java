package id.payung.enrolment.sipp;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One column of a sheet: what stands above it, and what of a person stands in it.
///
/// @param text null where SIPP gets a blank cell
record Column(String header, Function<Member, @Nullable String> text) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM-uuuu");

    /// SIPP allows it to be empty, or nothing is known for it here.
    static Column blank(String header) {
        return new Column(header, _ -> null);
    }

    static Column always(String header, String text) {
        return new Column(header, _ -> text);
    }

    static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    static String month(LocalDate month) {
        return MONTH.format(month);
    }
}
