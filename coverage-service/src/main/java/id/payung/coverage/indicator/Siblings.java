package id.payung.coverage.indicator;

import id.payung.coverage.projection.Cells.OfRegion;
import id.payung.coverage.projection.Kind.State;
import id.payung.coverage.region.Region;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What may not be shown of a region because its neighbours and what contains them would give somebody away.
final class Siblings {

    private static final String NATION = "ID";

    /// @param all true for a region with what lies in it, false for what is stored for its own code
    private record Headcount(String region, boolean all, State state) {}

    private final Secrets<Headcount> secrets = new Secrets<>();

    Siblings(List<OfRegion> rows) {
        for (State state : State.values()) {
            Map<String, Map<String, Long>> provinces = new LinkedHashMap<>();
            rows.stream()
                    .filter(row -> row.state() == state)
                    .forEach(row -> provinces
                            .computeIfAbsent(province(row.region()), _ -> new HashMap<>())
                            .merge(row.region(), row.workers(), Long::sum));
            add(state, provinces);
        }
        secrets.protect();
    }

    private static String province(String region) {
        return region.length() > 2 ? region.substring(0, 2) : region;
    }

    private void add(State state, Map<String, Map<String, Long>> provinces) {
        List<Headcount> wholes = new ArrayList<>();
        long people = 0;
        for (Map.Entry<String, Map<String, Long>> province : provinces.entrySet()) {
            List<Headcount> parts = new ArrayList<>();
            long inProvince = 0;
            for (Map.Entry<String, Long> region : province.getValue().entrySet()) {
                Headcount part = new Headcount(region.getKey(), false, state);
                secrets.number(part, region.getValue());
                parts.add(part);
                inProvince += region.getValue();
            }
            Headcount whole = new Headcount(province.getKey(), true, state);
            secrets.number(whole, inProvince);
            secrets.sum(List.of(whole), parts);
            wholes.add(whole);
            people += inProvince;
        }
        Headcount nation = new Headcount("all of " + NATION, true, state);
        secrets.number(nation, people);
        secrets.sum(List.of(nation), wholes);
    }

    /// States of a region with all that lies in it.
    Set<State> withheld(Region region) {
        return switch (region.level()) {
            case NATION -> states("all of " + NATION, true);
            case PROVINCE -> states(region.code(), true);
            case REGENCY, CITY -> states(region.code(), false);
        };
    }

    /// States of what is stored for a code itself.
    Set<State> withheldOfItself(String region) {
        return states(region, false);
    }

    private Set<State> states(String region, boolean all) {
        Set<State> states = EnumSet.noneOf(State.class);
        for (State state : State.values()) {
            if (secrets.isHidden(new Headcount(region, all, state))) {
                states.add(state);
            }
        }
        return states;
    }
}
