package id.payung.benchmark;

import id.payung.benchmark.rig.Api;
import id.payung.benchmark.rig.Cpu;
import id.payung.benchmark.rig.Office;
import id.payung.benchmark.rig.Site;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Imports the same number of people and reads the same pages twice: when few people are there, and when ten times as
/// many are. Done once, whoever asks.
final class Growth {

    /// What one costs in processor time of all processes, in microseconds.
    record Costs(double imported, double read) {}

    private static final int TENFOLD = 10;
    private static final int READS = 300;
    private static final int AT_ONCE = 500_000;

    /// No answer that is kept answers another of these days.
    private static final LocalDate LATER = LocalDate.of(2099, 1, 1);

    private final Site site;
    private final int people;
    private @Nullable Costs few;
    private @Nullable Costs many;

    /// @param people how many are there the first time, at least
    Growth(Site site, int people) {
        this.site = site;
        this.people = people;
    }

    int people() {
        return people;
    }

    Costs few() {
        Costs known = few;
        if (known == null) {
            growTo(people);
            measure();
            known = measure();
            few = known;
        }
        return known;
    }

    Costs many() {
        few();
        Costs known = many;
        if (known == null) {
            growTo((long) people * TENFOLD);
            known = measure();
            many = known;
        }
        return known;
    }

    private void growTo(long wanted) {
        long there = site.books().people();
        while (there < wanted) {
            int more = (int) Math.min(AT_ONCE, wanted - there);
            Office.open(site.rig()).list(site.roster(more), more);
            there += more;
        }
        site.books().awaitTaken();
        // What the database does by itself after a while: it is not what a row costs.
        site.rig().enrolmentTables().sql("VACUUM ANALYZE").update();
    }

    private Costs measure() {
        int rows = Math.max(1_000, people / 5);
        Office office = Office.open(site.rig());
        Path file = site.roster(rows);
        Cpu start = site.rig().cpu();
        office.list(file, rows);
        site.books().awaitTaken();
        Cpu listed = site.rig().cpu();
        Api api = site.rig().enrolment();
        Api coverage = site.rig().coverage();
        UUID somebody = site.rig()
                .enrolmentTables()
                .sql("SELECT id FROM worker WHERE opd_id = :opd ORDER BY id LIMIT 1")
                .param("opd", office.id())
                .query(UUID.class)
                .single();
        String people = "/api/v1/opds/" + office.id() + "/workers";
        Cpu before = site.rig().cpu();
        for (int read = 0; read < READS; read++) {
            api.get(people + "/" + somebody);
            api.get(people + "?limit=50&after=" + somebody);
            api.get(people + "?limit=50&name=Siti");
            coverage.get("/api/v1/coverage/36.73?knownAt=%s".formatted(LATER.plusDays(read)));
        }
        Cpu after = site.rig().cpu();
        site.books().balance();
        return new Costs(listed.total(start) / rows, after.total(before) / READS);
    }
}
