package id.payung.enrolment.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import id.payung.enrolment.content.Content;
import id.payung.enrolment.content.Content.Format;
import id.payung.enrolment.table.Line.Damage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A CSV; cells are separated by comma, semicolon, tab or bar, whichever the header uses most, or by what Excel's
/// line `sep=;` says.
///
/// A line is a row, unless a quote is open at its end and closed within a few lines below, none of which would be a row
/// alone and which together are one: that is a cell with a line break (Alt+Enter), read as a blank. Any other open
/// quote spoils its own row and no other.
final class CsvTable implements Table {

    private static final int MOST_TITLES = 1_000;
    private static final int MOST_BREAKS = 9;
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private final Content.Section file;
    private final Lines lines;
    private final TableProperties limits;
    private final CsvReader.CsvReaderBuilder quoted;
    private final char separator;
    private final long headerRow;
    private final List<String> header;

    /// Lines so far that are no row of their own.
    private long breaks;

    CsvTable(Content.Section file, TableProperties limits, Predicate<List<String>> isHeader) throws IOException {
        this.file = file;
        this.limits = limits;
        lines = new Lines(file, (int) limits.longestLine().toBytes());
        var beginning = lines.ahead(Tables.HEADER_WITHIN);
        var said = beginning.isEmpty() ? "" : beginning.getFirst();
        boolean isSaid = said.length() == 5 && said.startsWith("sep=");
        int place = place(isSaid ? beginning.subList(1, beginning.size()) : beginning, isHeader);
        if (place < 0) {
            throw Tables.empty();
        }
        for (int before = isSaid ? -1 : 0; before < place; before++) {
            lines.next();
        }
        var first = Objects.requireNonNull(lines.next(), "seen ahead");
        headerRow = lines.number();
        separator = isSaid ? said.charAt(4) : separator(first);
        quoted = CsvReader.builder().fieldSeparator(separator).allowUnclosedQuote(false);
        header = header(
                whole(first, titles -> isHeader.test(titles) && titles.stream().noneMatch(this::isSeparated)));
        for (var next : lines.ahead(1)) {
            if (next.length() < 1_000
                    && cells(next) instanceof Line.Cells.Read read
                    && Tables.isCounting(read.texts())) {
                lines.next();
            }
        }
    }

    /// Of the row that is a header, otherwise of the first that says something, otherwise -1.
    private static int place(List<String> beginning, Predicate<List<String>> isHeader) {
        for (int place = 0; place < beginning.size(); place++) {
            if (isHeader.test(titles(beginning.get(place)))) {
                return place;
            }
        }
        for (int place = 0; place < beginning.size(); place++) {
            if (!saysNothing(beginning.get(place), separator(beginning.get(place)))) {
                return place;
            }
        }
        return -1;
    }

    private static List<String> titles(String line) {
        var titles = line.replace("\"", "").split(Pattern.quote(String.valueOf(separator(line))), MOST_TITLES);
        return List.of(titles);
    }

    private List<String> header(Line.Cells titles) {
        return switch (titles) {
            case Line.Cells.Read read
            when read.texts().size() > limits.mostColumns() ->
                throw Tables.wrongHeader(
                        headerRow,
                        "paling banyak " + limits.mostColumns() + " kolom.",
                        "at most " + limits.mostColumns() + " columns.");
            case Line.Cells.Read read -> read.texts();
            case Line.Cells.Broken(var damage)
            when damage == Damage.TOO_LONG ->
                throw Tables.wrongHeader(headerRow, "terlalu panjang untuk judul kolom.", "too long for a header.");
            case Line.Cells.Broken _ ->
                throw Tables.wrongHeader(
                        headerRow, "tanda kutip tidak ditutup; perbaiki.", "a quote is not closed; mend it.");
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
    public long headerRow() {
        return headerRow;
    }

    @Override
    public @Nullable Line next() throws IOException {
        var line = lines.next();
        while (line != null && saysNothing(line, separator)) {
            line = lines.next();
        }
        if (line == null) {
            return null;
        }
        long number = lines.number() - breaks;
        return new Line(number, whole(line, cells -> cells.size() == header.size()));
    }

    /// With the lines below that belong to it.
    private Line.Cells whole(String line, Predicate<List<String>> isRow) throws IOException {
        var alone = cells(line);
        if (!(alone instanceof Line.Cells.Broken(var damage)) || damage != Damage.BROKEN_QUOTES) {
            return alone;
        }
        var text = new StringBuilder(line);
        int below = 0;
        for (var more : lines.ahead(MOST_BREAKS)) {
            if (cells(more) instanceof Line.Cells.Read read && isRow.test(read.texts())) {
                return alone;
            }
            below++;
            if (cells(text.append(' ').append(more).toString()) instanceof Line.Cells.Read read
                    && isRow.test(read.texts())) {
                breaks += below;
                for (; below > 0; below--) {
                    lines.next();
                }
                return read;
            }
        }
        return alone;
    }

    /// A title that has swallowed others, or people.
    private boolean isSeparated(String title) {
        return title.indexOf(separator) >= 0;
    }

    /// Whether a line is what a spreadsheet writes for a row without cells, such as `;;;;`. Ends at the first letter.
    private static boolean saysNothing(String line, char separator) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != separator && c != '"' && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
    }

    private Line.Cells cells(String line) {
        if (line.length() > limits.longestLine().toBytes()) {
            return new Line.Cells.Broken(Damage.TOO_LONG);
        }
        if (line.indexOf('\0') >= 0 && lines.number() > headerRow) {
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
