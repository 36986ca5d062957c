package id.payung.coverage.projection;

import id.payung.coverage.projection.Change.Move;
import id.payung.coverage.projection.Change.Name;
import id.payung.coverage.projection.Change.Place;
import id.payung.coverage.tariff.Tariff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What events come to, added up: one number for each cell that they touch, one name for each OPD. Not for two
/// threads at once.
public final class Deltas {

    record Cell(Place place, LocalDate effectiveOn, LocalDate recordedOn) {}

    private static final int PART = 20_000;

    private static final class Workers {

        private long workers;
    }

    /// The cell that was looked for last, for people move together.
    private final class Last {

        private @Nullable Cell cell;
        private Workers workers = new Workers();

        void add(Place place, Move move, long more) {
            Cell next = new Cell(place, move.effectiveOn(), move.recordedOn());
            if (!next.equals(cell)) {
                cell = next;
                workers = cells.computeIfAbsent(next, _ -> new Workers());
            }
            workers.workers += more;
        }
    }

    private final Map<Cell, Workers> cells = new HashMap<>();
    private final Last left = new Last();
    private final Last reached = new Last();
    private final Map<UUID, Name> names = new HashMap<>();
    private final List<Tariff> tariffs = new ArrayList<>();

    static Deltas of(List<Change> changes) {
        Deltas deltas = new Deltas();
        changes.forEach(deltas::add);
        return deltas;
    }

    public void add(Change change) {
        switch (change) {
            case Move move -> move(move);
            case Change.Moves several -> several.moves().forEach(this::move);
            case Change.Published published -> tariffs.add(published.tariff());
            case Name name -> names.merge(name.opd(), name, (old, next) -> next.version() > old.version() ? next : old);
        }
    }

    private void move(Move move) {
        if (move.before() != null) {
            left.add(move.before(), move, -1);
        }
        if (move.after() != null) {
            reached.add(move.after(), move, 1);
        }
    }

    /// How many rows they will be.
    public int size() {
        return cells.size() + names.size() + tariffs.size();
    }

    /// The same in parts that are small enough for a transaction each.
    public List<Deltas> parts() {
        List<Deltas> parts = new ArrayList<>();
        Deltas part = new Deltas();
        part.names.putAll(names);
        for (Map.Entry<Cell, Workers> cell : cells.entrySet()) {
            if (part.cells.size() == PART) {
                parts.add(part);
                part = new Deltas();
            }
            part.cells.put(cell.getKey(), cell.getValue());
        }
        parts.add(part);
        return parts;
    }

    /// What moved, each cell once.
    List<Delta> cells() {
        return cells.entrySet().stream()
                .filter(entry -> entry.getValue().workers != 0)
                .map(entry -> new Delta(entry.getKey(), entry.getValue().workers))
                .toList();
    }

    Collection<Name> names() {
        return names.values();
    }

    List<Tariff> tariffs() {
        return tariffs;
    }

    record Delta(Cell cell, long workers) {}
}
