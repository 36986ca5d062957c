package id.payung.enrolment.person;

import static id.payung.enrolment.Server.assertProblem;
import static id.payung.enrolment.Server.nik;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Office;
import id.payung.enrolment.Server;
import id.payung.enrolment.Server.Client;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PersonIT {

    private static final Server SERVER = Server.shared();

    private final Office own = Office.in("36.73");
    private final String opd = own.id();
    private final Client office = own.client();

    @Test
    void listsOnePersonByApiAndAnswersTheSameCallAgain() throws Exception {
        var person = """
                {"nik":"%s","nama":"SITI AMINAH","tanggalLahir":"31-12-1990","jenisKelamin":"L"}""".formatted(nik());
        var other = SERVER.opd("36.73", "Lain " + UUID.randomUUID());
        var path = "/api/v1/opds/" + opd + "/workers";

        var first = office.post(path, person);
        var again = office.post(path, person);
        var elsewhere = SERVER.office(other).post("/api/v1/opds/" + other + "/workers", person);

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

    @Test
    void leavesWhoIs15Or16ToTheRegionWhichSaysOnWhatGround() throws Exception {
        var bornOn = LocalDate.now(ZoneId.of("Asia/Jakarta")).minusYears(16);
        var nik = "367301" + bornOn.format(DateTimeFormatter.ofPattern("ddMMuu")) + nik().substring(12);
        var person = """
                {"nik":"%s","nama":"SITI MUDA","tanggalLahir":"%s","jenisKelamin":"L"}""".formatted(nik, bornOn);
        var reviewed = person.replace("}", ",\"note\":\"560/12/DISNAKER\"}");
        var path = "/api/v1/opds/" + opd + "/workers";

        for (var refused : List.of(
                office.post(path, person),
                office.post(path, reviewed),
                SERVER.region("36").post(path, person),
                SERVER.region("36")
                        .post(
                                path,
                                reviewed.replace(
                                        bornOn.toString(), bornOn.plusYears(3).toString())))) {
            assertProblem(refused, 422, "invalid-person");
        }
        assertThat(office.post(path, person).json().get("faults").toString()).contains("AGE_IS_REVIEWED");
        var listed = SERVER.region("36").post(path, reviewed);

        assertThat(listed.status()).as(listed.text()).isEqualTo(201);
        assertThat(SERVER.bean(JdbcClient.class)
                        .sql(
                                "SELECT note FROM event_ledger WHERE subject = :worker::uuid AND type = 'worker.listed.v1'")
                        .param("worker", listed.json().get("id").asString())
                        .query(String.class)
                        .single())
                .isEqualTo("560/12/DISNAKER");
    }
}
