package id.payung.enrolment.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of a text file, each of bounded length, ended by LF, CR or both in any mixture.
///
/// A line that is not UTF-8 is read as Windows-1252, which is what Excel writes; unless a line before was good
/// UTF-8 beyond ASCII: then it is damage, and shows as U+FFFD.
final class Lines implements AutoCloseable {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final InputStream file;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final byte[] buffer = new byte[64 * 1024];
    private final int longest;
    private int at;
    private int end;
    private byte[] line = new byte[512];
    private int length;
    private boolean provenUtf8;
    private boolean afterReturn;
    private final Deque<String> again = new ArrayDeque<>();
    private long number;

    Lines(InputStream file, int longest) throws IOException {
        this.file = Utf8.of(file);
        this.longest = longest;
    }

    /// The number of the line that [#next()] gave last; the first is 1.
    long number() {
        return number;
    }

    /// The next line without its end, cut behind the longest length plus one; null behind the last.
    @Nullable
    String next() throws IOException {
        number++;
        return again.isEmpty() ? read() : again.poll();
    }

    /// The next line that says something; null behind the last.
    @Nullable
    String nextWithText() throws IOException {
        var text = next();
        while (text != null && text.isBlank()) {
            text = next();
        }
        return text;
    }

    /// The lines that come next, that many or as many as there are; they come again.
    List<String> ahead(int most) throws IOException {
        for (var text = again.size() < most ? read() : null; text != null; text = again.size() < most ? read() : null) {
            again.add(text);
        }
        return again.stream().limit(most).toList();
    }

    private @Nullable String read() throws IOException {
        length = 0;
        boolean any = false;
        while (at < end || fill()) {
            if (afterReturn && buffer[at] == '\n') {
                at++;
                afterReturn = false;
                continue;
            }
            afterReturn = false;
            any = true;
            int from = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            keep(from);
            if (at < end) {
                afterReturn = buffer[at++] == '\r';
                return text();
            }
        }
        return any ? text() : null;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, file.read(buffer));
        return end > 0;
    }

    private void keep(int from) {
        int kept = Math.min(at - from, longest + 1 - length);
        if (length + kept > line.length) {
            line = Arrays.copyOf(line, Math.max(length + kept, line.length * 2));
        }
        System.arraycopy(buffer, from, line, length, kept);
        length += kept;
    }

    private String text() {
        for (int i = 0; i < length; i++) {
            if (line[i] < 0) {
                return wide();
            }
        }
        return new String(line, 0, length, StandardCharsets.ISO_8859_1);
    }

    private String wide() {
        if (length > longest || provenUtf8) {
            return new String(line, 0, length, StandardCharsets.UTF_8);
        }
        try {
            var text = utf8.decode(ByteBuffer.wrap(line, 0, length)).toString();
            provenUtf8 = true;
            return text;
        } catch (CharacterCodingException _) {
            return new String(line, 0, length, WINDOWS_1252);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
