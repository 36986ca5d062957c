package id.payung.coverage.projection;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.coverage.projection.Cells.Days;
import id.payung.coverage.region.Region;
import id.payung.coverage.region.RegionsOfTheTest;
import id.payung.stack.Database;
import id.payung.stack.Stack;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// What is asked most, on a million cells, and on five with `-Pfaults`: how many rows it touches does not depend on how
/// many there are.
class PlansIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final int AHEAD = 4;
    private static final int DAYS = Integer.getInteger("payung.test.days", 25);
    private static final int DAYS_BETWEEN = 675 / DAYS;
    private static final long CELLS_OF_A_REGION = 20L * 4 * DAYS;

    private static final String FILL = """
            INSERT INTO generation_cell
                   (generation, region, opd, segment, category, funding, state, effective_on, recorded_on, workers)
            SELECT 0, r.code, md5(r.code || o)::uuid, k.segment, k.category, 'APBD', k.state,
                   DATE '2025-01-01' + d * ?::integer, DATE '2025-01-02' + d * ?::integer, 1 + d % 3
              FROM unnest(?::text[]) AS r (code),
                   generate_series(1, 20) AS o,
                   (VALUES ('PU', 'HONORER', 'LISTED'), ('PU', 'HONORER', 'ACTIVE'),
                           ('BPU', 'PEKERJA_RENTAN', 'ACTIVE'), ('BPU', 'PEKERJA_RENTAN', 'LAPSED'))
                       AS k (segment, category, state),
                   generate_series(0, ?::integer - 1) AS d
            """;

    private static JdbcTemplate jdbc;
    private static Cells cells;

    @BeforeAll
    static void fill() {
        Database database = Stack.shared().database("plans");
        SingleConnectionDataSource source =
                new SingleConnectionDataSource(database.url(), database.username(), database.password(), true);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = new JdbcTemplate(source);
        cells = new Cells(
                jdbc,
                Clock.fixed(TODAY.atStartOfDay(ZoneId.of("Asia/Jakarta")).toInstant(), ZoneId.of("Asia/Jakarta")));
        String[] codes = RegionsOfTheTest.all().codes().stream()
                .filter(code -> code.length() == 5)
                .toArray(String[]::new);
        fillCells(codes);
        jdbc.update("INSERT INTO office_total (generation, region, opd, segment, category, funding, state, workers)"
                + " SELECT generation, region, opd, segment, category, funding, state, sum(workers)"
                + " FROM generation_cell GROUP BY 1, 2, 3, 4, 5, 6, 7");
        jdbc.update("INSERT INTO region_total (generation, region, segment, category, funding, state, workers)"
                + " SELECT generation, region, segment, category, funding, state, sum(workers)"
                + " FROM generation_cell GROUP BY 1, 2, 3, 4, 5, 6");
        jdbc.execute("ANALYZE");
    }

    /// Half as long without the indexes, which are made anew as the migrations made them.
    private static void fillCells(String[] codes) {
        List<String> indexes = jdbc.queryForList(
                "SELECT indexdef FROM pg_indexes WHERE tablename = 'generation_cell'"
                        + " AND indexname <> 'one_cell_per_place_and_days'",
                String.class);
        assertThat(indexes).isNotEmpty();
        indexes.forEach(index -> jdbc.execute("DROP INDEX " + index.split(" ", -1)[2]));
        jdbc.execute("ALTER TABLE generation_cell DROP CONSTRAINT one_cell_per_place_and_days");
        jdbc.execute("ALTER TABLE generation_cell SET UNLOGGED");
        jdbc.update(FILL, DAYS_BETWEEN, DAYS_BETWEEN, codes, DAYS);
        jdbc.execute("SET maintenance_work_mem = '512MB'");
        jdbc.execute("ALTER TABLE generation_cell ADD CONSTRAINT one_cell_per_place_and_days PRIMARY KEY"
                + " (generation, region, opd, segment, category, funding, state, effective_on, recorded_on)");
        indexes.forEach(jdbc::execute);
    }

    @Test
    void readTheTotalsForTodayAndOfTheCellsOnlyWhatLiesAhead() {
        long before = cellsRead();

        cells.counts(region("36.73"), new Days(TODAY, TODAY));
        cells.opds(region("36"), new Days(TODAY, TODAY));
        cells.counts(region("ID"), new Days(TODAY, TODAY));
        cells.regions(new Days(TODAY, TODAY));

        assertThat(cellsRead() - before).isBetween(0L, 4L * AHEAD);
    }

    @Test
    void readTheCellsOfARegionForAPastDayAndNoOthers() {
        Days past = new Days(LocalDate.of(2026, 3, 31), TODAY);

        assertThat(readBy(() -> cells.counts(region("36.73"), past))).isBetween(1L, CELLS_OF_A_REGION);
        assertThat(readBy(() -> cells.opds(region("36.73"), past))).isBetween(1L, CELLS_OF_A_REGION);
        assertThat(readBy(() -> cells.kinds(region("36.73"), past))).isBetween(1L, CELLS_OF_A_REGION);
        assertThat(readBy(() -> cells.byDay(region("36.73"), LocalDate.of(2025, 6, 1), past)))
                .isBetween(1L, CELLS_OF_A_REGION);
    }

    @Test
    void readNoCellsToFindOutWhichRegionsHaveChanged() {
        assertThat(readBy(cells::changes)).isZero();
    }

    private static long readBy(Supplier<?> question) {
        long before = cellsRead();
        assertThat(question.get()).isNotNull();
        return cellsRead() - before;
    }

    @Test
    void giveTheSameForTodayFromTheTotalsAsFromTheCells() {
        for (String code : List.of("36.73", "36", "ID")) {
            assertThat(cells.counts(region(code), new Days(TODAY, TODAY)))
                    .isEqualTo(cells.counts(region(code), new Days(TODAY, TODAY.minusDays(1))))
                    .isNotEmpty();
        }
    }

    @Test
    void takeAwayWhatLiesAhead() {
        List<Cells.Count> today = cells.counts(region("36.71"), new Days(TODAY, TODAY));
        int added = jdbc.update(
                "INSERT INTO generation_cell SELECT region, md5('ahead')::uuid, segment, category,"
                        + " funding, state, ?::date, recorded_on, 5, generation FROM generation_cell WHERE region = '36.71'"
                        + " AND effective_on = '2025-01-01' AND opd = (SELECT opd FROM cell WHERE region = '36.71' ORDER BY opd LIMIT 1)",
                TODAY.plusDays(10));
        jdbc.update("UPDATE region_total SET workers = workers + 5 WHERE region = '36.71'");

        assertThat(added).isEqualTo(AHEAD);
        assertThat(cells.counts(region("36.71"), new Days(TODAY, TODAY))).isEqualTo(today);
        assertThat(cells.counts(region("36.71"), new Days(TODAY.plusDays(10), TODAY)))
                .allSatisfy(count -> assertThat(today.stream()
                                .filter(before -> before.kind().equals(count.kind()))
                                .mapToLong(Cells.Count::workers)
                                .sum())
                        .isEqualTo(count.workers() - 5));
    }

    @Test
    void takeMillisecondsForTodayHoweverLargeTheRegion() {
        cells.counts(region("ID"), new Days(TODAY, TODAY));
        long begin = System.nanoTime();
        for (int number = 0; number < 20; number++) {
            cells.counts(region("36.73"), new Days(TODAY, TODAY));
            cells.counts(region("ID"), new Days(TODAY, TODAY));
        }
        Duration each = Duration.ofNanos((System.nanoTime() - begin) / 40);

        System.out.printf("Plans: today of a region or the nation in %.1f ms%n", each.toNanos() / 1e6);
        assertThat(each).isLessThan(Duration.ofMillis(250));
    }

    private static Region region(String code) {
        return RegionsOfTheTest.all().get(code);
    }

    /// Rows of the table that were fetched, by any way; the counter of this session is told before it is read.
    private static long cellsRead() {
        jdbc.queryForList("SELECT pg_stat_force_next_flush()");
        Long read = jdbc.queryForObject(
                "SELECT seq_tup_read + coalesce(idx_tup_fetch, 0) FROM pg_stat_user_tables WHERE relname = 'generation_cell'",
                Long.class);
        return read == null ? 0 : read;
    }
}
