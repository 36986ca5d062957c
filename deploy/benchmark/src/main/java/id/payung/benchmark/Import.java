package id.payung.benchmark;

import id.payung.benchmark.rig.Api;
import id.payung.benchmark.rig.Books;
import id.payung.benchmark.rig.Cpu;
import id.payung.benchmark.rig.Crowd;
import id.payung.benchmark.rig.Rig;
import id.payung.benchmark.rig.WrongAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A roster as CSV that goes in, is listed and registered, until the last person is in the projection as registered.
///
/// The limit: PostgreSQL puts the same rows into a table with the same indexes and checks, all in one statement, with
/// no triggers and no foreign keys. That table grows from round to round as the real one does.
final class Import implements Measure {

    private static final LocalDate LISTED_ON = LocalDate.of(2026, 1, 1);
    private static final LocalDate REGISTERED_ON = LocalDate.of(2026, 2, 1);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Rig rig;
    private final Books books;
    private final Crowd crowd;
    private final int rows;
    private final Path file;
    private final JdbcClient database;
    private int number;

    Import(Rig rig, Books books, Crowd crowd, int rows, Path folder) {
        this.rig = rig;
        this.books = books;
        this.crowd = crowd;
        this.rows = rows;
        this.file = folder.resolve("roster.csv");
        this.database = rig.enrolmentTables();
    }

    @Override
    public String what() {
        return String.format(
                Locale.ROOT, "import of %,d rows, listed and registered, until all are in the projection", rows);
    }

    @Override
    public String limit() {
        return "`INSERT … SELECT` of the same rows";
    }

    @Override
    public String unit() {
        return "rows/s";
    }

    @Override
    public double goal() {
        return 0.40;
    }

    @Override
    public Round round() {
        UUID opd = open();
        crowd.roster(file, rows);
        Cpu before = rig.cpu();
        long begin = System.nanoTime();
        list(opd);
        long listed = System.nanoTime();
        Cpu between = rig.cpu();
        register(opd);
        long registered = System.nanoTime();
        await(opd);
        long seen = System.nanoTime();
        Cpu after = rig.cpu();
        prepare(opd);
        Cpu beforeLimit = rig.cpu();
        double limit = rows / insertAgain();
        Cpu afterLimit = rig.cpu();
        books.balance();
        double ours = rate(begin, seen);
        return new Round(
                ours,
                limit,
                List.of(
                        fact("listed", rate(begin, listed), limit),
                        between.since(before, rows),
                        fact("registered", rate(listed, registered), limit),
                        after.since(between, rows),
                        "the limit " + afterLimit.since(beforeLimit, rows),
                        String.format(
                                Locale.ROOT, "last in the projection %,d ms later", (seen - registered) / 1_000_000)));
    }

    private static String fact(String what, double rate, double limit) {
        return String.format(Locale.ROOT, "%s %,.0f/s = %.2f", what, rate, rate / limit);
    }

    private double rate(long begin, long end) {
        return rows * 1e9 / (end - begin);
    }

    private UUID open() {
        Map<String, Object> form = Map.of(
                "region",
                "36.73",
                "name",
                "Kantor pengukuran " + ++number,
                "contacts",
                List.of(Map.of("role", "HEAD", "email", "pengukuran@opd.example")));
        return UUID.fromString(
                rig.enrolment().post("/api/v1/opds", form).path("id").asString());
    }

    private void list(UUID opd) {
        Api api = rig.enrolment();
        JsonNode received = api.upload("/api/v1/opds/%s/imports?mode=apply&on=%s".formatted(opd, LISTED_ON), file);
        String progress = "/api/v1/imports/" + received.path("id").asString();
        JsonNode state = api.get(progress);
        while (!state.path("state").asString().equals("DONE")) {
            if (state.path("state").asString().equals("FAILED")) {
                throw new WrongAnswer("the import failed: " + state);
            }
            Api.pause(Duration.ofMillis(20));
            state = api.get(progress);
        }
        WrongAnswer.unless("people listed", rows, state.path("listed").asLong());
    }

    private void register(UUID opd) {
        JsonNode tally = rig.enrolment()
                .post(
                        "/api/v1/opds/%s/registrations".formatted(opd),
                        Map.of("on", REGISTERED_ON.toString(), "everyoneIn", "LISTED"));
        WrongAnswer.unless("people registered", rows, tally.path("done").asLong());
    }

    private void await(UUID opd) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (books.counted(opd, "REGISTERED") < rows) {
            if (System.nanoTime() > giveUp) {
                throw new WrongAnswer("the projection did not get there within " + PATIENCE);
            }
            Api.pause(Duration.ofMillis(5));
        }
        WrongAnswer.unless("people still only listed", 0, books.counted(opd, "LISTED"));
    }

    /// The rows as they are now, in a table of their own.
    private void prepare(UUID opd) {
        database.sql("CREATE TABLE IF NOT EXISTS benchmark_worker (LIKE worker INCLUDING ALL)")
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
