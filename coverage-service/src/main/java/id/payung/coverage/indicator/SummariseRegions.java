package id.payung.coverage.indicator;

import id.payung.coverage.projection.Cells;
import id.payung.coverage.projection.Cells.Days;
import id.payung.coverage.region.Region;
import id.payung.coverage.region.Regions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// People of every region, each under its own code.
@Component
public class SummariseRegions {

    /// A region that has people stored for its own code; what lies in it is in rows of its own.
    public record Summary(Region region, People live) {}

    private final Cells cells;
    private final Regions regions;

    SummariseRegions(Cells cells, Regions regions) {
        this.cells = cells;
        this.regions = regions;
    }

    /// As everybody may see it, or all of it.
    public List<Summary> of(Days days, boolean isPublic) {
        List<Cells.OfRegion> rows = cells.regions(days);
        Map<String, People> byCode = new TreeMap<>();
        for (Cells.OfRegion row : rows) {
            byCode.merge(
                    row.region(),
                    People.NOBODY.plus(row.state(), row.workers()),
                    (old, _) -> old.plus(row.state(), row.workers()));
        }
        if (isPublic) {
            Siblings siblings = new Siblings(rows);
            byCode.replaceAll((code, people) -> people.without(siblings.withheldOfItself(code)));
        }
        return byCode.entrySet().stream()
                .map(entry -> new Summary(regions.get(entry.getKey()), entry.getValue()))
                .toList();
    }
}
