package id.payung.benchmark;

import id.payung.benchmark.rig.Cpu;
import id.payung.benchmark.rig.Office;
import id.payung.benchmark.rig.Site;
import id.payung.benchmark.rig.WrongAnswer;
import id.payung.benchmark.table.Measure;
import id.payung.benchmark.table.Round;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A roster as CSV that goes in, is listed and registered, until the last person is in the projection as registered:
/// in one pass, or by an import and a command over everybody after it.
///
/// The limit: PostgreSQL puts the same rows into a table with the same indexes and checks, all in one statement, with
/// no triggers and no foreign keys. That table grows from round to round as the real one does.
final class Import implements Measure {

    private final boolean atOnce;
    private final Site site;
    private final int rows;
    private final JdbcClient database;

    static Import inOnePass(Site site, int rows) {
        return new Import(true, site, rows);
    }

    static Import inTwoSteps(Site site, int rows) {
        return new Import(false, site, rows);
    }

    private Import(boolean atOnce, Site site, int rows) {
        this.atOnce = atOnce;
        this.site = site;
        this.rows = rows;
        this.database = site.rig().enrolmentTables();
    }

    @Override
    public Row row() {
        return new Row(
                String.format(
                        Locale.ROOT,
                        "import of %,d rows, listed and registered %s, until all are in the projection",
                        rows,
                        atOnce ? "in one pass" : "in two steps"),
                "`INSERT … SELECT` of the same rows",
                "rows/s",
                0.40);
    }

    @Override
    public Round round() {
        Office office = Office.open(site.rig());
        Path file = site.roster(rows);
        Cpu before = site.rig().cpu();
        long begin = System.nanoTime();
        List<String> facts = new ArrayList<>();
        if (atOnce) {
            office.listAndRegister(file, rows);
        } else {
            office.list(file, rows);
            facts.add("of it listing: " + site.rig().cpu().since(before, rows));
            office.register(rows);
        }
        long registered = System.nanoTime();
        site.books().awaitCounted(office.id(), "REGISTERED", rows);
        long seen = System.nanoTime();
        Cpu after = site.rig().cpu();
        prepare(office.id());
        Cpu beforeLimit = site.rig().cpu();
        double limit = rows / insertAgain();
        Cpu afterLimit = site.rig().cpu();
        WrongAnswer.unless("people still only listed", 0, site.books().counted(office.id(), "LISTED"));
        site.books().balance();
        facts.add(after.since(before, rows));
        facts.add("the limit " + afterLimit.since(beforeLimit, rows));
        facts.add(String.format(
                Locale.ROOT,
                "%,d ms, the last in the projection %,d ms after the answer",
                (seen - begin) / 1_000_000,
                (seen - registered) / 1_000_000));
        return new Round(rows * 1e9 / (seen - begin), limit, facts);
    }

    /// The rows as they are now, in a table of their own.
    private void prepare(UUID opd) {
        database.sql("CREATE TABLE IF NOT EXISTS benchmark_worker (LIKE worker INCLUDING ALL EXCLUDING GENERATED)")
                .update();
        database.sql("DROP TABLE IF EXISTS benchmark_row").update();
        database.sql("CREATE TABLE benchmark_row (LIKE worker)").update();
        database.sql("INSERT INTO benchmark_row SELECT * FROM worker WHERE opd_id = :opd ORDER BY id")
                .param("opd", opd)
                .update();
        database.sql("ANALYZE benchmark_row").update();
    }

    /// @return seconds
    private double insertAgain() {
        long begin = System.nanoTime();
        int inserted = database.sql("INSERT INTO benchmark_worker SELECT * FROM benchmark_row")
                .update();
        long end = System.nanoTime();
        WrongAnswer.unless("rows inserted again", rows, inserted);
        return (end - begin) / 1e9;
    }
}
