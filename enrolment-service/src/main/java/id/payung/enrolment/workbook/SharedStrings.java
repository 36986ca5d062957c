package id.payung.enrolment.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The texts that the cells of a workbook share, close together: a million short ones take little more than their
/// letters.
final class SharedStrings {

    private static final int BLOCK = 256 * 1024;

    private final long most;
    private final int longest;
    private byte[][] blocks = new byte[4][];
    private int[] starts = new int[1_024];
    private int count;
    private int end;

    /// @param most bytes in all
    /// @param longest characters of one, behind which the rest is left out
    SharedStrings(long most, int longest) {
        this.most = most;
        this.longest = longest;
    }

    void read(Xml xml) {
        var text = new StringBuilder();
        while (xml.next()) {
            if (xml.begins("t")) {
                xml.text(text, longest);
            } else if (xml.begins("rPh")) {
                xml.text(new StringBuilder(), 0);
            } else if (xml.ends("si")) {
                add(text.toString().getBytes(StandardCharsets.UTF_8));
                text.setLength(0);
            }
        }
    }

    String get(int index) {
        if (index < 0 || index >= count) {
            throw Hostile.DAMAGED.refusal();
        }
        int from = starts[index];
        int length = (index + 1 < count ? starts[index + 1] : end) - from;
        var bytes = new byte[length];
        for (int copied = 0; copied < length; ) {
            int within = (from + copied) % BLOCK;
            int step = Math.min(length - copied, BLOCK - within);
            System.arraycopy(blocks[(from + copied) / BLOCK], within, bytes, copied, step);
            copied += step;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void add(byte[] text) {
        if (end + text.length + 4L * count > most) {
            throw Hostile.TOO_MUCH_TEXT.refusal();
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = end;
        for (int copied = 0; copied < text.length; ) {
            int within = end % BLOCK;
            int step = Math.min(text.length - copied, BLOCK - within);
            System.arraycopy(text, copied, block(end / BLOCK), within, step);
            copied += step;
            end += step;
        }
    }

    private byte[] block(int number) {
        if (number == blocks.length) {
            blocks = Arrays.copyOf(blocks, number * 2);
        }
        if (blocks[number] == null) {
            blocks[number] = new byte[BLOCK];
        }
        return blocks[number];
    }
}
