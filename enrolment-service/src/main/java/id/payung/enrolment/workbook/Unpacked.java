package id.payung.enrolment.workbook;

import id.payung.enrolment.content.Content;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/// A file of an archive while it is unpacked. It stops as soon as it has become too large for what it was packed
/// in, and before one tag of it fills the memory.
final class Unpacked extends InputStream {

    /// Below this nothing is a bomb: small files of Excel shrink well.
    private static final long HARMLESS = 1024 * 1024;

    private final InputStream plain;
    private final Content.Section packed;
    private final long from;
    private final long most;
    private final long ratio;
    private final long longestTag;
    private long unpacked;
    private long tag = -1;

    Unpacked(InputStream plain, Content.Section packed, long from, Workbook.Limits limits) {
        this.plain = plain;
        this.packed = packed;
        this.from = from;
        this.most = limits.inflated().toBytes();
        this.ratio = limits.inflateRatio();
        this.longestTag = limits.longestTag().toBytes();
    }

    /// Bytes of the archive read so far for this file.
    long taken() {
        return packed.position() - from;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        int read;
        try {
            read = plain.read(into, at, length);
        } catch (ZipException | EOFException _) {
            throw Hostile.DAMAGED.refusal();
        }
        unpacked += Math.max(0, read);
        if (unpacked > most || (unpacked > HARMLESS && unpacked > ratio * taken())) {
            throw Hostile.BOMB.refusal();
        }
        for (int i = at; i < at + read; i++) {
            if (into[i] == '<') {
                tag = 0;
            } else if (into[i] == '>') {
                tag = -1;
            } else if (tag >= 0 && ++tag > longestTag) {
                throw Hostile.BOMB.refusal();
            }
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }
}
