package id.payung.enrolment.opd;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts the people of many OPDs at once: two statements for a page, each on an index.
@Component
class Standings {

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Standing> of(List<Opd> opds) {
        var ids = opds.stream().map(Opd::id).toArray(UUID[]::new);
        var counts = counts(ids);
        var rosters = lastRosters(ids);
        return opds.stream()
                .map(opd -> new Standing(opd, counts.getOrDefault(opd.id(), Map.of()), rosters.get(opd.id())))
                .toList();
    }

    private Map<UUID, Map<String, Long>> counts(UUID[] opds) {
        var counts = new HashMap<UUID, Map<String, Long>>();
        jdbc.sql(
                        "SELECT opd_id, state, count(*) AS people FROM worker WHERE opd_id = ANY(:opds) GROUP BY opd_id, state")
                .param("opds", opds)
                .query(row -> {
                    counts.computeIfAbsent(row.getObject("opd_id", UUID.class), _ -> new TreeMap<>())
                            .put(row.getString("state"), row.getLong("people"));
                });
        return counts;
    }

    private Map<UUID, OffsetDateTime> lastRosters(UUID[] opds) {
        var last = new HashMap<UUID, OffsetDateTime>();
        jdbc.sql("""
                        SELECT opd_id, max(finished_at) AS last FROM roster_import
                        WHERE opd_id = ANY(:opds) AND state = 'DONE' AND mode = 'APPLY' GROUP BY opd_id
                        """).param("opds", opds).query(row -> {
            last.put(row.getObject("opd_id", UUID.class), row.getObject("last", OffsetDateTime.class));
        });
        return last;
    }
}
