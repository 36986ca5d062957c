package id.payung.enrolment.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The lines of a text file, each of bounded length: UTF-8, or UTF-16 by its byte order mark.
final class Lines implements AutoCloseable {

    static final int LONGEST = 16 * 1024;

    private final BufferedReader reader;
    private final StringBuilder line = new StringBuilder(256);

    Lines(InputStream file) throws IOException {
        var marked = new PushbackInputStream(file, 3);
        reader = new BufferedReader(new InputStreamReader(marked, charset(marked)), 64 * 1024);
    }

    /// The next line without its end, cut at [#LONGEST] characters plus one; null behind the last.
    @Nullable
    String next() throws IOException {
        line.setLength(0);
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n' && c != '\r'; c = reader.read()) {
            if (line.length() <= LONGEST) {
                line.append((char) c);
            }
        }
        if (c == '\r') {
            reader.mark(1);
            if (reader.read() != '\n') {
                reader.reset();
            }
        }
        return line.toString();
    }

    private static Charset charset(PushbackInputStream file) throws IOException {
        var mark = file.readNBytes(3);
        if (mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        boolean little = mark.length > 1 && mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE;
        boolean big = mark.length > 1 && mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF;
        int skip = little || big ? 2 : 0;
        file.unread(mark, skip, mark.length - skip);
        if (little) {
            return StandardCharsets.UTF_16LE;
        }
        return big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
