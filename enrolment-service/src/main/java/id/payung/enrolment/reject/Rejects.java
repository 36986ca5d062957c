package id.payung.enrolment.reject;

import id.payung.enrolment.held.Holding;
import id.payung.enrolment.held.Subject;
import id.payung.enrolment.sheet.Reject;
import id.payung.enrolment.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
public class Rejects implements Holding {

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

    /// A row that did not go in.
    ///
    /// @param number as a spreadsheet counts it
    /// @param reasons everything that is wrong with it
    /// @param cells as they stood in the file; none when the row could not be told into cells or is no longer kept
    /// @param nik by which the row is found when the person is to be forgotten: sixteen digits, or empty
    public record RejectedRow(long number, List<Reject> reasons, List<String> cells, String nik) {

        @Override
        public String toString() {
            return "RejectedRow[" + number + ", " + reasons + "]";
        }
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
                        INSERT INTO roster_rejected_row (import_id, row, sealed, nik_hash, kept_until)
                        SELECT :id, row, sealed, nik_hash, now() + :keep * interval '1 second'
                        FROM unnest(:rows, :sealed, :niks) AS kept (row, sealed, nik_hash)
                        """)
                .param("id", id)
                .param("keep", properties.keep().toSeconds())
                .param("rows", kept.stream().map(RejectedRow::number).toArray(Long[]::new))
                .param("niks", kept.stream().map(this::hash).toArray(byte[][]::new))
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

    /// Some rejected rows of an import, in the order of the file.
    ///
    /// @param toMend only those that can be mended and were not sent again
    /// @param after the last row of the page before
    List<RejectedRow> page(UUID id, boolean toMend, long after, int limit) {
        var rows = new LinkedHashMap<Long, List<RejectedRow>>();
        jdbc.sql("""
                        SELECT row, column_name, reason, detail, sealed
                        FROM roster_reject LEFT JOIN roster_rejected_row USING (import_id, row)
                        WHERE import_id = :id AND row IN (
                            SELECT DISTINCT row FROM roster_reject LEFT JOIN roster_rejected_row kept USING (import_id, row)
                            WHERE import_id = :id AND row > :after
                                AND (NOT :toMend OR (kept.row IS NOT NULL AND kept.mended_at IS NULL))
                            ORDER BY row LIMIT :limit)
                        ORDER BY row, ordinal
                        """)
                .param("id", id)
                .param("toMend", toMend)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> rejected(id, row))
                .list()
                .forEach(one -> rows.computeIfAbsent(one.number(), _ -> new ArrayList<>())
                        .add(one));
        return rows.values().stream().map(Rejects::together).toList();
    }

    /// How many rows of an import can be mended and were not sent again.
    long toMend(UUID id) {
        return jdbc.sql("SELECT count(*) FROM roster_rejected_row WHERE import_id = :id AND mended_at IS NULL")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /// Notes which rows were sent again.
    ///
    /// @param opd references to rows of other OPDs find nothing
    void mended(UUID opd, Collection<Reference> references) {
        jdbc.sql("""
                        UPDATE roster_rejected_row r SET mended_at = now()
                        FROM unnest(:imports, :rows) AS sent (import_id, row), roster_import i
                        WHERE r.import_id = sent.import_id AND r.row = sent.row AND r.mended_at IS NULL
                            AND i.id = r.import_id AND i.opd_id = :opd
                        """)
                .param("opd", opd)
                .param("imports", references.stream().map(Reference::rejectedIn).toArray(UUID[]::new))
                .param("rows", references.stream().map(Reference::row).toArray(Long[]::new))
                .update();
    }

    private static RejectedRow together(List<RejectedRow> reasons) {
        var first = reasons.getFirst();
        var whole = new RejectedRow(
                first.number(),
                reasons.stream().flatMap(row -> row.reasons().stream()).toList(),
                first.cells(),
                first.nik());
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

    /// Who of the rejected people of an import is on a roster of its OPD all the same.
    public List<UUID> workers(UUID id) {
        return jdbc.sql("""
                        SELECT DISTINCT w.id FROM roster_rejected_row r JOIN roster_import i ON i.id = r.import_id
                        JOIN worker w ON w.nik_hash = r.nik_hash AND w.opd_id = i.opd_id AND w.on_roster
                        WHERE r.import_id = :id
                        """).param("id", id).query(UUID.class).list();
    }

    /// Who of the people in these rejected rows is on a roster of its OPD all the same.
    List<UUID> workers(UUID id, List<Long> rows) {
        return jdbc.sql("""
                        SELECT DISTINCT w.id FROM roster_rejected_row r JOIN roster_import i ON i.id = r.import_id
                        JOIN worker w ON w.nik_hash = r.nik_hash AND w.opd_id = i.opd_id AND w.on_roster
                        WHERE r.import_id = :id AND r.row = ANY(:rows)
                        """)
                .param("id", id)
                .param("rows", rows.toArray(Long[]::new))
                .query(UUID.class)
                .list();
    }

    @Override
    public String name() {
        return "rejectedRows";
    }

    @Override
    public Set<String> columns() {
        return Set.of("roster_rejected_row.sealed", "roster_rejected_row.nik_hash");
    }

    @Override
    public List<List<String>> of(Subject person) {
        return jdbc.sql("SELECT import_id, row, sealed FROM roster_rejected_row WHERE nik_hash = :hash")
                .param("hash", person.nikHash())
                .query((row, _) ->
                        cells(row.getObject("import_id", UUID.class), row.getLong("row"), row.getBytes("sealed")))
                .list();
    }

    @Override
    public void erase(Subject person) {
        jdbc.sql("DELETE FROM roster_rejected_row WHERE nik_hash = :hash")
                .param("hash", person.nikHash())
                .update();
    }

    private byte @Nullable [] hash(RejectedRow row) {
        return row.nik().isEmpty() ? null : vault.hash(row.nik());
    }

    private RejectedRow rejected(UUID id, ResultSet row) throws SQLException {
        long number = row.getLong("row");
        return new RejectedRow(
                number,
                List.of(new Reject(
                        number, row.getString("column_name"), row.getString("reason"), row.getString("detail"))),
                cells(id, number, row.getBytes("sealed")),
                "");
    }

    private List<String> cells(UUID id, long row, byte @Nullable [] sealed) {
        return sealed == null ? List.of() : json.readValue(vault.open(sealed, about(id, row)), CELLS);
    }

    private static String about(UUID id, long row) {
        return "roster-rejected-row:" + id + ":" + row;
    }
}
