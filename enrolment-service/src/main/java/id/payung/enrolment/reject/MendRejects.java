package id.payung.enrolment.reject;

import id.payung.edge.CommonProblem;
import id.payung.enrolment.reject.Rejects.RejectedRow;
import id.payung.enrolment.sheet.Reject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Shows rejected rows with their NIK masked, and makes of what a clerk wrote over them the file that [Mending] reads:
/// the same way as a file of rejects, without the file.
@Component
public class MendRejects {

    private static final String NIK = "nik";

    private final Rejects rejects;
    private final JsonMapper json;

    MendRejects(Rejects rejects, JsonMapper json) {
        this.rejects = rejects;
        this.json = json;
    }

    /// A row as it is shown.
    ///
    /// @param row as a spreadsheet counts it
    /// @param reasons everything that is wrong with it
    /// @param fields its cells, when it could be told into cells and is still kept
    public record Shown(long row, List<Reject> reasons, List<Field> fields) {

        /// What is wrong with the row as a whole.
        public List<Reject> others() {
            var columns = fields.stream().map(Field::column).collect(Collectors.toSet());
            return reasons.stream()
                    .filter(reason -> !columns.contains(reason.column()))
                    .toList();
        }
    }

    /// @param name under which a form sends it
    /// @param text the cell, a NIK masked
    /// @param reasons what is wrong with it
    public record Field(String name, String column, String text, List<Reject> reasons) {}

    /// @param toMend only rows that can be mended and were not sent again
    /// @param after the last row of the page before
    public List<Shown> page(UUID id, List<String> columns, boolean toMend, long after, int limit) {
        return rejects.page(id, toMend, after, limit).stream()
                .map(row -> shown(row, columns))
                .toList();
    }

    /// How many rows can be mended and were not sent again.
    public long toMend(UUID id) {
        return rejects.toMend(id);
    }

    /// Whose rows of the roster a page shows, for the access log.
    public List<UUID> shows(UUID id, List<Shown> page) {
        return rejects.workers(id, page.stream().map(Shown::row).toList());
    }

    /// The rows of a page in which something was written, as NDJSON with references.
    ///
    /// @param typed by the names of the fields
    public byte[] mended(UUID id, List<Shown> page, Map<String, String> typed) {
        var file = new StringBuilder();
        for (var row : page) {
            var line = new LinkedHashMap<String, String>();
            boolean changed = false;
            for (var field : row.fields()) {
                var text = typed.getOrDefault(field.name(), field.text());
                changed |= !text.equals(field.text());
                line.put(field.column(), text);
            }
            if (changed) {
                line.put("rujukan", new Reference(id, row.row()).toString());
                file.append(json.writeValueAsString(line)).append('\n');
            }
        }
        if (file.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "Belum ada yang diubah; perbaiki isian yang ditandai. / Nothing was changed; mend the marked fields.");
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Shown shown(RejectedRow row, List<String> columns) {
        var fields = new ArrayList<Field>();
        for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
            var column = columns.get(i);
            if (!RejectFile.OURS.contains(column)) {
                var text = Mask.of(row.cells().get(i), column.equals(NIK));
                fields.add(new Field(row.number() + "." + column, column, text, reasons(row, column)));
            }
        }
        return new Shown(row.number(), row.reasons(), fields);
    }

    private static List<Reject> reasons(RejectedRow row, String column) {
        return row.reasons().stream()
                .filter(reason -> reason.column().equals(column))
                .toList();
    }
}
