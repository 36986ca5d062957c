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

/// The one sheet of a workbook that is the table: `data_tk_baru` of SIPP where there is one, otherwise the first
/// whose first row names the expected column, otherwise the first.
final class XlsxTable implements Table {

    private static final String SIPP = "data_tk_baru";

    private final Content file;
    private final Rows rows;
    private final List<String> header;
    private @Nullable Row ahead;

    XlsxTable(Content file, Workbook workbook, TableProperties limits, Predicate<String> expected) throws IOException {
        this.file = file;
        rows = workbook.rows(sheet(workbook, limits, expected), limits.mostColumns());
        var first = rows.next();
        if (first == null) {
            throw Tables.empty();
        }
        if (!first.whole()) {
            throw Tables.wrongHeader(
                    "paling banyak " + limits.mostColumns() + " kolom.",
                    "at most " + limits.mostColumns() + " columns.");
        }
        header = first.cells();
        ahead = rows.next();
    }

    private static String sheet(Workbook workbook, TableProperties limits, Predicate<String> expected)
            throws IOException {
        for (var name : workbook.sheets()) {
            if (name.strip().equalsIgnoreCase(SIPP)) {
                return name;
            }
        }
        for (var name : workbook.sheets()) {
            try (var rows = workbook.rows(name, limits.mostColumns())) {
                var first = rows.next();
                if (first != null && first.cells().stream().anyMatch(expected)) {
                    return name;
                }
            }
        }
        return workbook.sheets().getFirst();
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
    public @Nullable Line next() {
        var row = ahead;
        if (row == null) {
            return null;
        }
        ahead = rows.next();
        return new Line(row.number(), cells(row));
    }

    private Line.Cells cells(Row row) {
        if (!row.whole()) {
            return new Line.Cells.Broken(Damage.TOO_LONG);
        }
        if (row.cells().stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
            return new Line.Cells.Broken(Damage.CONTROL_CHARACTERS);
        }
        var cells = new ArrayList<>(row.cells());
        while (cells.size() < header.size()) {
            cells.add("");
        }
        return new Line.Cells.Read(cells, row.numbers());
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
