package id.payung.benchmark;

import id.payung.benchmark.rig.Cpu;
import id.payung.benchmark.rig.Office;
import id.payung.benchmark.rig.Site;
import id.payung.benchmark.rig.WrongAnswer;
import id.payung.benchmark.table.Measure;
import id.payung.benchmark.table.Round;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The daily run over people of whom nobody has paid for months: all of them lose protection, each with its event.
///
/// The limit: one statement that gives the same rows the same values, in a table with the same indexes and checks and
/// without triggers.
record Lapses(Site site, int people) implements Measure {

    @Override
    public Row row() {
        return new Row(
                String.format(Locale.ROOT, "lapse run over %,d people who all lapse", people),
                "one `UPDATE` of the same rows",
                "people/s",
                0.4);
    }

    @Override
    public Round round() {
        Office office = Office.open(site.rig());
        office.list(site.roster(people), people);
        office.register(people);
        office.activate(people);
        site.books().awaitTaken();
        JdbcClient database = site.rig().enrolmentTables();
        copy(database, office.id());
        Cpu start = site.rig().cpu();
        long begin = System.nanoTime();
        long changed = site.rig()
                .enrolment()
                .post("/api/v1/lapse-runs", Map.of())
                .path("changed")
                .asLong();
        long end = System.nanoTime();
        Cpu stop = site.rig().cpu();
        WrongAnswer.unless("people who lapsed", people, changed);
        site.books().awaitCounted(office.id(), "LAPSED", people);
        long seen = System.nanoTime();
        Cpu all = site.rig().cpu();
        double limit = updateAll(database, office.id());
        site.books().balance();
        return new Round(
                people * 1e9 / (end - begin),
                limit,
                List.of(
                        stop.since(start, people),
                        "until the projection has them: " + all.since(start, people),
                        String.format(Locale.ROOT, "last in the projection %,d ms later", (seen - end) / 1_000_000)));
    }

    private static void copy(JdbcClient database, UUID opd) {
        database.sql("DROP TABLE IF EXISTS benchmark_lapse").update();
        database.sql("CREATE TABLE benchmark_lapse (LIKE worker INCLUDING ALL EXCLUDING GENERATED)")
                .update();
        database.sql("INSERT INTO benchmark_lapse SELECT * FROM worker WHERE opd_id = :opd ORDER BY id")
                .param("opd", opd)
                .update();
        database.sql("ANALYZE benchmark_lapse").update();
    }

    private double updateAll(JdbcClient database, UUID opd) {
        long begin = System.nanoTime();
        int updated = database.sql("""
                        UPDATE benchmark_lapse b
                           SET state = w.state, effective_on = w.effective_on, reason = w.reason, lapses_on = w.lapses_on,
                               version = w.version
                          FROM (SELECT state, effective_on, reason, lapses_on, version FROM worker
                                 WHERE opd_id = :opd LIMIT 1) AS w
                        """).param("opd", opd).update();
        long end = System.nanoTime();
        WrongAnswer.unless("rows updated", people, updated);
        return people * 1e9 / (end - begin);
    }
}
