package id.payung.enrolment.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds merged cells, which a sheet names behind its rows. It looks at the bytes, for parsing the rows once more would
/// take as long as reading them.
final class Merged {

    private static final int LONGEST = 256;
    private static final Pattern MERGED = Pattern.compile(
            "(?:[A-Za-z0-9]+:)?mergeCell\\s[^>]*?ref\\s*=\\s*[\"']([A-Z]{1,3}([0-9]{1,8}):[A-Z]{1,3}([0-9]{1,8}))[\"'].*",
            Pattern.DOTALL);

    private Merged() {}

    /// The first range that begins below a row and reaches over several, such as `F3:F8`; null when there is none.
    static @Nullable String below(int row, InputStream sheet) throws IOException {
        var block = new byte[16 * 1024];
        var tag = new byte[LONGEST];
        int length = -1;
        for (int read = sheet.read(block, 0, block.length); read >= 0; read = sheet.read(block, 0, block.length)) {
            for (int i = 0; i < read; i++) {
                byte b = block[i];
                if (b == '<') {
                    length = 0;
                } else if (b == '>') {
                    var range = length > 0 && isMerge(tag, length) ? range(tag, length, row) : null;
                    if (range != null) {
                        return range;
                    }
                    length = -1;
                } else if (length >= 0 && length < LONGEST) {
                    tag[length++] = b;
                }
            }
        }
        return null;
    }

    /// Few tags of a sheet have a letter `m` in front or behind a prefix.
    private static boolean isMerge(byte[] tag, int length) {
        int at = 0;
        for (int i = 0; i < length && tag[i] > ' '; i++) {
            if (tag[i] == ':') {
                at = i + 1;
            }
        }
        return at < length && tag[at] == 'm';
    }

    private static @Nullable String range(byte[] tag, int length, int row) {
        var found = MERGED.matcher(new String(tag, 0, length, StandardCharsets.ISO_8859_1));
        if (!found.matches()) {
            return null;
        }
        int first = Integer.parseInt(found.group(2));
        return first > row && Integer.parseInt(found.group(3)) > first ? found.group(1) : null;
    }
}
