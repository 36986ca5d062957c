package id.payung.notification.standing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.payung.intake.Position;
import id.payung.intake.Unreadable;
import id.payung.notification.cost.Bill;
import id.payung.notification.cost.Bills;
import id.payung.notification.cost.Tariff;
import id.payung.notification.standing.EnrolmentEvent.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The producer's own examples, read by this consumer's own smaller records.
class ContractTest {

    private static final Path CONTRACT = Path.of("../enrolment-service/contract");
    private static final Instant RECORDED = Instant.parse("2026-01-05T02:03:04.123456Z");
    private static final LocalDate JANUARY = LocalDate.parse("2026-01-01");
    private static final Position POSITION = new Position(1, 742, 9);
    private static final UUID OPD = UUID.fromString("019ab2c4-0a00-7c3e-9d52-6f1b0e7a2001");
    private static final UUID WORKER = UUID.fromString("019ab2c4-5d60-7a11-8e4f-3b2a90c1d001");

    @Test
    void readsAnOpd() throws IOException {
        assertThat(example("opd.changed.v1"))
                .isEqualTo(new EnrolmentEvent.Described(
                        OPD,
                        2,
                        "36.73",
                        "Dinas Pendidikan dan Kebudayaan",
                        List.of(new Opd.Contact("HEAD", "kepala@dindikbud.serangkota.example")),
                        2026,
                        201_657_600L,
                        RECORDED));
        assertThat(example("opd.opened.v1"))
                .isInstanceOfSatisfying(
                        EnrolmentEvent.Described.class,
                        it -> assertThat(it.budgetYear()).isNull());
    }

    @Test
    void readsARoster() throws IOException {
        assertThat(example("roster.received.v1"))
                .isEqualTo(new EnrolmentEvent.Received(
                        OPD, UUID.fromString("019ab2c4-4b10-7b1c-8a77-1c2d3e4f5001"), 160, 2, POSITION, RECORDED));
    }

    @ParameterizedTest
    @CsvSource({
        "worker.listed.v1, 1, LISTED, 2026-01-05,",
        "worker.registered.v1, 2, REGISTERED, 2026-02-01, LISTED",
        "worker.activated.v1, 3, ACTIVE, 2026-02-01, REGISTERED",
        "worker.fell-behind.v1, 4, BEHIND, 2026-05-16, ACTIVE",
        "worker.lapsed.v1, 5, LAPSED, 2026-08-16, BEHIND",
        "worker.reinstated.v1, 6, ACTIVE, 2026-09-01, LAPSED",
        "worker.delisted.v1, 7, DELISTED, 2026-10-01, ACTIVE"
    })
    void readsAWorkersState(
            String type, int version, WorkerState state, LocalDate effectiveOn, @Nullable WorkerState before)
            throws IOException {
        List<Step> steps = before == null
                ? List.of(new Step(OPD, state, 1))
                : List.of(new Step(OPD, before, -1), new Step(OPD, state, 1));

        assertThat(example(type))
                .isEqualTo(new EnrolmentEvent.Moved(
                        WORKER, version, OPD, state, "PU", "APBD", effectiveOn, steps, JANUARY));
    }

    @Test
    void readsThatSomebodyWasListedAndRegisteredAtOnce() throws IOException {
        UUID worker = UUID.fromString("019ab2c4-5d60-7a11-8e4f-3b2a90c1d002");

        assertThat(read(
                        "worker.registered.v1",
                        Files.readString(CONTRACT.resolve("worker.registered.v1/example-at-once.json"))))
                .isEqualTo(new EnrolmentEvent.Moved(
                        worker,
                        1,
                        OPD,
                        WorkerState.REGISTERED,
                        "PU",
                        "APBD",
                        LocalDate.parse("2026-02-01"),
                        List.of(new Step(OPD, WorkerState.REGISTERED, 1)),
                        JANUARY));
    }

    @Test
    void readsThatHistoryWasPutRight() {
        UUID other = UUID.fromString("019ab2c4-0a00-7c3e-9d52-6f1b0e7a2002");

        assertThat(read("worker.corrected.v1", """
                        {"worker":"%s","version":8,"opd":"%s","region":"36.73","segment":"PU","category":"HONORER",
                         "funding":"APBD","state":"ACTIVE","effectiveOn":"2026-03-01","programmes":["JKK","JKM"],
                         "moves":[{"on":"2026-04-01","from":{"opd":"%s","region":"36.73","segment":"PU",
                                   "category":"HONORER","funding":"APBD","state":"LISTED"}},
                                  {"on":"2026-03-01","to":{"opd":"%s","region":"36.73","segment":"PU",
                                   "category":"HONORER","funding":"APBD","state":"ACTIVE"}}]}
                        """.formatted(WORKER, other, OPD, other)))
                .isEqualTo(new EnrolmentEvent.Moved(
                        WORKER,
                        8,
                        other,
                        WorkerState.ACTIVE,
                        "PU",
                        "APBD",
                        LocalDate.parse("2026-03-01"),
                        List.of(new Step(OPD, WorkerState.LISTED, -1), new Step(other, WorkerState.ACTIVE, 1)),
                        JANUARY));
    }

    @Test
    void readsWhenAnAppointmentAndWhenAProtectionEnds() {
        String who = "{\"worker\":\"%s\",\"version\":9,\"opd\":\"%s\",\"region\":\"36.73\"".formatted(WORKER, OPD);
        LocalDate end = LocalDate.parse("2026-12-31");

        assertThat(
                        read(
                                "worker.appointed.v1",
                                who
                                        + ",\"employment\":\"HONORER\",\"employmentFrom\":\"2026-01-01\",\"skUntil\":\"2026-12-31\"}"))
                .isEqualTo(new EnrolmentEvent.Appointed(WORKER, 9, OPD, end));
        assertThat(read("worker.lapse-announced.v1", who + ",\"lapsesOn\":\"2026-12-31\"}"))
                .isEqualTo(new EnrolmentEvent.Announced(WORKER, 9, OPD, end));
        assertThat(read("worker.lapse-announced.v1", who + "}"))
                .isEqualTo(new EnrolmentEvent.Announced(WORKER, 9, OPD, null));
    }

    @Test
    void readsWhatAPersonCosts() throws IOException {
        assertThat(example("tariff.published.v1"))
                .isEqualTo(
                        new EnrolmentEvent.Priced(
                                new Tariff(
                                        UUID.fromString("019ab2c4-7777-7a11-8e4f-3b2a90c1d001"),
                                        1,
                                        "BPU",
                                        "APBD",
                                        "ALL",
                                        List.of("JKK", "JKM"),
                                        16_800L,
                                        null,
                                        LocalDate.parse("2026-04-01"),
                                        LocalDate.parse("2026-12-31"),
                                        "PP 44/2015 Lampiran II; PP 44/2015 ps. 17 dan Lampiran II, diubah PP 49/2023; PP 44/2015 ps. 19")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contribution.finalised.v1", "contribution.paid.v1"})
    void readsABill(String type) {
        assertThat(read(type, """
                        {"opd":"%s","region":"36.73","month":"2026-11","people":155,"amount":837000,
                         "dueOn":"2026-12-15"}
                        """.formatted(OPD)))
                .isEqualTo(new EnrolmentEvent.Billed(new Bills.Sent(
                        new Bill(OPD, YearMonth.parse("2026-11"), 155, 837_000, LocalDate.parse("2026-12-15"), null),
                        POSITION)));
    }

    @Test
    void readsThatABillIsTakenBack() throws IOException {
        assertThat(example("contribution.cancelled.v1"))
                .isEqualTo(new EnrolmentEvent.Billed(new Bills.Sent(OPD, YearMonth.parse("2026-11"), null, POSITION)));
    }

    @ParameterizedTest
    @CsvSource({
        "worker.appointed.v1",
        "worker.lapse-announced.v1",
        "worker.corrected.v1",
        "tariff.published.v1",
        "contribution.finalised.v1",
        "contribution.cancelled.v1",
        "contribution.paid.v1"
    })
    void refusesAnEmptyOne(String type) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> read(type, "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"figure.entered.v1", "claim.filed.v1", "contribution.refunded.v1"})
    void passesByWhatIsOfAnotherFamily(String type) {
        assertThat(read(type, "{}")).isNull();
    }

    @Test
    void readsThatSomebodyWasErased() throws IOException {
        assertThat(example("worker.erased.v1"))
                .isEqualTo(new EnrolmentEvent.Moved(
                        WORKER,
                        9,
                        OPD,
                        WorkerState.ERASED,
                        null,
                        null,
                        LocalDate.parse("2026-01-05"),
                        List.of(),
                        JANUARY));
    }

    @Test
    void leavesNamesToTheDirectory() throws IOException {
        assertThat(example("worker.renamed.v1")).isNull();
    }

    @ParameterizedTest
    @MethodSource("types")
    void knowsEveryTypeOfTheContract(String type) {
        assertThat(Files.exists(CONTRACT.resolve(type).resolve("example.json"))).isTrue();
        org.assertj.core.api.Assertions.assertThatCode(() -> example(type)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "null",
                "{}",
                "{\"worker\":\"x\"}",
                "{\"worker\":\"019ab2c4-5d60-7a11-8e4f-3b2a90c1d001\",\"version\":1,"
                        + "\"opd\":\"019ab2c4-0a00-7c3e-9d52-6f1b0e7a2001\",\"state\":\"ERASED\","
                        + "\"effectiveOn\":\"2026-01-05\"}",
                "{\"worker\":\"019ab2c4-5d60-7a11-8e4f-3b2a90c1d001\",\"version\":0,"
                        + "\"opd\":\"019ab2c4-0a00-7c3e-9d52-6f1b0e7a2001\",\"state\":\"LISTED\","
                        + "\"effectiveOn\":\"2026-01-05\"}"
            })
    void refusesWhatItCannotRead(String value) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> read("worker.listed.v1", value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "worker.promoted.v1", "worker.listed.v2", "opd.merged.v1", "roster.withdrawn.v1"})
    void refusesATypeThatMayChangeAStanding(String type) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> read(type, "{}"));
    }

    private static Stream<String> types() throws IOException {
        try (Stream<Path> folders = Files.list(CONTRACT)) {
            return folders
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> name.endsWith(".v1"))
                    .toList()
                    .stream();
        }
    }

    private static @Nullable EnrolmentEvent example(String type) throws IOException {
        return read(type, Files.readString(CONTRACT.resolve(type).resolve("example.json")));
    }

    private static @Nullable EnrolmentEvent read(String type, String value) {
        return EventReader.read(type, () -> value.getBytes(UTF_8), RECORDED, POSITION);
    }
}
