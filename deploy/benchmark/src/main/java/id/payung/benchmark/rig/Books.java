package id.payung.benchmark.rig;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What enrolment wrote, what the topic holds and what coverage counts: the same, or the run is void.
public final class Books {

    private final JdbcClient enrolment;
    private final JdbcClient coverage;
    private final Topic topic;

    public Books(Rig rig) {
        enrolment = rig.enrolmentTables();
        coverage = rig.coverageTables();
        topic = new Topic(rig.kafka());
    }

    /// How many people of an OPD the projection shows in a state.
    public long counted(UUID opd, String state) {
        return coverage.sql("""
                        SELECT coalesce(sum(workers), 0) FROM office_total
                        WHERE generation = (SELECT generation FROM live_generation) AND opd = :opd AND state = :state
                        """)
                .param("opd", opd)
                .param("state", state)
                .query(Long.class)
                .single();
    }

    /// @return how many events there are
    /// @throws WrongAnswer when they do not balance
    public long balance() {
        long recorded = enrolment
                .sql("SELECT count(*) FROM event_ledger")
                .query(Long.class)
                .single();
        WrongAnswer.unless("records of the topic", recorded, topic.read(_ -> {}));
        WrongAnswer.unless(
                "events that coverage took",
                recorded,
                coverage.sql("""
                        SELECT sum(applied + parked) FROM intake_position WHERE topic = 'enrolment-events'
                        """).query(Long.class).single());
        WrongAnswer.unless(
                "events that coverage could not take",
                0,
                coverage.sql("SELECT count(*) FROM parked_event")
                        .query(Long.class)
                        .single());
        WrongAnswer.unless("people of all states and offices that differ", 0, differences());
        return recorded;
    }

    private long differences() {
        var rows = enrolment.sql("""
                        SELECT opd_id || ' ' || state || ' ' || effective_on || ' ' || count(*) FROM worker
                        WHERE state <> 'DELISTED' GROUP BY opd_id, state, effective_on
                        """).query(String.class).set();
        var cells = coverage.sql("""
                        SELECT opd || ' ' || state || ' ' || effective_on || ' ' || people FROM (
                            SELECT opd, state, max(effective_on) FILTER (WHERE workers > 0) AS effective_on, sum(workers) AS people
                            FROM cell GROUP BY opd, state) AS total
                        WHERE people <> 0
                        """).query(String.class).set();
        long differences = rows.stream().filter(row -> !cells.contains(row)).count();
        return differences + cells.stream().filter(cell -> !rows.contains(cell)).count();
    }
}
