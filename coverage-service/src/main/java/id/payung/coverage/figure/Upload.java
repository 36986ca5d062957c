package id.payung.coverage.figure;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.payung.coverage.access.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A file of figures: CSV with a header that names the fields of an [Entry], those that are not needed left out.
final class Upload {

    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_ROWS = 1_000;

    /// @param number of the row, the header being 1
    /// @param complaints what cannot be read
    record Row(long number, Entry entry, List<String> complaints) {}

    /// What became of a row.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            long row,
            Fate fate,
            @Nullable Figure figure,
            @Nullable String complaints) {

        enum Fate {
            ADDED,
            REPEATED,
            REFUSED
        }

        static Line of(long row, Figures.Entered entered) {
            Fate fate = switch (entered) {
                case Figures.Entered.Added _ -> Fate.ADDED;
                case Figures.Entered.Repeated _ -> Fate.REPEATED;
            };
            return new Line(row, fate, entered.figure().withFailuresOnly(), null);
        }
    }

    private final NamedCsvRecord record;
    private final List<String> complaints = new ArrayList<>();

    private Upload(NamedCsvRecord record) {
        this.record = record;
    }

    static List<Row> rows(InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw Problem.INVALID_UPLOAD.because("Paling banyak 256 KiB. / At most 256 KiB.");
        }
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder()
                .allowUnclosedQuote(false)
                .ofNamedCsvRecord(new String(bytes, UTF_8).replaceFirst("^\\uFEFF", ""))) {
            for (NamedCsvRecord record : records) {
                if (rows.size() == MOST_ROWS) {
                    throw Problem.INVALID_UPLOAD.because("Paling banyak 1.000 baris. / At most 1,000 rows.");
                }
                rows.add(new Upload(record).row());
            }
        } catch (CsvParseException _) {
            throw Problem.INVALID_UPLOAD.because("Bukan CSV dengan satu baris judul. / No CSV with one header.");
        }
        if (rows.isEmpty()) {
            throw Problem.INVALID_UPLOAD.because("Tidak ada baris. / There is no row.");
        }
        return rows;
    }

    private Row row() {
        Entry entry = new Entry(
                text("region"),
                read("kind", Figure.Role::valueOf),
                read("definition", Figure.Definition::valueOf),
                read("segment", Figure.Scope::valueOf),
                text("source"),
                read("referenceDate", LocalDate::parse),
                read("value", Long::valueOf),
                read("precision", Long::valueOf),
                read("percent", BigDecimal::new),
                read("base", Long::valueOf),
                read("gap", Long::valueOf));
        return new Row(record.getStartingLineNumber(), entry, complaints);
    }

    private @Nullable String text(String column) {
        return record.findField(column)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private <T> @Nullable T read(String column, Function<String, T> reader) {
        String text = text(column);
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException _) {
            complaints.add(column + ": tidak dapat dibaca / cannot be read");
            return null;
        }
    }
}
