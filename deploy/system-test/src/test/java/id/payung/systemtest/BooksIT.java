package id.payung.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/// Each of the five processes is killed with `kill -9` while offices work on; then everybody's books are held against
/// each other. `-Dpayung.seed=…` repeats the choices of a run, `-Dpayung.rounds=…` kills each of them so many times.
class BooksIT {

    private static final List<String> REGIONS = List.of("31.71", "35.73", "36.04", "36.71");
    private static final long CHANGES_BETWEEN_KILLS = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final long seed =
            Long.getLong("payung.seed", ThreadLocalRandom.current().nextLong(1_000_000));
    private final int rounds = Integer.getInteger("payung.rounds", 1);
    private final Random random = new Random(seed);
    private final Rig rig = Rig.shared();
    private final Books books = new Books(rig);
    private final List<Clerk> clerks = new ArrayList<>();
    private final List<Future<?>> work = new ArrayList<>();

    /// A process to be killed.
    ///
    /// @param othersWorkOn commands must be acknowledged while it is away
    private record Victim(String name, Runnable kill, Runnable start, boolean othersWorkOn) {

        static Victim of(Application service, boolean othersWorkOn) {
            Runnable start = () -> {
                service.start();
                service.awaitReady();
            };
            return new Victim(service.name(), service::kill, start, othersWorkOn);
        }
    }

    @Test
    void balanceAfterEachProcessWasKilledUnderLoad() throws Exception {
        System.out.printf("%nBooks: seed %d, %d kills of each process%n", seed, rounds);
        long askedAgain = Api.ASKED_AGAIN.sum();
        long begin = System.nanoTime();
        try (var pool = Executors.newCachedThreadPool()) {
            openOffices();
            clerks.forEach(clerk -> work.add(pool.submit(clerk)));
            for (int round = 0; round < rounds; round++) {
                for (Victim victim : victims()) {
                    killAndStartAgain(victim);
                }
            }
            workOn(CHANGES_BETWEEN_KILLS);
            clerks.forEach(Clerk::goHome);
            for (Future<?> each : work) {
                each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        } finally {
            clerks.forEach(Clerk::goHome);
        }
        Duration load = Duration.ofNanos(System.nanoTime() - begin);
        Duration lag = books.settle();

        Balance balance = balance();

        System.out.printf(
                "Books: seed %d, %d kills, %,d changes and %,d rosters acknowledged in %d s, asked again %,d times,"
                        + " all quiet %.1f s after the last%n%s%n",
                seed,
                rounds * 5,
                changes(),
                clerks.stream().mapToLong(Clerk::rosters).sum(),
                load.toSeconds(),
                Api.ASKED_AGAIN.sum() - askedAgain,
                lag.toMillis() / 1e3,
                balance.table());
        assertThat(balance.differences()).as("seed %d", seed).isEmpty();
    }

    /// All five, in an order that the seed gives.
    private List<Victim> victims() {
        List<Victim> victims = new ArrayList<>(List.of(
                new Victim(
                        "PostgreSQL", rig.stack().postgres()::kill, rig.stack().postgres()::start, false),
                new Victim("Kafka", rig.stack().kafka()::kill, rig.stack().kafka()::start, true),
                Victim.of(rig.enrolment(), false),
                Victim.of(rig.coverage(), true),
                Victim.of(rig.notification(), true)));
        Collections.shuffle(victims, random);
        return victims;
    }

    @Test
    void doNotBalanceWhenOnePersonIsCountedOnceTooOften() {
        Office office = Office.open(rig, "36.73", "Kantor dengan satu orang lebih");
        office.send(
                rig.enrolment(office.token()), Crowd.csv(new Crowd(new Random(1)).people(3)), LocalDate.of(2024, 1, 1));
        await().atMost(PATIENCE).until(() -> books.rosters(List.of(office.id())) == 1);
        books.settle();
        assertThat(books.cells()).isEqualTo(books.expectedCells());

        plus(1, office);

        Balance balance = balance();
        plus(-1, office);
        assertThat(balance.differences())
                .anyMatch(it -> it.startsWith("people by place and state = cells of coverage: 36.73 " + office.id()))
                .anyMatch(it -> it.startsWith("people of the nation by state = coverage over HTTP: unregistered: "))
                .hasSize(2);
    }

    /// In the cells and in the totals that today's figures are read from: each is found by a check of its own.
    private void plus(int people, Office office) {
        int touched = rig.coverageTables()
                .sql("UPDATE cell SET workers = workers + :people WHERE opd = :opd")
                .param("people", people)
                .param("opd", office.id())
                .update();
        int totals = rig.coverageTables().sql("""
                        UPDATE region_total SET workers = workers + :people, moves = moves + 1
                        WHERE generation = (SELECT generation FROM live_generation) AND region = '36.73' AND segment = 'PU'
                            AND category = 'HONORER' AND funding = 'APBD' AND state = 'LISTED'
                        """).param("people", people).update();
        assertThat(touched + totals).isEqualTo(2);
    }

    private void openOffices() {
        for (String region : REGIONS) {
            Office office = Office.open(rig, region, "Kantor %d di %s".formatted(seed, region));
            clerks.add(new Clerk(rig, office, seed + clerks.size()));
        }
    }

    private void killAndStartAgain(Victim victim) throws Exception {
        workOn(CHANGES_BETWEEN_KILLS);
        long before = changes();
        long begin = System.nanoTime();
        victim.kill().run();
        if (victim.othersWorkOn()) {
            workOn(CHANGES_BETWEEN_KILLS);
        }
        long begun = System.nanoTime();
        victim.start().run();
        System.out.printf(
                "  %-22s killed after %,9d changes, away for %4.1f s, ready %4.1f s after its start; %,d changes meanwhile%n",
                victim.name(), before, (begun - begin) / 1e9, (System.nanoTime() - begun) / 1e9, changes() - before);
    }

    /// Returns when so many more changes have been acknowledged.
    private void workOn(long more) throws ExecutionException, InterruptedException, TimeoutException {
        long goal = changes() + more;
        await("changes")
                .atMost(PATIENCE)
                .until(() -> changes() >= goal || work.stream().anyMatch(Future::isDone));
        for (Future<?> each : work) {
            if (each.isDone()) {
                each.get(1, TimeUnit.SECONDS);
            }
        }
    }

    private long changes() {
        return clerks.stream().mapToLong(Clerk::changes).sum();
    }

    private Balance balance() {
        List<UUID> offices = clerks.stream().map(clerk -> clerk.office().id()).toList();
        Balance balance = new Balance();
        Map<UUID, Clerk.Acknowledged> acknowledged = new HashMap<>();
        clerks.forEach(clerk -> acknowledged.putAll(clerk.people()));
        balance.same("people acknowledged = rows: state, day, version, name", acknowledged, books.people(offices));
        balance.same("changes acknowledged = events of them in the ledger", changes(), books.changes(offices));
        balance.same(
                "rosters acknowledged = told in the ledger",
                clerks.stream().mapToLong(Clerk::rosters).sum(),
                books.rosters(offices));
        balance.same("workers whose versions are not told once each", 0, books.wronglyTold());
        topics(balance);
        balance.same("people by place and state = cells of coverage", books.expectedCells(), books.cells());
        balance.same("people of the nation by state = coverage over HTTP", books.expectedNation(), books.nation());
        balance.same("people by office and state = standings over HTTP", books.expectedStandings(), books.standings());
        balance.same("findings by office and reason = open alerts over HTTP", books.expectedAlerts(), books.alerts());
        balance.same("names = directory of notification", books.names(), books.directory());
        balance.same("events in the ledger = taken by coverage", books.recorded(), Books.applied(rig.coverageTables()));
        balance.same(
                "events in the ledger = taken by notification",
                books.recorded(),
                Books.applied(rig.notificationTables()));
        Map<UUID, Long> arrivals = Post.arrivals(rig.mail());
        balance.same("letters sent = letters that arrived", books.sent(), arrived(arrivals));
        balance.same("letters that were set aside", 0, books.setAside());
        System.out.printf(
                "Books: %,d letters arrived more than once%n",
                arrivals.values().stream().filter(times -> times > 1).count());
        Leaks leaks = new Leaks(Crowd.NIKS::contains);
        books.search(leaks, Books.TABLES_OF_NAMES);
        balance.none("NIKs and names where they must not be", leaks.found());
        System.out.printf("Books: %,d NIKs were searched for in %,d characters%n", Crowd.NIKS.size(), leaks.searched());
        balance.none("answers 5xx that were not 503", Api.BLUNDERS);
        balance.same("parked by coverage", 0, Books.parked(rig.coverageTables()));
        balance.same("parked by notification", 0, Books.parked(rig.notificationTables()));
        return balance;
    }

    private static Map<UUID, Boolean> arrived(Map<UUID, Long> arrivals) {
        Map<UUID, Boolean> arrived = new HashMap<>();
        arrivals.keySet().forEach(id -> arrived.put(id, true));
        return arrived;
    }

    private void topics(Balance balance) {
        Order order = new Order();
        Topic.each(rig.stack().kafka().bootstrapServers(), "enrolment-events", order::read);
        balance.same("events in the ledger = on the topic, word for word", books.ledger(), order.events());
        balance.same("events in the ledger = sealed in slices", books.recorded(), books.published());
        balance.none("events on the topic out of order", order.faults());
        System.out.printf("Books: %,d records on the topic are repeats%n", order.repeats());
    }
}
