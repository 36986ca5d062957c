package id.payung.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.payung.stack.Server;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Any of the five processes is killed with `kill -9` while offices work on; then everybody's books are held against
/// each other. Each is killed once; with `-Dpayung.minutes=…` anyone at random, one or two at once, for so long.
/// `-Dpayung.seed=…` repeats the choices of a run.
class BooksIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long CHANGES_BETWEEN_KILLS = 500;

    private final long seed =
            Long.getLong("payung.seed", ThreadLocalRandom.current().nextLong(1_000_000));
    private final Duration length = Duration.ofMinutes(Integer.getInteger("payung.minutes", 0));
    /// A service starts the slower the more clerks keep the processors busy.
    private final String[] regions =
            length.isZero() ? new String[] {"31.71", "35.73"} : new String[] {"31.71", "35.73", "36.04", "36.71"};
    private final Random random = new Random(seed);
    private final Rig rig = Rig.shared();
    private final Books books = new Books(rig);

    /// The servers first: a service does not start without its database.
    private final List<Server> everybody =
            List.of(rig.stack().postgres(), rig.stack().kafka(), rig.enrolment(), rig.coverage(), rig.notification());

    /// Without one of these no command is acknowledged.
    private final Set<Server> needed = Set.of(rig.stack().postgres(), rig.enrolment());

    @Test
    void balanceAfterEachProcessWasKilledUnderLoad() throws Exception {
        System.out.printf("%nBooks: seed %d%n", seed);
        long askedAgain = Api.ASKED_AGAIN.sum();
        long begin = System.nanoTime();
        try (Report.Row row = Report.row("F10", "kill -9 of any of the five processes under load", seed);
                Workforce staff = Workforce.at(rig, seed, regions)) {
            if (length.isZero()) {
                for (Server victim : shuffled()) {
                    killAndStartAgain(List.of(victim), staff, row);
                }
            }
            while (System.nanoTime() - begin < length.toNanos()) {
                killAndStartAgain(shuffled().subList(0, 1 + random.nextInt(2)), staff, row);
            }
            staff.workOn(CHANGES_BETWEEN_KILLS);
            staff.goHome();
            Duration load = Duration.ofNanos(System.nanoTime() - begin);

            Balance balance = new Audit(rig).of(staff);

            System.out.printf(
                    "Books: seed %d, %,d changes and %,d rosters acknowledged in %d s, asked again %,d times%n%s%n",
                    seed,
                    staff.changes(),
                    staff.rosters(),
                    load.toSeconds(),
                    Api.ASKED_AGAIN.sum() - askedAgain,
                    balance.table());
            assertThat(balance.differences()).as("seed %d", seed).isEmpty();
            row.held(staff.changes() + staff.rosters());
        }
    }

    private List<Server> shuffled() {
        List<Server> shuffled = new ArrayList<>(everybody);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private void killAndStartAgain(List<Server> victims, Workforce staff, Report.Row row) throws Exception {
        staff.workOn(CHANGES_BETWEEN_KILLS);
        long before = staff.changes();
        long begin = System.nanoTime();
        for (Server victim : victims) {
            victim.kill();
            row.killed();
        }
        if (Collections.disjoint(victims, needed)) {
            staff.workOn(CHANGES_BETWEEN_KILLS);
        }
        long begun = System.nanoTime();
        everybody.stream().filter(victims::contains).forEach(Server::start);
        System.out.printf(
                "  %-32s killed after %,9d changes, away for %4.1f s, ready %4.1f s after its start; %,d changes meanwhile%n",
                victims.stream().map(Server::name).collect(Collectors.joining(", ")),
                before,
                (begun - begin) / 1e9,
                (System.nanoTime() - begun) / 1e9,
                staff.changes() - before);
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

        Balance balance = new Audit(rig).of();
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
}
