package id.payung.coverage.figure;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.payung.coverage.access.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file of figures: CSV with a header that names the fields of an [Entry], those that are not needed left out.
final class Upload {

    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_ROWS = 1_000;

    /// @param number of the row, the header being 1
    record Row(long number, ReadEntry reading) {}

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

    private Upload() {}

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
                rows.add(new Row(record.getStartingLineNumber(), new ReadEntry(record::findField)));
            }
        } catch (CsvParseException _) {
            throw Problem.INVALID_UPLOAD.because("Bukan CSV dengan satu baris judul. / No CSV with one header.");
        }
        if (rows.isEmpty()) {
            throw Problem.INVALID_UPLOAD.because("Tidak ada baris. / There is no row.");
        }
        return rows;
    }
}
