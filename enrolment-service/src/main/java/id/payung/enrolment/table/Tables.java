package id.payung.enrolment.table;

import id.payung.enrolment.content.Content;
import id.payung.enrolment.content.Content.Format;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.workbook.Workbook;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Opens table files of every format.
@Component
public class Tables {

    /// Rows of letterhead and blank ones with which a table may begin.
    static final int HEADER_WITHIN = 20;

    private final TableProperties limits;
    private final Workbook.Limits workbooks;

    Tables(TableProperties limits, Workbook.Limits workbooks) {
        this.limits = limits;
        this.workbooks = workbooks;
    }

    /// Opens a file at its header.
    ///
    /// @param header tells the row with the titles, which letterheads stand above; without one it is the first row
    /// @throws org.springframework.web.ErrorResponseException when it is no table or must not be read
    public Table open(Content file, Predicate<List<String>> header) throws IOException {
        return switch (Format.of(file.beginning(Format.BEGINNING))) {
            case CSV -> new CsvTable(file.open(), limits, header);
            case NDJSON -> new NdjsonTable(file.open(), limits);
            case XLSX -> new XlsxTable(file, new Workbook(file, workbooks, limits.longestCell()), limits, header);
        };
    }

    static RuntimeException empty() {
        return Problem.ROSTER_EMPTY.because("Baris 1 kosong; kirim berkas dengan judul kolom dan isinya."
                + " / Row 1 is empty; send a file with a header and people.");
    }

    static RuntimeException noObjects() {
        return Problem.ROSTER_EMPTY.because("Tidak ada objek JSON di 100 baris pertama; tulis satu orang per baris."
                + " / No JSON object in the first 100 lines; write one person a line.");
    }

    static RuntimeException severalSheets() {
        return Problem.ROSTER_FORMAT.because(
                "Ada lebih dari satu lembar (sheet) berisi daftar orang; satukan dalam satu"
                        + " lembar, atau kirim satu berkas per lembar. / More than one sheet has people; put them into one"
                        + " sheet, or send a file for each.");
    }

    /// Refuses a header, naming its row.
    public static RuntimeException wrongHeader(long row, String indonesian, String english) {
        return Problem.ROSTER_HEADER.because("Baris " + row + ": " + indonesian + " / Row " + row + ": " + english);
    }

    /// Whether a row under the header only counts its columns, as in `(1) (2) (3)`.
    static boolean isCounting(List<String> cells) {
        int count = 0;
        for (var cell : cells) {
            var text = cell.strip();
            if (!text.isEmpty() && !text.replaceAll("[().]", "").equals(Integer.toString(++count))) {
                return false;
            }
        }
        return count > 2;
    }
}
