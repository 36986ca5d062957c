package id.payung.enrolment.person;

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

class PersonIT {

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
    void listsOnePersonByApiAndAnswersTheSameCallAgain() throws Exception {
        var person = """
                {"nik":"%s","nama":"SITI AMINAH","tanggalLahir":"31-12-1990","jenisKelamin":"L"}""".formatted(nik());
        var other = server.opd("36.73", "Lain " + UUID.randomUUID());
        var path = "/api/v1/opds/" + opd + "/workers";

        var first = office.post(path, person);
        var again = office.post(path, person);
        var elsewhere = server.office(other).post("/api/v1/opds/" + other + "/workers", person);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("verdict").asString()).isEqualTo("UNCHANGED");
        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(office.get(path + "/" + first.json().get("id").asString())
                        .json()
                        .get("name")
                        .asString())
                .isEqualTo("SITI AMINAH");
        assertProblem(elsewhere, 409, "on-another-roster");
        assertProblem(office.get(path + "/" + UUID.randomUUID()), 404, "unknown-worker");
    }

    @Test
    void namesEverythingThatIsWrongWithOnePerson() throws Exception {
        var answer = office.post("/api/v1/opds/" + opd + "/workers", """
                {"nik":"1","nama":"","tanggalLahir":"31-12-1990","jenisKelamin":"L","kategori":"PNS"}""");

        assertProblem(answer, 422, "invalid-person");
        assertThat(answer.json()
                        .get("faults")
                        .valueStream()
                        .map(fault -> fault.get("column").asString()))
                .containsExactlyInAnyOrder("nama", "kategori", "nik");
    }
}
