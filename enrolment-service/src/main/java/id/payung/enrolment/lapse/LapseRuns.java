package id.payung.enrolment.lapse;

import id.payung.enrolment.calendar.Zone;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the table `lapse_run`: which days have been worked through to the end, by zone.
@Component
class LapseRuns {

    private final JdbcClient jdbc;

    LapseRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param changed people who were moved or told something by the replica that ended the run
    record Run(Zone zone, LocalDate day, long changed, OffsetDateTime finishedAt) {}

    boolean done(Zone zone, LocalDate day) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM lapse_run WHERE zone = :zone AND day = :day)")
                .param("zone", zone.name())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    void finish(Zone zone, LocalDate day, long changed) {
        jdbc.sql("""
                        INSERT INTO lapse_run (zone, day, changed) VALUES (:zone, :day, :changed)
                        ON CONFLICT (zone, day) DO NOTHING
                        """)
                .param("zone", zone.name())
                .param("day", day)
                .param("changed", changed)
                .update();
    }

    /// One chunk at a time in the whole cluster, until the transaction ends: two runs at once take turns, and the
    /// next statement sees what the other one has changed.
    ///
    /// Until then tables are joined by hash alone. How many of a stretch are protected the planner can only guess,
    /// and after a wrong guess it compares each person with all that can be owed, or reads every protection.
    void takeTurn() {
        jdbc.sql("""
                        SELECT pg_advisory_xact_lock(hashtext('lapse_run')), set_config('enable_nestloop', 'off', true),
                            set_config('enable_mergejoin', 'off', true)
                        """).query().singleRow();
    }

    List<Run> last(int limit) {
        return jdbc.sql("SELECT zone, day, changed, finished_at FROM lapse_run ORDER BY finished_at DESC LIMIT :limit")
                .param("limit", limit)
                .query((row, _) -> new Run(
                        Zone.valueOf(row.getString("zone")),
                        row.getObject("day", LocalDate.class),
                        row.getLong("changed"),
                        row.getObject("finished_at", OffsetDateTime.class)))
                .list();
    }
}
