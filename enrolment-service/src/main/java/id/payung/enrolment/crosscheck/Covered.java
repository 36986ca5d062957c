package id.payung.enrolment.crosscheck;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads of whole lists where people stand; the rows belong to `Workers`.
@Component
class Covered {

    private final JdbcClient jdbc;

    Covered(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param covered whether the person is protected: active, or behind within the grace period
    record Standing(
            UUID worker,
            UUID opd,
            String state,
            LocalDate since,
            @Nullable String staffNumber,
            boolean covered) {}

    /// @param hashes keyed hashes of NIKs
    /// @return by hash, those who are on a roster
    Map<ByteBuffer, Standing> of(Collection<byte[]> hashes) {
        var covered = new HashMap<ByteBuffer, Standing>();
        jdbc.sql("""
                        SELECT nik_hash, id, opd_id, state, effective_on, staff_number, state IN ('ACTIVE', 'BEHIND') AS covered
                        FROM worker WHERE nik_hash = ANY(:hashes) AND on_roster
                        """).param("hashes", hashes.toArray(byte[][]::new)).query(row -> {
            covered.put(
                    ByteBuffer.wrap(row.getBytes("nik_hash")),
                    new Standing(
                            row.getObject("id", UUID.class),
                            row.getObject("opd_id", UUID.class),
                            row.getString("state"),
                            row.getObject("effective_on", LocalDate.class),
                            row.getString("staff_number"),
                            row.getBoolean("covered")));
        });
        return covered;
    }
}
