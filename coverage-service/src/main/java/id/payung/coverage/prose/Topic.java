package id.payung.coverage.prose;

import id.payung.coverage.number.Printed;
import id.payung.coverage.number.Printed.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The numbers of one region, one time and one group of people, as long as none of them is said twice with different
/// values: what is said again differently speaks of something else.
final class Topic {

    private static final Set<String> OF_COVERAGE = Set.of("covered", "base", "percent", "gap", "gapPercent");
    private static final Set<String> PERCENTAGES = Set.of("percent", "gapPercent", "targetPercent");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Story.Part> parts = new ArrayList<>();
    private final Place place;

    /// @param year empty where none is said
    /// @param group such as honorer; empty for all workers
    record Place(String region, String year, String group) {}

    Topic(Place place) {
        this.place = place;
    }

    Place place() {
        return place;
    }

    /// Its year; what is said without one is of today.
    String time() {
        return place.year().isEmpty() ? "now" : place.year();
    }

    Map<String, String> fields() {
        return fields;
    }

    List<Story.Part> parts() {
        return parts;
    }

    /// True where a sentence with these fields may go on about the same.
    boolean takes(Map<String, String> said) {
        return said.entrySet().stream()
                .allMatch(it -> !OF_COVERAGE.contains(it.getKey()) || takes(it.getKey(), it.getValue()));
    }

    private boolean takes(String field, String text) {
        String known = fields.get(field);
        if (known == null) {
            return true;
        }
        return Printed.read(known, unit(field))
                .flatMap(one ->
                        Printed.read(text, unit(field)).map(two -> one.span().meets(two.span())))
                .orElse(false);
    }

    /// Keeps the more exact of two prints of the same.
    void put(String field, String text) {
        String known = fields.get(field);
        boolean rounder = known != null
                && (!OF_COVERAGE.contains(field) || step(field, known).compareTo(step(field, text)) <= 0);
        if (!rounder) {
            fields.put(field, text);
        }
    }

    private static java.math.BigDecimal step(String field, String text) {
        return Printed.read(text, unit(field))
                .map(it -> it.bound() == Printed.Bound.NONE ? it.step() : Printed.MOST)
                .orElse(Printed.MOST);
    }

    private static Unit unit(String field) {
        return PERCENTAGES.contains(field) ? Unit.PERCENT : Unit.PEOPLE;
    }

    /// True where what is not coverage, such as deaths or a target, can belong to the other as well.
    boolean isBeside(Topic other) {
        boolean sameYear = place.year().equals(other.place.year())
                || place.year().isEmpty()
                || other.place.year().isEmpty();
        return place.region().equals(other.place.region()) && place.group().equals(other.place.group()) && sameYear;
    }

    /// How many of the five numbers of coverage it has.
    long weight() {
        return fields.keySet().stream().filter(OF_COVERAGE::contains).count();
    }
}
