package id.payung.enrolment.workbook;

import id.payung.enrolment.content.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// The files inside a ZIP, by its directory at the end and by nothing else; no file is opened before all are looked
/// at.
///
/// Own code, because a general reader keeps every entry that a directory claims to have, and needs a file on disk
/// or all bytes in memory.
final class Archive {

    private static final int END = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int HEAD = 46;
    private static final int LOCAL_HEAD = 30;
    private static final int LARGEST_DIRECTORY = 4 * 1024 * 1024;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final Content content;
    private final Workbook.Limits limits;
    private final Map<String, Entry> entries = new HashMap<>();

    /// @param packed bytes in the archive
    /// @param at where its local header is
    record Entry(String name, int method, long packed, long at) {}

    Archive(Content content, Workbook.Limits limits) throws IOException {
        this.content = content;
        this.limits = limits;
        readDirectory(end());
        refuseOverlaps();
    }

    Optional<Entry> find(String name) {
        return Optional.ofNullable(entries.get(key(name)));
    }

    boolean hasBelow(String folder) {
        return entries.keySet().stream().anyMatch(name -> name.startsWith(key(folder)));
    }

    /// Unpacks one file, within the limits; what it says about its own size is not believed.
    Unpacked open(Entry entry) throws IOException {
        var head = bytes(entry.at(), LOCAL_HEAD);
        if (head.getInt(0) != 0x04034b50) {
            throw Hostile.DAMAGED.refusal();
        }
        long from = entry.at() + LOCAL_HEAD + (head.getShort(26) & 0xffff) + (head.getShort(28) & 0xffff);
        var packed = content.section(from, entry.packed());
        return new Unpacked(entry.method() == STORED ? packed : inflate(packed), packed, from, limits);
    }

    private static InputStream inflate(InputStream packed) {
        var inflater = new Inflater(true);
        return new InflaterInputStream(packed, inflater, 16 * 1024) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }

    private ByteBuffer end() throws IOException {
        int length = (int) Math.min(content.size(), END + LONGEST_COMMENT);
        var tail = bytes(content.size() - length, length);
        for (int at = length - END; at >= 0; at--) {
            if (tail.getInt(at) == 0x06054b50 && at + END + (tail.getShort(at + 20) & 0xffff) <= length) {
                return tail.slice(at, END).order(ByteOrder.LITTLE_ENDIAN);
            }
        }
        throw Hostile.DAMAGED.refusal();
    }

    private void readDirectory(ByteBuffer end) throws IOException {
        int count = end.getShort(10) & 0xffff;
        long size = end.getInt(12) & 0xffffffffL;
        long from = end.getInt(16) & 0xffffffffL;
        if (count > limits.mostEntries() || size > LARGEST_DIRECTORY) {
            throw Hostile.TOO_MANY_ENTRIES.refusal();
        }
        var directory = bytes(from, (int) size);
        for (int i = 0; i < count; i++) {
            if (directory.remaining() < HEAD || directory.getInt(directory.position()) != 0x02014b50) {
                throw Hostile.DAMAGED.refusal();
            }
            var entry = entry(directory);
            if (entries.put(key(entry.name()), entry) != null) {
                throw Hostile.TWO_OF_A_NAME.refusal();
            }
        }
    }

    private static Entry entry(ByteBuffer directory) {
        int at = directory.position();
        int nameLength = directory.getShort(at + 28) & 0xffff;
        int length =
                HEAD + nameLength + (directory.getShort(at + 30) & 0xffff) + (directory.getShort(at + 32) & 0xffff);
        if (directory.remaining() < length) {
            throw Hostile.DAMAGED.refusal();
        }
        if ((directory.getShort(at + 8) & 1) != 0) {
            throw Hostile.LOCKED.refusal();
        }
        int method = directory.getShort(at + 10) & 0xffff;
        if (method != STORED && method != DEFLATED) {
            throw Hostile.DAMAGED.refusal();
        }
        var name = new byte[nameLength];
        directory.get(at + HEAD, name);
        directory.position(at + length);
        return new Entry(
                new String(name, StandardCharsets.UTF_8),
                method,
                directory.getInt(at + 20) & 0xffffffffL,
                directory.getInt(at + 42) & 0xffffffffL);
    }

    /// Entries that share their bytes are how a small archive unpacks to petabytes.
    private void refuseOverlaps() {
        long end = 0;
        for (var entry : entries.values().stream()
                .sorted(Comparator.comparingLong(Entry::at))
                .toList()) {
            if (entry.at() < end) {
                throw Hostile.OVERLAPPING.refusal();
            }
            end = entry.at() + LOCAL_HEAD + entry.name().length() + entry.packed();
        }
        if (end > content.size()) {
            throw Hostile.DAMAGED.refusal();
        }
    }

    private ByteBuffer bytes(long from, int length) throws IOException {
        if (from < 0 || from + length > content.size()) {
            throw Hostile.DAMAGED.refusal();
        }
        return ByteBuffer.wrap(content.section(from, length).readNBytes(length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String key(String name) {
        var relative = name.startsWith("/") ? name.substring(1) : name;
        return relative.toLowerCase(Locale.ROOT);
    }
}
