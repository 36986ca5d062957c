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
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/// Each of the five processes is killed with `kill -9` while offices work on; then everybody's books are held against
/// each other. `-Dpayung.seed=…` repeats the choices of a run, `-Dpayung.rounds=…` kills each of them so many times.
class BooksIT {

    private static final String[] REGIONS = {"31.71", "35.73", "36.04", "36.71"};
    private static final long CHANGES_BETWEEN_KILLS = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final long seed =
            Long.getLong("payung.seed", ThreadLocalRandom.current().nextLong(1_000_000));
    private final int rounds = Integer.getInteger("payung.rounds", 1);
    private final Random random = new Random(seed);
    private final Rig rig = Rig.shared();
    private final Books books = new Books(rig);

    /// A process to be killed.
    ///
    /// @param othersWorkOn commands must be acknowledged while it is away
    private record Victim(Server server, boolean othersWorkOn) {}

    @Test
    void balanceAfterEachProcessWasKilledUnderLoad() throws Exception {
        System.out.printf("%nBooks: seed %d, %d kills of each process%n", seed, rounds);
        long askedAgain = Api.ASKED_AGAIN.sum();
        long begin = System.nanoTime();
        try (Report.Row row = Report.row("F10", "kill -9 of each of the five processes under load", seed);
                Workforce staff = Workforce.at(rig, seed, REGIONS)) {
            for (int round = 0; round < rounds; round++) {
                for (Victim victim : victims()) {
                    killAndStartAgain(victim, staff);
                    row.killed();
                }
            }
            staff.workOn(CHANGES_BETWEEN_KILLS);
            staff.goHome();
            Duration load = Duration.ofNanos(System.nanoTime() - begin);
            Duration lag = books.settle();

            Balance balance = new Audit(rig).of(staff);

            System.out.printf(
                    "Books: seed %d, %d kills, %,d changes and %,d rosters acknowledged in %d s, asked again %,d times,"
                            + " all quiet %.1f s after the last%n%s%n",
                    seed,
                    rounds * 5,
                    staff.changes(),
                    staff.rosters(),
                    load.toSeconds(),
                    Api.ASKED_AGAIN.sum() - askedAgain,
                    lag.toMillis() / 1e3,
                    balance.table());
            assertThat(balance.differences()).as("seed %d", seed).isEmpty();
            row.held(staff.changes() + staff.rosters());
        }
    }

    /// All five, in an order that the seed gives.
    private List<Victim> victims() {
        List<Victim> victims = new ArrayList<>(List.of(
                new Victim(rig.stack().postgres(), false),
                new Victim(rig.stack().kafka(), true),
                new Victim(rig.enrolment(), false),
                new Victim(rig.coverage(), true),
                new Victim(rig.notification(), true)));
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

    private void killAndStartAgain(Victim victim, Workforce staff) throws Exception {
        staff.workOn(CHANGES_BETWEEN_KILLS);
        long before = staff.changes();
        long begin = System.nanoTime();
        victim.server().kill();
        if (victim.othersWorkOn()) {
            staff.workOn(CHANGES_BETWEEN_KILLS);
        }
        long begun = System.nanoTime();
        victim.server().start();
        System.out.printf(
                "  %-22s killed after %,9d changes, away for %4.1f s, ready %4.1f s after its start; %,d changes meanwhile%n",
                victim.server().name(),
                before,
                (begun - begin) / 1e9,
                (System.nanoTime() - begun) / 1e9,
                staff.changes() - before);
    }
}
