package id.payung.notification.live;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// How far somebody has read. News are in the order of transactions, and within one in the order of writing; a news is
/// read only when no other can appear before it any more.
///
/// @param transaction of PostgreSQL, as a number
record Mark(long transaction, long id) implements Comparable<Mark> {

    static final Mark BEGINNING = new Mark(0, 0);

    private static final Comparator<Mark> ORDER =
            Comparator.comparingLong(Mark::transaction).thenComparingLong(Mark::id);
    private static final Pattern WRITTEN = Pattern.compile("\\d{1,18}-\\d{1,18}");

    /// What a page sends as `Last-Event-ID`; empty when it is nothing that was sent to it.
    static Optional<Mark> read(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        int dash = text.indexOf('-');
        return Optional.of(new Mark(Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1))));
    }

    @Override
    public int compareTo(Mark other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return transaction + "-" + id;
    }
}
