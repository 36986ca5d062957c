package id.payung.enrolment.employment;

import static id.payung.enrolment.Server.assertProblem;
import static id.payung.enrolment.Server.nik;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Office;
import id.payung.enrolment.Server;
import id.payung.enrolment.Server.Answer;
import id.payung.enrolment.Server.Client;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AppointmentsIT {

    private final Server server = Server.shared();
    private final Office own = Office.in("36.73");
    private final String opd = own.id();
    private final Client office = own.client();
    private String worker;
    private String path;

    @BeforeEach
    void anHonorer() throws IOException, InterruptedException {
        worker = server.worker(opd, nik(), "BUDI");
        path = "/api/v1/opds/" + opd + "/workers/" + worker;
    }

    @Test
    void keepsEveryDecreeAndFollowsAnHonorerToTheCivilService() throws Exception {
        var honorer = appoint("HONORER", "2026-01-01", "\"2026-06-30\"");
        var again = appoint("HONORER", "2026-01-01", "\"2026-06-30\"");
        var partTime = appoint("PPPK_PARUH_WAKTU", "2026-07-01", "\"2027-06-30\"");
        var counted = office.get(path).json();
        var back = appoint("HONORER", "2026-08-01", "null");
        var earlier = appoint("PPPK", "2026-07-01", "null");
        var full = appoint("PPPK", "2026-09-01", "null");
        var gone = office.get(path).json();
        var after = appoint("ASN", "2026-10-01", "null");

        assertThat(honorer.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(honorer.json());
        assertThat(partTime.json()).hasSize(2);
        assertThat(counted.get("category").asString()).isEqualTo("PPPK_PARUH_WAKTU");
        assertThat(counted.get("skUntil").asString()).isEqualTo("2027-06-30");
        assertProblem(back, 409, "appointment-out-of-order");
        assertProblem(earlier, 409, "appointment-out-of-order");
        assertThat(full.json().get(2).get("skNumber").asString()).isEqualTo("SK 800/1/2026");
        assertThat(gone.get("state").asString()).isEqualTo("DELISTED");
        assertThat(gone.get("reason").asString()).isEqualTo("BECAME_ASN");
        assertThat(gone.get("effectiveOn").asString()).isEqualTo("2026-09-01");
        assertProblem(after, 409, "cannot-leave");
        assertThat(office.get(path + "/appointments").json()).hasSize(3);
        assertThat(events())
                .containsExactly(
                        "worker.listed.v1",
                        "worker.appointed.v1",
                        "worker.appointed.v1",
                        "worker.reclassified.v1",
                        "worker.delisted.v1",
                        "worker.appointed.v1");
    }

    @Test
    void leavesNothingBehindWhenThePersonCannotLeaveThatDay() throws Exception {
        office.post(
                "/api/v1/opds/" + opd + "/registrations",
                "{\"on\":\"2026-10-01\",\"workers\":[\"%s\"]}".formatted(worker));

        var answer = appoint("ASN", "2026-09-01", "null");

        assertProblem(answer, 409, "cannot-leave");
        assertThat(office.get(path + "/appointments").json()).isEmpty();
        assertThat(events()).containsExactly("worker.listed.v1", "worker.registered.v1");
    }

    @Test
    void listsWhoseDecreeEndsSoonestFirst() throws Exception {
        appoint("HONORER", "2026-01-01", "\"2026-06-30\"");
        var other = server.worker(opd, nik(), "ANI");
        office.post(
                "/api/v1/opds/" + opd + "/workers/" + other + "/appointments",
                "{\"employment\":\"HONORER\",\"from\":\"2026-01-01\",\"skUntil\":\"2026-03-31\"}");
        var ending = "/api/v1/opds/" + opd + "/ending-appointments?limit=1&before=";

        var first = office.get(ending + "2026-07-01").json();
        var second = office.get(ending + "2026-07-01&after=" + first.get("next").asString())
                .json();
        var none = office.get(ending + "2026-03-31").json();
        var registered = office.post("/api/v1/opds/" + opd + "/registrations", """
                {"on":"2026-02-01","everyoneIn":"LISTED","where":{"skUntilBefore":"2026-04-01"}}""");

        assertThat(first.get("workers").get(0).get("name").asString()).isEqualTo("ANI");
        assertThat(second.get("workers").get(0).get("name").asString()).isEqualTo("BUDI");
        assertThat(none.get("workers")).isEmpty();
        assertThat(registered.json().get("done").asInt()).isEqualTo(1);
        server.assertSeenByItsOwnOnly(opd, ending + "2026-07-01");
        server.assertSeenByItsOwnOnly(opd, path + "/appointments");
        assertProblem(
                server.region("36.71").post(path + "/appointments", "{\"employment\":\"ASN\",\"from\":\"2026-01-01\"}"),
                404,
                "unknown-opd");
    }

    @Test
    void refusesADecreeThatEndsBeforeItBeginsOrNamesANik() throws Exception {
        assertProblem(appoint("HONORER", "2026-01-01", "\"2025-12-31\""), 400, "invalid-request");
        assertProblem(office.post(path + "/appointments", """
                        {"employment":"HONORER","from":"2026-01-01","skNumber":"3673 0131 1290 0001"}"""), 400, "invalid-request");
        assertProblem(office.post(path + "/appointments", """
                        {"employment":"HONORER","from":"2026-01-01","id":"1"}"""), 400, "bad-body");
    }

    @Test
    void entersOneOfSeveralDecreesOfADayThatRace() throws Exception {
        var racers = new ArrayList<Callable<Answer>>();
        for (var employment : List.of("HONORER", "PPPK_PARUH_WAKTU", "PPPK", "ASN")) {
            racers.add(() -> appoint(employment, "2026-02-01", "null"));
        }

        List<Integer> statuses;
        try (var threads = Executors.newFixedThreadPool(racers.size())) {
            statuses = threads.invokeAll(racers).stream()
                    .map(racer -> racer.resultNow().status())
                    .toList();
        }

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(office.get(path + "/appointments").json()).hasSize(1);
    }

    private Answer appoint(String employment, String from, String until) throws IOException, InterruptedException {
        return office.post(path + "/appointments", """
                {"employment":"%s","from":"%s","skNumber":"SK 800/1/2026","skUntil":%s,"note":"800/1"}""".formatted(employment, from, until));
    }

    private List<String> events() {
        return server.bean(JdbcClient.class)
                .sql("SELECT type FROM event_ledger WHERE subject = :worker::uuid ORDER BY payload::json ->> 'version'")
                .param("worker", worker)
                .query(String.class)
                .list();
    }
}
