package id.payung.coverage.download;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// A table as CSV (RFC 4180, UTF-8): lines that begin with `#` hold what it is about and what its columns mean, then
/// come the names of the columns, then the rows. An empty field is withheld or not there.
///
/// A text that a spreadsheet would run as a formula gets an apostrophe in front.
final class Csv {

    private static final String FORMULA = "=+-@\t\r\0";

    private Csv() {}

    static byte[] of(Table table) {
        StringWriter text = new StringWriter();
        text.append("# ").append(table.name()).append('\n');
        table.about().forEach(about -> note(text, about.name(), about.value()));
        table.columns().forEach(column -> note(text, column.name(), column.definition()));
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(table.columns().stream().map(Table.Column::name).toList());
            table.rows()
                    .forEach(row -> csv.writeRecord(row.stream().map(Csv::field).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(UTF_8);
    }

    private static void note(StringWriter text, String name, String value) {
        text.append("# ")
                .append(name)
                .append(": ")
                .append(value.replaceAll("[\\p{Cntrl}]", " "))
                .append('\n');
    }

    private static String field(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text when !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 -> "'" + text;
            default -> value.toString();
        };
    }
}
