package id.payung.enrolment.command;

import id.payung.enrolment.vault.Vault;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Owner of the table `command`: which keys are used for what, and what was answered. Bodies are not kept but as a
/// keyed hash, answers are encrypted.
@Component
class Commands {

    /// Forgotten with each new key, so that the table shrinks as fast as it grows.
    private static final int FORGOTTEN_AT_ONCE = 10;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final ObjectMapper json;
    private final CommandProperties properties;

    Commands(JdbcClient jdbc, Vault vault, ObjectMapper json, CommandProperties properties) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.properties = properties;
    }

    /// A key as one caller uses it; two callers never meet.
    record Key(String caller, String text) {

        private String about() {
            return "command:" + caller + ":" + text;
        }
    }

    /// What is known of a key.
    sealed interface Claim {

        /// Nobody works on it: go on, and say what came of it.
        record Ours() implements Claim {}

        record Answered(Answer answer) implements Claim {}

        /// Carried out; the answer held a secret and was not kept.
        record AnswerNotKept() implements Claim {}

        record InProgress() implements Claim {}

        record AnotherCommand() implements Claim {}
    }

    /// Takes a key, also one whose time is over or whose command was cut off.
    ///
    /// @param fingerprint of method, address and body
    Claim claim(Key key, byte[] fingerprint) {
        return take(key, fingerprint) == 1
                ? new Claim.Ours()
                : known(key, fingerprint).orElseGet(Claim.InProgress::new);
    }

    /// Keeps what was answered; without an answer only that it was carried out.
    void answered(Key key, int status, Optional<Answer> answer) {
        jdbc.sql("UPDATE command SET status = :status, answer = :answer WHERE caller = :caller AND key = :key")
                .param("status", status)
                .param(
                        "answer",
                        answer.map(kept -> vault.seal(json.writeValueAsBytes(kept), key.about()))
                                .orElse(null))
                .param("caller", key.caller())
                .param("key", key.text())
                .update();
    }

    /// Lets the key be used again: what it was used for failed and may be tried again.
    void release(Key key) {
        jdbc.sql("DELETE FROM command WHERE caller = :caller AND key = :key AND status IS NULL")
                .param("caller", key.caller())
                .param("key", key.text())
                .update();
    }

    private int take(Key key, byte[] fingerprint) {
        return jdbc.sql("""
                        WITH forgotten AS (
                            DELETE FROM command WHERE (caller, key) IN (
                                SELECT caller, key FROM command
                                WHERE begun_at < now() - :retention * interval '1 second' AND (caller, key) <> (:caller, :key)
                                ORDER BY begun_at LIMIT :forgotten FOR UPDATE SKIP LOCKED))
                        INSERT INTO command AS known (caller, key, fingerprint, leased_until)
                        VALUES (:caller, :key, :fingerprint, now() + :lease * interval '1 second')
                        ON CONFLICT ON CONSTRAINT one_command_per_caller_and_key DO UPDATE
                        SET fingerprint = excluded.fingerprint, leased_until = excluded.leased_until, begun_at = now(),
                            status = NULL, answer = NULL
                        WHERE known.begun_at < now() - :retention * interval '1 second'
                            OR (known.status IS NULL AND known.leased_until < now()
                                AND known.fingerprint = excluded.fingerprint)
                        """)
                .param("caller", key.caller())
                .param("key", key.text())
                .param("fingerprint", fingerprint)
                .param("lease", properties.lease().toSeconds())
                .param("retention", properties.retention().toSeconds())
                .param("forgotten", FORGOTTEN_AT_ONCE)
                .update();
    }

    /// Empty when it was released in between.
    private Optional<Claim> known(Key key, byte[] fingerprint) {
        return jdbc.sql("SELECT fingerprint, status, answer FROM command WHERE caller = :caller AND key = :key")
                .param("caller", key.caller())
                .param("key", key.text())
                .query((row, _) -> claim(row, key, fingerprint))
                .optional();
    }

    private Claim claim(ResultSet row, Key key, byte[] fingerprint) throws SQLException {
        if (!MessageDigest.isEqual(row.getBytes("fingerprint"), fingerprint)) {
            return new Claim.AnotherCommand();
        }
        if (row.getObject("status", Integer.class) == null) {
            return new Claim.InProgress();
        }
        var sealed = row.getBytes("answer");
        return sealed == null
                ? new Claim.AnswerNotKept()
                : new Claim.Answered(json.readValue(vault.open(sealed, key.about()), Answer.class));
    }
}
