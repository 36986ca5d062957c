package id.payung.notification.delivery;

import id.payung.notification.batch.Rows;
import id.payung.notification.standing.Opd.Contact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables `letter` and `letter_attempt`. Letters are written in the transaction of the change they tell.
@Component
public class Outbox {

    private final JdbcClient jdbc;
    private final DeliverySettings settings;

    Outbox(JdbcClient jdbc, DeliverySettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /// Writes one letter per dispatch and mailbox; a bit later, so that what changes meanwhile is in it.
    public void write(List<Dispatch> dispatches) {
        List<Row> rows = dispatches.stream()
                .flatMap(it -> it.to().stream()
                        .map(contact -> new Row(
                                it.alert(),
                                it.round(),
                                it.kind(),
                                it.at(),
                                it.leaveAt().plus(settings.settle()),
                                contact.email(),
                                contact.role())))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO letter (alert_id, round, kind, channel, recipient, role, state, written_at, leave_at)
                        SELECT alert, round, kind, 'EMAIL', recipient, role, 'WAITING', written_at, leave_at
                        FROM json_to_recordset(:rows::json) AS r (alert uuid, round integer, kind text,
                             written_at timestamptz, leave_at timestamptz, recipient text, role text)
                        ON CONFLICT ON CONSTRAINT one_letter_per_happening_and_address DO NOTHING
                        """).param("rows", Rows.of(rows)).update();
    }

    /// The reason is gone: takes back what nobody can have read, and writes to those who were told, or may have been.
    public void close(List<Dispatch> closings) {
        if (closings.isEmpty()) {
            return;
        }
        String rows = Rows.of(closings.stream()
                .map(it -> new Closing(
                        it.alert(), it.round(), it.at(), it.leaveAt().plus(settings.settle())))
                .toList());
        jdbc.sql("""
                        UPDATE letter SET state = 'WITHDRAWN'
                        FROM json_to_recordset(:rows::json) AS r (alert uuid, round integer)
                        WHERE letter.alert_id = r.alert AND letter.round = r.round AND letter.kind <> 'CLOSED'
                          AND letter.state = 'WAITING' AND letter.claimed_until IS NULL
                        """).param("rows", rows).update();
        jdbc.sql("""
                        INSERT INTO letter (alert_id, round, kind, channel, recipient, role, state, written_at, leave_at)
                        SELECT DISTINCT ON (r.alert, told.recipient) r.alert, r.round, 'CLOSED', told.channel,
                               told.recipient, told.role, 'WAITING', r.written_at, r.leave_at
                        FROM json_to_recordset(:rows::json) AS r (alert uuid, round integer, written_at timestamptz,
                             leave_at timestamptz)
                        JOIN letter told ON told.alert_id = r.alert AND told.round = r.round AND told.kind <> 'CLOSED'
                        WHERE told.state = 'SENT' OR (told.state = 'WAITING' AND told.claimed_until IS NOT NULL)
                        ORDER BY r.alert, told.recipient
                        ON CONFLICT ON CONSTRAINT one_letter_per_happening_and_address DO NOTHING
                        """).param("rows", rows).update();
    }

    /// These alerts are still changing: their letters that have not left wait a bit more, up to a limit.
    public void holdBack(Collection<UUID> alerts, Instant now) {
        if (alerts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        UPDATE letter
                        SET leave_at = greatest(leave_at, least(:until, written_at + :most * interval '1 millisecond'))
                        WHERE alert_id = ANY (:alerts::uuid[]) AND state = 'WAITING' AND attempts = 0
                          AND kind <> 'CLOSED'
                        """)
                .param("alerts", Rows.array(alerts))
                .param("until", now.plus(settings.settle()).atOffset(ZoneOffset.UTC))
                .param("most", settings.settleAtMost().toMillis())
                .update();
    }

    /// Takes letters that are due, oldest first; those another replica holds are left to it until its lease is over.
    List<Claimed> claim(Instant now, int limit) {
        return jdbc.sql("""
                        UPDATE letter SET claimed_until = :until, attempts = attempts + 1
                        WHERE id IN (
                            SELECT id FROM letter
                            WHERE state = 'WAITING' AND leave_at <= :now
                              AND (claimed_until IS NULL OR claimed_until <= :now)
                            ORDER BY leave_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                        RETURNING id, alert_id, kind, recipient, attempts
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(settings.lease()).atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new Claimed(
                        row.getObject("id", UUID.class),
                        row.getObject("alert_id", UUID.class),
                        Letter.Kind.valueOf(row.getString("kind")),
                        row.getString("recipient"),
                        row.getInt("attempts")))
                .list();
    }

    /// A letter that has left has left, whoever holds it by now.
    void sent(Claimed claimed, Answer answer, Instant at) {
        note(claimed, "SENT", answer, at);
        jdbc.sql("""
                        UPDATE letter SET state = 'SENT', sent_at = :at, claimed_until = NULL
                        WHERE id = :id AND state = 'WAITING'
                        """)
                .param("id", claimed.letter())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Later again, if the letter is still ours.
    void putOff(Claimed claimed, Answer answer, Instant at, Duration pause) {
        note(claimed, "PUT_OFF", answer, at);
        jdbc.sql("""
                        UPDATE letter SET leave_at = :next, claimed_until = NULL
                        WHERE id = :id AND state = 'WAITING' AND attempts = :attempt
                        """)
                .param("id", claimed.letter())
                .param("attempt", claimed.attempt())
                .param("next", at.plus(pause).atOffset(ZoneOffset.UTC))
                .update();
    }

    /// No further attempt; a person has to look at it.
    void setAside(Claimed claimed, Answer answer, Instant at) {
        note(claimed, answer instanceof Answer.Refused ? "REFUSED" : "PUT_OFF", answer, at);
        end(claimed, "SET_ASIDE");
    }

    void withdraw(Claimed claimed) {
        end(claimed, "WITHDRAWN");
    }

    private void end(Claimed claimed, String state) {
        jdbc.sql("""
                        UPDATE letter SET state = :state, claimed_until = NULL
                        WHERE id = :id AND state = 'WAITING' AND attempts = :attempt
                        """)
                .param("id", claimed.letter())
                .param("attempt", claimed.attempt())
                .param("state", state)
                .update();
    }

    private void note(Claimed claimed, String outcome, Answer answer, Instant at) {
        jdbc.sql("""
                        INSERT INTO letter_attempt (letter_id, number, ended_at, outcome, answer)
                        VALUES (:letter, :number, :at, :outcome, :answer)
                        ON CONFLICT ON CONSTRAINT each_try_is_told_once DO NOTHING
                        """)
                .param("letter", claimed.letter())
                .param("number", claimed.attempt())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("outcome", outcome)
                .param("answer", answer.words())
                .update();
    }

    /// How many letters are in a state.
    long count(String state) {
        return jdbc.sql("SELECT count(*) FROM letter WHERE state = :state")
                .param("state", state)
                .query(Long.class)
                .single();
    }

    /// Letters about an alert, oldest first, with their attempts.
    public List<Delivery> about(UUID alert, int limit) {
        Map<UUID, List<Delivery.Attempt>> attempts = attempts(alert);
        return jdbc.sql("""
                        SELECT id, kind, channel, recipient, role, state, written_at, leave_at, sent_at
                        FROM letter WHERE alert_id = :alert ORDER BY written_at, recipient LIMIT :limit
                        """)
                .param("alert", alert)
                .param("limit", limit)
                .query((row, _) -> delivery(row, attempts))
                .list();
    }

    private Map<UUID, List<Delivery.Attempt>> attempts(UUID alert) {
        Map<UUID, List<Delivery.Attempt>> attempts = new HashMap<>();
        jdbc.sql("""
                        SELECT a.letter_id, a.number, a.ended_at, a.outcome, a.answer
                        FROM letter_attempt a JOIN letter l ON l.id = a.letter_id
                        WHERE l.alert_id = :alert ORDER BY a.letter_id, a.number
                        """).param("alert", alert).query(row -> {
            attempts.computeIfAbsent(row.getObject("letter_id", UUID.class), _ -> new ArrayList<>())
                    .add(new Delivery.Attempt(
                            row.getInt("number"),
                            row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                            row.getString("outcome"),
                            row.getString("answer")));
        });
        return attempts;
    }

    private static Delivery delivery(ResultSet row, Map<UUID, List<Delivery.Attempt>> attempts) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String state = row.getString("state");
        return new Delivery(
                id,
                Letter.Kind.valueOf(row.getString("kind")),
                row.getString("channel"),
                row.getString("recipient"),
                row.getString("role"),
                state,
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                state.equals("WAITING")
                        ? row.getObject("leave_at", OffsetDateTime.class).toInstant()
                        : null,
                maybe(row.getObject("sent_at", OffsetDateTime.class)),
                attempts.getOrDefault(id, List.of()));
    }

    private static @Nullable Instant maybe(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private record Row(
            UUID alert,
            int round,
            Letter.Kind kind,
            Instant writtenAt,
            Instant leaveAt,
            String recipient,
            String role) {}

    private record Closing(UUID alert, int round, Instant writtenAt, Instant leaveAt) {}

    /// Letter.Kind of an alert for some mailboxes.
    ///
    /// @param at when it happened; with alert, kind and mailbox it makes a letter the same one
    /// @param leaveAt not before
    public record Dispatch(UUID alert, int round, Letter.Kind kind, Instant at, Instant leaveAt, List<Contact> to) {}
}
