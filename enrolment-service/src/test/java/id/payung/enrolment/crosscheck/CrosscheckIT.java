package id.payung.enrolment.crosscheck;

import static id.payung.enrolment.Server.assertProblem;
import static id.payung.enrolment.Server.nik;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Office;
import id.payung.enrolment.Server;
import id.payung.enrolment.Server.Client;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CrosscheckIT {

    private static final String HEADER = "nik,nama,tanggal_lahir,jenis_kelamin,nomor_pegawai\n";

    private final Server server = Server.shared();
    private final Office own = Office.in("36.73");
    private final String opd = own.id();
    private final Client office = own.client();

    @Test
    void answersInFullForOwnPeopleAndOnlyCoveredOrNotForOthers() throws Exception {
        var own = nik();
        var theirs = nik();
        var listed = nik();
        list(opd, own, "DK-1");
        var other = server.opd("36.73", "Lain " + UUID.randomUUID());
        list(other, theirs, "RAHASIA-1");
        protect(other);
        list(other, listed, "RAHASIA-2");

        var answer = office.csv(
                "/api/v1/opds/" + opd + "/checks",
                "Nama;NIK\n=SITI;" + own + "\nB;" + theirs + "\nC;" + listed + "\nD;" + nik() + "\nE;123\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("Nama,NIK,status,keadaan,sejak,nomor_pegawai_tercatat,keterangan"),
                        line -> assertThat(line)
                                .startsWith("'=SITI," + own + ",BELUM_TERCOVER,LISTED,2026-01-05,DK-1,"),
                        line -> assertThat(line).isEqualTo("B," + theirs + ",TERCOVER,,,,"),
                        line -> assertThat(line).isEqualTo("C," + listed + ",BELUM_TERCOVER,,,,"),
                        line -> assertThat(line).matches("D,[0-9]{16},BELUM_TERCOVER,,,,"),
                        line -> assertThat(line)
                                .startsWith("E,123,NIK_SALAH,,,,")
                                .contains("16 angka"));
        assertThat(answer.text()).doesNotContain("RAHASIA");
    }

    @Test
    void remembersWhoAskedForTheRegionToSee() throws Exception {
        office.csv("/api/v1/opds/" + opd + "/checks", "nik\n" + nik() + "\n" + nik() + "\n1\n");
        var other = server.opd("36.73", "Lain " + UUID.randomUUID());
        var elsewhere = server.region("32.71");

        var own = office.get("/api/v1/checks").json().get("checks");
        var region = server.region("36").get("/api/v1/checks?limit=200").json().get("checks");

        assertThat(own).hasSize(1);
        assertThat(own.get(0).get("people").asInt()).isEqualTo(3);
        assertThat(own.get(0).get("notCovered").asInt()).isEqualTo(2);
        assertThat(own.get(0).get("invalid").asInt()).isEqualTo(1);
        assertThat(own.get(0).get("askedBy").asString()).startsWith("opd-36.73-");
        assertThat(own.get(0).get("answeredAt").isNull()).isFalse();
        assertThat(region.valueStream().map(check -> check.get("opd").asString()))
                .contains(opd);
        assertThat(server.office(other).get("/api/v1/checks").json().get("checks"))
                .isEmpty();
        assertThat(elsewhere.get("/api/v1/checks").text()).doesNotContain(opd);
        assertProblem(elsewhere.csv("/api/v1/opds/" + opd + "/checks", "nik\n1\n"), 404, "unknown-opd");
        assertProblem(server.nobody().csv("/api/v1/opds/" + opd + "/checks", "nik\n1\n"), 401, "unauthenticated");
        assertProblem(server.nobody().get("/api/v1/checks"), 401, "unauthenticated");
    }

    @Test
    void makesAnOfficeWaitThatAsksTooOften() throws Exception {
        for (int asked = 0; asked < 20; asked++) {
            assertThat(office.csv("/api/v1/opds/" + opd + "/checks", "nik\n1\n").status())
                    .isEqualTo(200);
        }

        var answer = office.csv("/api/v1/opds/" + opd + "/checks", "nik\n1\n");

        assertProblem(answer, 429, "too-many-checks");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 181L);
    }

    @Test
    void refusesAListWithoutNiks() throws Exception {
        assertProblem(office.csv("/api/v1/opds/" + opd + "/checks", "nama\nSITI\n"), 422, "roster-header");
    }

    private void list(String whose, String nik, String staffNumber) throws Exception {
        server.imported(server.office(whose)
                .csv(
                        "/api/v1/opds/" + whose + "/imports?on=2026-01-05",
                        HEADER + nik + ",SITI,31-12-1990,L," + staffNumber + "\n"));
    }

    private void protect(String whose) throws Exception {
        var theirs = server.office(whose);
        theirs.post("/api/v1/opds/" + whose + "/registrations", "{\"on\":\"2026-02-01\",\"everyoneIn\":\"LISTED\"}");
        theirs.post("/api/v1/opds/" + whose + "/activations", "{\"on\":\"2026-02-01\",\"everyoneIn\":\"REGISTERED\"}");
    }
}
