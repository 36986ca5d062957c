package id.payung.benchmark;

import id.payung.benchmark.rig.Api;
import id.payung.benchmark.rig.Books;
import id.payung.benchmark.rig.Cpu;
import id.payung.benchmark.rig.Crowd;
import id.payung.benchmark.rig.Office;
import id.payung.benchmark.rig.Rig;
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
import tools.jackson.databind.JsonNode;

/// One person for each HTTP request, with token, checked, encrypted, told, and answered when it is on disk.
///
/// The limit: transactions of one row over JDBC into a table with the same indexes and checks.
final class OnePerson implements Measure {

    private static final int CONNECTIONS = 32;
    private static final int WRITERS = 8;

    private final Rig rig;
    private final Books books;
    private final Crowd crowd;
    private final int people;

    OnePerson(Rig rig, Books books, Crowd crowd, int people) {
        this.rig = rig;
        this.books = books;
        this.crowd = crowd;
        this.people = people;
    }

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
        Office office = Office.open(rig);
        Api api = rig.enrolment();
        var waiting = new ConcurrentLinkedQueue<>(crowd.people(people));
        String path = "/api/v1/opds/" + office.id() + "/workers";
        Cpu start = rig.cpu();
        long begin = System.nanoTime();
        atOnce(CONNECTIONS, () -> drain(waiting, person -> listed(api.post(path, person))));
        long end = System.nanoTime();
        Cpu stop = rig.cpu();
        books.awaitTaken();
        WrongAnswer.unless("people in the projection", people, books.counted(office.id(), "LISTED"));
        return new Round(people * 1e9 / (end - begin), insertOneByOne(office), List.of(stop.since(start, people)));
    }

    private static void listed(JsonNode answer) {
        if (!answer.path("verdict").asString().equals("NEW")) {
            throw new WrongAnswer("not listed as new: " + answer);
        }
    }

    private double insertOneByOne(Office office) {
        JdbcClient database = rig.enrolmentTables();
        database.sql("DROP TABLE IF EXISTS benchmark_person").update();
        database.sql("CREATE TABLE benchmark_person (LIKE worker INCLUDING ALL EXCLUDING GENERATED)")
                .update();
        var waiting = new ConcurrentLinkedQueue<>(database.sql("SELECT id FROM worker WHERE opd_id = :opd")
                .param("opd", office.id())
                .query(UUID.class)
                .list());
        List<JdbcClient> connections =
                IntStream.range(0, WRITERS).mapToObj(_ -> rig.enrolmentTables()).toList();
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
        all.forEach(Future::resultNow);
    }
}
