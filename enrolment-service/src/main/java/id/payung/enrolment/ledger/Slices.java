package id.payung.enrolment.ledger;

import id.payung.enrolment.seal.Position;
import id.payung.enrolment.seal.Seal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the ledger in its total order and remembers how far it was published; owner of `event_ledger` (reading) and
/// `ledger_slice`.
///
/// All of it runs on one connection, the one that holds the relay's lock: who has lost the lock can no longer move the
/// cursor.
final class Slices {

    /// Any number, the same in every replica.
    private static final long LOCK = 0x5061_7975_6e67L;

    /// Whether an event tells the directory a name. Who is listed and registered at once has only the one event.
    private static final String NAMES = """
            (e.type IN ('worker.listed.v1', 'worker.renamed.v1', 'worker.reclassified.v1', 'worker.erased.v1')
                OR (e.type = 'worker.registered.v1' AND e.payload LIKE '%,"listedOn":"__________"}'))
            """;

    /// An event that tells no name gives a null to look for, which the index answers without looking.
    private static final String NEXT = """
            SELECT e.epoch, e.xid::text AS transaction, e.id, e.type, e.subject, e.payload, e.actor, e.note, e.traceparent, e.recorded_at,
                w.opd_id, w.version, w.name, w.staff_number
            FROM event_ledger e
            LEFT JOIN worker w ON w.id = CASE WHEN\s""" + NAMES + """
            THEN e.subject END
            WHERE (e.epoch, e.xid, e.id) > (?, ?::xid8, ?)
                AND (e.xid < pg_snapshot_xmin(pg_current_snapshot()) OR e.epoch < (SELECT max(epoch) FROM ledger_epoch))
            ORDER BY e.epoch, e.xid, e.id
            LIMIT ?
            """;

    private final Connection connection;

    Slices(Connection connection) {
        this.connection = connection;
    }

    /// How far the ledger was published.
    ///
    /// @param number of the last slice, 0 before the first
    /// @param seal of the last slice, empty before the first
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Cursor(long number, Position position, byte[] seal) {}

    /// Whether this connection is now the one that may publish; holds until the connection ends.
    boolean lead() throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /// Whether transaction ids went back behind what the ledger holds, as they can after a dump and restore.
    boolean restored() throws SQLException {
        try (var statement = connection.prepareStatement("""
                        SELECT coalesce(max(xid), '0') >= pg_snapshot_xmax(pg_current_snapshot()) FROM event_ledger
                        WHERE epoch = (SELECT max(epoch) FROM ledger_epoch)
                        """);
                var row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    /// Whether the ledger holds this position or is in a later epoch. Otherwise the topic has seen events that this
    /// ledger has not, as after a restore of an older copy, and readers could take new ones for repeats.
    boolean knows(Position published) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT EXISTS (SELECT FROM event_ledger WHERE (epoch, xid, id) = (?, ?::xid8, ?))
                    OR (SELECT max(epoch) FROM ledger_epoch) > ?
                """)) {
            set(statement, published);
            statement.setInt(4, published.epoch());
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    Cursor cursor() throws SQLException {
        try (var statement = connection.prepareStatement("""
                        SELECT number, epoch, last_xid::text, last_id, seal FROM ledger_slice ORDER BY number DESC LIMIT 1
                        """);
                var row = statement.executeQuery()) {
            return row.next()
                    ? new Cursor(row.getLong(1), position(row, 2), row.getBytes(5))
                    : new Cursor(0, Position.START, new byte[0]);
        }
    }

    /// The events after a position that no open transaction can still precede, oldest first.
    List<Entry> after(Position position, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(NEXT)) {
            set(statement, position);
            statement.setInt(4, limit);
            return entries(statement);
        }
    }

    /// When the oldest event behind a position was recorded, be it held back or not; null when there is none.
    @Nullable
    OffsetDateTime waitingSince(Position position) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT recorded_at FROM event_ledger WHERE (epoch, xid, id) > (?, ?::xid8, ?) ORDER BY epoch, xid, id LIMIT 1
                """)) {
            set(statement, position);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getObject(1, OffsetDateTime.class) : null;
            }
        }
    }

    /// The last event up to a position that somebody's name was published with, of those who have one still.
    Position lastNamed(Position until) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT e.epoch, e.xid::text, e.id FROM event_ledger e JOIN worker w ON w.id = e.subject
                WHERE (e.epoch, e.xid, e.id) <= (?, ?::xid8, ?) AND w.name IS NOT NULL
                    AND\s""" + NAMES + """
                ORDER BY e.epoch DESC, e.xid DESC, e.id DESC LIMIT 1
                """)) {
            set(statement, until);
            try (var row = statement.executeQuery()) {
                return row.next() ? position(row, 1) : Position.START;
            }
        }
    }

    /// Moves the cursor behind a published slice; fails when another relay did it first.
    Cursor publish(Cursor from, List<Entry> slice) throws SQLException {
        var last = slice.getLast().position();
        var to = new Cursor(
                from.number() + 1,
                last,
                Seal.of(from.seal(), slice.stream().map(Entry::sealed).toList()));
        try (var statement = connection.prepareStatement("""
                        INSERT INTO ledger_slice (number, epoch, last_xid, last_id, events, seal, form)
                        VALUES (?, ?, ?::xid8, ?, ?, ?, ?)
                        """)) {
            statement.setLong(1, to.number());
            statement.setInt(2, last.epoch());
            statement.setString(3, Long.toUnsignedString(last.xid()));
            statement.setLong(4, last.id());
            statement.setInt(5, slice.size());
            statement.setBytes(6, to.seal());
            statement.setInt(7, Seal.FORM);
            statement.executeUpdate();
        }
        return to;
    }

    private static void set(PreparedStatement statement, Position position) throws SQLException {
        statement.setInt(1, position.epoch());
        statement.setString(2, Long.toUnsignedString(position.xid()));
        statement.setLong(3, position.id());
    }

    private static Position position(ResultSet row, int column) throws SQLException {
        return new Position(
                row.getInt(column), Long.parseUnsignedLong(row.getString(column + 1)), row.getLong(column + 2));
    }

    private static List<Entry> entries(PreparedStatement statement) throws SQLException {
        var entries = new ArrayList<Entry>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                entries.add(new Entry(
                        position(row, 1),
                        row.getString(4),
                        row.getObject(5, UUID.class),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getObject(10, OffsetDateTime.class),
                        directory(row)));
            }
        }
        return entries;
    }

    private static Entry.@Nullable Directory directory(ResultSet row) throws SQLException {
        var opd = row.getObject(11, UUID.class);
        var name = row.getString(13);
        if (opd == null) {
            return null;
        }
        return name == null
                ? new Entry.Directory.Forgotten()
                : new Entry.Directory.Named(opd, row.getLong(12), name, row.getString(14));
    }
}
