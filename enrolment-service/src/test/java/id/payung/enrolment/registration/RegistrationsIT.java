package id.payung.enrolment.registration;

import static id.payung.enrolment.Server.assertProblem;
import static id.payung.enrolment.Server.nik;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Server;
import id.payung.enrolment.Server.Client;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RegistrationsIT {

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
    void movesPeopleAndRefusesWithTheReason() throws Exception {
        server.imported(office.csv(
                "/api/v1/opds/" + opd + "/imports?on=2026-01-05",
                "nik,nama,tanggal_lahir,jenis_kelamin\n" + nik() + ",A,31-12-1990,L\n" + nik() + ",B,31-12-1990,L\n"));
        var workers = "/api/v1/opds/" + opd + "/workers?state=";
        var first = office.get(workers + "LISTED")
                .json()
                .get("workers")
                .get(0)
                .get("id")
                .asString();

        var registered = change("registrations", "{\"on\":\"2026-02-01\",\"everyoneIn\":\"LISTED\"}");
        var repeated = change("registrations", "{\"on\":\"2026-02-01\",\"workers\":[\"%s\"]}".formatted(first));
        var active = change("activations", "{\"on\":\"2026-02-01\",\"workers\":[\"%s\"]}".formatted(first));
        var tooEarly = change(
                "lapses", "{\"on\":\"2026-01-31\",\"workers\":[\"%s\"],\"reason\":\"ARREARS\"}".formatted(first));
        var stranger =
                change("activations", "{\"on\":\"2026-02-01\",\"workers\":[\"%s\"]}".formatted(UUID.randomUUID()));
        var noReason =
                office.post("/api/v1/opds/" + opd + "/lapses", "{\"on\":\"2026-03-01\",\"everyoneIn\":\"ACTIVE\"}");

        assertThat(registered.get("done").asInt()).isEqualTo(2);
        assertThat(repeated.get("repeated").asInt()).isEqualTo(1);
        assertThat(active.get("done").asInt()).isEqualTo(1);
        assertThat(tooEarly.get("refused").get(0).get("problem").asString())
                .isEqualTo("urn:payung:problem:before-the-present-state");
        assertThat(stranger.get("refused").get(0).get("problem").asString())
                .isEqualTo("urn:payung:problem:not-on-this-roster");
        assertProblem(noReason, 400, "invalid-request");
        assertThat(office.get(workers + "ACTIVE").json().get("workers")).hasSize(1);
        assertThat(office.get(workers + "REGISTERED").json().get("workers")).hasSize(1);
    }

    private JsonNode change(String what, String body) throws IOException, InterruptedException {
        return office.post("/api/v1/opds/" + opd + "/" + what, body).json();
    }
}
