package id.payung.enrolment.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The rows of one sheet, from the first to the last.
public final class Rows implements AutoCloseable {

    private static final DateTimeFormatter AS_OFFICES_WRITE = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_ROW = 10_000_000;

    private final Unpacked file;
    private final Xml xml;
    private final SharedStrings texts;
    private final Styles styles;
    private final LocalDate firstDay;
    private final int mostColumns;
    private final int longestCell;
    private int number;

    Rows(Unpacked file, Workbook.Parts parts, int mostColumns, int longestCell) {
        this.file = file;
        this.xml = new Xml(file);
        this.texts = parts.texts();
        this.styles = parts.styles();
        this.firstDay = parts.since1904() ? FIRST_DAY_OF_1904 : FIRST_DAY;
        this.mostColumns = mostColumns;
        this.longestCell = longestCell;
    }

    /// A row of a sheet.
    ///
    /// @param number as Excel shows it, from 1; numbers rise
    /// @param cells as text, the empty ones between others too; those behind the last are left out
    /// @param numbers which cells Excel holds as numbers, so that what it shows may not be what was typed
    /// @param whole false when the row has more columns, or a longer cell, than anybody reads
    /// @param hidden by hand or by a filter
    public record Row(int number, List<String> cells, BitSet numbers, boolean whole, boolean hidden) {}

    /// The next row that has cells; null behind the last.
    public @Nullable Row next() {
        while (xml.next()) {
            if (xml.begins("row")) {
                number = Math.max(number + 1, xml.number("r", 0));
                if (number > LAST_ROW) {
                    throw Hostile.DAMAGED.refusal();
                }
                var row = row(isSet(xml.attribute("hidden")));
                if (!row.cells().isEmpty() || !row.whole()) {
                    return row;
                }
            } else if (xml.ends("sheetData")) {
                return null;
            }
        }
        return null;
    }

    /// Bytes of the archive read so far for this sheet.
    public long taken() {
        return file.taken();
    }

    private static boolean isSet(@Nullable String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }

    private Row row(boolean hidden) {
        var cells = new ArrayList<String>();
        var numbers = new BitSet();
        boolean whole = true;
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (!xml.begins("c")) {
                continue;
            }
            column = column(xml.attribute("r"), column + 1);
            if (column >= mostColumns) {
                whole = false;
                continue;
            }
            var type = xml.attribute("t");
            int style = xml.number("s", -1);
            var raw = value();
            if (raw.length() > longestCell) {
                whole = false;
            } else if (!raw.isEmpty()) {
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, shown(raw, type, style, column, numbers));
            }
        }
        return new Row(number, List.copyOf(cells), numbers, whole, hidden);
    }

    private String shown(String raw, @Nullable String type, int style, int column, BitSet numbers) {
        return switch (type == null ? "n" : type) {
            case "s" -> texts.get(index(raw));
            case "n" -> {
                if (style >= 0 && styles.isDate(style)) {
                    yield date(raw);
                }
                numbers.set(column);
                yield plain(raw);
            }
            default -> raw;
        };
    }

    /// The value of a cell before it is known what it means; formulas give what they last came to.
    private String value() {
        var text = new StringBuilder();
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("v") || xml.begins("t")) {
                xml.text(text, longestCell + 1);
            } else if (xml.begins("f") || xml.begins("rPh")) {
                xml.text(new StringBuilder(), 0);
            }
        }
        return text.toString();
    }

    private static int index(String raw) {
        try {
            return Integer.parseInt(raw.strip());
        } catch (NumberFormatException _) {
            throw Hostile.DAMAGED.refusal();
        }
    }

    private String date(String raw) {
        try {
            double day = Double.parseDouble(raw);
            return day >= 61 && day < 3_000_000
                    ? firstDay.plusDays((long) Math.floor(day)).format(AS_OFFICES_WRITE)
                    : raw;
        } catch (NumberFormatException _) {
            return raw;
        }
    }

    private static String plain(String raw) {
        try {
            var number = new BigDecimal(raw.strip());
            return Math.abs(number.scale()) > 40 || number.precision() > 40 ? raw : number.toPlainString();
        } catch (NumberFormatException _) {
            return raw;
        }
    }

    /// The column of a reference such as `AB12`, the first is 0; beyond everything when it has more than three
    /// letters.
    private static int column(@Nullable String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && reference.charAt(letters) >= 'A' && reference.charAt(letters) <= 'Z') {
            if (letters == 3) {
                return Integer.MAX_VALUE - 1;
            }
            column = column * 26 + reference.charAt(letters++) - 'A' + 1;
        }
        return letters == 0 ? otherwise : column - 1;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
