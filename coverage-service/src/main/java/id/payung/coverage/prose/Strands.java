package id.payung.coverage.prose;

import id.payung.coverage.number.Printed.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// What one sentence says, cut where it says the same field of the same place again: what follows is of something else.
final class Strands {

    private record Strand(Topic.Place place, Map<String, String> fields) {}

    private final List<Strand> strands = new ArrayList<>();

    void put(Topic.Place place, String name, TextNumber number) {
        Map<String, String> fields = at(place);
        if (fields.containsKey(name)) {
            if (number.unit() == Unit.PERCENT && fields.size() == 1) {
                fields.put(name, "");
                return;
            }
            strands.add(new Strand(place, new LinkedHashMap<>()));
            fields = at(place);
        }
        fields.put(name, number.text());
        if (name.equals("base")) {
            fields.put("baseName", Saying.label(number));
        } else if (name.equals("percent") && !Saying.baseOf(number).isEmpty()) {
            fields.putIfAbsent("baseName", Saying.baseOf(number));
        }
    }

    private Map<String, String> at(Topic.Place place) {
        return strands.reversed().stream()
                .filter(it -> it.place().equals(place))
                .findFirst()
                .orElseGet(() -> {
                    Strand strand = new Strand(place, new LinkedHashMap<>());
                    strands.add(strand);
                    return strand;
                })
                .fields();
    }

    /// Two percentages and nothing else are of two groups, and nobody knows of which.
    void forEach(BiConsumer<Topic.Place, Map<String, String>> each) {
        for (Strand strand : strands) {
            strand.fields().values().removeIf(String::isEmpty);
            each.accept(strand.place(), strand.fields());
        }
    }

    Optional<Topic.Place> last() {
        return strands.isEmpty()
                ? Optional.empty()
                : Optional.of(strands.getLast().place());
    }
}
