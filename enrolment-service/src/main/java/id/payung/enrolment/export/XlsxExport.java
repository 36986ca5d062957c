package id.payung.enrolment.export;

import id.payung.edge.table.Cell;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A workbook of text cells; a sheet that is full is followed by another. A text cell is never run, but the same file
/// is opened and saved as CSV in offices.
final class XlsxExport implements Export {

    private static final int FULL = 1_048_576;
    private static final int KEPT = 1_000;

    private final Workbook workbook;
    private final List<String> header;
    private Worksheet sheet;
    private int sheets = 1;
    private int rows;

    XlsxExport(OutputStream out, List<String> header) {
        workbook = new Workbook(out, "Payung", "1.0");
        this.header = header;
        sheet = begin();
    }

    private Worksheet begin() {
        rows = 0;
        var fresh = workbook.newWorksheet("daftar" + (sheets == 1 ? "" : " " + sheets));
        sheets++;
        write(fresh, header);
        return fresh;
    }

    @Override
    public void row(List<String> cells) throws IOException {
        if (rows == FULL) {
            sheet.finish();
            sheet = begin();
        }
        write(sheet, cells);
        if (rows % KEPT == 0) {
            sheet.flush();
        }
    }

    private void write(Worksheet to, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                to.inlineString(rows, column, Cell.safe(cells.get(column)));
            }
        }
        rows++;
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.close();
    }
}
