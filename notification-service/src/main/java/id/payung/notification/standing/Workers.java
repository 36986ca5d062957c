package id.payung.notification.standing;

import id.payung.notification.batch.Rows;
import id.payung.notification.standing.Standing.Cell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables `worker` and `standing_cell`: each worker's latest state, and how many of an OPD stand where since when.
@Component
class Workers {

    private final JdbcClient jdbc;

    Workers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One statement for any number of events: the highest version of each worker wins, an older or equal one changes
    /// nothing, and each cell moves by the difference. Rows and cells are locked in the order of their keys.
    ///
    /// @return the OPDs whose counts moved, also the one a worker left
    Set<UUID> take(List<EnrolmentEvent.Moved> events) {
        if (events.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("""
                        WITH newest AS (
                            SELECT DISTINCT ON (worker) worker, version, opd, state, segment, funding, effective_on
                            FROM json_to_recordset(:rows::json) AS r (worker uuid, version bigint, opd uuid, state text,
                                 segment text, funding text, effective_on date)
                            ORDER BY worker, version DESC
                        ), moved AS (
                            INSERT INTO worker AS w (id, version, opd_id, state, segment, funding, effective_on)
                            SELECT worker, version, opd, state, segment, funding, effective_on FROM newest ORDER BY worker
                            ON CONFLICT (id) DO UPDATE SET
                                (version, opd_id, state, segment, funding, effective_on)
                                = (excluded.version, excluded.opd_id, excluded.state, excluded.segment, excluded.funding,
                                   excluded.effective_on)
                            WHERE w.version < excluded.version
                            RETURNING old.opd_id AS old_opd, old.state AS old_state, old.effective_on AS old_day,
                                      new.opd_id AS new_opd, new.state AS new_state, new.effective_on AS new_day
                        ), difference AS (
                            SELECT opd_id, state, day, sum(step) AS people
                            FROM (SELECT old_opd, old_state, old_day, -1 FROM moved
                                  UNION ALL SELECT new_opd, new_state, new_day, 1 FROM moved)
                                 AS one (opd_id, state, day, step)
                            WHERE state NOT IN ('DELISTED', 'ERASED')
                            GROUP BY opd_id, state, day
                            HAVING sum(step) <> 0
                        )
                        INSERT INTO standing_cell AS c (opd_id, state, effective_on, people)
                        SELECT opd_id, state, day, people FROM difference ORDER BY opd_id, state, day
                        ON CONFLICT (opd_id, state, effective_on) DO UPDATE SET people = c.people + excluded.people
                        RETURNING opd_id
                        """).param("rows", Rows.of(events)).query(UUID.class).set();
    }

    Map<UUID, List<Cell>> cells(Collection<UUID> opds) {
        Map<UUID, List<Cell>> cells = new HashMap<>();
        jdbc.sql("""
                        SELECT opd_id, state, effective_on, people FROM standing_cell
                        WHERE opd_id = ANY (:opds::uuid[]) AND people <> 0 ORDER BY opd_id, effective_on, state
                        """).param("opds", Rows.array(opds)).query(row -> {
            cells.computeIfAbsent(row.getObject("opd_id", UUID.class), _ -> new ArrayList<>())
                    .add(new Cell(
                            WorkerState.valueOf(row.getString("state")),
                            row.getObject("effective_on", LocalDate.class),
                            row.getInt("people")));
        });
        return cells;
    }

    /// Removes what has been counted down to nothing; leaves cells that somebody is moving just now.
    int sweep(Collection<UUID> opds) {
        return jdbc.sql("""
                        DELETE FROM standing_cell WHERE ctid = ANY (ARRAY (
                            SELECT ctid FROM standing_cell WHERE opd_id = ANY (:opds::uuid[]) AND people = 0
                            FOR UPDATE SKIP LOCKED))
                        """).param("opds", Rows.array(opds)).update();
    }

    /// Those of an OPD who have been in one of these states longest; `waiting` counts only up to a day.
    List<UUID> longest(UUID opd, Set<WorkerState> states, WorkerState waiting, LocalDate latest, int limit) {
        return jdbc.sql("""
                        SELECT id FROM worker
                        WHERE opd_id = :opd AND state IN ('LISTED', 'REGISTERED', 'BEHIND', 'LAPSED')
                          AND (state = ANY (:states) OR (state = :waiting AND effective_on <= :latest))
                        ORDER BY effective_on, id LIMIT :limit
                        """)
                .param("opd", opd)
                .param("states", Rows.array(states))
                .param("waiting", waiting.name())
                .param("latest", latest)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }
}
