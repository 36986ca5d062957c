package id.payung.edge.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table on its way out, line by line (RFC 4180): UTF-8, commas, quotes where they are needed. Nothing of it is
/// kept, and every text is [Cell#safe]; a number stays one.
public final class Csv implements Closeable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;

    private Csv(Writer out) {
        csv = CsvWriter.builder().build(out);
    }

    public static Csv to(OutputStream out) {
        return new Csv(new OutputStreamWriter(out, UTF_8));
    }

    /// With a byte order mark, by which Excel knows that names are written in UTF-8.
    public static Csv forExcel(OutputStream out) throws IOException {
        var marked = new OutputStreamWriter(out, UTF_8);
        marked.write(BYTE_ORDER_MARK);
        return new Csv(marked);
    }

    /// A line that begins with `#`, in front of the table: what it is about.
    public void note(String text) {
        csv.writeComment(" " + Cell.safeUnquoted(text));
    }

    /// @param cells null is an empty one
    public void row(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(Csv::cell).toList());
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            default -> Cell.safe(value.toString());
        };
    }

    public void flush() throws IOException {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
