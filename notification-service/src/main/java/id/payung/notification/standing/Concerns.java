package id.payung.notification.standing;

import id.payung.notification.batch.Rows;
import id.payung.notification.cost.Tariffs.Group;
import id.payung.notification.standing.Standing.Ending;
import id.payung.notification.standing.Standings.Concerned;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Reads from the table `worker` whom exactly a reason concerns; each branch is a range of one of its partial
/// indexes.
@Component
class Concerns {

    private static final String CONCERNED = """
            WITH concerned AS (
                SELECT id, effective_on AS day, state, segment, funding FROM worker
                WHERE opd_id = :opd AND state IN ('LISTED', 'REGISTERED', 'BEHIND', 'LAPSED')
                  AND (state = ANY (:states) OR (state = :waiting AND effective_on <= :day))
                UNION ALL
                SELECT id, lapsing_on, state, segment, funding FROM worker
                WHERE opd_id = :opd AND lapsing_on <= :day AND :ending = 'PROTECTION'
                UNION ALL
                SELECT id, term_ends_on, state, segment, funding FROM worker
                WHERE opd_id = :opd AND term_ends_on <= :day AND :ending = 'TERM'
            )
            """;

    private final JdbcClient jdbc;

    Concerns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Longest waiting (or soonest ending) first.
    ///
    /// @param after the last one of the page before
    List<Concerned> people(UUID opd, Those those, Optional<UUID> after, int limit) {
        return select(jdbc.sql(CONCERNED + """
                        SELECT id, day, state FROM concerned
                        WHERE :after::uuid IS NULL
                           OR (day, id) > (SELECT day, id FROM concerned WHERE id = :after::uuid)
                        ORDER BY day, id LIMIT :limit
                        """), opd, those)
                .param("after", after.orElse(null))
                .param("limit", limit)
                .query((row, _) -> new Concerned(
                        row.getObject("id", UUID.class), row.getString("state"), row.getObject("day", LocalDate.class)))
                .list();
    }

    /// How many of them there are, by what decides about their contribution.
    List<Group> groups(UUID opd, Those those) {
        return select(jdbc.sql(CONCERNED + """
                        SELECT segment, funding, count(*) AS people FROM concerned GROUP BY segment, funding
                        """), opd, those)
                .query((row, _) -> new Group(row.getString("segment"), row.getString("funding"), row.getInt("people")))
                .list();
    }

    /// Everybody on the roster, by what decides about their contribution.
    List<Group> roster(UUID opd) {
        return jdbc.sql("""
                        SELECT segment, funding, count(*) AS people FROM worker
                        WHERE opd_id = :opd AND state IN ('LISTED', 'REGISTERED', 'ACTIVE', 'BEHIND', 'LAPSED')
                        GROUP BY segment, funding
                        """)
                .param("opd", opd)
                .query((row, _) -> new Group(row.getString("segment"), row.getString("funding"), row.getInt("people")))
                .list();
    }

    private static StatementSpec select(StatementSpec statement, UUID opd, Those those) {
        return statement
                .param("opd", opd)
                .param("states", Rows.array(those.states()))
                .param("waiting", those.waiting())
                .param("ending", those.ending())
                .param("day", those.day());
    }

    /// Whom to look for.
    ///
    /// @param states all in these
    /// @param waiting and those in this one since `day` or longer
    /// @param ending or those for whom this ends up to `day`
    record Those(Set<WorkerState> states, String waiting, String ending, LocalDate day) {

        static Those waiting(WorkerState waiting, LocalDate since, WorkerState... states) {
            return new Those(Set.of(states), waiting.name(), "", since);
        }

        static Those ending(Ending.What what, LocalDate until) {
            return new Those(Set.of(), "", what.name(), until);
        }
    }
}
