package id.payung.coverage.figure;

import id.payung.edge.input.WrittenDate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads an entry out of texts by the name of the field, as a file or a form has them.
final class ReadEntry {

    private final Function<String, Optional<String>> texts;
    private final List<String> complaints = new ArrayList<>();

    /// @param texts of each field; empty where there is none
    ReadEntry(Function<String, Optional<String>> texts) {
        this.texts = texts;
    }

    /// What cannot be read, by field; complete once [#entry] was asked.
    List<String> complaints() {
        return complaints;
    }

    Entry entry() {
        return new Entry(
                text("region"),
                read("kind", Figure.Role::valueOf),
                read("definition", Figure.Definition::valueOf),
                read("segment", Figure.Scope::valueOf),
                text("source"),
                read("referenceDate", WrittenDate::day),
                read("value", Long::valueOf),
                read("precision", Long::valueOf),
                read("percent", BigDecimal::new),
                read("base", Long::valueOf),
                read("gap", Long::valueOf));
    }

    private @Nullable String text(String field) {
        return texts.apply(field)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private <T> @Nullable T read(String field, Function<String, T> reader) {
        String text = text(field);
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException _) {
            complaints.add(field + ": tidak dapat dibaca / cannot be read");
            return null;
        }
    }
}
