package id.payung.enrolment.opd;

import static id.payung.enrolment.Server.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Office;
import id.payung.enrolment.Server;
import id.payung.enrolment.Server.Answer;
import id.payung.enrolment.Server.Client;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class OpdIT {

    private final Server server = Server.shared();
    private final Office own = Office.in("36.73");
    private final String opd = own.id();
    private final Client office = own.client();

    @Test
    void refusesUnknownRegionsAndOpds() throws Exception {
        var region = server.admin().post("/api/v1/opds", "{\"region\":\"99.99\",\"name\":\"Dinas\"}");
        var unknown = server.admin().csv("/api/v1/opds/" + UUID.randomUUID() + "/imports", "nik");

        assertProblem(region, 422, "unknown-region");
        assertProblem(unknown, 404, "unknown-opd");
    }

    @Test
    void refusesAMisspeltMemberAndAnUnreadableBody() throws Exception {
        assertThat(server.admin()
                        .post("/api/v1/opds", "{\"region\":\"36.73\",\"name\":\"Dinas\",\"state\":\"OPEN\"}")
                        .status())
                .isEqualTo(400);
        assertThat(server.admin().post("/api/v1/opds", "{").status()).isEqualTo(400);
        assertThat(server.admin().post("/api/v1/opds", "{}").status()).isEqualTo(400);
        assertThat(office.get("/api/v1/opds/bukan-uuid").status()).isEqualTo(400);
    }

    @Test
    void opensAnOpdOnceAndChangesItWithoutMovingIt() throws Exception {
        var again = server.admin()
                .post(
                        "/api/v1/opds",
                        "{\"region\":\"36.73\",\"name\":\"%s\"}"
                                .formatted(office.get("/api/v1/opds/" + opd)
                                        .json()
                                        .get("name")
                                        .asString()));
        var budget = change(
                server.admin(),
                "\"1\"",
                "{\"region\":\"36.73\",\"name\":\"Dinas %s\",\"budget\":{\"year\":2026,\"amount\":5,\"funding\":\"APBD\"}}"
                        .formatted(opd));
        var moved = change(server.admin(), "\"2\"", "{\"region\":\"36.71\",\"name\":\"Dinas\"}");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("id").asString()).isEqualTo(opd);
        assertThat(budget.json().get("budget").get("amount").asInt()).isEqualTo(5);
        assertThat(budget.json().get("version").asInt()).isEqualTo(2);
        assertThat(budget.headers().firstValue("ETag")).hasValue("\"2\"");
        assertProblem(moved, 409, "region-of-an-opd-is-fixed");
        assertProblem(change(office, "\"2\"", "{\"region\":\"36.73\",\"name\":\"X\"}"), 403, "forbidden");
    }

    @Test
    void keepsBudgetsOfSeveralYearsAndSources() throws Exception {
        var year = LocalDate.now(Clock.system(ZoneId.of("Asia/Jakarta"))).getYear();
        var body = """
                {"region":"36.73","name":"Dinas %s","npp":"%s","division":"000","budgets":[
                 {"year":%d,"amount":100,"funding":"APBD"},{"year":%d,"amount":300,"funding":"DBHCHT"},
                 {"year":%d,"amount":900,"funding":"APBD"}]}""".formatted(opd, opd, year, year, year + 1);

        var changed = change(server.admin(), "\"1\"", body);
        var same = change(server.admin(), "\"2\"", body);
        var twice = change(server.admin(), "\"2\"", body.replace("DBHCHT", "APBD"));
        var both = change(
                server.admin(),
                "\"2\"",
                body.replace(
                        "\"budgets\"", "\"budget\":{\"year\":2026,\"amount\":1,\"funding\":\"APBD\"},\"budgets\""));
        var taken = server.admin().post("/api/v1/opds", """
                {"region":"36.73","name":"Lain %s","npp":"%s","division":"000"}""".formatted(opd, opd));
        var division = server.admin().post("/api/v1/opds", """
                {"region":"36.73","name":"Lain %s","npp":"%s","division":"001"}""".formatted(opd, opd));

        assertThat(changed.json().get("budget").get("amount").asInt()).isEqualTo(400);
        assertThat(changed.json().get("budget").get("funding").asString()).isEqualTo("DBHCHT");
        assertThat(changed.json().get("budgets")).hasSize(3);
        assertThat(changed.json().get("npp").asString()).isEqualTo(opd);
        assertThat(same.json().get("version").asInt()).isEqualTo(2);
        assertProblem(twice, 400, "invalid-request");
        assertProblem(both, 400, "invalid-request");
        assertProblem(taken, 409, "npp-taken");
        assertThat(division.status()).isEqualTo(201);
    }

    @Test
    void changesAnOpdOnlyAsItWasRead() throws Exception {
        var tag = office.get("/api/v1/opds/" + opd).headers().firstValue("ETag").orElseThrow();
        var body = "{\"region\":\"36.73\",\"name\":\"Satu %s\"}".formatted(opd);

        var blind = server.admin().put("/api/v1/opds/" + opd, body);
        var first = change(server.admin(), tag, body);
        var late = change(server.admin(), tag, body.replace("Satu", "Dua"));

        assertProblem(blind, 428, "precondition-required");
        assertThat(first.status()).isEqualTo(200);
        assertProblem(late, 412, "changed-since");
    }

    @Test
    void letsOneOfTwoChangesWinThatReadTheSame() throws Exception {
        var racers = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 6; i++) {
            var body = "{\"region\":\"36.73\",\"name\":\"Nama %d %s\"}".formatted(i, opd);
            racers.add(() -> change(server.admin(), "\"1\"", body));
        }

        List<Integer> statuses;
        try (var threads = Executors.newFixedThreadPool(racers.size())) {
            statuses = threads.invokeAll(racers).stream()
                    .map(answer -> answer.resultNow().status())
                    .toList();
        }

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
    }

    @Test
    void opensOneOfficeForAnEmployerNumberWhenTwoRace() throws Exception {
        var racers = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 4; i++) {
            var body = "{\"region\":\"36.73\",\"name\":\"Kantor %d %s\",\"npp\":\"N %s\"}".formatted(i, opd, opd);
            racers.add(() -> server.admin().post("/api/v1/opds", body));
        }

        List<Integer> statuses;
        try (var threads = Executors.newFixedThreadPool(racers.size())) {
            statuses = threads.invokeAll(racers).stream()
                    .map(answer -> answer.resultNow().status())
                    .toList();
        }

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void listsTheOfficesOfARegionPageByPageWithTheirStanding() throws Exception {
        var region = server.region("14.71");
        for (var name : List.of("Bagian A", "Dinas Kesehatan", "Dinas Pendidikan", "Dinas Sosial")) {
            server.opd("14.71", name);
        }
        var health = region.get("/api/v1/opds?search=kesehatan")
                .json()
                .get(0)
                .get("id")
                .asString();
        server.worker(health, Server.nik(), "BUDI");

        var first = region.get("/api/v1/opds?search=DINAS&limit=2&with=counts");
        var link = first.headers().firstValue("Link").orElseThrow();
        var second = region.get(link.substring(link.indexOf('<') + 1, link.indexOf('>')));

        assertThat(names(first)).containsExactly("Dinas Kesehatan", "Dinas Pendidikan");
        assertThat(names(second)).containsExactly("Dinas Sosial");
        assertThat(first.json().get(0).get("counts").get("LISTED").asInt()).isEqualTo(1);
        assertThat(first.json().get(0).has("lastRosterAt")).isTrue();
        assertThat(first.json().get(1).get("counts")).isEmpty();
        assertThat(first.json().get(1).has("lastRosterAt")).isFalse();
        assertThat(region.get("/api/v1/opds").json().get(0).has("counts")).isFalse();
        assertThat(names(server.region("14").get("/api/v1/opds?region=14.71&search=bagian")))
                .containsExactly("Bagian A");
        assertThat(names(server.region("36").get("/api/v1/opds?region=14.71"))).isEmpty();
        assertThat(names(office.get("/api/v1/opds?region=14.71"))).hasSize(1);
        assertProblem(region.get("/api/v1/opds?with=everything"), 400, "bad-parameter");
        assertProblem(server.nobody().get("/api/v1/opds?with=counts"), 401, "unauthenticated");
    }

    @Test
    void rotatesASecretWithoutAGap() throws Exception {
        var issued = server.admin()
                .post("/api/v1/opds/" + opd + "/credentials", "{}")
                .json();
        var client = issued.get("clientId").asString();
        var rotation = "/api/v1/opds/" + opd + "/credentials/" + client + "/rotation";

        var rotated = server.region("36").post(rotation, "");
        var old = server.client(client, issued.get("clientSecret").asString());
        var fresh = server.client(client, rotated.json().get("clientSecret").asString());
        server.bean(JdbcClient.class)
                .sql("UPDATE credential SET previous_until = now() WHERE client_id = :client")
                .param("client", client)
                .update();

        assertThat(rotated.status()).isEqualTo(200);
        assertThat(rotated.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(OffsetDateTime.parse(rotated.json().get("previousUntil").asString()))
                .isAfter(OffsetDateTime.now(Clock.systemUTC()).plusHours(23));
        assertThat(old.get("/api/v1/opds/" + opd).status()).isEqualTo(200);
        assertThat(fresh.get("/api/v1/opds/" + opd).status()).isEqualTo(200);
        assertThat(server.token(client, issued.get("clientSecret").asString())).isEqualTo(401);
        assertThat(server.token(client, rotated.json().get("clientSecret").asString()))
                .isEqualTo(200);
        assertProblem(office.post(rotation, ""), 403, "forbidden");
        assertProblem(server.region("36.71").post(rotation, ""), 404, "unknown-opd");
        assertProblem(server.nobody().post(rotation, ""), 401, "unauthenticated");
        assertProblem(
                server.admin().post("/api/v1/regions/36/credentials/" + client + "/rotation", ""),
                404,
                "unknown-credential");
        assertProblem(
                server.region("36").post("/api/v1/regions/36/credentials/" + client + "/rotation", ""),
                403,
                "forbidden");
    }

    private static List<String> names(Answer page) {
        return page.json().valueStream().map(one -> one.get("name").asString()).toList();
    }

    private Answer change(Client client, String tag, String body) throws IOException, InterruptedException {
        return client.send("PUT", "/api/v1/opds/" + opd, body, "If-Match", tag);
    }

    @Test
    void keepsWhoAskedAndTheTraceWithTheEvent() throws Exception {
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        change(server.admin().traced(trace), "\"1\"", "{\"region\":\"36.73\",\"name\":\"T %s\"}".formatted(opd));
        change(
                server.admin().traced("bukan-jejak"),
                "\"2\"",
                "{\"region\":\"36.73\",\"name\":\"U %s\"}".formatted(opd));

        assertThat(server.bean(JdbcClient.class)
                        .sql("""
                        SELECT actor || ' ' || coalesce(traceparent, 'untraced') FROM event_ledger
                        WHERE subject = :opd::uuid ORDER BY epoch, xid, id
                        """)
                        .param("opd", opd)
                        .query(String.class)
                        .list())
                .containsExactly("admin untraced", "admin " + trace, "admin untraced");
    }
}
