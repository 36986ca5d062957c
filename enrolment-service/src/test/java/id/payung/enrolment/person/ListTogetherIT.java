package id.payung.enrolment.person;

import static id.payung.enrolment.Server.nik;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.payung.enrolment.Office;
import id.payung.enrolment.Server;
import id.payung.enrolment.Server.Answer;
import id.payung.enrolment.change.ChangeRegistrations;
import id.payung.enrolment.ledger.Ledger;
import id.payung.enrolment.registration.Change;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Many requests at one moment, each of which lists one person.
class ListTogetherIT {

    private static final Server SERVER = Server.shared();
    private static final int PEOPLE = 24;
    private static final String OWN = "subject IN (SELECT id FROM worker WHERE opd_id = :opd)";

    private final Office office = Office.in("36.73");
    private final String path = "/api/v1/opds/" + office.id() + "/workers";
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void listsWhoComesAtTheSameTimeInFewerTransactionsThanPeople() throws Exception {
        List<Future<Answer>> answers = new ArrayList<>();

        var open = holding(() -> count("SELECT count(*) FROM (SELECT FROM opd WHERE id = :opd FOR UPDATE) AS held"));
        for (int person = 0; person < PEOPLE; person++) {
            answers.add(listing(nik()));
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> waiting() > 0);
        open.countDown();

        for (var answer : answers) {
            assertThat(answer.get().status()).isEqualTo(201);
        }
        assertThat(count("SELECT count(*) FROM worker WHERE opd_id = :opd")).isEqualTo(PEOPLE);
        assertThat(count("SELECT count(DISTINCT xid) FROM event_ledger WHERE type = 'worker.listed.v1' AND " + OWN))
                .isLessThan(PEOPLE);
        assertThat(count("SELECT count(*) FROM event_ledger WHERE type = 'worker.listed.v1' AND " + OWN))
                .isEqualTo(PEOPLE);
    }

    @Test
    void listsOnePersonOnceHoweverManyBringThePersonAtTheSameTime() throws Exception {
        var nik = nik();

        var answers = threads.invokeAll(List.<Callable<Answer>>of(
                () -> list(nik), () -> list(nik), () -> list(nik), () -> list(nik), () -> list(nik), () -> list(nik)));

        assertThat(answers.stream().map(Future::resultNow).map(Answer::status))
                .containsOnlyOnce(201)
                .containsOnly(201, 200);
        assertThat(answers.stream()
                        .map(answer -> answer.resultNow().json().get("id").asString())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void doesNotHoldOthersUpBehindOneWhoIsWaitedFor() throws Exception {
        var nik = nik();
        var known = UUID.fromString(list(nik).json().get("id").asString());
        var changes = SERVER.bean(ChangeRegistrations.class);
        var leaving = holding(() -> changes.change(
                UUID.fromString(office.id()),
                known,
                new Change.Delist(LocalDate.now(ZoneId.of("Asia/Jakarta")), Change.Delist.Reason.MOVED)));

        var held = listing(nik);
        await().atMost(Duration.ofSeconds(20)).until(() -> waiting() > 0);
        var others = threads.invokeAll(List.<Callable<Answer>>of(() -> list(nik()), () -> list(nik())));

        assertThat(others.stream().map(Future::resultNow).map(Answer::status)).containsOnly(201);
        assertThat(held.isDone()).isFalse();
        leaving.countDown();
        assertThat(held.get().status()).isEqualTo(201);
    }

    @Test
    void keepsEveryTraceWithItsOwnPerson() throws Exception {
        List<Future<Answer>> answers = new ArrayList<>();
        for (int trace = 1; trace <= 6; trace++) {
            var traced = office.client().traced("00-%032x-%016x-01".formatted(trace, trace));
            var nik = nik();
            answers.add(threads.submit(() -> traced.post(path, person(nik))));
        }

        for (int trace = 1; trace <= 6; trace++) {
            var id = UUID.fromString(
                    answers.get(trace - 1).get().json().get("id").asString());
            assertThat(SERVER.bean(JdbcClient.class)
                            .sql("SELECT traceparent FROM event_ledger WHERE subject = :id")
                            .param("id", id)
                            .query(String.class)
                            .single())
                    .isEqualTo("00-%032x-%016x-01".formatted(trace, trace));
        }
    }

    /// A transaction that stays open until the latch is counted down.
    private CountDownLatch holding(Runnable change) throws InterruptedException {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        threads.execute(() -> SERVER.bean(Ledger.class).record("test", () -> {
            change.run();
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        return end;
    }

    private static long waiting() {
        return SERVER.bean(JdbcClient.class)
                .sql(
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
                .query(Long.class)
                .single();
    }

    private long count(String sql) {
        return SERVER.bean(JdbcClient.class)
                .sql(sql)
                .param("opd", UUID.fromString(office.id()))
                .query(Long.class)
                .single();
    }

    private Future<Answer> listing(String nik) {
        return threads.submit(() -> list(nik));
    }

    private Answer list(String nik) throws Exception {
        return office.client().post(path, person(nik));
    }

    private static String person(String nik) {
        return """
                {"nik":"%s","nama":"SITI AMINAH","tanggalLahir":"31-12-1990","jenisKelamin":"L"}""".formatted(nik);
    }
}
