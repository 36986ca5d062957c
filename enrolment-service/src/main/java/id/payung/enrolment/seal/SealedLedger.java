package id.payung.enrolment.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what was sealed: needs the right to select from `event_ledger` and `ledger_slice` and no other.
@Component
class SealedLedger {

    /// Events in memory at a time.
    private static final int FETCH = 2_000;

    /// One slice as the relay recorded it.
    ///
    /// @param number one more than that of the slice before; the first is 1
    /// @param form how it was sealed, see [Seal]
    /// @param last position of its last event; it begins behind the last one of the slice before
    /// @param events how many it had
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Slice(long number, int form, Position last, int events, byte[] seal) {}

    private final JdbcClient jdbc;

    SealedLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The latest seal, the one to be noted outside.
    Optional<Slice> latest() {
        return jdbc.sql("""
                        SELECT number, form, epoch, last_xid::text AS xid, last_id, events, seal FROM ledger_slice
                        ORDER BY number DESC LIMIT 1
                        """).query(SealedLedger::slice).optional();
    }

    List<Slice> slices(long after, long until, int limit) {
        return jdbc.sql("""
                        SELECT number, form, epoch, last_xid::text AS xid, last_id, events, seal FROM ledger_slice
                        WHERE number > :after AND number <= :until ORDER BY number LIMIT :limit
                        """)
                .param("after", after)
                .param("until", until)
                .param("limit", limit)
                .query(SealedLedger::slice)
                .list();
    }

    /// The events behind one position up to another, a few at a time where a transaction is open.
    Stream<Sealed> events(Position after, Position until) {
        return jdbc
                .sql("""
                        SELECT epoch, xid::text AS transaction, id, subject, type, payload, actor, note, recorded_at
                        FROM event_ledger
                        WHERE (epoch, xid, id) > (:epoch, :xid::xid8, :id)
                            AND (epoch, xid, id) <= (:untilEpoch, :untilXid::xid8, :untilId)
                        ORDER BY epoch, xid, id
                        """)
                .param("epoch", after.epoch())
                .param("xid", Long.toUnsignedString(after.xid()))
                .param("id", after.id())
                .param("untilEpoch", until.epoch())
                .param("untilXid", Long.toUnsignedString(until.xid()))
                .param("untilId", until.id())
                .withFetchSize(FETCH)
                .query(SealedLedger::event)
                .stream();
    }

    private static Slice slice(ResultSet row, int number) throws SQLException {
        return new Slice(
                row.getLong("number"),
                row.getInt("form"),
                new Position(row.getInt("epoch"), Long.parseUnsignedLong(row.getString("xid")), row.getLong("last_id")),
                row.getInt("events"),
                row.getBytes("seal"));
    }

    private static Sealed event(ResultSet row, int number) throws SQLException {
        return new Sealed(
                new Position(row.getInt(1), Long.parseUnsignedLong(row.getString(2)), row.getLong(3)),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, OffsetDateTime.class));
    }
}
