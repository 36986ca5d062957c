package id.payung.enrolment.roster;

import id.payung.enrolment.sheet.Reject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the table `roster_reject`: which row, which column, why. Never what the cell held.
@Component
class Rejects {

    private final JdbcClient jdbc;

    Rejects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, List<Reject> rejects) {
        if (rejects.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO roster_reject (import_id, row, ordinal, column_name, reason, detail)
                        SELECT :id, row, row_number() OVER (PARTITION BY row), column_name, reason, detail
                        FROM unnest(:rows, :columns, :reasons, :details) AS reject (row, column_name, reason, detail)
                        """)
                .param("id", id)
                .param("rows", rejects.stream().map(Reject::row).toArray(Long[]::new))
                .param("columns", rejects.stream().map(Reject::column).toArray(String[]::new))
                .param("reasons", rejects.stream().map(Reject::reason).toArray(String[]::new))
                .param("details", rejects.stream().map(Reject::remedy).toArray(String[]::new))
                .update();
    }

    /// All of them in the order of the file, without holding them in memory.
    void each(UUID id, Consumer<Reject> reject) {
        try (var rows = jdbc
                .sql("""
                        SELECT row, column_name, reason, detail FROM roster_reject
                        WHERE import_id = :id ORDER BY row, ordinal
                        """)
                .param("id", id)
                .withFetchSize(1_000)
                .query((row, _) -> new Reject(
                        row.getLong("row"),
                        row.getString("column_name"),
                        row.getString("reason"),
                        row.getString("detail")))
                .stream()) {
            rows.forEach(reject);
        }
    }
}
