package id.payung.notification.delivery;

import id.payung.notification.batch.Rows;
import id.payung.notification.delivery.Delivery.State;
import id.payung.notification.standing.Opd.Contact;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `letter`. Letters to mailboxes are written here, in the transaction of the change they tell; those to
/// webhooks in the same transaction by `R__happenings_are_told.sql`.
@Component
public class Outbox {

    private static final byte[] NO_BODY = new byte[0];

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
                          AND letter.channel = 'EMAIL' AND letter.state = 'WAITING'
                          AND letter.claimed_until IS NULL
                        """).param("rows", rows).update();
        jdbc.sql("""
                        INSERT INTO letter (alert_id, round, kind, channel, recipient, role, state, written_at, leave_at)
                        SELECT DISTINCT ON (r.alert, told.recipient) r.alert, r.round, 'CLOSED', told.channel,
                               told.recipient, told.role, 'WAITING', r.written_at, r.leave_at
                        FROM json_to_recordset(:rows::json) AS r (alert uuid, round integer, written_at timestamptz,
                             leave_at timestamptz)
                        JOIN letter told ON told.alert_id = r.alert AND told.round = r.round AND told.kind <> 'CLOSED'
                        WHERE told.channel = 'EMAIL'
                          AND (told.state = 'SENT' OR (told.state = 'WAITING' AND told.claimed_until IS NOT NULL))
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
                        WHERE alert_id = ANY (:alerts::uuid[]) AND channel = 'EMAIL' AND state = 'WAITING'
                          AND attempts = 0 AND kind <> 'CLOSED'
                        """)
                .param("alerts", Rows.array(alerts))
                .param("until", now.plus(settings.settle()).atOffset(ZoneOffset.UTC))
                .param("most", settings.settleAtMost().toMillis())
                .update();
    }

    /// Takes letters that are due, oldest first. Of those to one address, and about one OPD, no more than there may be;
    /// addresses that rest are left alone, and so are letters that another replica holds, until its lease is over.
    /// Two replicas that claim in the same instant may together pass a limit by one round.
    List<Claimed> claim(Channel.Way way, Instant now, int limit) {
        return jdbc.sql("""
                        WITH due AS MATERIALIZED (
                            SELECT id, recipient, opd_id, leave_at FROM letter
                            WHERE channel = :channel AND state = 'WAITING' AND leave_at <= :now
                              AND (claimed_until IS NULL OR claimed_until <= :now)
                              AND NOT EXISTS (SELECT FROM route WHERE route.channel = letter.channel
                                              AND route.recipient = letter.recipient AND route.resting_until > :now)
                        ), under_way AS (
                            SELECT recipient, opd_id FROM letter
                            WHERE channel = :channel AND state = 'WAITING' AND claimed_until > :now
                        ), left_lately AS (
                            SELECT opd_id, count(*) AS letters FROM letter
                            WHERE channel = :channel AND state = 'SENT' AND sent_at > :now - interval '1 hour'
                              AND opd_id IN (SELECT opd_id FROM due)
                            GROUP BY opd_id
                        ), fair AS (
                            SELECT due.id, due.leave_at,
                                row_number() OVER (PARTITION BY due.recipient ORDER BY due.leave_at, due.id)
                                    + (SELECT count(*) FROM under_way u WHERE u.recipient = due.recipient) AS to_address,
                                row_number() OVER (PARTITION BY due.opd_id ORDER BY due.leave_at, due.id)
                                    + (SELECT count(*) FROM under_way u WHERE u.opd_id = due.opd_id)
                                    + coalesce(left_lately.letters, 0) AS about_opd
                            FROM due LEFT JOIN left_lately USING (opd_id)
                        )
                        UPDATE letter SET claimed_until = :until, attempts = attempts + 1
                        WHERE id IN (
                            SELECT letter.id FROM letter JOIN fair USING (id)
                            WHERE fair.to_address <= :per_address AND fair.about_opd <= :per_opd
                              AND letter.state = 'WAITING' AND letter.leave_at <= :now
                              AND (letter.claimed_until IS NULL OR letter.claimed_until <= :now)
                            ORDER BY letter.leave_at, letter.id LIMIT :limit FOR UPDATE OF letter SKIP LOCKED)
                        RETURNING id, alert_id, kind, recipient, body, attempts, attempts - fresh_after AS tries
                        """)
                .param("channel", way.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(settings.lease()).atOffset(ZoneOffset.UTC))
                .param("per_address", settings.atOncePerAddress())
                .param("per_opd", settings.perOpdAnHour())
                .param("limit", limit)
                .query((row, _) -> new Claimed(
                        row.getObject("id", UUID.class),
                        row.getObject("alert_id", UUID.class),
                        row.getString("kind"),
                        row.getString("recipient"),
                        Objects.requireNonNullElse(row.getBytes("body"), NO_BODY),
                        row.getInt("attempts"),
                        row.getInt("tries")))
                .list();
    }

    /// A letter that has left has left, whoever holds it by now.
    void sent(Claimed claimed, Instant at) {
        jdbc.sql("""
                        UPDATE letter SET state = 'SENT', sent_at = :at, claimed_until = NULL
                        WHERE id = :id AND state = 'WAITING'
                        """)
                .param("id", claimed.letter())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Later again, if the letter is still ours.
    void putOff(Claimed claimed, Instant next) {
        jdbc.sql("""
                        UPDATE letter SET leave_at = :next, claimed_until = NULL
                        WHERE id = :id AND state = 'WAITING' AND attempts = :attempt
                        """)
                .param("id", claimed.letter())
                .param("attempt", claimed.attempt())
                .param("next", next.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// No further attempt; a person has to look at it.
    void setAside(Claimed claimed) {
        end(claimed, State.SET_ASIDE);
    }

    void withdraw(Claimed claimed) {
        end(claimed, State.WITHDRAWN);
    }

    private void end(Claimed claimed, State state) {
        jdbc.sql("""
                        UPDATE letter SET state = :state, claimed_until = NULL
                        WHERE id = :id AND state = 'WAITING' AND attempts = :attempt
                        """)
                .param("id", claimed.letter())
                .param("attempt", claimed.attempt())
                .param("state", state.name())
                .update();
    }

    /// A person wants a letter that was set aside to be tried again, from now on and as often as a new one.
    ///
    /// @return false when the letter is not set aside
    public boolean tryAgain(UUID letter, Instant now) {
        return jdbc.sql("""
                        UPDATE letter SET state = 'WAITING', leave_at = :now, fresh_after = attempts
                        WHERE id = :id AND state = 'SET_ASIDE'
                        """)
                        .param("id", letter)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// The address is gone: nothing goes there any more.
    public void withdraw(Channel.Way way, String recipient) {
        jdbc.sql("""
                        UPDATE letter SET state = 'WITHDRAWN', claimed_until = NULL
                        WHERE channel = :channel AND recipient = :recipient AND state IN ('WAITING', 'SET_ASIDE')
                        """).param("channel", way.name()).param("recipient", recipient).update();
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
