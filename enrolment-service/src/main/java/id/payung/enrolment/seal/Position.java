package id.payung.enrolment.seal;

import java.util.Comparator;

/// Where an event stands in the ledger: events are published in this order, and readers tell repeats by it.
///
/// @param epoch raised by an operator after a restore, when transaction ids may start lower
/// @param xid id of the transaction that recorded the event, unsigned 64 bits
/// @param id identity of the row, rising within a transaction
public record Position(int epoch, long xid, long id) implements Comparable<Position> {

    public static final Position START = new Position(0, 0, 0);

    private static final Comparator<Position> ORDER = Comparator.comparingInt(Position::epoch)
            .thenComparing(Position::xid, Long::compareUnsigned)
            .thenComparingLong(Position::id);

    /// The opposite of [#toString()].
    public static Position of(String text) {
        var numbers = text.split("\\.", 3);
        return new Position(
                Integer.parseInt(numbers[0]), Long.parseUnsignedLong(numbers[1]), Long.parseLong(numbers[2]));
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /// As in the header `position`, e.g. `1.742.3`.
    @Override
    public String toString() {
        return epoch + "." + Long.toUnsignedString(xid) + "." + id;
    }
}
