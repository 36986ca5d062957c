package id.payung.notification.alert;

import id.payung.notification.alert.Alert.Happening;
import id.payung.notification.alert.Alert.Matter;
import id.payung.notification.alert.Alert.Quiet;
import id.payung.notification.alert.Alert.Told;
import id.payung.notification.batch.Rows;
import id.payung.notification.region.Region;
import id.payung.notification.standing.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables `alert` and `alert_happening`. That an OPD has one live alert per reason is kept by the index
/// `one_open_alert_per_opd_and_reason`.
@Component
public class Alerts {

    private static final String COLUMNS = """
            SELECT id, opd_id, region, reason, state, round, opened_at, people, since, told_at, steps_told, step_on,
                   quiet_by, quiet_until, quiet_note, closed_at
            FROM alert
            """;

    private final JdbcClient jdbc;

    Alerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Per OPD and reason the live alert, or else the one closed last; locked until the end of the transaction.
    List<Alert> lockLast(Collection<UUID> opds) {
        return jdbc.sql(COLUMNS + """
                        WHERE id IN (
                            SELECT DISTINCT ON (opd_id, reason) id FROM alert WHERE opd_id = ANY (:opds::uuid[])
                            ORDER BY opd_id, reason, state = 'CLOSED', closed_at DESC)
                        ORDER BY id FOR UPDATE
                        """)
                .param("opds", Rows.array(opds))
                .query(Alerts::row)
                .list();
    }

    Optional<Alert> lock(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Alerts::row)
                .optional();
    }

    public Optional<Alert> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id")
                .param("id", id)
                .query(Alerts::row)
                .optional();
    }

    /// One page in the order in which threads began.
    public List<Alert> page(Query query) {
        return jdbc.sql(COLUMNS + """
                        WHERE id > :after
                          AND state = ANY (:states)
                          AND reason = ANY (:reasons)
                          AND (:opd::uuid IS NULL OR opd_id = :opd::uuid)
                          AND (:region::text IS NULL OR region = :region OR region LIKE :region || '.%')
                          AND (:within::text IS NULL OR region = :within OR region LIKE :within || '.%')
                        ORDER BY id LIMIT :limit
                        """)
                .param("after", query.after().orElse(new UUID(0, 0)))
                .param("states", Rows.array(query.filter().states()))
                .param("reasons", Rows.array(query.filter().reasons()))
                .param("opd", query.filter().opd().orElse(null))
                .param("region", query.filter().region().map(Region::code).orElse(null))
                .param("within", query.within().map(Region::code).orElse(null))
                .param("limit", query.limit())
                .query(Alerts::row)
                .list();
    }

    /// What happened in a thread, oldest first.
    public List<Happening> thread(UUID alert, int limit) {
        return jdbc.sql("""
                        SELECT alert_id, kind, happened_at, day, people, done_by, note FROM alert_happening
                        WHERE alert_id = :alert ORDER BY happened_at, id LIMIT :limit
                        """)
                .param("alert", alert)
                .param("limit", limit)
                .query((row, _) -> new Happening(
                        row.getObject("alert_id", UUID.class),
                        Happening.Kind.valueOf(row.getString("kind")),
                        instant(row, "happened_at"),
                        row.getObject("day", LocalDate.class),
                        row.getInt("people"),
                        row.getString("done_by"),
                        row.getString("note")))
                .list();
    }

    /// Ids for so many new threads; they rise with time.
    Supplier<UUID> newIds(int count) {
        Queue<UUID> ids = new ArrayDeque<>(jdbc.sql("SELECT uuidv7() FROM generate_series(1, :count)")
                .param("count", count)
                .query(UUID.class)
                .list());
        return () -> Objects.requireNonNull(ids.poll(), "more threads than ids");
    }

    /// Stores what steps came to: two statements for any number.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException if a step opens a second alert for an OPD and a
    /// reason
    void store(List<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        int stored = jdbc.sql("""
                        INSERT INTO alert (id, opd_id, region, reason, state, round, opened_at, people, since, told_at,
                                           steps_told, step_on, quiet_by, quiet_until, quiet_note, closed_at)
                        SELECT * FROM json_to_recordset(:rows::json)
                            AS r (id uuid, opd uuid, region text, reason text, state text, round integer,
                                  opened_at timestamptz, people integer, since date, told_at timestamptz,
                                  steps_told integer, step_on date, quiet_by text, quiet_until date, quiet_note text, closed_at timestamptz)
                        ORDER BY id
                        ON CONFLICT (id) DO UPDATE SET
                            (region, state, round, opened_at, people, since, told_at, steps_told, step_on, quiet_by,
                             quiet_until, quiet_note, closed_at)
                            = (excluded.region, excluded.state, excluded.round, excluded.opened_at, excluded.people,
                               excluded.since, excluded.told_at, excluded.steps_told, excluded.step_on,
                               excluded.quiet_by, excluded.quiet_until, excluded.quiet_note, excluded.closed_at)
                        """)
                .param(
                        "rows",
                        Rows.of(steps.stream().map(Step::after).map(Row::of).toList()))
                .update();
        if (stored != steps.size()) {
            throw new IllegalStateException("Of " + steps.size() + " alerts " + stored + " were stored");
        }
        tell(steps.stream().flatMap(step -> step.happenings().stream()).toList());
    }

    private void tell(List<Happening> happenings) {
        jdbc.sql("""
                        INSERT INTO alert_happening (alert_id, kind, happened_at, day, people, done_by, note)
                        SELECT alert, kind, at, day, people, by, note
                        FROM ROWS FROM (json_to_recordset(:rows::json) AS (alert uuid, kind text, at timestamptz,
                             day date, people integer, by text, note text))
                             WITH ORDINALITY AS r (alert, kind, at, day, people, by, note, place)
                        ORDER BY place
                        ON CONFLICT (alert_id, day) WHERE kind = 'UPDATED' DO UPDATE
                            SET (happened_at, people) = (excluded.happened_at, excluded.people)
                        """).param("rows", Rows.of(happenings)).update();
    }

    private static Alert row(ResultSet row, int number) throws SQLException {
        Matter matter = new Matter(
                row.getObject("id", UUID.class),
                row.getObject("opd_id", UUID.class),
                new Region(row.getString("region")),
                Reason.valueOf(row.getString("reason")),
                row.getInt("round"),
                instant(row, "opened_at"),
                row.getInt("people"),
                row.getObject("since", LocalDate.class),
                new Told(maybe(row, "told_at"), row.getInt("steps_told"), row.getObject("step_on", LocalDate.class)));
        return switch (Alert.State.valueOf(row.getString("state"))) {
            case OPEN -> new Alert.Open(matter);
            case ACKNOWLEDGED -> new Alert.Acknowledged(matter, quiet(row));
            case SNOOZED -> new Alert.Snoozed(matter, quiet(row));
            case CLOSED -> new Alert.Closed(matter, instant(row, "closed_at"));
        };
    }

    private static Quiet quiet(ResultSet row) throws SQLException {
        return new Quiet(
                row.getString("quiet_by"), row.getObject("quiet_until", LocalDate.class), row.getString("quiet_note"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private record Row(
            UUID id,
            UUID opd,
            Region region,
            Reason reason,
            Alert.State state,
            int round,
            Instant openedAt,
            int people,
            LocalDate since,
            @Nullable Instant toldAt,
            int stepsTold,
            @Nullable LocalDate stepOn,
            @Nullable String quietBy,
            @Nullable LocalDate quietUntil,
            @Nullable String quietNote,
            @Nullable Instant closedAt) {

        static Row of(Alert alert) {
            Quiet quiet = alert instanceof Alert.Silent silent ? silent.quiet() : null;
            Matter it = alert.matter();
            return new Row(
                    it.id(),
                    it.opd(),
                    it.region(),
                    it.reason(),
                    alert.state(),
                    it.round(),
                    it.openedAt(),
                    it.people(),
                    it.since(),
                    it.told().at(),
                    it.told().steps(),
                    it.told().stepOn(),
                    quiet == null ? null : quiet.by(),
                    quiet == null ? null : quiet.until(),
                    quiet == null ? null : quiet.note(),
                    alert instanceof Alert.Closed closed ? closed.closedAt() : null);
        }
    }
}
