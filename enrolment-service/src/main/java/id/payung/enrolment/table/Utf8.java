package id.payung.enrolment.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// A text file as UTF-8 or as the single bytes that it is made of; UTF-16, with a byte order mark or seen by its
/// zeros, is put into UTF-8 on the way.
final class Utf8 extends InputStream {

    private static final int SAMPLE = 512;

    private final BufferedReader wide;
    private final char[] letters = new char[4_096];
    private byte[] bytes = {};
    private int at;

    private Utf8(BufferedReader wide) {
        this.wide = wide;
    }

    static InputStream of(InputStream file) throws IOException {
        var pushback = new PushbackInputStream(file, SAMPLE);
        var sample = pushback.readNBytes(SAMPLE);
        int mark =
                starts(sample, 0xEF, 0xBB, 0xBF) ? 3 : starts(sample, 0xFF, 0xFE) || starts(sample, 0xFE, 0xFF) ? 2 : 0;
        pushback.unread(sample, mark, sample.length - mark);
        if (starts(sample, 0xFF, 0xFE) || (mark == 0 && zeros(sample, 1) && !zeros(sample, 0))) {
            return new Utf8(reader(pushback, StandardCharsets.UTF_16LE));
        }
        if (starts(sample, 0xFE, 0xFF) || (mark == 0 && zeros(sample, 0) && !zeros(sample, 1))) {
            return new Utf8(reader(pushback, StandardCharsets.UTF_16BE));
        }
        return pushback;
    }

    private static BufferedReader reader(InputStream file, Charset charset) {
        return new BufferedReader(new InputStreamReader(file, charset));
    }

    private static boolean starts(byte[] sample, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= sample.length || (sample[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// Whether most of every second byte is zero, as letters of a western header are in UTF-16.
    private static boolean zeros(byte[] sample, int from) {
        int zeros = 0;
        for (int i = from; i < sample.length; i += 2) {
            zeros += sample[i] == 0 ? 1 : 0;
        }
        return sample.length >= 8 && zeros * 2 > sample.length / 2;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (at == bytes.length) {
            int length = wide.read(letters, 0, letters.length - 1);
            if (length < 0) {
                return -1;
            }
            if (Character.isHighSurrogate(letters[length - 1])) {
                int low = wide.read();
                if (low >= 0) {
                    letters[length++] = (char) low;
                }
            }
            bytes = new String(letters, 0, length).getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        int length = Math.min(most, bytes.length - at);
        System.arraycopy(bytes, at, into, from, length);
        at += length;
        return length;
    }

    @Override
    public void close() throws IOException {
        wide.close();
    }
}
