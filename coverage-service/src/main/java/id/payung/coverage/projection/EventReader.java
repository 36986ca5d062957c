package id.payung.coverage.projection;

import id.payung.coverage.projection.Change.Place;
import id.payung.coverage.region.Regions;
import id.payung.intake.Decoder;
import id.payung.intake.Envelope;
import id.payung.intake.Unreadable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads `enrolment-events`.
///
/// Types known to move nobody are passed by. A type of the families `worker` and `opd` that this version does not
/// know,
/// a new
/// version of a known one included, may move somebody: it is parked, and replayed after the upgrade. A new type of
/// any
/// other
/// family cannot, and is passed by and counted.
final class EventReader implements Decoder<Change> {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    record Cell(
            @Nullable UUID opd,
            @Nullable String region,
            Kind.@Nullable Segment segment,
            Kind.@Nullable Category category,
            Kind.@Nullable Funding funding,
            Kind.@Nullable State state) {

        @Nullable
        Place place(Regions regions) {
            return state != null && !state.isCounted()
                    ? null
                    : new Place(
                            known(regions, region),
                            needed("opd", opd),
                            new Kind(
                                    needed("segment", segment),
                                    needed("category", category),
                                    needed("funding", funding),
                                    needed("state", state)));
        }
    }

    record WorkerEvent(
            @Nullable UUID opd,
            @Nullable String region,
            Kind.@Nullable Segment segment,
            Kind.@Nullable Category category,
            Kind.@Nullable Funding funding,
            Kind.@Nullable State state,
            @Nullable LocalDate effectiveOn,
            @Nullable Cell before) {}

    record OpdEvent(
            @Nullable UUID opd,
            @Nullable Long version,
            @Nullable String region,
            @Nullable String name) {}

    private final Regions regions;

    EventReader(Regions regions) {
        this.regions = regions;
    }

    @Override
    public @Nullable Change decode(Envelope envelope) {
        String type = envelope.type();
        return switch (type) {
            case "worker.listed.v1",
                    "worker.registered.v1",
                    "worker.activated.v1",
                    "worker.fell-behind.v1",
                    "worker.lapsed.v1",
                    "worker.reinstated.v1",
                    "worker.delisted.v1" -> move(envelope);
            case "opd.opened.v1", "opd.changed.v1" -> name(envelope);
            case "worker.renamed.v1", "worker.erased.v1", "roster.received.v1" -> null;
            default -> stranger(type);
        };
    }

    private static @Nullable Change stranger(String type) {
        if (type.isEmpty()) {
            throw new Unreadable("header ce_type is missing");
        }
        if (type.startsWith("worker.") || type.startsWith("opd.")) {
            throw new Unreadable("this version does not know type " + type);
        }
        return null;
    }

    private Change move(Envelope envelope) {
        WorkerEvent event = read(WorkerEvent.class, envelope);
        Cell before = event.before();
        Cell after = new Cell(
                event.opd(), event.region(), event.segment(), event.category(), event.funding(), event.state());
        needed("state", event.state());
        return new Change.Move(
                before == null ? null : before.place(regions),
                after.place(regions),
                needed("effectiveOn", event.effectiveOn()),
                LocalDate.ofInstant(envelope.recordedAt(), JAKARTA));
    }

    private Change name(Envelope envelope) {
        OpdEvent event = read(OpdEvent.class, envelope);
        return new Change.Name(
                needed("opd", event.opd()),
                needed("version", event.version()),
                known(regions, event.region()),
                needed("name", event.name()));
    }

    private static <T> T read(Class<T> type, Envelope envelope) {
        try {
            T event = JSON.readValue(envelope.value(), type);
            return needed("value", event);
        } catch (JacksonException failure) {
            throw new Unreadable("the value does not fit " + envelope.type() + " ("
                    + failure.getClass().getSimpleName() + ")");
        }
    }

    private static String known(Regions regions, @Nullable String region) {
        return regions.find(needed("region", region))
                .orElseThrow(() -> new Unreadable("this version does not know the region"))
                .code();
    }

    private static <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw new Unreadable(field + " is missing");
        }
        return value;
    }
}
