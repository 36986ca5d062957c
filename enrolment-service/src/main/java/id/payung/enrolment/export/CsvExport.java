package id.payung.enrolment.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// UTF-8, commas, quotes where they are needed.
final class CsvExport implements Export {

    private final CsvWriter csv;

    CsvExport(OutputStream out, List<String> header) {
        csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        row(header);
    }

    @Override
    public void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(Export::safe).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
