package id.payung.enrolment.opd;

import static id.payung.enrolment.Server.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Server;
import id.payung.enrolment.Server.Client;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class OpdIT {

    private static Server server;

    private String opd;
    private Client office;

    @BeforeAll
    static void start() {
        server = Server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void anOpdOfKotaSerang() throws IOException, InterruptedException {
        opd = server.opd("36.73", "Dinas " + UUID.randomUUID());
        office = server.office(opd);
    }

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
        var budget = server.admin()
                .put(
                        "/api/v1/opds/" + opd,
                        "{\"region\":\"36.73\",\"name\":\"Dinas %s\",\"budget\":{\"year\":2026,\"amount\":5,\"funding\":\"APBD\"}}"
                                .formatted(opd));
        var moved = server.admin().put("/api/v1/opds/" + opd, "{\"region\":\"36.71\",\"name\":\"Dinas\"}");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("id").asString()).isEqualTo(opd);
        assertThat(budget.json().get("budget").get("amount").asInt()).isEqualTo(5);
        assertThat(budget.json().get("version").asInt()).isEqualTo(2);
        assertProblem(moved, 409, "region-of-an-opd-is-fixed");
        assertThat(office.put("/api/v1/opds/" + opd, "{\"region\":\"36.73\",\"name\":\"X\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void keepsWhoAskedAndTheTraceWithTheEvent() throws Exception {
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        server.admin()
                .traced(trace)
                .put("/api/v1/opds/" + opd, "{\"region\":\"36.73\",\"name\":\"T %s\"}".formatted(opd));
        server.admin()
                .traced("bukan-jejak")
                .put("/api/v1/opds/" + opd, "{\"region\":\"36.73\",\"name\":\"U %s\"}".formatted(opd));

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
