package id.payung.enrolment.reject;

import id.payung.enrolment.content.Content.Format;
import id.payung.enrolment.export.Export;
import id.payung.enrolment.reject.Rejects.RejectedRow;
import id.payung.enrolment.sheet.Reject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Rejected rows as a file to mend and send again: what is wrong comes first, then the row as it was, NIK masked,
/// with a reference by which the service knows what stood behind the mask.
@Component
public class RejectFile {

    static final List<String> OURS = List.of("baris", "kolom", "alasan", "perbaikan", "rujukan");
    private static final String NIK = "nik";

    private final Rejects rejects;

    RejectFile(Rejects rejects) {
        this.rejects = rejects;
    }

    /// @param columns of the file that was sent, in its order
    @Transactional(readOnly = true)
    public void write(UUID id, List<String> columns, Format format, OutputStream out) throws IOException {
        var header = new LinkedHashSet<>(OURS);
        header.addAll(columns);
        try (var file = Export.to(out, format, List.copyOf(header))) {
            rejects.each(id, row -> write(file, id, row, columns));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Whose rows of the roster the file shows, for the access log.
    public List<UUID> shows(UUID id) {
        return rejects.workers(id);
    }

    private static void write(Export file, UUID id, RejectedRow row, List<String> columns) {
        var cells = new ArrayList<String>();
        cells.add(Long.toString(row.number()));
        cells.add(joined(row, Reject::column, "; "));
        cells.add(joined(row, Reject::reason, "; "));
        cells.add(joined(row, Reject::remedy, " | "));
        cells.add(row.cells().isEmpty() ? "" : new Reference(id, row.number()).toString());
        for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
            if (!OURS.contains(columns.get(i))) {
                cells.add(Mask.of(row.cells().get(i), columns.get(i).equals(NIK)));
            }
        }
        try {
            file.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String joined(RejectedRow row, Function<Reject, String> part, String between) {
        return row.reasons().stream().map(part).distinct().collect(Collectors.joining(between));
    }
}
