package id.payung.enrolment.sheet;

import java.nio.ByteBuffer;

/// In which row of a file a NIK came first, for 2 million rows in 48 MB: an open table of the first 8 bytes of the
/// hash.
///
/// Two different NIKs that share those 64 bits would be taken for one; among 2 million that happens once in ten million
/// files, and the row would be rejected visibly.
public final class FirstSeen {

    private long[] keys = new long[1024];
    private int[] rows = new int[1024];
    private int size;

    /// The row in which this hash came first, or 0 when it is new and now remembered.
    ///
    /// @param hash keyed hash of a NIK
    /// @param row at least 1
    public int rowOf(byte[] hash, int row) {
        if (size * 4 > keys.length * 3) {
            grow();
        }
        long key = ByteBuffer.wrap(hash).getLong();
        int place = place(key);
        if (rows[place] == 0) {
            keys[place] = key;
            rows[place] = row;
            size++;
            return 0;
        }
        return rows[place];
    }

    private int place(long key) {
        int place = Long.hashCode(key) & (keys.length - 1);
        while (rows[place] != 0 && keys[place] != key) {
            place = (place + 1) & (keys.length - 1);
        }
        return place;
    }

    private void grow() {
        var oldKeys = keys;
        var oldRows = rows;
        keys = new long[oldKeys.length * 2];
        rows = new int[oldRows.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldRows[i] != 0) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                rows[place] = oldRows[i];
            }
        }
    }
}
