package id.payung.enrolment.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.payung.enrolment.TestDatabase;
import id.payung.enrolment.nik.Sex;
import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.registration.JoinRoster.Joined;
import id.payung.enrolment.registration.JoinRoster.Joining;
import id.payung.enrolment.registration.JoinRoster.Listing;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

class WorkersIT {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Opd DINKES = opd("Dinas Kesehatan");
    private static final Opd BAPPEDA = opd("Bappeda");

    private static TestDatabase database;
    private static Workers workers;
    private static FindWorkers find;
    private static JoinRoster joins;
    private static TransactionTemplate transaction;

    @BeforeAll
    static void start() {
        database = new TestDatabase();
        database.opd(DINKES.id(), DINKES.name());
        database.opd(BAPPEDA.id(), BAPPEDA.name());
        workers = new Workers(database.jdbc());
        find = new FindWorkers(database.jdbc());
        joins = new JoinRoster(workers, find);
        transaction = new TransactionTemplate(database.transactions());
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void listsAPersonOnceAndTellsOneEvent() {
        var person = person(1, "SITI AMINAH");

        var first = joins.join(DINKES, Joining.listed(DAY), List.of(person));
        var again = joins.join(DINKES, Joining.listed(DAY), List.of(person));

        assertThat(first).containsExactly(new Joined(Listing.NEW, idOf(person)));
        assertThat(again).containsExactly(new Joined(Listing.UNCHANGED, null));
        assertThat(eventsOf(person)).containsExactly("worker.listed.v1");
    }

    @Test
    void tellsARenamedPersonOnce() {
        joins.join(DINKES, Joining.listed(DAY), List.of(person(2, "BUDI")));

        var renamed = joins.join(DINKES, Joining.listed(DAY), List.of(person(2, "BUDI SANTOSO")));

        assertThat(renamed).extracting(Joined::listing).containsExactly(Listing.CHANGED);
        assertThat(eventsOf(person(2, "BUDI"))).containsExactly("worker.listed.v1", "worker.renamed.v1");
    }

    @Test
    void leavesAPersonOfAnotherOpdAlone() {
        joins.join(DINKES, Joining.listed(DAY), List.of(person(3, "RINA")));

        var elsewhere = joins.join(BAPPEDA, Joining.listed(DAY), List.of(person(3, "RINA LAIN"), person(4, "JOKO")));

        assertThat(elsewhere).extracting(Joined::listing).containsExactly(Listing.ELSEWHERE, Listing.NEW);
        assertThat(eventsOf(person(3, "RINA"))).containsExactly("worker.listed.v1");
    }

    @Test
    void listsOnePersonOnceWhenTwoOpdsRaceForHundreds() throws Exception {
        var people = IntStream.range(1_000, 1_500)
                .mapToObj(i -> person(i, "ORANG " + i))
                .toList();
        Callable<List<Joined>> dinkes = () -> transaction.execute(_ -> joins.join(DINKES, Joining.listed(DAY), people));
        Callable<List<Joined>> bappeda =
                () -> transaction.execute(_ -> joins.join(BAPPEDA, Joining.listed(DAY), people));

        List<List<Joined>> answers;
        try (var threads = Executors.newFixedThreadPool(2)) {
            answers = threads.invokeAll(List.of(dinkes, bappeda)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }

        var all = answers.stream().flatMap(List::stream).map(Joined::listing).toList();
        assertThat(Collections.frequency(all, Listing.NEW)).isEqualTo(people.size());
        assertThat(Collections.frequency(all, Listing.ELSEWHERE)).isEqualTo(people.size());
        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM worker WHERE name LIKE 'ORANG %'")
                        .query(Long.class)
                        .single())
                .isEqualTo(people.size());
    }

    @Test
    void movesOnlyWhoIsHeldAndTellsTheCellBefore() {
        joins.join(DINKES, Joining.listed(DAY), List.of(person(5, "DEWI")));
        var id = idOf(person(5, "DEWI"));

        transaction.executeWithoutResult(_ -> {
            var held = find.hold(DINKES.id(), List.of(id)).getFirst();
            assertThat(held.registration()).isEqualTo(new Registration.Listed(DAY));
            workers.move(List.of(id), new Registration.Registered(DAY.plusDays(1)));
        });

        assertThat(find.hold(BAPPEDA.id(), List.of(id))).isEmpty();
        assertThat(eventsOf(person(5, "DEWI"))).containsExactly("worker.listed.v1", "worker.registered.v1");
    }

    @Test
    void tellsManyChangesInTimeThatGrowsWithThemAlsoAfterACallWithOne() {
        var people = IntStream.range(10_000, 16_000)
                .mapToObj(i -> person(i, "BANYAK " + i))
                .toList();
        joins.join(DINKES, Joining.listed(DAY), people);
        var ids = people.stream().map(WorkersIT::idOf).toList();
        var registered = new Registration.Registered(DAY.plusDays(1));

        long[] nanos = transaction.execute(_ -> {
            for (int i = 0; i < 10; i++) {
                workers.move(List.of(ids.get(i)), registered);
            }
            return new long[] {
                timed(() -> workers.move(ids.subList(500, 1_000), registered)),
                timed(() -> workers.move(ids.subList(1_000, 6_000), registered))
            };
        });

        assertThat(nanos).isNotNull();
        assertThat(nanos[1]).as("ten times the people").isLessThan(40 * nanos[0]);
    }

    private static long timed(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return System.nanoTime() - begin;
    }

    @Test
    void keepsWorkersAndTheirOpdTogether() {
        joins.join(DINKES, Joining.listed(DAY), List.of(person(8, "RATNA")));
        var stranger = opd("Tidak Ada");

        assertThatThrownBy(() -> joins.join(stranger, Joining.listed(DAY), List.of(person(9, "AGUS"))))
                .isInstanceOf(DataIntegrityViolationException.class);
        for (var parting : List.of(
                "DELETE FROM opd WHERE id = '" + DINKES.id() + "'",
                "UPDATE opd SET region = '36.71' WHERE id = '" + DINKES.id() + "'",
                "UPDATE worker SET region = '36.71', version = version + 1 WHERE opd_id = '" + DINKES.id() + "'")) {
            assertThatThrownBy(() -> database.jdbc().sql(parting).update())
                    .as(parting)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    /// An OPD that is being taken away is waited for, and then nobody is on its roster.
    @Test
    void listsNobodyForAnOpdThatGoesAtTheSameTime() throws Exception {
        var going = opd("Dinas Lama");
        database.opd(going.id(), going.name());
        var listing = new FutureTask<>(() -> joins.join(going, Joining.listed(DAY), List.of(person(10, "SARI"))));

        transaction.executeWithoutResult(_ -> {
            database.jdbc()
                    .sql("DELETE FROM opd WHERE id = :id")
                    .param("id", going.id())
                    .update();
            Thread.ofPlatform().start(listing);
            await().until(() -> database.jdbc()
                            .sql(
                                    "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()")
                            .query(Long.class)
                            .single()
                    > 0);
        });

        assertThatThrownBy(listing::get).hasCauseInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void writesAChangeOfStateIntoNoIndex() {
        long hot = Objects.requireNonNull(transaction.execute(_ -> {
            var people = IntStream.range(7_000, 7_100)
                    .mapToObj(i -> person(i, "PINDAH " + i))
                    .toList();
            joins.join(DINKES, Joining.listed(DAY), people);
            var ids = people.stream()
                    .map(person -> find.idOf(person).orElseThrow())
                    .toList();
            workers.move(ids, new Registration.Registered(DAY.plusDays(1)));
            return database.jdbc()
                    .sql("SELECT pg_stat_get_xact_tuples_hot_updated('worker'::regclass)")
                    .query(Long.class)
                    .single();
        }));

        assertThat(hot).isEqualTo(100);
    }

    @Test
    void readsTheRosterPageByPageWithItsIndexes() {
        var plan = database.jdbc()
                .sql("""
                        EXPLAIN SELECT id FROM worker WHERE opd_id = :opd AND state = 'LISTED' AND id > :after
                        ORDER BY id LIMIT 10
                        """)
                .param("opd", DINKES.id())
                .param("after", new UUID(0, 0))
                .query(String.class)
                .list();

        assertThat(String.join("\n", plan)).contains("worker_by_opd").doesNotContain("Sort");
    }

    @Test
    void looksForPeopleAndTheirHistoryByIndex() {
        var byName = plan("""
                        EXPLAIN SELECT id FROM worker WHERE opd_id = :opd
                            AND lower(name) COLLATE "C" >= 'siti' AND lower(name) COLLATE "C" < 'siu'
                            AND (lower(name) COLLATE "C", id) > (coalesce(
                                (SELECT lower(name) FROM worker WHERE id = :opd AND opd_id = :opd), ''), :opd)
                        ORDER BY lower(name) COLLATE "C", id LIMIT 10
                        """);
        var byStaffNumber = plan("""
                        EXPLAIN SELECT id FROM worker WHERE opd_id = :opd
                            AND lower(staff_number) COLLATE "C" >= 'dk' AND lower(staff_number) COLLATE "C" < 'dl'
                            AND (lower(staff_number) COLLATE "C", id) > (coalesce(
                                (SELECT lower(staff_number) FROM worker WHERE id = :opd AND opd_id = :opd), ''), :opd)
                        ORDER BY lower(staff_number) COLLATE "C", id LIMIT 10
                        """);
        var byEndOfDecree = plan("""
                        EXPLAIN SELECT id FROM worker WHERE opd_id = :opd AND sk_until IS NOT NULL AND on_roster
                            AND sk_until < '2026-07-01' AND (sk_until, id) > (coalesce(
                                (SELECT sk_until FROM worker WHERE id = :opd AND opd_id = :opd), '-infinity'), :opd)
                        ORDER BY sk_until, id LIMIT 10
                        """);
        var history = plan("EXPLAIN SELECT payload FROM event_ledger WHERE subject = :opd");

        assertThat(byName).contains("worker_by_opd_and_name").doesNotContain("Sort");
        assertThat(byStaffNumber).contains("worker_by_opd_and_staff_number").doesNotContain("Sort");
        assertThat(byEndOfDecree).contains("worker_by_end_of_sk").doesNotContain("Sort");
        assertThat(history).contains("event_ledger_by_subject");
    }

    private static String plan(String query) {
        return String.join(
                "\n",
                database.jdbc()
                        .sql(query)
                        .param("opd", DINKES.id())
                        .query(String.class)
                        .list());
    }

    private static List<String> eventsOf(Person person) {
        return database.jdbc()
                .sql("SELECT type FROM event_ledger WHERE subject = :id ORDER BY epoch, xid, id")
                .param("id", idOf(person))
                .query(String.class)
                .list();
    }

    private static UUID idOf(Person person) {
        return database.jdbc()
                .sql("SELECT id FROM worker WHERE nik_hash = :hash")
                .param("hash", person.nikHash())
                .query(UUID.class)
                .single();
    }

    private static Opd opd(String name) {
        return new Opd(UUID.randomUUID(), "36.73", name, null, null, List.of(), null, List.of(), 1);
    }

    private static Person person(int number, String name) {
        return new Person(
                ByteBuffer.allocate(32).putInt(number).array(),
                new byte[] {1},
                "%04d".formatted(number % 10_000),
                name,
                null,
                LocalDate.of(1990, 12, 31),
                Sex.P,
                Segment.PU,
                Category.HONORER,
                Funding.APBD);
    }
}
