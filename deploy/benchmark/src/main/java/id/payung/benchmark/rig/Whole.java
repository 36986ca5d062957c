package id.payung.benchmark.rig;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Locale;

/// Finds the end of an answer of HTTP/1.1 among the bytes that came.
final class Whole {

    private static final String LENGTH = "\r\ncontent-length:";
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(US_ASCII);

    private Whole() {}

    /// How many bytes the answer has, or one more than came while it is not known or not all are there.
    static int answer(byte[] bytes, int came) {
        int head = head(bytes, came);
        if (head < 0) {
            return came + 1;
        }
        String headers = new String(bytes, 0, head, US_ASCII).toLowerCase(Locale.ROOT);
        int at = headers.indexOf(LENGTH);
        if (at >= 0) {
            int from = at + LENGTH.length();
            int to = headers.indexOf('\r', from);
            return head + Integer.parseInt(headers.substring(from, to).strip());
        }
        int last = came - LAST_CHUNK.length;
        return last >= head && Arrays.equals(bytes, last, came, LAST_CHUNK, 0, LAST_CHUNK.length) ? came : came + 1;
    }

    static boolean isFine(byte[] answer) {
        return answer[9] == '2' && answer[10] == '0' && answer[11] == '0';
    }

    static byte[] body(byte[] answer, int end) {
        return Arrays.copyOfRange(answer, head(answer, end), end);
    }

    /// The index behind the empty line; -1 before it came.
    private static int head(byte[] bytes, int came) {
        for (int at = 3; at < came; at++) {
            if (bytes[at] == '\n' && bytes[at - 1] == '\r' && bytes[at - 2] == '\n' && bytes[at - 3] == '\r') {
                return at + 1;
            }
        }
        return -1;
    }
}
