package id.payung.benchmark.rig;

import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What enrolment wrote, what the topic holds and what coverage counts: the same, or the run is void.
public final class Books {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final JdbcClient enrolment;
    private final JdbcClient coverage;
    private final Topic topic;

    public Books(Rig rig) {
        enrolment = rig.enrolmentTables();
        coverage = rig.coverageTables();
        topic = Topic.events(rig.kafka());
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

    /// How many people enrolment knows.
    public long people() {
        return enrolment.sql("SELECT count(*) FROM worker").query(Long.class).single();
    }

    /// How many people of a region the projection shows in a state.
    public long countedIn(String region, String state) {
        return coverage.sql("""
                        SELECT coalesce(sum(workers), 0) FROM region_total
                        WHERE generation = (SELECT generation FROM live_generation) AND region = :region AND state = :state
                        """)
                .param("region", region)
                .param("state", state)
                .query(Long.class)
                .single();
    }

    /// Waits until the relay has nothing left to publish.
    public void awaitPublished() {
        await("the relay", () -> enrolment.sql("""
                        SELECT NOT EXISTS (SELECT FROM event_ledger WHERE (epoch, xid, id) > (
                            SELECT epoch, last_xid, last_id FROM ledger_slice ORDER BY number DESC LIMIT 1))
                        """).query(Boolean.class).single());
    }

    /// Waits until coverage has taken everything that was recorded when this began.
    ///
    /// @return how many events that is
    public long awaitTaken() {
        long recorded = enrolment
                .sql("SELECT count(*) FROM event_ledger")
                .query(Long.class)
                .single();
        await("coverage", () -> taken() >= recorded);
        return recorded;
    }

    /// Waits until the projection shows so many people of an OPD in a state.
    public void awaitCounted(UUID opd, String state, long people) {
        await("the projection", () -> counted(opd, state) == people);
    }

    private static void await(String who, BooleanSupplier there) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                throw new WrongAnswer(who + " did not get there within " + PATIENCE);
            }
            Api.pause(PAUSE);
        }
    }

    private long taken() {
        return coverage.sql("""
                        SELECT coalesce(sum(applied + parked), 0) FROM intake_position WHERE topic = 'enrolment-events'
                        """).query(Long.class).single();
    }

    /// @return how many events there are
    /// @throws WrongAnswer when they do not balance
    public long balance() {
        long recorded = awaitTaken();
        WrongAnswer.unless("records of the topic", recorded, topic.read(_ -> {}));
        WrongAnswer.unless("events that coverage took", recorded, taken());
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
