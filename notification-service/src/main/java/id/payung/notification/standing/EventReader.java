package id.payung.notification.standing;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.payung.intake.Decoder;
import id.payung.intake.Envelope;
import id.payung.intake.Position;
import id.payung.intake.Unreadable;
import id.payung.notification.cost.Bill;
import id.payung.notification.cost.Bills;
import id.payung.notification.cost.Tariff;
import id.payung.notification.region.Region;
import id.payung.notification.standing.Opd.Contact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads the events of the contract into smaller ones. A renamed worker is the directory's business. A type of the
/// families `worker`, `opd` and `roster` that this version does not know, a new version of a known one included,
/// may change a standing: it is parked, so that a newer version can take it up. A new type of any other family
/// cannot, and is passed by and counted.
final class EventReader implements Decoder<EnrolmentEvent> {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public @Nullable EnrolmentEvent decode(Envelope envelope) {
        return read(envelope.type(), envelope::value, envelope.recordedAt(), envelope.position());
    }

    static @Nullable EnrolmentEvent read(String type, Supplier<byte[]> value, Instant recordedAt, Position position) {
        return switch (type) {
            case "opd.opened.v1", "opd.changed.v1" -> described(parse(value, OpdSaid.class), recordedAt);
            case "roster.received.v1" -> received(parse(value, RosterSaid.class), recordedAt, position);
            case "worker.listed.v1",
                    "worker.registered.v1",
                    "worker.activated.v1",
                    "worker.fell-behind.v1",
                    "worker.lapsed.v1",
                    "worker.reinstated.v1",
                    "worker.reclassified.v1",
                    "worker.corrected.v1",
                    "worker.delisted.v1" -> moved(parse(value, WorkerSaid.class), recordedAt);
            case "worker.erased.v1" -> erased(parse(value, WorkerSaid.class), recordedAt);
            case "worker.appointed.v1" -> parse(value, EnrolmentEvent.Appointed.class);
            case "worker.lapse-announced.v1" -> parse(value, EnrolmentEvent.Announced.class);
            case "tariff.published.v1" -> new EnrolmentEvent.Priced(parse(value, Tariff.class));
            case "contribution.finalised.v1", "contribution.paid.v1" ->
                new EnrolmentEvent.Billed(new Bills.Sent(parse(value, Bill.class), position));
            case "contribution.cancelled.v1" -> takenBack(parse(value, CancelledSaid.class), position);
            case "worker.renamed.v1" -> null;
            default -> stranger(type);
        };
    }

    private static @Nullable EnrolmentEvent stranger(String type) {
        if (type.isEmpty()) {
            throw new Unreadable("header ce_type is missing");
        }
        if (type.startsWith("worker.") || type.startsWith("opd.") || type.startsWith("roster.")) {
            throw new Unreadable("this version knows no such type of event");
        }
        return null;
    }

    private static EnrolmentEvent described(OpdSaid said, Instant recordedAt) {
        BudgetSaid budget = said.budget();
        return new EnrolmentEvent.Described(
                needed(said.opd(), "opd"),
                version(said.version()),
                region(said.region()),
                needed(said.name(), "name"),
                needed(said.contacts(), "contacts"),
                budget == null ? null : Integer.valueOf(budget.year()),
                budget == null ? null : Long.valueOf(budget.rupiah()),
                recordedAt);
    }

    private static EnrolmentEvent received(RosterSaid said, Instant recordedAt, Position position) {
        return new EnrolmentEvent.Received(
                needed(said.opd(), "opd"),
                needed(said.importId(), "import"),
                needed(said.rows(), "rows"),
                needed(said.rejected(), "rejected"),
                position,
                recordedAt);
    }

    private static EnrolmentEvent moved(WorkerSaid said, Instant recordedAt) {
        WorkerState state = needed(said.state(), "state");
        if (state == WorkerState.ERASED) {
            throw new Unreadable("state is not one of the contract");
        }
        return new EnrolmentEvent.Moved(
                needed(said.worker(), "worker"),
                version(said.version()),
                needed(said.opd(), "opd"),
                state,
                said.segment(),
                said.funding(),
                needed(said.effectiveOn(), "effectiveOn"),
                steps(said, state),
                month(said, recordedAt));
    }

    /// Out of the place before and into the one now; a correction names every step itself.
    private static List<EnrolmentEvent.Step> steps(WorkerSaid said, WorkerState state) {
        List<MoveSaid> moves = said.moves();
        return moves == null
                ? Stream.of(step(said.before(), -1), step(new PlaceSaid(said.opd(), state), 1))
                        .flatMap(Optional::stream)
                        .toList()
                : moves.stream()
                        .flatMap(move -> Stream.of(step(move.from(), -1), step(move.to(), 1)))
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static Optional<EnrolmentEvent.Step> step(@Nullable PlaceSaid place, int change) {
        return place == null
                ? Optional.empty()
                : Optional.of(
                        new EnrolmentEvent.Step(needed(place.opd(), "opd"), needed(place.state(), "state"), change));
    }

    private static LocalDate month(WorkerSaid said, Instant recordedAt) {
        return new Region(region(said.region())).today(recordedAt).withDayOfMonth(1);
    }

    private static EnrolmentEvent erased(WorkerSaid said, Instant recordedAt) {
        LocalDate day = LocalDate.ofInstant(recordedAt, ZoneOffset.UTC);
        return new EnrolmentEvent.Moved(
                needed(said.worker(), "worker"),
                version(said.version()),
                needed(said.opd(), "opd"),
                WorkerState.ERASED,
                null,
                null,
                day,
                List.of(),
                day.withDayOfMonth(1));
    }

    private static EnrolmentEvent takenBack(CancelledSaid said, Position position) {
        return new EnrolmentEvent.Billed(
                new Bills.Sent(needed(said.opd(), "opd"), needed(said.month(), "month"), null, position));
    }

    private static <T> T parse(Supplier<byte[]> value, Class<T> type) {
        try {
            return needed(MAPPER.readValue(value.get(), type), "value");
        } catch (JacksonException _) {
            throw new Unreadable("the value is no JSON as the contract of this type has it");
        }
    }

    private static <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw new Unreadable(field + " is missing");
        }
        return value;
    }

    private static long version(long version) {
        if (version < 1) {
            throw new Unreadable("version is missing or below 1");
        }
        return version;
    }

    private static String region(@Nullable String code) {
        try {
            return new Region(needed(code, "region")).code();
        } catch (IllegalArgumentException _) {
            throw new Unreadable("region is no Kemendagri code");
        }
    }

    private record OpdSaid(
            @Nullable UUID opd,
            long version,
            @Nullable String region,
            @Nullable String name,
            @Nullable List<Contact> contacts,
            @Nullable BudgetSaid budget) {}

    private record BudgetSaid(int year, @Nullable BigDecimal amount) {

        long rupiah() {
            return needed(amount, "budget.amount").longValueExact();
        }
    }

    private record RosterSaid(
            @Nullable UUID opd,
            @JsonProperty("import") @Nullable UUID importId,
            @Nullable Integer rows,
            @Nullable Integer rejected) {}

    private record CancelledSaid(
            @Nullable UUID opd, @Nullable YearMonth month) {}

    private record WorkerSaid(
            @Nullable UUID worker,
            long version,
            @Nullable UUID opd,
            @Nullable String region,
            @Nullable WorkerState state,
            @Nullable String segment,
            @Nullable String funding,
            @Nullable LocalDate effectiveOn,
            @Nullable PlaceSaid before,
            @Nullable List<MoveSaid> moves) {}

    private record PlaceSaid(@Nullable UUID opd, @Nullable WorkerState state) {}

    private record MoveSaid(
            @Nullable PlaceSaid from, @Nullable PlaceSaid to) {}
}
