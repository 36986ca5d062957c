package id.payung.enrolment.contribution;

import static id.payung.enrolment.Server.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.payung.enrolment.ClockedServer;
import id.payung.enrolment.Office;
import id.payung.enrolment.Server;
import id.payung.enrolment.Server.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class ContributionIT {

    private static Server server;

    @BeforeAll
    static void start() {
        server = ClockedServer.shared();
    }

    @BeforeEach
    void onTheTwentiethOfNovember() {
        ClockedServer.on(LocalDate.of(2026, 11, 20));
    }

    private static Office office() throws Exception {
        return new Office(server, "36.73");
    }

    @Test
    void billsEveryoneByTheirSegmentAndShowsWhatTheTotalIsMadeOf() throws Exception {
        var office = office().registered(3, "PU", "2026-11-02")
                .registered(2, "BPU", "2026-11-02")
                .wage(2_551_852);

        var draft = office.draft("2026-11");
        var lines = office.client()
                .get(office.at("contributions/2026-11/lines?limit=4"))
                .json();

        assertThat(draft.status()).as(draft.text()).isEqualTo(200);
        assertThat(draft.json().get("state").asString()).isEqualTo("DRAFT");
        assertThat(draft.json().get("people").asInt()).isEqualTo(5);
        assertThat(draft.json().get("amount").asLong()).isEqualTo(3 * 13_780 + 2 * 16_800);
        assertThat(draft.json().get("dueOn").asString()).as("of the BPU in it").isEqualTo("2026-11-16");
        assertThat(draft.json().get("stale").asBoolean()).isFalse();
        var wageEarners = draft.json().get("charges").get(1);
        assertThat(wageEarners.get("segment").asString()).isEqualTo("PU");
        assertThat(wageEarners.get("people").asInt()).isEqualTo(3);
        assertThat(wageEarners.get("base").asLong()).isEqualTo(2_551_852);
        assertThat(wageEarners.get("jkk").asLong()).isEqualTo(6_124);
        assertThat(wageEarners.get("jkm").asLong()).isEqualTo(7_656);
        assertThat(wageEarners.get("rules")).hasSize(2);
        assertThat(lines.get("lines")).hasSize(4);
        assertThat(office.client()
                        .get(office.at("contributions/2026-11/lines?limit=4&after="
                                + lines.get("next").asString()))
                        .json()
                        .get("lines"))
                .hasSize(1);
    }

    @Test
    void refusesToBillWageEarnersWithoutAWage() throws Exception {
        var office = office().registered(1, "PU", "2026-11-02");

        assertProblem(office.draft("2026-11"), 409, "no-wage-base");
        assertProblem(office.client().get(office.at("contributions/2026-11")), 404, "unknown-month");
    }

    @Test
    void takesTheWageOfTheOpdBeforeItsRegionsAndItsProvinces() throws Exception {
        var office = new Office(server, "76.04").registered(1, "PU", "2026-11-02");
        var base = "{\"from\":\"2026-01\",\"amount\":%d,\"source\":\"SK\"}";

        server.admin().put("/api/v1/regions/76/wage-base", base.formatted(1_000_000));
        assertThat(office.draft("2026-11").json().get("amount").asLong()).isEqualTo(5_400);
        server.region("76").put("/api/v1/regions/76.04/wage-base", base.formatted(2_000_000));
        assertThat(office.draft("2026-11").json().get("amount").asLong()).isEqualTo(10_800);
        office.wage(3_000_000);
        assertThat(office.draft("2026-11").json().get("amount").asLong()).isEqualTo(16_200);
        assertThat(office.client()
                        .get(office.at("contribution-terms"))
                        .json()
                        .get("wageBase")
                        .asLong())
                .isEqualTo(3_000_000);
    }

    @Test
    void billsAWageEarnerOnTheOwnWageWhereItIsKnown() throws Exception {
        var office = office().registered(2, "PU", "2026-11-02").wage(1_000_000);
        server.bean(JdbcClient.class).sql("""
                        INSERT INTO profile (worker_id, sealed, wage)
                        SELECT id, '\\x01', 3000000 FROM worker WHERE opd_id = :opd::uuid ORDER BY id LIMIT 1
                        """).param("opd", office.id()).update();

        var draft = office.draft("2026-11").json();

        assertThat(draft.get("amount").asLong()).isEqualTo(5_400 + 16_200);
        assertThat(draft.get("charges")).hasSize(2);
    }

    @Test
    void goesFromDraftToPostedAndProtectsPeople() throws Exception {
        var office = office().registered(2, "BPU", "2026-11-02");

        office.draft("2026-11");
        var finalised = office.finalise("2026-11");
        var again = office.finalise("2026-11");
        var paid = office.pay("2026-11", "TRX/1-" + office.id(), 33_600);
        var repeated = office.pay("2026-11", "TRX/1-" + office.id(), 33_600);

        assertThat(finalised.json().get("state").asString()).isEqualTo("FINALISED");
        assertThat(finalised.json().get("paymentCode").asString()).matches("PYG2611[0-9]{9}");
        assertThat(again.text()).isEqualTo(finalised.text());
        assertThat(paid.status()).as(paid.text()).isEqualTo(200);
        assertThat(paid.json().get("state").asString()).isEqualTo("POSTED");
        assertThat(paid.json().get("paidOn").asString()).isEqualTo("2026-11-20");
        assertThat(repeated.text()).isEqualTo(paid.text());
        assertThat(office.states()).containsExactly("ACTIVE since 2026-11-20");
        assertThat(office.told())
                .contains("contribution.finalised.v1 1", "contribution.paid.v1 1", "worker.activated.v1 2");
        assertThat(office.client()
                        .get(office.at("contribution-terms"))
                        .json()
                        .get("keptFrom")
                        .asString())
                .isEqualTo("2026-11");
        for (var locked : List.of(office.draft("2026-11"), office.finalise("2026-11"), cancel(office, "2026-11"))) {
            assertProblem(locked, 409, "month-locked");
        }
        assertProblem(office.pay("2026-11", "TRX/2-" + office.id(), 33_600), 409, "month-locked");
    }

    @Test
    void protectsFromTheMonthThatIsPaidAheadAndNotBefore() throws Exception {
        var office = office().registered(1, "BPU", "2026-11-02");

        office.paid("2026-12");

        assertThat(office.states()).containsExactly("ACTIVE since 2026-12-01");
    }

    @Test
    void refusesToPayLessOrMoreAndNamesTheDifference() throws Exception {
        var office = office().registered(2, "BPU", "2026-11-02");
        assertProblem(office.pay("2026-11", "A", 1), 404, "unknown-month");
        office.draft("2026-11");
        assertProblem(office.pay("2026-11", "A", 33_600), 409, "not-finalised");
        office.finalise("2026-11");

        var less = office.pay("2026-11", "A", 33_599);
        var more = office.pay("2026-11", "A", 40_000);

        assertProblem(less, 409, "payment-differs");
        assertThat(less.json().get("difference").asLong()).isEqualTo(-1);
        assertProblem(more, 409, "payment-differs");
        assertThat(more.json().get("difference").asLong()).isEqualTo(6_400);
        assertThat(more.json().get("amount").asLong()).isEqualTo(33_600);
        assertProblem(office.pay("2026-11", "spasi tidak boleh", 33_600), 400, "invalid-request");
        assertProblem(
                office.client()
                        .post(
                                office.at("contributions/2026-11/payments"),
                                "{\"reference\":\"A\",\"amount\":33600,\"paidOn\":\"2026-11-21\"}"),
                400,
                "invalid-request");
        assertThat(office.states()).containsExactly("REGISTERED since 2026-11-02");
    }

    @Test
    void takesAReferenceForOneMonthOnly() throws Exception {
        var first = office().registered(1, "BPU", "2026-11-02");
        var second = office().registered(1, "BPU", "2026-11-02");
        for (var office : List.of(first, second)) {
            office.draft("2026-11");
            office.finalise("2026-11");
        }

        assertThat(first.pay("2026-11", "BNI-" + first.id(), 16_800).status()).isEqualTo(200);

        assertProblem(second.pay("2026-11", "BNI-" + first.id(), 16_800), 409, "payment-reference-used");
        assertThat(second.states()).containsExactly("REGISTERED since 2026-11-02");
    }

    @Test
    void takesOneOfManyRacingPayments() throws Exception {
        var office = office().registered(40, "BPU", "2026-11-02");
        office.draft("2026-11");
        office.finalise("2026-11");
        List<Callable<Answer>> racers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            var reference = "RACE-" + i % 3 + "-" + office.id();
            racers.add(() -> office.pay("2026-11", reference, 40 * 16_800));
        }

        List<Integer> statuses;
        try (var threads = Executors.newFixedThreadPool(racers.size())) {
            statuses = threads.invokeAll(racers).stream()
                    .map(answer -> answer.resultNow().status())
                    .toList();
        }

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(4);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(8);
        assertThat(office.told()).contains("contribution.paid.v1 1", "worker.activated.v1 40");
        assertThat(office.states()).containsExactly("ACTIVE since 2026-11-20");
    }

    @Test
    void makesADraftStaleWhenTheRosterOrTheWageChanges() throws Exception {
        var office = office().registered(1, "PU", "2026-11-02").wage(1_000_000);
        office.draft("2026-11");

        office.registered(1, "BPU", "2026-11-02");
        assertProblem(office.finalise("2026-11"), 409, "draft-stale");
        office.draft("2026-11");
        office.wage(1_100_000);
        assertThat(office.client()
                        .get(office.at("contributions/2026-11"))
                        .json()
                        .get("stale")
                        .asBoolean())
                .isTrue();
        assertProblem(office.finalise("2026-11"), 409, "draft-stale");
        office.draft("2026-11");

        assertThat(office.finalise("2026-11").json().get("amount").asLong()).isEqualTo(5_940 + 16_800);
    }

    @Test
    void freezesTheLinesUntilTheFinalisationIsCancelled() throws Exception {
        var office = office().registered(1, "BPU", "2026-11-02");
        office.draft("2026-11");
        var code = office.finalise("2026-11").json().get("paymentCode").asString();

        office.registered(1, "BPU", "2026-11-02");
        assertProblem(office.draft("2026-11"), 409, "month-finalised");
        assertThat(catchAlteration(office)).isInstanceOf(DataAccessException.class);
        assertThat(cancel(office, "2026-11").json().get("state").asString()).isEqualTo("DRAFT");
        assertThat(cancel(office, "2026-11").status()).isEqualTo(200);
        office.draft("2026-11");
        var second = office.finalise("2026-11").json();

        assertThat(second.get("people").asInt()).isEqualTo(2);
        assertThat(second.get("paymentCode").asString()).isNotEqualTo(code);
    }

    private static Throwable catchAlteration(Office office) {
        return catchThrowable(() ->
                server.bean(JdbcClient.class).sql("""
                        DELETE FROM contribution_line WHERE contribution_id IN (
                            SELECT id FROM contribution WHERE opd_id = :opd::uuid)
                        """).param("opd", office.id()).update());
    }

    @Test
    void clearsArrearsMonthByMonthOldestFirst() throws Exception {
        var office = office().registered(2, "BPU", "2026-07-01");
        ClockedServer.on(LocalDate.of(2026, 7, 10));
        office.paid("2026-07");
        ClockedServer.on(LocalDate.of(2026, 10, 20));
        server.admin().post("/api/v1/lapse-runs", "");
        assertThat(office.states()).containsExactly("BEHIND 3 since 2026-10-16");

        office.draft("2026-10");
        var skipped = office.finalise("2026-10");
        office.paid("2026-08");
        assertThat(office.states()).containsExactly("BEHIND 2 since 2026-10-20");
        office.paid("2026-09");
        office.paid("2026-10");

        assertProblem(skipped, 409, "earlier-month-unpaid");
        assertThat(skipped.json().get("detail").asString()).contains("2026-08");
        assertThat(office.states()).containsExactly("ACTIVE since 2026-10-20");
    }

    @Test
    void withdrawsTheAnnouncementOnceItIsPaid() throws Exception {
        var office = office().registered(1, "BPU", "2026-08-03");
        ClockedServer.on(LocalDate.of(2026, 8, 10));
        office.paid("2026-08");
        ClockedServer.on(LocalDate.of(2026, 11, 20));
        server.admin().post("/api/v1/lapse-runs", "");
        assertThat(lapsesOn(office)).isEqualTo("2026-12-16");

        office.paid("2026-09");

        assertThat(lapsesOn(office)).isNull();
        assertThat(office.told()).contains("worker.lapse-announced.v1 2");
    }

    private static @Nullable String lapsesOn(Office office) {
        return server.bean(JdbcClient.class)
                .sql("SELECT lapses_on::text FROM worker WHERE opd_id = :opd::uuid")
                .param("opd", office.id())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /// Permenaker 5/2021: who re-activates is not charged the old months.
    @Test
    void takesALapsedBpuBackWithoutTheOldMonths() throws Exception {
        var office = office().registered(1, "BPU", "2026-06-01");
        ClockedServer.on(LocalDate.of(2026, 6, 10));
        office.paid("2026-06");
        ClockedServer.on(LocalDate.of(2026, 11, 20));
        server.admin().post("/api/v1/lapse-runs", "");
        assertThat(office.states()).containsExactly("LAPSED since 2026-10-16");

        office.paid("2026-11");

        assertThat(office.states()).containsExactly("ACTIVE since 2026-11-20");
    }

    /// PP 44/2015: an employer settles the arrears first.
    @Test
    void takesALapsedWageEarnerBackOnceTheOldMonthsArePaid() throws Exception {
        var office = office().registered(1, "PU", "2026-05-04").wage(1_000_000);
        ClockedServer.on(LocalDate.of(2026, 6, 10));
        office.paid("2026-05");
        ClockedServer.on(LocalDate.of(2026, 10, 20));
        server.admin().post("/api/v1/lapse-runs", "");
        assertThat(office.states()).containsExactly("LAPSED since 2026-10-16");

        office.draft("2026-10");
        assertProblem(office.finalise("2026-10"), 409, "earlier-month-unpaid");
        for (var month : List.of("2026-06", "2026-07", "2026-08")) {
            office.paid(month);
        }
        assertThat(office.states()).containsExactly("LAPSED since 2026-10-16");
        office.paid("2026-09");

        assertThat(office.states()).containsExactly("ACTIVE since 2026-10-20");
    }

    @Test
    void goesOnWithAPostingThatWasInterrupted() throws Exception {
        var office = office().registered(1, "BPU", "2026-11-02");
        office.draft("2026-11");
        office.finalise("2026-11");
        server.bean(JdbcClient.class).sql("""
                        UPDATE contribution SET state = 'PAID', payment_reference = :opd, paid_on = '2026-11-19', paid_by = 'test'
                        WHERE opd_id = :opd::uuid
                        """).param("opd", office.id()).update();

        server.bean(PostPayments.class).resume();

        assertThat(office.states()).containsExactly("ACTIVE since 2026-11-19");
        assertThat(office.client()
                        .get(office.at("contributions"))
                        .json()
                        .get(0)
                        .get("state")
                        .asString())
                .isEqualTo("POSTED");
    }

    @Test
    void billsNobodyTwiceAndNobodyWhoCameLater() throws Exception {
        var office = office().registered(1, "BPU", "2026-11-02");
        office.paid("2026-11");
        office.registered(1, "BPU", "2026-12-01");

        assertThat(office.draft("2026-10").json().get("people").asInt()).isZero();
        assertProblem(office.finalise("2026-10"), 409, "nothing-to-pay");
        assertThat(office.draft("2026-12").json().get("people").asInt()).isEqualTo(2);
        assertProblem(office.draft("2028-01"), 400, "bad-parameter");
    }

    @Test
    void showsNothingOfAnotherOpd() throws Exception {
        var own = office().registered(1, "BPU", "2026-11-02");
        own.paid("2026-11");
        var stranger = office().client();
        var wage = "{\"from\":\"2026-01\",\"amount\":1,\"source\":\"SK\"}";

        for (var client : List.of(stranger, server.region("32"))) {
            assertProblem(client.get(own.at("contributions")), 404, "unknown-opd");
            assertProblem(client.get(own.at("contributions/2026-11")), 404, "unknown-opd");
            assertProblem(client.get(own.at("contributions/2026-11/lines")), 404, "unknown-opd");
            assertProblem(client.get(own.at("contribution-terms")), 404, "unknown-opd");
            assertProblem(client.post(own.at("contributions/2026-11"), ""), 404, "unknown-opd");
            assertProblem(client.post(own.at("contributions/2026-11/finalisation"), ""), 404, "unknown-opd");
            assertProblem(client.delete(own.at("contributions/2026-11/finalisation")), 404, "unknown-opd");
            assertProblem(
                    client.post(own.at("contributions/2026-11/payments"), "{\"reference\":\"A\",\"amount\":16800}"),
                    404,
                    "unknown-opd");
            assertProblem(client.put(own.at("wage-base"), wage), 404, "unknown-opd");
            assertProblem(client.put(own.at("contribution-book"), "{\"keptFrom\":\"2026-11\"}"), 404, "unknown-opd");
            assertProblem(client.put("/api/v1/regions/36.73/wage-base", wage), 403, "forbidden");
        }
        assertThat(server.region("36").get(own.at("contributions")).status()).isEqualTo(200);
        assertProblem(server.nobody().get(own.at("contributions")), 401, "unauthenticated");
        assertProblem(server.admin().get("/api/v1/opds/" + UUID.randomUUID() + "/contributions"), 404, "unknown-opd");
        assertProblem(server.admin().put("/api/v1/regions/99/wage-base", wage), 422, "unknown-region");
    }

    private static Answer cancel(Office office, String month) throws Exception {
        return office.client().delete(office.at("contributions/" + month + "/finalisation"));
    }
}
