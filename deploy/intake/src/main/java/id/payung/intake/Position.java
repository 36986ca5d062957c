package id.payung.intake;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Where an event stands in the ledger: epoch, transaction, row; compared as numbers in this order.
/// Written `epoch.xid.id` in the header `position`.
public record Position(long epoch, long xid, long id) implements Comparable<Position> {

    static final String HEADER = "position";

    /// Before every event.
    static final Position NONE = new Position(-1, 0, 0);

    private static final Comparator<Position> ORDER = Comparator.comparingLong(Position::epoch)
            .thenComparingLong(Position::xid)
            .thenComparingLong(Position::id);

    private static final int MOST_DIGITS = 18;

    /// The position written in these bytes, or null where they hold none: three decimal numbers of at most 18 digits.
    static @Nullable Position read(byte @Nullable [] text) {
        if (text == null) {
            return null;
        }
        long[] numbers = new long[3];
        int number = 0;
        int digits = 0;
        for (byte character : text) {
            if (character == '.' && digits > 0 && number < 2) {
                number++;
                digits = 0;
            } else if (character >= '0' && character <= '9' && digits < MOST_DIGITS) {
                numbers[number] = numbers[number] * 10 + (character - '0');
                digits++;
            } else {
                return null;
            }
        }
        return number == 2 && digits > 0 ? new Position(numbers[0], numbers[1], numbers[2]) : null;
    }

    boolean isBeyond(Position other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return epoch + "." + xid + "." + id;
    }
}
