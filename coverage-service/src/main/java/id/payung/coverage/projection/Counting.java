package id.payung.coverage.projection;

import java.util.List;
import org.springframework.stereotype.Component;

/// Counts what events changed, into the live generation or into one that is being filled.
@Component
public class Counting {

    private final Generations generations;
    private final CellTotals cells;
    private final Opds opds;

    Counting(Generations generations, CellTotals cells, Opds opds) {
        this.generations = generations;
        this.cells = cells;
        this.opds = opds;
    }

    void countLive(List<Change> changes) {
        count(generations.hold(), Deltas.of(changes));
    }

    /// In the caller's transaction.
    public void count(int generation, Deltas deltas) {
        cells.add(generation, deltas.cells());
        opds.name(generation, deltas.names());
    }
}
