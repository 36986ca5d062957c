package id.payung.systemtest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What two books say of the same thing, line by line.
public final class Balance {

    private static final int MOST_DIFFERENCES = 5;

    private final List<Line> lines = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();

    private record Line(String what, long expected, long found, boolean holds) {}

    public void same(String what, long expected, long found) {
        add(what, expected, found, expected == found ? List.of() : List.of(expected + " became " + found));
    }

    public void none(String what, Collection<String> faults) {
        add(what, 0, faults.size(), faults);
    }

    /// Entry by entry; the line shows how many there are.
    public <K extends Comparable<? super K>> void same(String what, Map<K, ?> expected, Map<K, ?> found) {
        TreeSet<K> keys = new TreeSet<>(expected.keySet());
        keys.addAll(found.keySet());
        List<String> different = keys.stream()
                .filter(key -> !Objects.equals(expected.get(key), found.get(key)))
                .map(key -> "%s: %s became %s".formatted(key, expected.get(key), found.get(key)))
                .toList();
        add(what, expected.size(), found.size(), different);
    }

    private void add(String what, long expected, long found, Collection<String> different) {
        lines.add(new Line(what, expected, found, different.isEmpty()));
        different.stream()
                .limit(MOST_DIFFERENCES)
                .map(difference -> what + ": " + difference)
                .forEach(differences::add);
    }

    /// Empty when the books balance.
    public List<String> differences() {
        return differences;
    }

    public String table() {
        Stream<String> rows = lines.stream()
                .map(line -> "  %-64s %,12d %,12d  %s"
                        .formatted(line.what(), line.expected(), line.found(), line.holds() ? "=" : "DIFFERS"));
        return String.join("\n", rows.toList());
    }
}
