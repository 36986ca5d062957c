package id.payung.benchmark;

import id.payung.benchmark.rig.Api;
import id.payung.benchmark.rig.Cpu;
import id.payung.benchmark.rig.Line;
import id.payung.benchmark.rig.Office;
import id.payung.benchmark.rig.Site;
import id.payung.benchmark.rig.WrongAnswer;
import id.payung.benchmark.table.Measure;
import id.payung.benchmark.table.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// One person for each HTTP request, with token, checked, encrypted, told, and answered when it is on disk.
///
/// The limit: transactions of one row over JDBC into a table with the same indexes and checks.
record OnePerson(Site site, int people) implements Measure {

    private static final int CONNECTIONS = 32;
    private static final int WRITERS = 8;

    @Override
    public Row row() {
        return new Row(
                String.format(Locale.ROOT, "%,d people, one per HTTP request, %d connections", people, CONNECTIONS),
                "one-row transactions over JDBC, " + WRITERS + " threads",
                "people/s",
                0.5);
    }

    @Override
    public Round round() {
        Office office = Office.open(site.rig());
        Api api = site.rig().enrolment();
        var waiting = new ConcurrentLinkedQueue<>(site.crowd().people(people).stream()
                .map(JsonMapper.shared()::writeValueAsString)
                .toList());
        var lines = new ConcurrentLinkedQueue<>(IntStream.range(0, CONNECTIONS)
                .mapToObj(_ -> api.line("/api/v1/opds/" + office.id() + "/workers"))
                .toList());
        Cpu start = site.rig().cpu();
        long begin = System.nanoTime();
        atOnce(CONNECTIONS, () -> {
            try (Line mine = lines.remove()) {
                drain(waiting, person -> listed(mine.post(person)));
            }
        });
        long end = System.nanoTime();
        Cpu stop = site.rig().cpu();
        site.books().awaitTaken();
        WrongAnswer.unless("people in the projection", people, site.books().counted(office.id(), "LISTED"));
        return new Round(people * 1e9 / (end - begin), insertOneByOne(office), List.of(stop.since(start, people)));
    }

    private static void listed(String answer) {
        if (!answer.startsWith("HTTP/1.1 201") || !answer.contains("\"verdict\":\"NEW\"")) {
            throw new WrongAnswer("not listed as new: " + answer);
        }
    }

    private double insertOneByOne(Office office) {
        JdbcClient database = site.rig().enrolmentTables();
        database.sql("DROP TABLE IF EXISTS benchmark_person").update();
        database.sql("CREATE TABLE benchmark_person (LIKE worker INCLUDING ALL EXCLUDING GENERATED)")
                .update();
        var waiting = new ConcurrentLinkedQueue<>(database.sql("SELECT id FROM worker WHERE opd_id = :opd")
                .param("opd", office.id())
                .query(UUID.class)
                .list());
        List<JdbcClient> connections = IntStream.range(0, WRITERS)
                .mapToObj(_ -> site.rig().enrolmentTables())
                .toList();
        connections.forEach(
                connection -> connection.sql("SELECT 1").query(Integer.class).single());
        var free = new ConcurrentLinkedQueue<>(connections);
        long begin = System.nanoTime();
        atOnce(WRITERS, () -> {
            JdbcClient mine = free.remove();
            drain(waiting, id -> WrongAnswer.unless("rows", 1, insert(mine, id)));
        });
        long end = System.nanoTime();
        return people * 1e9 / (end - begin);
    }

    private static int insert(JdbcClient connection, UUID id) {
        return connection
                .sql("INSERT INTO benchmark_person SELECT * FROM worker WHERE id = :id")
                .param("id", id)
                .update();
    }

    private static <T> void drain(ConcurrentLinkedQueue<T> waiting, Consumer<T> work) {
        for (T next = waiting.poll(); next != null; next = waiting.poll()) {
            work.accept(next);
        }
    }

    private static void atOnce(int threads, Runnable work) {
        List<Future<?>> all = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int thread = 0; thread < threads; thread++) {
                all.add(pool.submit(work));
            }
        }
        for (Future<?> done : all) {
            if (done.state() == Future.State.FAILED) {
                throw new IllegalStateException("not everybody was answered", done.exceptionNow());
            }
        }
    }
}
