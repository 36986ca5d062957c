package id.payung.coverage.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.coverage.projection.Change.Move;
import id.payung.coverage.projection.Change.Moves;
import id.payung.coverage.projection.Change.Name;
import id.payung.coverage.projection.Change.Place;
import id.payung.coverage.projection.Change.Published;
import id.payung.coverage.projection.Kind.State;
import id.payung.coverage.region.RegionsOfTheTest;
import id.payung.intake.Envelope;
import id.payung.intake.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads the producer's own examples: a broken contract is a red build here.
class EventReaderTest {

    private static final Path CONTRACT = Path.of("..", "enrolment-service", "contract");
    private static final UUID OPD = UUID.fromString("019ab2c4-0a00-7c3e-9d52-6f1b0e7a2001");

    private final EventReader reader = new EventReader(RegionsOfTheTest.all());

    @ParameterizedTest
    @CsvSource({
        "worker.registered.v1, LISTED, REGISTERED, 2026-02-01",
        "worker.activated.v1, REGISTERED, ACTIVE, 2026-02-01",
        "worker.fell-behind.v1, ACTIVE, BEHIND, 2026-05-16",
        "worker.lapsed.v1, BEHIND, LAPSED, 2026-08-16",
        "worker.reinstated.v1, LAPSED, ACTIVE, 2026-09-01"
    })
    void movesAPersonFromTheOldStateToTheNew(String type, State before, State after, LocalDate on) throws Exception {
        Change change = reader.decode(example(type));

        assertThat(change).isEqualTo(new Move(place(before), place(after), on, LocalDate.of(2026, 3, 2)));
    }

    @Test
    void readsAPublishedTariff() throws Exception {
        assertThat(reader.decode(example("tariff.published.v1"))).isInstanceOfSatisfying(Published.class, published -> {
            assertThat(published.tariff().segment()).isEqualTo("BPU");
            assertThat(published.tariff().funding()).isEqualTo("APBD");
            assertThat(published.tariff().programmes()).containsExactly("JKK", "JKM");
            assertThat(published.tariff().amount()).isEqualByComparingTo("16800");
            assertThat(published.tariff().rate()).isNull();
            assertThat(published.tariff().from()).isEqualTo(LocalDate.of(2026, 4, 1));
            assertThat(published.tariff().legalBasis()).contains("PP 44/2015");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"amount\":1,\"rate\":\"0.1\"}",
                "{\"amount\":-1}",
                "{\"amount\":1,\"from\":\"2026-04-01\",\"until\":\"2026-03-31\"}",
                "{\"amount\":1,\"from\":\"2026-04-01\"}",
                "[]"
            })
    void parksATariffThatHasNoPriceOrNoBeginning(String value) {
        assertThatThrownBy(() -> reader.decode(envelope("tariff.published.v1", value)))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void countsAListedPersonInFromNowhere() throws Exception {
        Change change = reader.decode(example("worker.listed.v1"));

        assertThat(change)
                .isEqualTo(new Move(null, place(State.LISTED), LocalDate.of(2026, 1, 5), LocalDate.of(2026, 3, 2)));
    }

    /// Listed one day and registered another by one event: counted as by two.
    @Test
    void countsSomebodyListedAndRegisteredAtOnceOnBothDays() throws Exception {
        LocalDate recordedOn = LocalDate.of(2026, 3, 2);
        Move listed = new Move(null, place(State.LISTED), LocalDate.of(2026, 1, 5), recordedOn);
        Move registered = new Move(place(State.LISTED), place(State.REGISTERED), LocalDate.of(2026, 2, 1), recordedOn);

        Change change = reader.decode(envelope(
                "worker.registered.v1",
                Files.readString(CONTRACT.resolve("worker.registered.v1/example-at-once.json"))));

        assertThat(change).isEqualTo(new Moves(List.of(listed, registered)));
        assertThat(Deltas.of(List.of(change)).cells())
                .containsExactlyInAnyOrderElementsOf(
                        Deltas.of(List.of(listed, registered)).cells());
    }

    @Test
    void movesAReclassifiedPersonBetweenCategoriesOnTheDayTheStateBegan() throws Exception {
        assertThat(reader.decode(example("worker.reclassified.v1"))).isInstanceOfSatisfying(Move.class, move -> {
            assertThat(move.before()).isEqualTo(place(State.ACTIVE));
            assertThat(move.after()).isNotNull().isNotEqualTo(place(State.ACTIVE));
            assertThat(move.effectiveOn()).isEqualTo(LocalDate.of(2026, 2, 1));
        });
    }

    @Test
    void countsADelistedPersonOutAndNowhereIn() throws Exception {
        Change change = reader.decode(example("worker.delisted.v1"));

        assertThat(change)
                .isEqualTo(new Move(place(State.ACTIVE), null, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 3, 2)));
    }

    @ParameterizedTest
    @CsvSource({"opd.opened.v1, 1", "opd.changed.v1, 2"})
    void learnsTheNameOfAnOpd(String type, long version) throws Exception {
        Change change = reader.decode(example(type));

        assertThat(change).isEqualTo(new Name(OPD, version, "36.73", "Dinas Pendidikan dan Kebudayaan"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "worker.renamed.v1",
                "worker.erased.v1",
                "roster.received.v1",
                "contribution.finalised.v1",
                "contribution.cancelled.v1",
                "contribution.paid.v1"
            })
    void passesByWhatMovesNobody(String type) throws Exception {
        assertThat(reader.decode(example(type))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"worker.appointed.v1", "worker.lapse-announced.v1"})
    void passesByWhatIsOnlyToldOfAPerson(String type) {
        assertThat(reader.decode(envelope(type, "{}"))).isNull();
    }

    @Test
    void undoesAndRedoesHistoryMoveByMove() {
        String spot = """
                {"opd":"%s","region":"36.73","segment":"PU","category":"HONORER","funding":"APBD","state":"%s"}""";
        String event = """
                {"worker":"019ab2c4-5d60-7a11-8e4f-3b2a90c1d001","version":6,"opd":"%s","state":"REGISTERED","moves":[
                 {"on":"2026-02-01","from":%s,"to":%s},
                 {"on":"2026-04-01","to":%s},
                 {"on":"2026-05-01","from":%s,"to":null}]}
                """.formatted(
                        OPD,
                        spot.formatted(OPD, "ACTIVE"),
                        spot.formatted(OPD, "REGISTERED"),
                        spot.formatted(OPD, "LISTED"),
                        spot.formatted(OPD, "LAPSED"));

        Change change = reader.decode(envelope("worker.corrected.v1", event));

        LocalDate recordedOn = LocalDate.of(2026, 3, 2);
        assertThat(change)
                .isEqualTo(new Moves(List.of(
                        new Move(place(State.ACTIVE), place(State.REGISTERED), LocalDate.of(2026, 2, 1), recordedOn),
                        new Move(null, place(State.LISTED), LocalDate.of(2026, 4, 1), recordedOn),
                        new Move(place(State.LAPSED), null, LocalDate.of(2026, 5, 1), recordedOn))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"moves\":[null]}",
                "{\"moves\":[{\"on\":\"2026-02-01\"}]}",
                "{\"moves\":[{\"on\":\"2026-02-30\",\"to\":{}}]}",
                "{\"moves\":[{\"on\":\"2026-02-01\",\"to\":{\"state\":\"ACTIVE\"}}]}"
            })
    void parksACorrectionThatCannotBeCounted(String event) {
        assertThatThrownBy(() -> reader.decode(envelope("worker.corrected.v1", event)))
                .isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"worker.suspended.v1", "worker.activated.v2", "opd.merged.v1", ""})
    void parksWhatMayMoveSomebodyButIsNotUnderstood(String type) {
        assertThatThrownBy(() -> reader.decode(envelope(type, "{}"))).isInstanceOf(Unreadable.class);
    }

    @Test
    void passesByNewTypesOfOtherFamilies() {
        assertThat(reader.decode(envelope("letter.sent.v1", "{}"))).isNull();
    }

    @Test
    void readsOverFieldsThatItDoesNotKnow() throws Exception {
        String example = Files.readString(CONTRACT.resolve("worker.listed.v1/example.json"));

        Change change = reader.decode(envelope("worker.listed.v1", example.replaceFirst("\\{", "{\"new\":[1],")));

        assertThat(change).isInstanceOf(Move.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"36.73\"", "\"PU\"", "\"LISTED\"", "\"2026-01-05\"", "\"APBD\""})
    void parksAnEventWithAValueItDoesNotKnow(String known) throws Exception {
        String broken = Files.readString(CONTRACT.resolve("worker.listed.v1/example.json"))
                .replace(known, "\"??\"");

        assertThatThrownBy(() -> reader.decode(envelope("worker.listed.v1", broken)))
                .isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"opd", "region", "segment", "category", "funding", "state", "effectiveOn"})
    void takesNothingFromTheEventItReadBefore(String field) throws Exception {
        String event = Files.readString(CONTRACT.resolve("worker.registered.v1/example.json"));
        String incomplete = event.replaceFirst("\"" + field + "\": *\"", "\"other\":\"");
        Change change = reader.decode(envelope("worker.registered.v1", event));

        assertThatThrownBy(() -> reader.decode(envelope("worker.registered.v1", incomplete)))
                .isInstanceOf(Unreadable.class)
                .hasMessage(field + " is missing");
        assertThat(reader.decode(envelope("worker.registered.v1", event))).isEqualTo(change);
    }

    @Test
    void parksJsonNestedWithoutEnd() {
        assertThatThrownBy(() -> reader.decode(envelope("worker.listed.v1", "{\"x\":" + "[".repeat(100_000))))
                .isInstanceOf(Unreadable.class);
    }

    private static Place place(State state) {
        return new Place("36.73", OPD, new Kind(Kind.Segment.PU, Kind.Category.HONORER, Kind.Funding.APBD, state));
    }

    private static Envelope example(String type) throws IOException {
        return envelope(type, Files.readString(CONTRACT.resolve(type).resolve("example.json")));
    }

    /// Recorded on 1 March 20:30 UTC: in Jakarta it is the 2nd already.
    private static Envelope envelope(String type, String value) {
        ConsumerRecord<byte[], byte @Nullable []> source =
                new ConsumerRecord<>("enrolment-events", 0, 0, "key".getBytes(UTF_8), value.getBytes(UTF_8));
        source.headers().add("position", "1.2.3".getBytes(UTF_8));
        source.headers().add("ce_time", "2026-03-01T20:30:00.123456Z".getBytes(UTF_8));
        if (!type.isEmpty()) {
            source.headers().add("ce_type", type.getBytes(UTF_8));
        }
        return Envelope.of(source);
    }
}
