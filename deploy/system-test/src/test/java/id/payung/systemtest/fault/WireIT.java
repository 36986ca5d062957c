package id.payung.systemtest.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.payung.systemtest.Audit;
import id.payung.systemtest.Balance;
import id.payung.systemtest.Books;
import id.payung.systemtest.Crowd;
import id.payung.systemtest.Machine;
import id.payung.systemtest.Office;
import id.payung.systemtest.Person;
import id.payung.systemtest.Proxy;
import id.payung.systemtest.Proxy.Way;
import id.payung.systemtest.Report;
import id.payung.systemtest.Rig;
import id.payung.systemtest.Workforce;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.MemberDescription;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Servers stop, freeze and lose a process, wires are cut and reset, and with `-Pfaults` held and slowed, one after the
/// other while offices work on. Then the books balance.
class WireIT {

    private static final Duration SOON = Duration.ofSeconds(90);

    /// `socketTimeout` of each service's pool, and what it takes to notice.
    private static final Duration POOL_IS_FREE = Duration.ofSeconds(60 + 15);

    private final long seed =
            Long.getLong("payung.seed", ThreadLocalRandom.current().nextLong(1_000_000));
    private final Rig rig = Rig.shared();
    private final Books books = new Books(rig);

    /// @param happens returns what there is to say of it beside that the books balance, or nothing
    private record Fault(String id, String done, Happening happens) {}

    private interface Happening {
        String happen(Workforce staff) throws Exception;
    }

    private final List<Fault> ofTheBroker = List.of(
            new Fault("F2", "Kafka stopped in order and started again", this::stopKafka),
            new Fault("F3", "Kafka frozen", this::freezeKafka),
            new Fault("F15", "every service cut off from Kafka, both ways", this::cutKafkaOff),
            new Fault("F19", "reset in the middle of a fetch from Kafka", this::resetAFetch),
            new Fault("F19", "reset in place of PostgreSQL's answer to COMMIT", this::resetACommit));

    private final List<Fault> ofTheBrokerForLong = List.of(
            new Fault("F16", "enrolment hears no answer of Kafka, which hears enrolment", this::holdAnswersOfKafka),
            new Fault("F18", "100 ms and 64 KB/s on four wires", this::slowEverything));

    private final List<Fault> ofAConnectionForLong = List.of(new Fault(
            "F17", "notification's connections to PostgreSQL dead in mid-transaction, nobody told", this::halfOpen));

    private final List<Fault> ofEveryConnection =
            List.of(new Fault("F5", "kill -9 of one backend of PostgreSQL", this::killABackend));

    @Test
    void balanceAfterEveryWireWasBrokenAndEveryServerWasAway() throws Exception {
        try (Workforce staff = Workforce.at(rig, seed, "51.71", "64.72");
                ExecutorService lanes = Executors.newCachedThreadPool()) {
            List<Future<Boolean>> work = List.of(
                    lanes.submit(
                            () -> happen(ofTheBroker, staff) && happen(Length.onlyThorough(ofTheBrokerForLong), staff)),
                    lanes.submit(() -> happen(Length.onlyThorough(ofAConnectionForLong), staff)));
            for (Future<Boolean> lane : work) {
                assertThat(lane.get(20, TimeUnit.MINUTES)).isTrue();
            }
            happen(ofEveryConnection, staff);
            staff.workOn(200);
            staff.goHome();

            Balance balance = new Audit(rig).of(staff);

            System.out.println(balance.table());
            assertThat(balance.differences()).as("seed %d", seed).isEmpty();
        } finally {
            Stream.of(rig.enrolmentWires(), rig.coverageWires(), rig.notificationWires())
                    .forEach(Rig.Wires::heal);
        }
    }

    private static boolean happen(List<Fault> faults, Workforce staff) throws Exception {
        for (Fault fault : faults) {
            long before = staff.changes();
            try (Report.Row row = Report.row(fault.id(), fault.done(), 0)) {
                String more = fault.happens().happen(staff);
                staff.workOn(50);
                row.held(staff.changes() - before, more.isEmpty() ? "held" : "held; " + more);
            }
        }
        return true;
    }

    private String stopKafka(Workforce staff) throws Exception {
        rig.stack().kafka().stop();
        staff.workOn(200);
        rig.stack().kafka().start();
        return caughtUp();
    }

    private String freezeKafka(Workforce staff) throws Exception {
        long threads = threads();
        rig.stack().kafka().pause();
        try {
            Duration frozen = Length.seconds(6, 60);
            await("enrolment is ready, with as many threads")
                    .during(frozen)
                    .atMost(frozen.plusSeconds(30))
                    .until(() -> isReady() && threads() < threads + 20);
            staff.workOn(200);
        } finally {
            rig.stack().kafka().resume();
        }
        return caughtUp();
    }

    private String cutKafkaOff(Workforce staff) throws Exception {
        List<Proxy> wires = List.of(
                rig.enrolmentWires().kafka(),
                rig.coverageWires().kafka(),
                rig.notificationWires().kafka());
        wires.forEach(Proxy::cut);
        Duration cut = Length.seconds(10, 90);
        await("enrolment is ready").during(cut).atMost(cut.plusSeconds(30)).until(this::isReady);
        staff.workOn(200);
        wires.forEach(Proxy::heal);
        return caughtUp();
    }

    /// Until the relay gives its producer up and makes another.
    private String holdAnswersOfKafka(Workforce staff) throws Exception {
        long before = newProducers();
        rig.enrolmentWires().kafka().hold(Way.TO_CLIENT);
        await("the relay gives up").atMost(SOON).until(() -> newProducers() > before);
        staff.workOn(200);
        rig.enrolmentWires().kafka().heal();
        return caughtUp();
    }

    private long newProducers() {
        return Machine.read(rig.enrolment().log())
                .lines()
                .filter(line -> line.contains("relay starts again from the cursor"))
                .count();
    }

    private String slowEverything(Workforce staff) throws Exception {
        Collection<String> before = membersOfGroups();
        List<Proxy> wires = List.of(
                rig.enrolmentWires().kafka(),
                rig.enrolmentWires().postgres(),
                rig.coverageWires().kafka(),
                rig.coverageWires().postgres());
        wires.forEach(wire -> wire.slow(Duration.ofMillis(100), 64 * 1024));
        staff.workOn(Length.times(50, 2_000));
        wires.forEach(Proxy::heal);
        assertThat(membersOfGroups()).as("nobody left a consumer group").isEqualTo(before);
        return caughtUp();
    }

    private Set<String> membersOfGroups() throws Exception {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, rig.stack().kafka().bootstrapServers()))) {
            return admin.describeConsumerGroups(List.of("coverage-service")).all().get().values().stream()
                    .flatMap(group -> group.members().stream())
                    .map(MemberDescription::consumerId)
                    .collect(Collectors.toSet());
        }
    }

    private String resetAFetch(Workforce staff) throws Exception {
        Proxy wire = rig.coverageWires().kafka();
        wire.resetAfter(4_000);
        staff.workOn(50);
        await("the reset").atMost(SOON).until(wire::hasReset);
        return caughtUp();
    }

    /// Whether it was committed nobody can know; whoever asks again must not be listed twice.
    private String resetACommit(Workforce staff) throws Exception {
        Person person = new Crowd(new Random(seed)).person();
        Office office = Office.open(rig, "52.71", "Kantor dengan jawaban yang hilang");
        Proxy wire = rig.enrolmentWires().postgres();
        wire.resetInsteadOf("COMMIT", person.name());

        String verdict = rig.enrolment(office.token())
                .insistOn(office.path("/workers"), person.form())
                .path("verdict")
                .asString();

        assertThat(wire.hasReset()).isTrue();
        assertThat(verdict).as("what the first attempt had committed").isEqualTo("UNCHANGED");
        assertThat(books.changes(List.of(office.id()))).isEqualTo(1);
        return "one row, one event";
    }

    /// PostgreSQL takes it for a sign of corrupted memory, ends every connection and recovers.
    private String killABackend(Workforce staff) throws Exception {
        long backend = Books.count(rig.enrolmentTables(), """
                SELECT min(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
                """);
        ProcessHandle.of(backend).orElseThrow().destroyForcibly();
        await("recovery")
                .atMost(SOON)
                .ignoreExceptions()
                .until(() -> rig.enrolmentTables()
                                .sql("SELECT count(*) FROM pg_stat_activity WHERE pid = :backend")
                                .param("backend", backend)
                                .query(Long.class)
                                .single()
                        == 0);
        staff.workOn(200);
        return caughtUp();
    }

    private String halfOpen(Workforce staff) throws Exception {
        Proxy wire = rig.notificationWires().postgres();
        JdbcClient sessions = rig.logins("notification").asItself();
        wire.holdAnswersFrom("BEGIN");
        await("a transaction that waits for its service").atMost(SOON).until(() -> Books.count(sessions, """
                SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'
                """) > 0);
        wire.forgetConnections();
        wire.heal();
        long taken = Books.applied(rig.notificationTables());
        long begin = System.nanoTime();

        rig.notification(rig.adminToken()).insistOn("/api/v1/alerts?limit=1");
        double answered = (System.nanoTime() - begin) / 1e9;
        await("the next poll is taken")
                .atMost(POOL_IS_FREE)
                .until(() -> Books.applied(rig.notificationTables()) > taken);

        return "requests answered after %.0f s, the transaction given up and its poll taken again after %.0f s"
                .formatted(answered, (System.nanoTime() - begin) / 1e9);
    }

    private boolean isReady() {
        return rig.enrolment("").get("/actuator/health/readiness").isSuccess();
    }

    /// Of the operating system, as the service counts them.
    private long threads() {
        return rig.enrolment("")
                .get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("jvm_threads_live_threads"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .mapToLong(count -> (long) Double.parseDouble(count))
                .findFirst()
                .orElseThrow();
    }

    /// Everything that was recorded by now is on the topic and in the figures.
    private String caughtUp() {
        long begin = System.nanoTime();
        long recorded = books.recorded();
        await("the relay").atMost(SOON).until(() -> books.published() >= recorded);
        await("coverage").atMost(SOON).until(() -> Books.applied(rig.coverageTables()) >= recorded);
        return "caught up after %.1f s".formatted((System.nanoTime() - begin) / 1e9);
    }
}
