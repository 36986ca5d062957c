package id.payung.enrolment.table;

import id.payung.enrolment.content.Content;
import id.payung.enrolment.content.Content.Format;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.workbook.Workbook;
import java.io.IOException;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Opens table files of every format.
@Component
public class Tables {

    private final TableProperties limits;
    private final Workbook.Limits workbooks;

    Tables(TableProperties limits, Workbook.Limits workbooks) {
        this.limits = limits;
        this.workbooks = workbooks;
    }

    /// Opens a file at its header.
    ///
    /// @param expected a column without which no sheet of a workbook is the right one
    /// @throws org.springframework.web.ErrorResponseException when it is no table or must not be read
    public Table open(Content file, Predicate<String> expected) throws IOException {
        return switch (Format.of(file.beginning(Format.BEGINNING))) {
            case CSV -> new CsvTable(file.open(), limits);
            case NDJSON -> new NdjsonTable(file.open(), limits);
            case XLSX -> new XlsxTable(file, new Workbook(file, workbooks, limits.longestCell()), limits, expected);
        };
    }

    static RuntimeException empty() {
        return Problem.ROSTER_EMPTY.because("Baris 1 kosong; kirim berkas dengan judul kolom dan isinya."
                + " / Row 1 is empty; send a file with a header and people.");
    }

    static RuntimeException wrongHeader(String indonesian, String english) {
        return Problem.ROSTER_HEADER.because("Baris 1: " + indonesian + " / Row 1: " + english);
    }
}
