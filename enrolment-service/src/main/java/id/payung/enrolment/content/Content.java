package id.payung.enrolment.content;

import java.io.InputStream;
import java.util.function.IntFunction;

/// A received file in parts of one length, of which the last may be shorter. One part is in memory at a time.
///
/// Not for two threads at once.
public final class Content {

    private final long size;
    private final int part;
    private final IntFunction<byte[]> parts;
    private int held = -1;
    private byte[] bytes = {};

    private Content(long size, int part, IntFunction<byte[]> parts) {
        this.size = size;
        this.part = part;
        this.parts = parts;
    }

    /// @param size bytes of the whole file
    /// @param part bytes of every part but the last
    /// @param parts a part by its number, the first is 0
    public static Content of(long size, int part, IntFunction<byte[]> parts) {
        return new Content(size, part, parts);
    }

    public static Content of(byte[] whole) {
        return new Content(whole.length, Math.max(1, whole.length), _ -> whole);
    }

    public long size() {
        return size;
    }

    /// The first bytes of the file, as many as there are up to `most`.
    public byte[] beginning(int most) {
        var beginning = new byte[(int) Math.min(most, size)];
        for (int read = 0; read < beginning.length; ) {
            read += read(read, beginning, read, beginning.length - read);
        }
        return beginning;
    }

    public Section open() {
        return section(0, size);
    }

    /// A stretch of the file; what lies behind the end of the file is not there.
    public Section section(long from, long length) {
        return new Section(from, Math.min(size, from + length));
    }

    private int read(long at, byte[] into, int from, int most) {
        int number = (int) (at / part);
        if (number != held) {
            bytes = parts.apply(number);
            held = number;
        }
        int start = (int) (at % part);
        int length = Math.min(most, bytes.length - start);
        System.arraycopy(bytes, start, into, from, length);
        return length;
    }

    /// Reads on from one place of the file.
    public final class Section extends InputStream {

        private long at;
        private final long end;

        private Section(long at, long end) {
            this.at = at;
            this.end = end;
        }

        /// The place in the file that is read next.
        public long position() {
            return at;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (most == 0) {
                return 0;
            }
            if (at >= end) {
                return -1;
            }
            int length = Content.this.read(at, into, from, (int) Math.min(most, end - at));
            at += length;
            return length;
        }
    }
}
