package id.payung.enrolment.table;

import id.payung.enrolment.content.Content;
import id.payung.enrolment.content.Content.Format;
import id.payung.enrolment.table.Line.Damage;
import id.payung.enrolment.workbook.Rows;
import id.payung.enrolment.workbook.Rows.Row;
import id.payung.enrolment.workbook.Workbook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The one sheet of a workbook that is the table: `data_tk_baru` of SIPP where there is one, otherwise the one in
/// which a header stands, otherwise the first. A hidden sheet is not looked at, and of two with people none is chosen.
final class XlsxTable implements Table {

    private static final String SIPP = "data_tk_baru";

    private final Content file;
    private final TableProperties limits;
    private final Predicate<List<String>> isHeader;
    private final Rows rows;
    private final long headerRow;
    private final List<String> header;
    private @Nullable Row ahead;

    XlsxTable(Content file, Workbook workbook, TableProperties limits, Predicate<List<String>> isHeader)
            throws IOException {
        this.file = file;
        this.limits = limits;
        this.isHeader = isHeader;
        var place = place(workbook);
        rows = workbook.rows(place.sheet(), limits.mostColumns());
        var first = rows.next();
        while (first != null && first.number() < place.row()) {
            first = rows.next();
        }
        if (first == null) {
            throw Tables.empty();
        }
        headerRow = first.number();
        if (!first.whole()) {
            throw Tables.wrongHeader(
                    headerRow,
                    "paling banyak " + limits.mostColumns() + " kolom.",
                    "at most " + limits.mostColumns() + " columns.");
        }
        header = first.cells();
        workbook.refuseMergedRows(place.sheet(), first.number());
        ahead = rows.next();
        if (ahead != null && Tables.isCounting(ahead.cells())) {
            ahead = rows.next();
        }
    }

    /// @param row of the header; 0 when no row looks like one
    /// @param people whether anything stands below it
    private record Place(String sheet, int row, boolean people) {}

    private Place place(Workbook workbook) throws IOException {
        for (var name : workbook.sheets()) {
            if (name.strip().equalsIgnoreCase(SIPP)) {
                return place(workbook, name);
            }
        }
        Place found = null;
        for (var name : workbook.sheets()) {
            var place = place(workbook, name);
            if (found != null && found.people() && place.people()) {
                throw Tables.severalSheets();
            }
            if (place.row() > 0 && (found == null || place.people())) {
                found = place;
            }
        }
        return found == null ? new Place(workbook.sheets().getFirst(), 0, false) : found;
    }

    private Place place(Workbook workbook, String sheet) throws IOException {
        try (var look = workbook.rows(sheet, limits.mostColumns())) {
            var row = look.next();
            for (int i = 0; row != null && i < Tables.HEADER_WITHIN; i++) {
                if (isHeader.test(row.cells())) {
                    return new Place(sheet, row.number(), look.next() != null);
                }
                row = look.next();
            }
            return new Place(sheet, 0, false);
        }
    }

    @Override
    public Format format() {
        return Format.XLSX;
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
    public @Nullable Line next() {
        var row = ahead;
        while (row != null && row.whole() && row.cells().stream().allMatch(String::isBlank)) {
            row = rows.next();
        }
        if (row == null) {
            ahead = null;
            return null;
        }
        ahead = rows.next();
        return new Line(row.number(), cells(row), row.hidden());
    }

    private Line.Cells cells(Row row) {
        if (!row.whole()) {
            return new Line.Cells.Broken(Damage.TOO_LONG);
        }
        if (row.cells().stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
            return new Line.Cells.Broken(Damage.CONTROL_CHARACTERS);
        }
        var cells = new ArrayList<>(row.cells());
        cells.replaceAll(XlsxTable::onOneLine);
        while (cells.size() < header.size()) {
            cells.add("");
        }
        return new Line.Cells.Read(cells, row.numbers());
    }

    /// Alt+Enter within a cell.
    private static String onOneLine(String cell) {
        return cell.indexOf('\n') < 0 && cell.indexOf('\t') < 0 && cell.indexOf('\r') < 0
                ? cell
                : cell.replaceAll("[\r\n\t]+", " ");
    }

    /// The sheet is most of a workbook, so what was taken of it stands for the whole.
    @Override
    public long taken() {
        return ahead == null ? file.size() : Math.min(file.size(), rows.taken());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
