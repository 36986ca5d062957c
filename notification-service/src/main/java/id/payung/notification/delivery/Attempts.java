package id.payung.notification.delivery;

import id.payung.notification.batch.Rows;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `letter_attempt`: each attempt and its answer.
@Component
class Attempts {

    private final JdbcClient jdbc;

    Attempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(Claimed claimed, Answer answer, Instant at) {
        String outcome = switch (answer) {
            case Answer.Sent _ -> "SENT";
            case Answer.PutOff _ -> "PUT_OFF";
            case Answer.Refused _ -> "REFUSED";
            case Answer.Pointless _ -> "POINTLESS";
        };
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

    /// Per letter its attempts, the first one first.
    Map<UUID, List<Delivery.Attempt>> of(Collection<UUID> letters) {
        Map<UUID, List<Delivery.Attempt>> attempts = new HashMap<>();
        jdbc.sql("""
                        SELECT letter_id, number, ended_at, outcome, answer FROM letter_attempt
                        WHERE letter_id = ANY (:letters::uuid[]) ORDER BY letter_id, number
                        """).param("letters", Rows.array(letters)).query(row -> {
            attempts.computeIfAbsent(row.getObject("letter_id", UUID.class), _ -> new ArrayList<>())
                    .add(new Delivery.Attempt(
                            row.getInt("number"),
                            row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                            row.getString("outcome"),
                            row.getString("answer")));
        });
        return attempts;
    }
}
