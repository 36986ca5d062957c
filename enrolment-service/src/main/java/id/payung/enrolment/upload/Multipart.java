package id.payung.enrolment.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// A body of `multipart/form-data` (RFC 7578), read as it comes: the fields in front of the file, then the file.
///
/// Reading a part ends with it: this stream is the part that is read now. Fields behind the file are passed by.
final class Multipart extends InputStream {

    private static final int BUFFER = 32 * 1_024;
    private static final int LONGEST_HEAD = 8 * 1_024;
    private static final int MOST_OF_FIELDS = 256 * 1_024;
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("\\bfilename\\*?=");

    private final InputStream body;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    /// Up to here nothing in the buffer belongs to a delimiter.
    private int clear;

    private boolean ended;

    /// @param boundary as the header of the request names it, at most 70 characters
    Multipart(InputStream body, String boundary) {
        this.body = body;
        this.delimiter = ("\r\n--" + boundary).getBytes(ISO_8859_1);
        // The first delimiter has no line in front that it could end.
        buffer[0] = '\r';
        buffer[1] = '\n';
        this.to = 2;
    }

    /// Reads on to the file, or to the end when there is none.
    ///
    /// @return the fields on the way, by name
    Map<String, String> fields() throws IOException {
        var fields = new LinkedHashMap<String, String>();
        int left = MOST_OF_FIELDS;
        skipPart();
        while (nextPart()) {
            var head = head();
            if (FILE.matcher(head).find()) {
                return fields;
            }
            var value = readNBytes(left + 1);
            left -= value.length;
            if (left < 0) {
                throw new IOException("the fields of the form are too long");
            }
            var name = NAME.matcher(head);
            if (name.find()) {
                fields.put(name.group(1), new String(value, UTF_8));
            }
        }
        return fields;
    }

    private void skipPart() throws IOException {
        while (read(new byte[BUFFER], 0, BUFFER) >= 0) {
            // what stands in front of the first part is nothing
        }
    }

    /// Steps over a delimiter.
    ///
    /// @return false at the last one
    private boolean nextPart() throws IOException {
        from += delimiter.length;
        clear = from;
        need(2);
        ended = buffer[from] == '-' && buffer[from + 1] == '-';
        if (!ended) {
            line();
        }
        return !ended;
    }

    private String head() throws IOException {
        var head = new StringBuilder();
        for (var line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append('\n');
            if (head.length() > LONGEST_HEAD) {
                throw new IOException("the head of a part is too long");
            }
        }
        return head.toString();
    }

    private boolean startsWithDelimiter() throws IOException {
        need(delimiter.length);
        return isDelimiter(from);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        while (true) {
            need(2);
            if (buffer[from] == '\r' && buffer[from + 1] == '\n') {
                from += 2;
                clear = from;
                return line.toString();
            }
            line.append((char) (buffer[from++] & 0xff));
            if (line.length() > LONGEST_HEAD) {
                throw new IOException("a line in the head of a part is too long");
            }
        }
    }

    /// Has at least this many bytes in the buffer.
    private void need(int bytes) throws IOException {
        while (to - from < bytes) {
            fill();
        }
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        clear = Math.max(0, clear - from);
        to -= from;
        from = 0;
        int read = body.read(buffer, to, buffer.length - to);
        if (read < 0) {
            throw new EOFException("the form was cut off");
        }
        to += read;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException {
        if (ended || most == 0) {
            return ended ? -1 : 0;
        }
        while (from >= clear) {
            if (startsWithDelimiter()) {
                return -1;
            }
            look();
        }
        int length = Math.min(most, clear - from);
        System.arraycopy(buffer, from, into, at, length);
        from += length;
        return length;
    }

    /// Finds how far the buffer holds nothing that can be a delimiter, at least one byte.
    private void look() {
        int last = to - delimiter.length;
        int at = from + 1;
        while (at <= last && !isDelimiter(at)) {
            at++;
        }
        clear = at;
    }

    private boolean isDelimiter(int at) {
        for (int i = 0; i < delimiter.length; i++) {
            if (buffer[at + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }
}
