package id.payung.enrolment.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import id.payung.enrolment.content.Content;
import id.payung.enrolment.content.Content.Format;
import id.payung.enrolment.table.Line.Damage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A CSV; cells are separated by comma, semicolon, tab or bar, whichever the header uses most, or by what Excel's
/// line `sep=;` says.
///
/// A line is a row: no cell of a roster holds a line break, and so a quote that is not closed spoils its own row
/// and no other.
final class CsvTable implements Table {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private final Content.Section file;
    private final Lines lines;
    private final TableProperties limits;
    private final CsvReader.CsvReaderBuilder quoted;
    private final char separator;
    private final List<String> header;

    CsvTable(Content.Section file, TableProperties limits) throws IOException {
        this.file = file;
        this.limits = limits;
        lines = new Lines(file, (int) limits.longestLine().toBytes());
        var first = lines.next();
        if (first != null && first.length() == 5 && first.startsWith("sep=")) {
            separator = first.charAt(4);
            first = lines.next();
        } else {
            separator = separator(first == null ? "" : first);
        }
        if (first == null || first.isBlank()) {
            throw Tables.empty();
        }
        quoted = CsvReader.builder().fieldSeparator(separator).allowUnclosedQuote(false);
        header = header(first);
    }

    private List<String> header(String first) {
        return switch (cells(first)) {
            case Line.Cells.Read read
            when read.texts().size() > limits.mostColumns() ->
                throw Tables.wrongHeader(
                        "paling banyak " + limits.mostColumns() + " kolom.",
                        "at most " + limits.mostColumns() + " columns.");
            case Line.Cells.Read read -> read.texts();
            case Line.Cells.Broken(var damage)
            when damage == Damage.TOO_LONG ->
                throw Tables.wrongHeader("terlalu panjang untuk judul kolom.", "too long for a header.");
            case Line.Cells.Broken _ ->
                throw Tables.wrongHeader("tanda kutip tidak ditutup; perbaiki.", "a quote is not closed; mend it.");
        };
    }

    @Override
    public Format format() {
        return Format.CSV;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable Line next() throws IOException {
        var line = lines.nextWithText();
        return line == null ? null : new Line(lines.number(), cells(line));
    }

    private Line.Cells cells(String line) {
        if (line.length() > limits.longestLine().toBytes()) {
            return new Line.Cells.Broken(Damage.TOO_LONG);
        }
        if (line.indexOf('\0') >= 0 && lines.number() > 1) {
            return new Line.Cells.Broken(Damage.CONTROL_CHARACTERS);
        }
        if (line.indexOf('"') < 0) {
            return checked(split(line));
        }
        try {
            return checked(quoted.ofSingleCsvRecord(line).getFields());
        } catch (CsvParseException _) {
            return new Line.Cells.Broken(Damage.BROKEN_QUOTES);
        }
    }

    private Line.Cells checked(List<String> cells) {
        for (var cell : cells) {
            if (cell.length() > limits.longestCell()) {
                return new Line.Cells.Broken(Damage.TOO_LONG);
            }
        }
        return new Line.Cells.Read(cells, Line.NO_NUMBERS);
    }

    private List<String> split(String line) {
        var cells = new ArrayList<String>(8);
        int from = 0;
        for (int to = line.indexOf(separator); to >= 0; to = line.indexOf(separator, from)) {
            cells.add(line.substring(from, to));
            from = to + 1;
        }
        cells.add(line.substring(from));
        return cells;
    }

    private static char separator(String header) {
        char most = SEPARATORS[0];
        for (char candidate : SEPARATORS) {
            most = count(header, candidate) > count(header, most) ? candidate : most;
        }
        return most;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    @Override
    public long taken() {
        return file.position();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
