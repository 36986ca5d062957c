package id.payung.enrolment.export;

import id.payung.edge.table.Csv;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Commas, quotes where they are needed.
final class CsvExport implements Export {

    private final Csv csv;

    CsvExport(OutputStream out, List<String> header) {
        csv = Csv.to(out);
        row(header);
    }

    @Override
    public void row(List<String> cells) {
        csv.row(cells);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
