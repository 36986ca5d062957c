package id.payung.enrolment.readlog;

import static id.payung.enrolment.Server.assertProblem;
import static id.payung.enrolment.Server.nik;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Server;
import id.payung.enrolment.Server.Client;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class ReadLogIT {

    private static final Server SERVER = Server.shared();
    private static final String ALWAYS = "&from=2020-01-01T00:00:00Z&until=2999-01-01T00:00:00Z";

    private String opd;
    private String clientId;
    private Client office;

    @BeforeEach
    void anOpdWithThreePeople() throws IOException, InterruptedException {
        opd = SERVER.opd("36.03", "Dinas " + UUID.randomUUID());
        var issued = SERVER.admin()
                .post("/api/v1/opds/" + opd + "/credentials", "{}")
                .json();
        clientId = issued.get("clientId").asString();
        office = SERVER.client(clientId, issued.get("clientSecret").asString());
        SERVER.imported(office.csv(
                "/api/v1/opds/" + opd + "/imports?on=2026-01-05",
                "nik,nama,tanggal_lahir,jenis_kelamin\n" + nik() + ",A,31-12-1990,L\n" + nik() + ",B,31-12-1990,L\n"
                        + nik() + ",C,31-12-1990,L\n"));
    }

    @Test
    void saysExactlyWhoseRowsAClientRead() throws Exception {
        var first = office.get(roster() + "?limit=2").json();
        var second =
                office.get(roster() + "?after=" + first.get("next").asString()).json();
        var one = first.get("workers").get(0).get("id").asString();
        office.get(roster() + "/" + one);
        office.get(roster() + "?state=ACTIVE");

        var reads = SERVER.admin()
                .get("/api/v1/access-log?client=" + clientId + ALWAYS)
                .json()
                .get("reads");

        assertThat(reads).hasSize(3);
        assertThat(workers(reads.get(0))).isEqualTo(ids(first));
        assertThat(workers(reads.get(1))).isEqualTo(ids(second));
        assertThat(workers(reads.get(2))).containsExactly(one);
        assertThat(reads.get(2).get("route").asString()).isEqualTo("GET /opds/{opd}/workers/{worker}");
        assertThat(reads.get(2).get("opd").asString()).isEqualTo(opd);
    }

    @Test
    void answersForATimeAndPageByPage() throws Exception {
        office.get(roster());
        office.get(roster());
        var log = "/api/v1/access-log?client=" + clientId;

        var page = SERVER.admin().get(log + ALWAYS + "&limit=1").json();
        var rest = SERVER.admin()
                .get(log + ALWAYS + "&after=" + page.get("next").asString())
                .json();
        var before = SERVER.admin()
                .get(log + "&from=2020-01-01T00:00:00Z&until="
                        + page.get("reads").get(0).get("at").asString().replace("+", "%2B"))
                .json();

        assertThat(page.get("reads")).hasSize(1);
        assertThat(rest.get("reads")).hasSize(1);
        assertThat(before.get("reads")).isEmpty();
        assertProblem(SERVER.admin().get(log + ALWAYS + "&limit=201"), 400, "bad-parameter");
        assertProblem(SERVER.admin().get(log), 400, "bad-parameter");
    }

    @Test
    void isForTheRegionOfTheRowsAndForNoOffice() throws Exception {
        office.get(roster());
        var log = "/api/v1/access-log?client=" + clientId + ALWAYS;

        assertThat(SERVER.region("36.03").get(log).json().get("reads")).hasSize(1);
        assertThat(SERVER.region("36").get(log).json().get("reads")).hasSize(1);
        assertThat(SERVER.region("32").get(log).json().get("reads")).isEmpty();
        assertProblem(office.get(log), 403, "forbidden");
    }

    @Test
    void forgetsWhatWasKeptLongEnough() throws Exception {
        office.get(roster());
        var jdbc = SERVER.bean(JdbcClient.class);
        jdbc.sql("UPDATE personal_read SET read_at = now() - interval '800 days' WHERE client = :client")
                .param("client", clientId)
                .update();
        office.get(roster());

        SERVER.bean(ReadLog.class).forget(Duration.ofDays(730));

        assertThat(SERVER.admin()
                        .get("/api/v1/access-log?client=" + clientId + ALWAYS)
                        .json()
                        .get("reads"))
                .hasSize(1);
    }

    @Test
    void findsTheReadsOfAClientByTheirIndex() {
        var plan = SERVER.bean(JdbcClient.class).sql("""
                        EXPLAIN SELECT id FROM personal_read WHERE client = 'x' AND read_at >= now() - interval '1 day'
                        """).query(String.class).list();

        assertThat(String.join("\n", plan)).contains("personal_read_by_client");
    }

    private String roster() {
        return "/api/v1/opds/" + opd + "/workers";
    }

    private static List<String> ids(JsonNode page) {
        var ids = new ArrayList<String>();
        page.get("workers").forEach(worker -> ids.add(worker.get("id").asString()));
        return ids;
    }

    private static List<String> workers(JsonNode read) {
        var ids = new ArrayList<String>();
        read.get("workers").forEach(worker -> ids.add(worker.asString()));
        return ids;
    }
}
