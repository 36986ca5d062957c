package id.payung.enrolment.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import id.payung.enrolment.edge.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A CSV roster, read row by row; cells are separated by comma, semicolon, tab or bar, whichever the header uses most.
///
/// A line is a row: no cell of a roster holds a line break, and so a quote that is not closed spoils its own row and no
/// other.
public final class Sheet implements AutoCloseable {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private final Lines lines;
    private final CsvReader.CsvReaderBuilder quoted;
    private final char separator;
    private final Header header;
    private final RowCheck check;
    private final LocalDate on;
    private long number = 1;
    private @Nullable String next;

    /// @throws org.springframework.web.ErrorResponseException when there is no header or it is wrong
    Sheet(InputStream file, RowCheck check, LocalDate on) throws IOException {
        this.check = check;
        this.on = on;
        lines = new Lines(file);
        var first = lines.next();
        if (first == null || first.isBlank()) {
            throw Problem.ROSTER_EMPTY.because("Baris 1 kosong; kirim berkas dengan judul kolom dan isinya."
                    + " / Row 1 is empty; send a file with a header and people.");
        }
        separator = separator(first);
        quoted = CsvReader.builder().fieldSeparator(separator).allowUnclosedQuote(false);
        header = Header.of(
                switch (cells(first)) {
                    case Cells.Read(var cells) -> cells;
                    case Cells.Broken _ ->
                        throw Problem.ROSTER_HEADER.because("Baris 1: tanda kutip tidak ditutup; perbaiki."
                                + " / Row 1: a quote is not closed; mend it.");
                });
        advance();
    }

    /// @param number as a spreadsheet counts it: the header is row 1
    record Line(long number, Cells cells) {}

    sealed interface Cells {
        record Read(List<String> cells) implements Cells {}

        /// Not to be told into cells.
        record Broken(Fault fault) implements Cells {}
    }

    public boolean hasNext() {
        return next != null;
    }

    public Row next() throws IOException {
        var line = next == null ? "" : next;
        var row = new Line(number, line.length() > Lines.LONGEST ? new Cells.Broken(Fault.ROW_TOO_LONG) : cells(line));
        advance();
        return check.check(row, header, on);
    }

    private void advance() throws IOException {
        do {
            next = lines.next();
            number++;
        } while (next != null && next.isBlank());
    }

    private Cells cells(String line) {
        if (line.indexOf('"') < 0) {
            return new Cells.Read(split(line));
        }
        try {
            return new Cells.Read(quoted.ofSingleCsvRecord(line).getFields());
        } catch (CsvParseException _) {
            return new Cells.Broken(Fault.BROKEN_QUOTES);
        }
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
    public void close() throws IOException {
        lines.close();
    }
}
