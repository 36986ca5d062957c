package id.payung.notification.delivery;

import id.payung.notification.delivery.Delivery.State;
import id.payung.notification.region.Region;
import id.payung.notification.standing.Seen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Letters as people look at them; [Outbox] is where they are written.
@Component
public class Deliveries {

    private static final String COLUMNS = """
            SELECT id, alert_id, opd_id, region, kind, channel, recipient, role, state, written_at, leave_at, sent_at
            FROM letter
            """;

    private static final String WANTED = """
            WHERE (:opd::uuid IS NULL OR opd_id = :opd::uuid)
              AND (:region::text IS NULL OR region = :region OR region LIKE :region || '.%')
              AND (:alert::uuid IS NULL OR alert_id = :alert::uuid)
              AND (:recipient::text IS NULL OR recipient = :recipient)
              AND (:state::text IS NULL OR state = :state)
            """;

    private final JdbcClient jdbc;
    private final Attempts attempts;

    Deliveries(JdbcClient jdbc, Attempts attempts) {
        this.jdbc = jdbc;
        this.attempts = attempts;
    }

    /// Letters about an alert, oldest first.
    public List<Delivery> about(UUID alert, int limit) {
        return withAttempts(
                jdbc.sql(COLUMNS + "WHERE alert_id = :alert ORDER BY written_at, recipient, id LIMIT :limit")
                        .param("alert", alert)
                        .param("limit", limit)
                        .query(Deliveries::row)
                        .list());
    }

    /// One page in the order in which letters were written.
    public List<Delivery> page(Query query) {
        return withAttempts(wanted(
                jdbc.sql(COLUMNS + WANTED + "AND id > :after ORDER BY id LIMIT :limit")
                        .param("after", query.after().orElse(new UUID(0, 0))),
                query));
    }

    /// One page of those before a letter, the latest first.
    public List<Delivery> latest(Query query, Optional<UUID> before) {
        return withAttempts(wanted(
                jdbc.sql(COLUMNS + WANTED + "AND id < :before ORDER BY id DESC LIMIT :limit")
                        .param("before", before.orElse(new UUID(-1, -1))),
                query));
    }

    private static List<Delivery> wanted(JdbcClient.StatementSpec statement, Query query) {
        return statement
                .param("opd", query.seen() instanceof Seen.Own(UUID opd) ? opd : null)
                .param("region", query.seen() instanceof Seen.Within(Region region) ? region.code() : null)
                .param("alert", query.alert().orElse(null))
                .param("recipient", query.recipient().orElse(null))
                .param("state", query.state().map(State::name).orElse(null))
                .param("limit", query.limit())
                .query(Deliveries::row)
                .list();
    }

    public Optional<Delivery> find(UUID id) {
        return withAttempts(jdbc.sql(COLUMNS + "WHERE id = :id")
                        .param("id", id)
                        .query(Deliveries::row)
                        .list())
                .stream()
                .findFirst();
    }

    /// How many letters are in a state.
    long count(State state) {
        return jdbc.sql("SELECT count(*) FROM letter WHERE state = :state")
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    private List<Delivery> withAttempts(List<Delivery> letters) {
        Map<UUID, List<Delivery.Attempt>> known =
                attempts.of(letters.stream().map(Delivery::id).toList());
        return letters.stream()
                .map(it -> it.tried(known.getOrDefault(it.id(), List.of())))
                .toList();
    }

    private static Delivery row(ResultSet row, int number) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("alert_id", UUID.class),
                row.getObject("opd_id", UUID.class),
                new Region(row.getString("region")),
                row.getString("kind"),
                row.getString("channel"),
                row.getString("recipient"),
                row.getString("role"),
                state,
                instant(row.getObject("written_at", OffsetDateTime.class)),
                state == State.WAITING ? instant(row.getObject("leave_at", OffsetDateTime.class)) : null,
                maybe(row.getObject("sent_at", OffsetDateTime.class)),
                List.of());
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }

    private static @Nullable Instant maybe(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /// Which letters somebody asks for, and may see.
    ///
    /// @param recipient only those to this mailbox or webhook
    /// @param after the last id of the page before
    public record Query(
            Seen seen,
            Optional<UUID> alert,
            Optional<String> recipient,
            Optional<State> state,
            Optional<UUID> after,
            int limit) {}
}
