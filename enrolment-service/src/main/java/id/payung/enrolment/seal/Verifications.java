package id.payung.enrolment.seal;

import id.payung.enrolment.seal.Step.Fault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the table `ledger_verification`: what was asked for, how far it is, who works on it.
@Component
class Verifications {

    private final JdbcClient jdbc;

    Verifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A verification that this replica works on until its lease ends.
    record Claim(
            UUID id, Checked checked, long until, @Nullable Noted noted) {}

    /// Asks for one; nothing happens while another runs.
    Optional<UUID> ask(String actor, long lastSlice, @Nullable Noted noted) {
        return jdbc.sql("""
                        INSERT INTO ledger_verification (actor, last_slice, noted_slice, noted_seal)
                        VALUES (:actor, :last, :slice, :seal) ON CONFLICT ((true)) WHERE state = 'RUNNING' DO NOTHING
                        RETURNING id
                        """)
                .param("actor", actor)
                .param("last", lastSlice)
                .param("slice", noted == null ? null : noted.slice())
                .param("seal", noted == null ? null : noted.bytes())
                .query(UUID.class)
                .optional();
    }

    Optional<Claim> claim(Duration lease) {
        return jdbc.sql("""
                        UPDATE ledger_verification SET leased_until = now() + :lease * interval '1 millisecond'
                        WHERE state = 'RUNNING' AND leased_until < now()
                        RETURNING id, checked_slice, checked_epoch, checked_xid::text, checked_id, checked_seal, events,
                            last_slice, noted_slice, noted_seal
                        """)
                .param("lease", lease.toMillis())
                .query(Verifications::claim)
                .optional();
    }

    /// @return whether this replica is still the one that works on it
    boolean advance(UUID id, long from, Checked to, Duration lease) {
        return jdbc.sql("""
                        UPDATE ledger_verification SET checked_slice = :slice, checked_epoch = :epoch, checked_xid = :xid::xid8,
                            checked_id = :place, checked_seal = :seal, events = :events,
                            leased_until = now() + :lease * interval '1 millisecond'
                        WHERE id = :id AND checked_slice = :from AND state = 'RUNNING'
                        """)
                        .param("id", id)
                        .param("from", from)
                        .param("slice", to.slice())
                        .param("epoch", to.place().epoch())
                        .param("xid", Long.toUnsignedString(to.place().xid()))
                        .param("place", to.place().id())
                        .param("seal", to.seal())
                        .param("events", to.events())
                        .param("lease", lease.toMillis())
                        .update()
                == 1;
    }

    void end(UUID id, Checked whole, Step.@Nullable Broken broken) {
        jdbc.sql("""
                        UPDATE ledger_verification SET state = :state, checked_slice = :slice, checked_seal = :seal, events = :events,
                            broken_slice = :broken, fault = :fault, finished_at = now()
                        WHERE id = :id AND state = 'RUNNING'
                        """)
                .param("id", id)
                .param("state", broken == null ? "INTACT" : "BROKEN")
                .param("slice", whole.slice())
                .param("seal", whole.seal())
                .param("events", whole.events())
                .param("broken", broken == null ? null : broken.slice())
                .param("fault", broken == null ? null : broken.fault().name())
                .update();
    }

    /// Whether the last one that ended found a broken slice.
    boolean lastFoundBroken() {
        return jdbc.sql("""
                        SELECT state = 'BROKEN' FROM ledger_verification WHERE state <> 'RUNNING' ORDER BY id DESC LIMIT 1
                        """).query(Boolean.class).optional().orElse(false);
    }

    Optional<Verification> find(UUID id) {
        return jdbc.sql("""
                        SELECT id, state, checked_slice, last_slice, events, checked_seal, broken_slice, fault, asked_at, finished_at
                        FROM ledger_verification WHERE id = :id
                        """).param("id", id).query(Verifications::verification).optional();
    }

    Optional<Verification> latest() {
        return jdbc.sql("""
                        SELECT id, state, checked_slice, last_slice, events, checked_seal, broken_slice, fault, asked_at, finished_at
                        FROM ledger_verification ORDER BY id DESC LIMIT 1
                        """).query(Verifications::verification).optional();
    }

    private static Claim claim(ResultSet row, int number) throws SQLException {
        var noted = row.getBytes("noted_seal");
        return new Claim(
                row.getObject("id", UUID.class),
                new Checked(
                        row.getLong("checked_slice"),
                        new Position(
                                row.getInt("checked_epoch"),
                                Long.parseUnsignedLong(row.getString("checked_xid")),
                                row.getLong("checked_id")),
                        row.getBytes("checked_seal"),
                        row.getLong("events")),
                row.getLong("last_slice"),
                noted == null
                        ? null
                        : new Noted(row.getLong("noted_slice"), HexFormat.of().formatHex(noted)));
    }

    private static Verification verification(ResultSet row, int number) throws SQLException {
        var fault = row.getString("fault");
        return new Verification(
                row.getObject("id", UUID.class),
                Verification.State.valueOf(row.getString("state")),
                row.getLong("checked_slice"),
                row.getLong("last_slice"),
                row.getLong("events"),
                HexFormat.of().formatHex(row.getBytes("checked_seal")),
                row.getObject("broken_slice", Long.class),
                fault == null ? null : Fault.valueOf(fault),
                row.getObject("asked_at", OffsetDateTime.class),
                row.getObject("finished_at", OffsetDateTime.class));
    }
}
