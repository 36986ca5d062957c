package id.payung.systemtest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads a topic as a consumer must be able to: per partition positions rise, or repeat what was there before.
public final class Order {

    private final Map<Integer, Position> last = new HashMap<>();
    private final Map<Integer, Set<Position>> seen = new HashMap<>();
    private final Map<Position, String> events = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private long repeats;

    public void read(Topic.Entry entry) {
        Position position = entry.position();
        Position before = last.getOrDefault(entry.partition(), new Position(-1, 0, 0));
        String event = said(entry.type(), entry.key(), entry.value());
        if (position.compareTo(before) > 0) {
            last.put(entry.partition(), position);
            if (events.putIfAbsent(position, event) != null) {
                faults.add("%s is in two partitions".formatted(position));
            }
        } else if (seen(entry.partition()).contains(position)) {
            repeats++;
            if (!event.equals(events.get(position))) {
                faults.add("%s is repeated with other words".formatted(position));
            }
        } else {
            faults.add("%s comes in partition %d behind %s and would be skipped"
                    .formatted(position, entry.partition(), before));
        }
        seen(entry.partition()).add(position);
    }

    private Set<Position> seen(int partition) {
        return seen.computeIfAbsent(partition, _ -> new HashSet<>());
    }

    /// What an event says, so shortly that a million of them fit into this JVM.
    public static String said(String type, String key, String value) {
        return type + " " + digest(key + " " + value).substring(0, 16);
    }

    /// SHA-256.
    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What is left when repeats are skipped.
    public Map<Position, String> events() {
        return events;
    }

    public List<String> faults() {
        return faults;
    }

    public long repeats() {
        return repeats;
    }
}
