package id.payung.enrolment.opd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How many of an office's people are in which state, as lengths of one bar of 100.
///
/// @param total people who have not left the roster
record Bar(List<Part> parts, long total) {

    private static final List<String> STATES = List.of("ACTIVE", "BEHIND", "REGISTERED", "LISTED", "LAPSED");

    /// @param from where it begins
    record Part(String state, long people, double from, double length) {}

    static Bar of(Map<String, Long> counts) {
        long total = STATES.stream()
                .mapToLong(state -> counts.getOrDefault(state, 0L))
                .sum();
        var parts = new ArrayList<Part>();
        double from = 0;
        for (var state : STATES) {
            long people = counts.getOrDefault(state, 0L);
            double length = total == 0 ? 0 : 100.0 * people / total;
            parts.add(new Part(state, people, from, length));
            from += length;
        }
        return new Bar(List.copyOf(parts), total);
    }

    /// How many are in one state.
    public long of(String state) {
        return parts.stream()
                .filter(part -> part.state().equals(state))
                .mapToLong(Part::people)
                .sum();
    }
}
