package id.payung.coverage.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Numbers of people that add up to one another, and which of them may not be shown: those of fewer than five
/// people, and others as long as what is shown gives one of those away.
///
/// @param <N> names a number
final class Secrets<N> {

    /// Fewer people than this are withheld; nobody at all is not.
    static final int FEWEST = 5;

    private record Sum<N>(List<N> wholes, List<N> parts) {}

    private final Map<N, Long> numbers = new HashMap<>();
    private final Set<N> hidden = new HashSet<>();
    private final List<Sum<N>> sums = new ArrayList<>();

    void number(N name, long people) {
        numbers.put(name, people);
        if (people != 0 && people < FEWEST) {
            hidden.add(name);
        }
    }

    void hide(N name) {
        hidden.add(name);
    }

    /// The wholes come to the same number of people as the parts.
    void sum(List<N> wholes, List<N> parts) {
        sums.add(new Sum<>(List.copyOf(wholes), List.copyOf(parts)));
    }

    /// Hides the smallest number that protects, until no sum gives away a hidden one. It ends: every turn hides one
    /// more.
    void protect() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Sum<N> sum : sums) {
                while (givesAway(sum) && protector(sum).map(hidden::add).orElse(false)) {
                    changed = true;
                }
            }
        }
    }

    /// One hidden number is what is left of the others; several that come to fewer than five are hardly hidden.
    private boolean givesAway(Sum<N> sum) {
        List<N> wholes = sum.wholes().stream().filter(hidden::contains).toList();
        List<N> parts = sum.parts().stream().filter(hidden::contains).toList();
        if (wholes.size() + parts.size() == 1) {
            return true;
        }
        return (wholes.isEmpty() && areFew(parts)) || (parts.isEmpty() && areFew(wholes));
    }

    private boolean areFew(List<N> names) {
        return !names.isEmpty() && names.stream().mapToLong(this::number).sum() < FEWEST;
    }

    private long number(N name) {
        return numbers.getOrDefault(name, 0L);
    }

    private Optional<N> protector(Sum<N> sum) {
        return smallest(sum.parts().stream()).or(() -> smallest(sum.wholes().stream()));
    }

    private Optional<N> smallest(Stream<N> names) {
        return names.filter(name -> !hidden.contains(name) && number(name) != 0)
                .min(Comparator.comparingLong(this::number));
    }

    boolean isHidden(N name) {
        return hidden.contains(name);
    }

    boolean hidesAny() {
        return !hidden.isEmpty();
    }
}
