package id.payung.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/// What Payung is for, from a roster file to a live figure and an alert, in the order in which it happens.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobIT {

    private static final String KOTA_SERANG = "36.73";
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
    private final LocalDate listed = today.minusDays(30);
    private final LocalDate registered = today.minusDays(20);
    private final LocalDate activated = today.minusDays(10);
    private final LocalDate lapsed = today.minusDays(1);
    private static final int PEOPLE = 120;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Rig rig = Rig.shared();
    private final List<Person> staff = new Crowd(new Random(3673)).people(PEOPLE);
    private final JsonNode before = live();
    private final Office office = Office.open(rig, KOTA_SERANG, "Dinas Perhubungan Kota Serang");
    private final Api enrolment = rig.enrolment(office.token());
    private final Api inbox = rig.notification(office.token());

    @Test
    @Order(1)
    void peopleOfAnImportedRosterAreListed() {
        String imported =
                office.send(enrolment, Crowd.csv(staff), listed).path("id").asString();

        await().atMost(SOON).until(() -> state(imported).equals("DONE"));
        List<JsonNode> workers = office.workers(enrolment, "LISTED");
        assertThat(workers.stream().map(worker -> worker.path("name").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        staff.stream().map(Person::name).toList());
        assertThat(workers.stream().map(worker -> worker.path("nik").asString()))
                .allMatch(nik -> nik.matches("[*]{12}[0-9]{4}"));
    }

    @Test
    @Order(2)
    void coverageShowsThemAsUnregistered() {
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(risen("unregistered")).isEqualTo(PEOPLE);
            assertThat(risen("active")).isZero();
        });
    }

    @Test
    @Order(3)
    void oneAlertAboutThemIsOpened() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(alerts("OPEN")).singleElement().satisfies(alert -> {
                    assertThat(alert.path("people").asInt()).isEqualTo(PEOPLE);
                    assertThat(alert.path("reason").asString()).isEqualTo("UNREGISTERED");
                    assertThat(alert.path("opd").asString())
                            .isEqualTo(office.id().toString());
                }));
    }

    @Test
    @Order(4)
    void oneLetterTellsTheOfficeAndHoldsNoNik() {
        await().atMost(SOON).until(() -> letters().size() == 1);

        String letter = Post.text(letters().getFirst());
        assertThat(letter).contains(PEOPLE + " orang", "belum terdaftar");
        assertThat(staff.stream().map(Person::name))
                .as("names that the office knows")
                .anyMatch(letter::contains);
        assertThat(staff.stream().map(Person::nik)).noneMatch(letter::contains);
    }

    @Test
    @Order(5)
    void coverageRisesByExactlyThoseWhoWereActivated() {
        List<UUID> everybody = ids(office.workers(enrolment, "LISTED"));

        assertThat(done("registrations", registered, everybody, "")).isEqualTo(PEOPLE);
        await().atMost(SOON).untilAsserted(() -> assertThat(risen("registered")).isEqualTo(PEOPLE));
        assertThat(risen("active")).as("registered is not protected").isZero();

        assertThat(done("activations", activated, everybody, "")).isEqualTo(PEOPLE);
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(risen("active")).isEqualTo(PEOPLE);
            assertThat(risen("registered") + risen("unregistered")).isZero();
        });
        assertThat(ownFigure().path("percent").decimalValue()).isEqualByComparingTo("100");
    }

    @Test
    @Order(6)
    void theAlertClosesByItself() {
        await().atMost(SOON).until(() -> alerts("OPEN").isEmpty());

        assertThat(alerts("CLOSED")).singleElement().satisfies(alert -> {
            assertThat(alert.path("reason").asString()).isEqualTo("UNREGISTERED");
            assertThat(alert.path("people").asInt()).isZero();
        });
        await().atMost(SOON).until(() -> letters().size() == 2);
    }

    @Test
    @Order(7)
    void oneLapseLowersCoverageByOneAndRaisesAnAlertAgain() {
        List<UUID> one = ids(office.workers(enrolment, "ACTIVE")).subList(0, 1);

        assertThat(done("lapses", lapsed, one, "ARREARS")).isEqualTo(1);

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(risen("active")).isEqualTo(PEOPLE - 1);
            assertThat(risen("lapsed")).isEqualTo(1);
        });
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(alerts("OPEN")).singleElement().satisfies(alert -> {
                    assertThat(alert.path("reason").asString()).isEqualTo("UNPAID_OR_LAPSED");
                    assertThat(alert.path("people").asInt()).isEqualTo(1);
                }));
    }

    @Test
    @Order(8)
    void anEarlierDayIsShownAsItWasThen() {
        JsonNode then = rig.coverage(rig.adminToken())
                .get("/api/v1/coverage/" + KOTA_SERANG + "?at=" + lapsed.minusDays(1))
                .json();

        assertThat(office(then).path("staff").path("active").asLong()).isEqualTo(PEOPLE);
        assertThat(office(then).path("staff").path("lapsed").asLong()).isZero();
    }

    @Test
    @Order(9)
    void aPersonListedLaterTakesUpTheClosedAlertAgain() {
        List<Person> newcomer = new Crowd(new Random(37)).people(1);

        office.send(enrolment, Crowd.csv(newcomer), listed);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(alerts("OPEN"))
                        .filteredOn(alert -> alert.path("reason").asString().equals("UNREGISTERED"))
                        .singleElement()
                        .satisfies(
                                alert -> assertThat(alert.path("round").asInt()).isEqualTo(2)));
    }

    @Test
    @Order(10)
    void anotherOfficeSeesNothingOfThem() {
        Office other = Office.open(rig, KOTA_SERANG, "Dinas Sosial Kota Serang");
        UUID somebody = ids(office.workers(enrolment, "")).getFirst();
        String alert = alerts("OPEN").getFirst().path("id").asString();

        assertThat(rig.enrolment(other.token()).get(office.path("/workers")).status())
                .isEqualTo(404);
        assertThat(rig.enrolment(other.token())
                        .post(
                                office.path("/lapses"),
                                Map.of("on", today.toString(), "workers", List.of(somebody), "reason", "ARREARS"))
                        .status())
                .isEqualTo(404);
        assertThat(rig.notification(other.token())
                        .get("/api/v1/standings/" + office.id())
                        .status())
                .isEqualTo(404);
        assertThat(rig.notification(other.token())
                        .get("/api/v1/alerts/" + alert)
                        .status())
                .isEqualTo(404);
        assertThat(rig.notification(other.token()).get("/api/v1/alerts").json().path("alerts"))
                .isEmpty();
    }

    @Test
    @Order(11)
    void noNameAndNoNikIsOnTheTopicThatIsKeptForEver() {
        List<Topic.Entry> events = Topic.read(rig.stack().kafka().bootstrapServers(), "enrolment-events");

        assertThat(events.stream()
                        .filter(event -> event.value().contains(office.id().toString())))
                .hasSizeGreaterThanOrEqualTo(3 * PEOPLE + 3);
        assertThat(events.stream().map(Topic.Entry::raw))
                .noneMatch(raw -> staff.stream()
                        .flatMap(person -> Stream.of(person.name(), person.nik(), person.staffNumber()))
                        .anyMatch(raw::contains));
    }

    private String state(String imported) {
        return enrolment.insistOn("/api/v1/imports/" + imported).path("state").asString();
    }

    private int done(String what, LocalDate on, List<UUID> workers, String reason) {
        JsonNode tally = office.change(enrolment, what, on, workers, reason);
        assertThat(tally.path("refused")).isEmpty();
        return tally.path("done").asInt();
    }

    private JsonNode live() {
        return rig.coverage(rig.adminToken())
                .get("/api/v1/coverage/" + KOTA_SERANG)
                .json()
                .path("live")
                .path("all");
    }

    private long risen(String kind) {
        return live().path(kind).asLong(-1) - before.path(kind).asLong(-1);
    }

    private JsonNode ownFigure() {
        return office(rig.coverage(rig.adminToken())
                .get("/api/v1/coverage/" + KOTA_SERANG)
                .json());
    }

    private JsonNode office(JsonNode coverage) {
        return coverage.path("opds")
                .valueStream()
                .filter(row -> row.path("opd").asString().equals(office.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> alerts(String state) {
        return inbox.get("/api/v1/alerts?state=" + state)
                .json()
                .path("alerts")
                .valueStream()
                .toList();
    }

    private List<MimeMessage> letters() {
        return Post.to(rig.mail(), office.mailbox());
    }

    private static List<UUID> ids(List<JsonNode> workers) {
        return workers.stream()
                .map(worker -> UUID.fromString(worker.path("id").asString()))
                .toList();
    }
}
