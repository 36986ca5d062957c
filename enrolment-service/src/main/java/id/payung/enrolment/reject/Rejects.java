package id.payung.enrolment.reject;

import id.payung.enrolment.sheet.Reject;
import id.payung.enrolment.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Owner of the tables `roster_reject`, which row, which column, why, and `roster_rejected_row`, what the row held,
/// sealed and for some weeks.
@Component
public class Rejects {

    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;
    private final RejectProperties properties;

    Rejects(JdbcClient jdbc, Vault vault, JsonMapper json, RejectProperties properties) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.properties = properties;
    }

    /// @param before how many rows of this import were rejected before these
    public void add(UUID id, List<RejectedRow> rows, long before) {
        if (rows.isEmpty()) {
            return;
        }
        var reasons = rows.stream().flatMap(row -> row.reasons().stream()).toList();
        jdbc.sql("""
                        INSERT INTO roster_reject (import_id, row, ordinal, column_name, reason, detail)
                        SELECT :id, row, row_number() OVER (PARTITION BY row), column_name, reason, detail
                        FROM unnest(:rows, :columns, :reasons, :details) AS reject (row, column_name, reason, detail)
                        """)
                .param("id", id)
                .param("rows", reasons.stream().map(Reject::row).toArray(Long[]::new))
                .param("columns", reasons.stream().map(Reject::column).toArray(String[]::new))
                .param("reasons", reasons.stream().map(Reject::reason).toArray(String[]::new))
                .param("details", reasons.stream().map(Reject::remedy).toArray(String[]::new))
                .update();
        keep(id, rows.stream().limit(Math.max(0, properties.most() - before)));
    }

    private void keep(UUID id, Stream<RejectedRow> rows) {
        var kept = rows.filter(row -> !row.cells().isEmpty()).toList();
        if (kept.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO roster_rejected_row (import_id, row, sealed, kept_until)
                        SELECT :id, row, sealed, now() + :keep * interval '1 second' FROM unnest(:rows, :sealed) AS kept (row, sealed)
                        """)
                .param("id", id)
                .param("keep", properties.keep().toSeconds())
                .param("rows", kept.stream().map(RejectedRow::number).toArray(Long[]::new))
                .param(
                        "sealed",
                        kept.stream()
                                .map(row -> vault.seal(json.writeValueAsBytes(row.cells()), about(id, row.number())))
                                .toArray(byte[][]::new))
                .update();
    }

    /// All of an import in the order of the file, without holding them in memory.
    public void each(UUID id, Consumer<RejectedRow> consumer) {
        try (var found =
                jdbc.sql("""
                        SELECT row, column_name, reason, detail, sealed
                        FROM roster_reject LEFT JOIN roster_rejected_row USING (import_id, row)
                        WHERE import_id = :id ORDER BY row, ordinal
                        """).param("id", id).withFetchSize(1_000).query((row, _) -> rejected(id, row)).stream()) {
            var gathered = new ArrayList<RejectedRow>();
            found.forEach(one -> {
                if (!gathered.isEmpty() && gathered.getFirst().number() != one.number()) {
                    consumer.accept(together(gathered));
                }
                gathered.add(one);
            });
            if (!gathered.isEmpty()) {
                consumer.accept(together(gathered));
            }
        }
    }

    private static RejectedRow together(List<RejectedRow> reasons) {
        var first = reasons.getFirst();
        var whole = new RejectedRow(
                first.number(),
                reasons.stream().flatMap(row -> row.reasons().stream()).toList(),
                first.cells());
        reasons.clear();
        return whole;
    }

    /// What rows held that were rejected before, by their references.
    ///
    /// @param opd references to rows of other OPDs find nothing
    /// @return by reference, the cells by the names of their columns
    Map<Reference, Map<String, String>> originals(UUID opd, Collection<Reference> references) {
        var found = new HashMap<Reference, Map<String, String>>();
        jdbc.sql("""
                        SELECT import_id, row, sealed, header FROM unnest(:imports, :rows) AS asked (import_id, row)
                        JOIN roster_rejected_row USING (import_id, row) JOIN roster_import i ON i.id = import_id
                        WHERE i.opd_id = :opd
                        """)
                .param("opd", opd)
                .param("imports", references.stream().map(Reference::rejectedIn).toArray(UUID[]::new))
                .param("rows", references.stream().map(Reference::row).toArray(Long[]::new))
                .query(row -> {
                    var reference = new Reference(row.getObject("import_id", UUID.class), row.getLong("row"));
                    var names = (String[]) row.getArray("header").getArray();
                    var cells = cells(reference.rejectedIn(), reference.row(), row.getBytes("sealed"));
                    var byName = new HashMap<String, String>();
                    for (int i = 0; i < Math.min(names.length, cells.size()); i++) {
                        byName.put(names[i], cells.get(i));
                    }
                    found.put(reference, byName);
                });
        return found;
    }

    /// Forgets what rows held whose time is over.
    ///
    /// @return how many
    public int forgetOld() {
        return jdbc.sql("DELETE FROM roster_rejected_row WHERE kept_until < now()")
                .update();
    }

    private RejectedRow rejected(UUID id, ResultSet row) throws SQLException {
        long number = row.getLong("row");
        return new RejectedRow(
                number,
                List.of(new Reject(
                        number, row.getString("column_name"), row.getString("reason"), row.getString("detail"))),
                cells(id, number, row.getBytes("sealed")));
    }

    private List<String> cells(UUID id, long row, byte @Nullable [] sealed) {
        return sealed == null ? List.of() : json.readValue(vault.open(sealed, about(id, row)), CELLS);
    }

    private static String about(UUID id, long row) {
        return "roster-rejected-row:" + id + ":" + row;
    }
}
