package id.payung.systemtest;

import java.util.Comparator;

/// Where an event stands in the ledger, as the header `position` says it.
public record Position(long epoch, long xid, long id) implements Comparable<Position> {

    private static final Comparator<Position> ORDER = Comparator.comparingLong(Position::epoch)
            .thenComparingLong(Position::xid)
            .thenComparingLong(Position::id);

    public static Position of(String text) {
        String[] numbers = text.split("\\.", -1);
        return new Position(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
