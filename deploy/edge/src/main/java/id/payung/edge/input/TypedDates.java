package id.payung.edge.input;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// A date in a path, a query or a field of a form is read by [WrittenDate], and an address is written so, whatever
/// language the caller speaks; an empty field is none.
@AutoConfiguration
class TypedDates implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        read(registry, LocalDate.class, WrittenDate::day);
        read(registry, YearMonth.class, WrittenDate::month);
        read(registry, OffsetDateTime.class, WrittenDate::moment);
    }

    private static <T> void read(FormatterRegistry registry, Class<T> type, Function<String, T> reader) {
        registry.addFormatterForFieldType(type, (date, _) -> date.toString(), (text, _) -> reader.apply(text));
    }
}
