package id.payung.systemtest;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What each of the three services has written down, in words that can be compared, also with what is [Shown].
public record Books(Rig rig) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    /// Days that a registration may go unpaid before it is alarming, as notification-service has it without a
    /// policy.
    private static final int GRACE_DAYS = 45;

    /// Days before the end of a protection from which on that is alarming, without a policy.
    private static final int NOTICE_DAYS = 14;

    /// Returns when everything that was recorded has been published, taken, looked at and told.
    ///
    /// @return how long that took
    public Duration settle() {
        long begin = System.nanoTime();
        waitFor("payments", () -> count(rig.enrolmentTables(), """
                SELECT count(*) FROM contribution WHERE state = 'PAID'
                """) == 0);
        waitFor("the relay", () -> published() == recorded());
        waitFor("coverage", () -> applied(rig.coverageTables()) == recorded());
        waitFor("notification", () -> applied(rig.notificationTables()) == recorded());
        waitFor("names", () -> names().equals(directory()));
        waitFor("the watch over offices", () -> count(rig.notificationTables(), """
                SELECT count(*) FROM standing WHERE look_at <= now()
                """) == 0);
        waitFor("the post", () -> count(rig.notificationTables(), """
                SELECT count(*) FROM letter WHERE state = 'WAITING'
                """) == 0);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void waitFor(String what, Callable<Boolean> done) {
        await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(done);
    }

    public long recorded() {
        return count(rig.enrolmentTables(), "SELECT count(*) FROM event_ledger");
    }

    public long published() {
        return count(rig.enrolmentTables(), "SELECT coalesce(sum(events), 0) FROM ledger_slice");
    }

    public static long applied(JdbcClient tables) {
        return count(tables, """
                SELECT coalesce(sum(applied), 0) FROM intake_position WHERE topic = 'enrolment-events'
                """);
    }

    public static long parked(JdbcClient tables) {
        return count(tables, "SELECT count(*) FROM parked_event");
    }

    /// What enrolment-service knows of the people of some offices.
    Map<UUID, Clerk.Acknowledged> people(List<UUID> offices) {
        Map<UUID, Clerk.Acknowledged> people = new HashMap<>();
        rig.enrolmentTables()
                .sql("SELECT id, opd_id, state, effective_on, version, name FROM worker WHERE opd_id = ANY (:offices)")
                .param("offices", offices.toArray(UUID[]::new))
                .query(row -> {
                    people.put(
                            row.getObject("id", UUID.class),
                            new Clerk.Acknowledged(
                                    row.getObject("opd_id", UUID.class),
                                    row.getString("state"),
                                    row.getObject("effective_on", LocalDate.class),
                                    row.getLong("version"),
                                    row.getString("name")));
                });
        return people;
    }

    /// Events of the people of some offices, as the ledger counts them.
    public long changes(List<UUID> offices) {
        return rig.enrolmentTables()
                .sql("""
                        SELECT count(*) FROM event_ledger JOIN worker ON worker.id = event_ledger.subject
                        WHERE opd_id = ANY (:offices)
                        """)
                .param("offices", offices.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    public long rosters(List<UUID> offices) {
        return rig.enrolmentTables()
                .sql("""
                        SELECT count(*) FROM event_ledger
                        WHERE type = 'roster.received.v1' AND subject = ANY (:offices)
                        """)
                .param("offices", offices.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    /// Months of some offices that were paid, and whose people were brought up to date.
    long monthsPosted(List<UUID> offices) {
        return rig.enrolmentTables()
                .sql("SELECT count(*) FROM contribution WHERE state = 'POSTED' AND opd_id = ANY (:offices)")
                .param("offices", offices.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    /// Everything in the ledger, by its position.
    public Map<Position, String> ledger() {
        Map<Position, String> ledger = new HashMap<>();
        Search.each(Objects.requireNonNull(rig.sources().get("enrolment")), """
                SELECT concat_ws('.', epoch, xid, id) || ' ' || type || ' ' || subject || ' ' || payload FROM event_ledger
                """, row -> {
            String[] parts = row.split(" ", 4);
            ledger.put(Position.of(parts[0]), Order.said(parts[1], parts[2], parts[3]));
        });
        return ledger;
    }

    /// Workers whose ledger does not tell each of their versions once.
    long wronglyTold() {
        return count(rig.enrolmentTables(), """
                SELECT count(*) FROM (
                    SELECT worker.id FROM worker LEFT JOIN event_ledger ON subject = worker.id
                    GROUP BY worker.id, worker.version
                    HAVING count(*) <> worker.version
                        OR count(DISTINCT (payload::json ->> 'version')::bigint) <> worker.version) AS wrong
                """);
    }

    /// People by place and state, computed from the workers themselves.
    public Map<String, Long> expectedCells() {
        return counts(rig.enrolmentTables(), """
                SELECT concat_ws(' ', region, opd_id, segment, category, funding, state), count(*) FROM worker
                WHERE state <> 'DELISTED' GROUP BY region, opd_id, segment, category, funding, state
                """);
    }

    public Map<String, Long> cells() {
        return counts(rig.coverageTables(), """
                SELECT concat_ws(' ', region, opd, segment, category, funding, state), sum(workers) FROM cell
                GROUP BY region, opd, segment, category, funding, state HAVING sum(workers) <> 0
                """);
    }

    /// People of the nation by state, from the workers themselves, in the words of coverage-service.
    Map<String, Long> expectedNation() {
        return counts(rig.enrolmentTables(), """
                SELECT CASE state WHEN 'LISTED' THEN 'unregistered' ELSE lower(state) END, count(*) FROM worker
                WHERE state <> 'DELISTED' GROUP BY state
                """);
    }

    /// People by office and state, from the workers themselves.
    Map<String, Long> expectedStandings() {
        return counts(rig.enrolmentTables(), """
                SELECT concat_ws(' ', opd_id, lower(state)), count(*) FROM worker
                WHERE state <> 'DELISTED' GROUP BY opd_id, state
                """);
    }

    /// By office and reason, how many people or rows an alert must be open about.
    Map<String, Long> expectedAlerts() {
        return counts(
                rig.enrolmentTables(),
                """
                SELECT opd_id || ' UNREGISTERED', count(*) FROM worker WHERE state = 'LISTED' GROUP BY opd_id
                UNION ALL
                SELECT opd_id || ' UNPAID_OR_LAPSED', count(*) FROM worker
                WHERE state IN ('BEHIND', 'LAPSED') OR state = 'REGISTERED' AND effective_on <= :today::date - :grace
                GROUP BY opd_id
                UNION ALL
                SELECT opd_id || ' PROTECTION_ENDING', count(*) FROM worker
                WHERE state IN ('ACTIVE', 'BEHIND') AND lapses_on > effective_on AND lapses_on <= :today::date + :notice
                GROUP BY opd_id
                UNION ALL
                SELECT opd_id || ' REJECTED_ROWS', rejected FROM (
                    SELECT DISTINCT ON (opd_id) opd_id, rejected FROM roster_import
                    WHERE state = 'DONE' AND mode = 'APPLY' ORDER BY opd_id, finished_at DESC) AS last
                WHERE rejected > 0
                """,
                Map.of("today", LocalDate.now(JAKARTA).toString(), "grace", GRACE_DAYS, "notice", NOTICE_DAYS));
    }

    /// How everybody is called.
    Map<UUID, String> names() {
        return names(rig.enrolmentTables(), "SELECT id, name FROM worker");
    }

    Map<UUID, String> directory() {
        return names(rig.notificationTables(), "SELECT worker_id AS id, name FROM worker_name");
    }

    private static Map<UUID, String> names(JdbcClient tables, String sql) {
        Map<UUID, String> names = new HashMap<>();
        tables.sql(sql).query(row -> {
            names.put(row.getObject("id", UUID.class), row.getString("name"));
        });
        return names;
    }

    /// Letters to mailboxes that the service takes for brought.
    Map<UUID, Boolean> sent() {
        Map<UUID, Boolean> sent = new HashMap<>();
        rig.notificationTables()
                .sql("SELECT id FROM letter WHERE state = 'SENT' AND channel = 'EMAIL'")
                .query(UUID.class)
                .list()
                .forEach(id -> sent.put(id, true));
        return sent;
    }

    /// Letters that were taken back after an attempt whose end nobody has noted.
    List<UUID> perhapsSent() {
        return rig.notificationTables().sql("""
                        SELECT id FROM letter WHERE state = 'WITHDRAWN' AND channel = 'EMAIL'
                          AND attempts > (SELECT count(*) FROM letter_attempt WHERE letter_id = letter.id)
                        """).query(UUID.class).list();
    }

    long setAside() {
        return count(rig.notificationTables(), "SELECT count(*) FROM letter WHERE state = 'SET_ASIDE'");
    }

    /// SHA-256 over everything that coverage-service has counted, row by row in order.
    public String cellsDigest() {
        return digest(rig.coverageTables(), """
                SELECT concat_ws('|', region, opd, segment, category, funding, state, effective_on, recorded_on, workers)
                FROM cell WHERE workers <> 0
                UNION ALL SELECT concat_ws('|', opd, version, region, name) FROM opd
                """);
    }

    private static String digest(JdbcClient tables, String sql) {
        return Order.digest(String.join(
                "\n",
                tables.sql(sql).query(String.class).list().stream().sorted().toList()));
    }

    public static long count(JdbcClient tables, String sql) {
        return tables.sql(sql).query(Long.class).single();
    }

    private static Map<String, Long> counts(JdbcClient tables, String sql) {
        return counts(tables, sql, Map.of());
    }

    private static Map<String, Long> counts(JdbcClient tables, String sql, Map<String, ?> parameters) {
        Map<String, Long> counts = new HashMap<>();
        tables.sql(sql).params(parameters).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }
}
