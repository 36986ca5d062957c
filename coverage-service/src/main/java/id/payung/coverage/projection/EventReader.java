package id.payung.coverage.projection;

import id.payung.coverage.region.Regions;
import id.payung.coverage.tariff.ReadTariff;
import id.payung.intake.Decoder;
import id.payung.intake.Envelope;
import id.payung.intake.Unreadable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads `enrolment-events`.
///
/// Types known to move nobody are passed by. A type of the families `worker` and `opd` that this version does not
/// know, a new version of a known one included, may move somebody: it is parked, and replayed after the upgrade. A
/// new type of any other family cannot, and is passed by and counted.
final class EventReader implements Decoder<Change> {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    /// The threads that read are few and stay, so each keeps its buffers; the default pool hands out new ones.
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.threadLocalPool())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    record OpdEvent(
            @Nullable UUID opd,
            @Nullable Long version,
            @Nullable String region,
            @Nullable String name) {}

    private final Regions regions;

    /// As the buffers: one for each thread that reads.
    private final ThreadLocal<WorkerEvents> workers;

    EventReader(Regions regions) {
        this.regions = regions;
        this.workers = ThreadLocal.withInitial(() -> new WorkerEvents(regions));
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
                    "worker.delisted.v1",
                    "worker.reclassified.v1" -> move(envelope);
            case "worker.corrected.v1" -> correction(envelope);
            case "opd.opened.v1", "opd.changed.v1" -> name(envelope);
            case "worker.renamed.v1",
                    "worker.erased.v1",
                    "worker.appointed.v1",
                    "worker.lapse-announced.v1",
                    "roster.received.v1" -> null;
            case "tariff.published.v1" -> new Change.Published(ReadTariff.of(envelope));
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
        try (JsonParser json = JSON.createParser(envelope.value())) {
            return workers.get().read(json, recordedOn(envelope));
        } catch (JacksonException failure) {
            throw unfit(envelope, failure);
        }
    }

    private Change correction(Envelope envelope) {
        try {
            return JSON.readValue(envelope.value(), CorrectionEvent.class).read(recordedOn(envelope), regions);
        } catch (JacksonException failure) {
            throw unfit(envelope, failure);
        }
    }

    private Change name(Envelope envelope) {
        try {
            OpdEvent event = JSON.readValue(envelope.value(), OpdEvent.class);
            return new Change.Name(
                    Needed.of("opd", event.opd()),
                    Needed.of("version", event.version()),
                    Needed.region(event.region(), regions),
                    Needed.of("name", event.name()));
        } catch (JacksonException failure) {
            throw unfit(envelope, failure);
        }
    }

    private static LocalDate recordedOn(Envelope envelope) {
        return LocalDate.ofInstant(envelope.recordedAt(), JAKARTA);
    }

    private static Unreadable unfit(Envelope envelope, JacksonException failure) {
        return new Unreadable("the value does not fit " + envelope.type() + " ("
                + failure.getClass().getSimpleName() + ")");
    }
}
