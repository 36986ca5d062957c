package id.payung.coverage.projection;

import id.payung.coverage.projection.Deltas.Cell;
import id.payung.coverage.projection.Deltas.Delta;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Owns the cells and their totals, in generations: how many people came into and went from each place, by the day
/// it became true and the day it became known, and everybody of an OPD and of a region whatever the day.
///
/// A move takes a person out of the old place and puts it into the new one on the same day, so sums hold whatever
/// the order of events.
@Component
class CellTotals {

    /// Rows in one order, tables in one order: two who write wait for each other and never in a circle.
    private static final String ADD = """
            WITH delta AS MATERIALIZED (
                SELECT ?::integer AS generation, d.*
                  FROM unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[],
                              ?::bigint[])
                       AS d (region, opd, segment, category, funding, state, effective_on, recorded_on, workers)),
            cells AS (
                INSERT INTO generation_cell
                       (generation, region, opd, segment, category, funding, state, effective_on, recorded_on, workers)
                SELECT generation, region, opd, segment, category, funding, state, effective_on, recorded_on, workers
                  FROM delta
                 ORDER BY region COLLATE "C", opd, segment, category, funding, state, effective_on, recorded_on
                    ON CONFLICT ON CONSTRAINT one_cell_per_place_and_days
                    DO UPDATE SET workers = generation_cell.workers + excluded.workers
                RETURNING 1),
            offices AS (
                INSERT INTO office_total (generation, region, opd, segment, category, funding, state, workers)
                SELECT generation, region, opd, segment, category, funding, state, sum(workers)
                  FROM delta
                 GROUP BY generation, region, opd, segment, category, funding, state
                 ORDER BY region COLLATE "C", opd, segment, category, funding, state
                    ON CONFLICT ON CONSTRAINT one_total_per_office_and_kind
                    DO UPDATE SET workers = office_total.workers + excluded.workers),
            regions AS (
                INSERT INTO region_total (generation, region, segment, category, funding, state, workers)
                SELECT generation, region, segment, category, funding, state, sum(workers)
                  FROM delta
                 GROUP BY generation, region, segment, category, funding, state
                 ORDER BY region COLLATE "C", segment, category, funding, state
                    ON CONFLICT ON CONSTRAINT one_total_per_region_and_kind
                    DO UPDATE SET workers = region_total.workers + excluded.workers, moves = region_total.moves + 1)
            SELECT count(*) FROM cells
            """;

    private static final String CLEAR_CELLS = "DELETE FROM generation_cell WHERE generation = ? AND region = ?";
    private static final String CLEAR_OFFICES = "DELETE FROM office_total WHERE generation = ? AND region = ?";
    private static final String CLEAR_REGIONS = "DELETE FROM region_total WHERE generation = ? AND region = ?";

    private final JdbcTemplate jdbc;

    CellTotals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes each touched cell once, and the totals with it.
    void add(int generation, List<Delta> deltas) {
        if (deltas.isEmpty()) {
            return;
        }
        Long written = jdbc.queryForObject(
                ADD,
                Long.class,
                generation,
                texts(deltas, cell -> cell.place().region()),
                texts(deltas, cell -> cell.place().opd()),
                texts(deltas, cell -> cell.place().kind().segment()),
                texts(deltas, cell -> cell.place().kind().category()),
                texts(deltas, cell -> cell.place().kind().funding()),
                texts(deltas, cell -> cell.place().kind().state()),
                texts(deltas, Cell::effectiveOn),
                texts(deltas, Cell::recordedOn),
                deltas.stream().map(Delta::workers).toArray(Long[]::new));
        if (written == null || written != deltas.size()) {
            throw new IllegalStateException("Wrote " + written + " of " + deltas.size() + " cells");
        }
    }

    private static String[] texts(List<Delta> deltas, Function<Cell, Object> column) {
        return deltas.stream()
                .map(delta -> column.apply(delta.cell()).toString())
                .toArray(String[]::new);
    }

    int clear(int generation, String region) {
        return jdbc.update(CLEAR_CELLS, generation, region)
                + jdbc.update(CLEAR_OFFICES, generation, region)
                + jdbc.update(CLEAR_REGIONS, generation, region);
    }
}
