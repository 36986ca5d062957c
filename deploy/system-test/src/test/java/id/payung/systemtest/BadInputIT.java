package id.payung.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// What people really send. Each mistake is answered with what is wrong and what to do, and costs nobody else his
/// place.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    private static final String TANGERANG_SELATAN = "36.74";
    private static final LocalDate LISTED = LocalDate.of(2026, 1, 5);
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Rig rig = Rig.shared();
    private final Crowd crowd = new Crowd(new Random(3674));
    private final Office office = Office.open(rig, TANGERANG_SELATAN, "Dinas Kesehatan Tangerang Selatan");
    private final Api enrolment = rig.enrolment(office.token());

    @Test
    void eachBadRowIsNamedWithItsRemedyAndTheGoodOnesAreIn() {
        Office own = Office.open(rig, TANGERANG_SELATAN, "Dinas Lingkungan Hidup Tangerang Selatan");
        Api here = rig.enrolment(own.token());
        Person first = crowd.person();
        Person second = crowd.person();
        Person third = crowd.person();
        Person short15 = crowd.person();
        Person otherDate = crowd.person();
        List<String> rows = List.of(
                first.row(),
                short15.row().replace(short15.nik(), short15.nik().substring(1)),
                new Person(otherDate.nik(), otherDate.name(), otherDate.born().plusDays(1), otherDate.sex(), "").row(),
                second.row(),
                first.row(),
                crowd.person().row().replaceFirst(",", ",\""),
                crowd.person().nik() + ",tanpa tanggal",
                crowd.person().row().replaceFirst("[0-9]{2}-[0-9]{2}-[0-9]{4}", "31-02-1990"),
                crowd.person().row().replaceFirst(",[LP],", ",X,"),
                "9999010101900001,Area Tak Dikenal,01-01-1990,L,",
                third.row());

        JsonNode done = ended(own, here, Crowd.csv(List.of(), rows));

        assertThat(done.path("rows").asInt()).isEqualTo(11);
        assertThat(done.path("listed").asInt()).isEqualTo(3);
        assertThat(done.path("rejected").asInt()).isEqualTo(8);
        assertThat(names(own, here)).containsExactlyInAnyOrder(first.name(), second.name(), third.name());
        String rejects = here.get("/api/v1/imports/" + done.path("id").asString() + "/rejects")
                .body();
        assertThat(rejects.lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("baris,kolom,alasan,perbaikan,rujukan,nik,"),
                        line -> assertThat(line)
                                .startsWith("3,nik,NOT_16_DIGITS,")
                                .contains("16 angka"),
                        line -> assertThat(line)
                                .startsWith("4,nik,OTHER_BIRTH_DATE,")
                                .contains("tanggal_lahir"),
                        line -> assertThat(line)
                                .startsWith("6,nik,DOUBLE_IN_THE_FILE,")
                                .contains("baris 2"),
                        line -> assertThat(line)
                                .startsWith("7,nik,BROKEN_QUOTES,")
                                .contains("kutip"),
                        line -> assertThat(line)
                                .startsWith("8,nik,WRONG_NUMBER_OF_CELLS,")
                                .contains("pemisah"),
                        line -> assertThat(line)
                                .startsWith("9,tanggal_lahir,NO_DATE,")
                                .contains("dd-mm-yyyy"),
                        line -> assertThat(line)
                                .startsWith("10,jenis_kelamin,NO_SEX,")
                                .contains("L atau P"),
                        line -> assertThat(line)
                                .startsWith("11,nik,UNKNOWN_AREA,")
                                .contains("kabupaten/kota"));
        assertThat(Crowd.NIKS).noneMatch(rejects::contains);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(open(own, "REJECTED_ROWS")).isEqualTo(8));

        ended(own, here, Crowd.csv(List.of(short15, otherDate)));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(open(own, "REJECTED_ROWS")).isZero());
        assertThat(names(own, here)).hasSize(5);
    }

    @Test
    void aPersonOnAnotherRosterStaysThere() {
        Office other = Office.open(rig, TANGERANG_SELATAN, "Dinas Pendidikan Tangerang Selatan");
        Person somebody = crowd.person();
        ended(office, enrolment, Crowd.csv(List.of(somebody)));

        JsonNode done = ended(other, rig.enrolment(other.token()), Crowd.csv(List.of(somebody, crowd.person())));

        assertThat(done.path("listed").asInt()).isEqualTo(1);
        assertThat(rig.enrolment(other.token())
                        .get("/api/v1/imports/" + done.path("id").asString() + "/rejects")
                        .body())
                .contains("2,nik,ON_ANOTHER_ROSTER,");
        assertThat(names(office, enrolment)).contains(somebody.name());
    }

    @Test
    void theSameFileAgainChangesNothing() {
        Office own = Office.open(rig, TANGERANG_SELATAN, "Kecamatan Serpong");
        Api here = rig.enrolment(own.token());
        String csv = Crowd.csv(crowd.people(5));
        JsonNode once = ended(own, here, csv);

        Answer twice = here.upload(own.path("/imports?on=" + LISTED), csv);

        assertThat(twice.status()).isEqualTo(200);
        assertThat(twice.json().path("id").asString()).isEqualTo(once.path("id").asString());
        assertThat(names(own, here)).hasSize(5);
    }

    @Test
    void aWrongHeaderIsRefusedByTheColumnsThatAreMissing() {
        Answer missing = enrolment.upload(office.path("/imports"), "nik,nama\n3674010101900001,Siti\n");
        Answer unknown = enrolment.upload(
                office.path("/imports"),
                "nik,nama,tanggal_lahir,jenis_kelamin,gaji\n3674010101900001,Siti,01-01-1990,L,1\n");

        assertRefused(missing, 422, "roster-header");
        assertThat(detail(missing)).contains("tanggal_lahir, jenis_kelamin");
        assertRefused(unknown, 422, "roster-header");
        assertThat(detail(unknown)).contains("kolom ke-5");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused(enrolment.upload(office.path("/imports"), ""), 422, "roster-empty");
    }

    @Test
    void somethingThatIsNoTableIsRefused() {
        assertRefused(
                enrolment.upload(office.path("/imports"), "\u0000PK\u0003\u0004 no table\n"), 422, "roster-header");
    }

    @Test
    void anUnknownRegionIsRefused() {
        Api admin = rig.enrolment(rig.adminToken());

        assertRefused(
                admin.post("/api/v1/opds", Map.of("region", "99.99", "name", "Dinas Antah Berantah")),
                422,
                "unknown-region");
        assertRefused(rig.coverage("").get("/api/v1/coverage/99.99"), 404, "unknown-region");
    }

    @Test
    void anUnknownOfficeIsNotFound() {
        String nobody = "/api/v1/opds/" + new UUID(1, 2);

        assertRefused(
                rig.enrolment(rig.adminToken()).upload(nobody + "/imports", Crowd.csv(crowd.people(1))),
                404,
                "unknown-opd");
        assertThat(rig.notification(rig.adminToken())
                        .get("/api/v1/standings/" + new UUID(1, 2))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anotherOfficesTokenOpensNothing() {
        Office other = Office.open(rig, TANGERANG_SELATAN, "Kecamatan Pamulang");
        Api stranger = rig.enrolment(other.token());
        JsonNode imported = ended(office, enrolment, Crowd.csv(crowd.people(2)));
        String id = imported.path("id").asString();
        int before = names(office, enrolment).size();

        assertRefused(stranger.upload(office.path("/imports"), Crowd.csv(crowd.people(1))), 404, "unknown-opd");
        assertRefused(stranger.get("/api/v1/imports/" + id), 404, "unknown-import");
        assertRefused(stranger.get("/api/v1/imports/" + id + "/rejects"), 404, "unknown-import");
        assertRefused(stranger.get(office.path("")), 404, "unknown-opd");
        assertThat(names(office, enrolment)).hasSize(before);
    }

    @Test
    void nobodyWithoutTokenOrRoleGetsIn() {
        assertRefused(rig.enrolment("").get(office.path("/workers")), 401, "unauthenticated");
        assertRefused(rig.enrolment("x.y.z").get(office.path("/workers")), 401, "unauthenticated");
        assertRefused(rig.notification("").get("/api/v1/standings"), 401, "unauthenticated");
        assertRefused(rig.coverage("").get("/api/v1/figures"), 401, "unauthenticated");
        assertRefused(
                enrolment.post("/api/v1/opds", Map.of("region", TANGERANG_SELATAN, "name", "Dinas Sendiri")),
                403,
                "forbidden");
    }

    @Test
    void aStepThatIsLeftOutIsRefusedForThatPersonWithTheRemedy() {
        Office own = Office.open(rig, TANGERANG_SELATAN, "Kecamatan Setu");
        Api here = rig.enrolment(own.token());
        ended(own, here, Crowd.csv(crowd.people(1)));
        UUID somebody =
                UUID.fromString(own.workers(here, "").getFirst().path("id").asString());

        JsonNode tally = own.change(here, "activations", LISTED, List.of(somebody), "");

        assertThat(tally.path("done").asInt()).isZero();
        assertThat(tally.path("refused")).singleElement().satisfies(refused -> {
            assertThat(refused.path("problem").asString()).isEqualTo("urn:payung:problem:not-registered");
            assertThat(refused.path("detail").asString()).contains("daftarkan dahulu", "register first");
        });
    }

    private JsonNode ended(Office whose, Api here, String csv) {
        String path =
                "/api/v1/imports/" + whose.send(here, csv, LISTED).path("id").asString();
        await().atMost(SOON)
                .until(() -> here.get(path).json().path("state").asString().equals("DONE"));
        return here.get(path).json();
    }

    private static List<String> names(Office whose, Api here) {
        return whose.workers(here, "").stream()
                .map(worker -> worker.path("name").asString())
                .toList();
    }

    /// How many people or rows the open alert is about; 0 when there is none.
    private long open(Office whose, String reason) {
        JsonNode page =
                rig.notification(whose.token()).get("/api/v1/alerts?state=OPEN").json();
        return page.path("alerts")
                .valueStream()
                .filter(alert -> alert.path("reason").asString().equals(reason))
                .mapToLong(alert -> alert.path("people").asLong())
                .sum();
    }

    private static void assertRefused(Answer answer, int status, String name) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:payung:problem:" + name);
        assertThat(answer.json().path("title").asString()).as("both languages").contains(" / ");
        assertThat(detail(answer)).as("what to do, in both languages").contains(" / ");
    }

    private static String detail(Answer answer) {
        return answer.json().path("detail").asString();
    }
}
