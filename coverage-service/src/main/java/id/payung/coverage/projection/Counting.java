package id.payung.coverage.projection;

import id.payung.coverage.region.Regions;
import id.payung.coverage.tariff.Tariffs;
import java.util.List;
import org.springframework.stereotype.Component;

/// Counts what events changed, into the live generation or into one that is being filled. Tariffs are kept beside it.
@Component
public class Counting {

    private final Generations generations;
    private final CellTotals cells;
    private final Opds opds;
    private final Regions regions;
    private final Tariffs tariffs;

    Counting(Generations generations, CellTotals cells, Opds opds, Regions regions, Tariffs tariffs) {
        this.generations = generations;
        this.cells = cells;
        this.opds = opds;
        this.regions = regions;
        this.tariffs = tariffs;
    }

    void countLive(List<Change> changes) {
        count(generations.hold(), Deltas.of(changes));
    }

    /// In the caller's transaction. Tariffs are of no generation: the same version again changes nothing.
    public void count(int generation, Deltas deltas) {
        cells.add(generation, deltas.cells());
        opds.name(generation, deltas.names());
        tariffs.keep(deltas.tariffs());
    }

    public int liveGeneration() {
        return generations.live();
    }

    /// A number that no generation has had.
    public int newGeneration() {
        return generations.next();
    }

    /// Nobody counts into the live generation until the end of this transaction.
    public void shut() {
        generations.shut();
    }

    /// Shows another generation from the commit on. Call [#shut()] before.
    public void show(int generation) {
        generations.show(generation);
    }

    /// Removes all other generations, a region at a time and each by itself: nobody who writes waits long for it, and
    /// who began to read one still sees it.
    public void clearAllBut(int live) {
        for (int generation : generations.others(live)) {
            regions.codes().forEach(region -> cells.clear(generation, region));
            opds.clear(generation);
        }
    }
}
