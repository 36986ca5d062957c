package id.payung.notification.standing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.payung.intake.Position;
import id.payung.intake.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
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
        "worker.listed.v1, 1, LISTED, 2026-01-05",
        "worker.registered.v1, 2, REGISTERED, 2026-02-01",
        "worker.activated.v1, 3, ACTIVE, 2026-02-01",
        "worker.fell-behind.v1, 4, BEHIND, 2026-05-16",
        "worker.lapsed.v1, 5, LAPSED, 2026-08-16",
        "worker.reinstated.v1, 6, ACTIVE, 2026-09-01",
        "worker.delisted.v1, 7, DELISTED, 2026-10-01"
    })
    void readsAWorkersState(String type, int version, String state, LocalDate effectiveOn) throws IOException {
        assertThat(example(type))
                .isEqualTo(new EnrolmentEvent.Moved(
                        WORKER, version, OPD, WorkerState.valueOf(state), "PU", "APBD", effectiveOn));
    }

    @Test
    void readsThatSomebodyWasErased() throws IOException {
        assertThat(example("worker.erased.v1"))
                .isEqualTo(new EnrolmentEvent.Moved(
                        WORKER, 9, OPD, WorkerState.ERASED, null, null, LocalDate.parse("2026-01-05")));
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

    @Test
    void refusesATypeItDoesNotKnow() {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> read("worker.promoted.v1", "{}"));
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
