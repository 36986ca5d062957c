package id.payung.enrolment.table;

import id.payung.enrolment.content.Content.Format;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table file, read once from the top. Not for two threads at once.
public interface Table extends AutoCloseable {

    Format format();

    /// The names of the columns, as they stand.
    List<String> header();

    /// The row that the header is.
    long headerRow();

    /// The next line that is not blank; null behind the last.
    @Nullable
    Line next() throws IOException;

    /// How many bytes of the file have been read; at the end about as many as it has.
    long taken();

    @Override
    void close() throws IOException;
}
