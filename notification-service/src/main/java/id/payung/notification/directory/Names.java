package id.payung.notification.directory;

import id.payung.notification.batch.Rows;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `worker_name`.
@Component
public class Names {

    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void call(Collection<Entry.Called> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO worker_name AS n (worker_id, version, name, staff_number)
                        SELECT worker, version, name, staff_number
                        FROM json_to_recordset(:rows::json)
                             AS r (worker uuid, version bigint, name text, staff_number text)
                        ORDER BY worker
                        ON CONFLICT (worker_id) DO UPDATE
                            SET (version, name, staff_number) = (excluded.version, excluded.name, excluded.staff_number)
                        WHERE n.version <= excluded.version
                        """).param("rows", Rows.of(List.copyOf(entries))).update();
    }

    void forget(Collection<UUID> workers) {
        if (workers.isEmpty()) {
            return;
        }
        jdbc.sql("DELETE FROM worker_name WHERE worker_id = ANY (:workers::uuid[])")
                .param("workers", Rows.array(workers))
                .update();
    }

    /// Name and staff number, as in `SITI AMINAH (DK-0042)`, of those who are known; whoever was forgotten is not in
    /// it.
    public Map<UUID, String> of(Collection<UUID> workers) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("SELECT worker_id, name, staff_number FROM worker_name WHERE worker_id = ANY (:workers::uuid[])")
                .param("workers", Rows.array(workers))
                .query(row -> {
                    names.put(
                            row.getObject("worker_id", UUID.class),
                            new Name(row.getString("name"), row.getString("staff_number")).line());
                });
        return names;
    }
}
