package id.payung.benchmark;

import id.payung.benchmark.rig.Api;
import id.payung.benchmark.rig.Books;
import id.payung.benchmark.rig.Cpu;
import id.payung.benchmark.rig.Crowd;
import id.payung.benchmark.rig.Office;
import id.payung.benchmark.rig.Rig;
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

    private final Rig rig;
    private final Books books;
    private final Crowd crowd;
    private final int people;
    private final Path file;
    private @Nullable Costs few;
    private @Nullable Costs many;

    /// @param people how many are there the first time, at least
    Growth(Rig rig, Books books, Crowd crowd, int people, Path folder) {
        this.rig = rig;
        this.books = books;
        this.crowd = crowd;
        this.people = people;
        this.file = folder.resolve("roster.csv");
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
        long there = books.people();
        while (there < wanted) {
            int more = (int) Math.min(AT_ONCE, wanted - there);
            Office.open(rig).list(crowd.roster(file, more), more);
            there += more;
        }
        books.awaitTaken();
        // What the database does by itself after a while: it is not what a row costs.
        rig.enrolmentTables().sql("VACUUM ANALYZE").update();
    }

    private Costs measure() {
        int rows = Math.max(1_000, people / 5);
        Office office = Office.open(rig);
        crowd.roster(file, rows);
        Cpu start = rig.cpu();
        office.list(file, rows);
        books.awaitTaken();
        Cpu listed = rig.cpu();
        Api api = rig.enrolment();
        Api coverage = rig.coverage();
        UUID somebody = rig.enrolmentTables()
                .sql("SELECT id FROM worker WHERE opd_id = :opd ORDER BY id LIMIT 1")
                .param("opd", office.id())
                .query(UUID.class)
                .single();
        String people = "/api/v1/opds/" + office.id() + "/workers";
        Cpu before = rig.cpu();
        for (int read = 0; read < READS; read++) {
            api.get(people + "/" + somebody);
            api.get(people + "?limit=50&after=" + somebody);
            api.get(people + "?limit=50&name=Siti");
            coverage.get("/api/v1/coverage/36.73?knownAt=%s".formatted(LATER.plusDays(read)));
        }
        Cpu after = rig.cpu();
        books.balance();
        return new Costs(listed.total(start) / rows, after.total(before) / READS);
    }
}
