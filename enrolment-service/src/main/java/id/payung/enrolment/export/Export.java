package id.payung.enrolment.export;

import id.payung.enrolment.content.Content.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// A table on its way out, row by row; nothing of it stays in memory.
public interface Export extends AutoCloseable {

    /// @param header names of the columns, which become the first row, or the names of members
    static Export to(OutputStream out, Format format, List<String> header) {
        return switch (format) {
            case CSV -> new CsvExport(out, header);
            case XLSX -> new XlsxExport(out, header);
            case NDJSON -> new NdjsonExport(out, header);
        };
    }

    /// @param cells at most as many as the header has
    void row(List<String> cells) throws IOException;

    @Override
    void close() throws IOException;
}
