package id.payung.benchmark.seen;

import id.payung.benchmark.rig.Api;
import id.payung.benchmark.rig.Books;
import id.payung.benchmark.rig.Office;
import id.payung.benchmark.rig.Rig;
import id.payung.benchmark.rig.Site;
import id.payung.benchmark.rig.WrongAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A clerk in another region who registers a hundred people with each command, evenly, while something else is
/// measured.
final class Traffic implements AutoCloseable {

    static final int PER_SECOND = 2_000;

    private static final int AT_ONCE = 100;
    private static final Duration PAUSE = Duration.ofNanos(1_000_000_000L * AT_ONCE / PER_SECOND);

    private static final String ELSEWHERE = "35.73";

    private final Rig rig;
    private final Office office;
    private final List<UUID> people;
    private final ExecutorService clerk = Executors.newSingleThreadExecutor();
    private final Future<?> work;
    private volatile boolean isOver;
    private int registered;
    private long begin;
    private long end;

    private Traffic(Rig rig, Office office, List<UUID> people) {
        this.rig = rig;
        this.office = office;
        this.people = people;
        work = clerk.submit(this::run);
    }

    /// @param longest it ends after so long by itself
    static Traffic begin(Site site, Duration longest) {
        int people = (int) longest.toSeconds() * PER_SECOND;
        Office office = Office.open(site.rig(), ELSEWHERE);
        office.list(site.roster(people), people);
        List<UUID> ids = site.rig()
                .enrolmentTables()
                .sql("SELECT id FROM worker WHERE opd_id = :opd ORDER BY id")
                .param("opd", office.id())
                .query(UUID.class)
                .list();
        return new Traffic(site.rig(), office, ids);
    }

    private void run() {
        Api api = rig.enrolment();
        String path = "/api/v1/opds/%s/registrations".formatted(office.id());
        begin = System.nanoTime();
        for (int from = 0; from < people.size() && !isOver; from += AT_ONCE) {
            long due = begin + from / AT_ONCE * PAUSE.toNanos();
            while (System.nanoTime() < due) {
                Api.pause(Duration.ofNanos(due - System.nanoTime()));
            }
            List<UUID> some = people.subList(from, Math.min(from + AT_ONCE, people.size()));
            long done = api.post(path, Map.of("on", "2026-02-01", "workers", some))
                    .path("done")
                    .asLong();
            WrongAnswer.unless("people registered at once", some.size(), done);
            registered += some.size();
        }
        end = System.nanoTime();
    }

    /// Ends it and looks whether everybody who was registered is counted.
    ///
    /// @return what was reached
    String end(Books books) {
        isOver = true;
        try {
            work.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
        books.awaitTaken();
        WrongAnswer.unless("people registered beside", registered, books.counted(office.id(), "REGISTERED"));
        return "beside %,d changes a second".formatted(registered * 1_000_000_000L / Math.max(1, end - begin));
    }

    @Override
    public void close() {
        isOver = true;
        clerk.close();
    }
}
