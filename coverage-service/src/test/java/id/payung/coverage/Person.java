package id.payung.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// A worker whose every change is an event, with the place counted in before, as enrolment-service sends it.
final class Person {

    final UUID id = UUID.randomUUID();
    final String region;
    final UUID opd;
    final String segment;
    final String category;
    private final EnrolmentEvents events;
    private @Nullable String state;
    private LocalDate effectiveOn = LocalDate.EPOCH;
    private int version;

    Person(EnrolmentEvents events, String region, UUID opd, String segment, String category) {
        this.events = events;
        this.region = region;
        this.opd = opd;
        this.segment = segment;
        this.category = category;
    }

    ProducerRecord<byte[], byte[]> becomes(String next, LocalDate on, Instant recordedAt) {
        String before = state == null ? "" : ",\"before\":{" + place(state, effectiveOn) + "}";
        version++;
        state = next.equals("DELISTED") ? null : next;
        effectiveOn = on;
        String value = "{\"worker\":\"%s\",\"version\":%d,%s,\"programmes\":[\"JKK\",\"JKM\"]%s}"
                .formatted(id, version, place(next, on), before);
        return events.event(id, type(next, before), recordedAt, value);
    }

    /// The history of the person was put right.
    ///
    /// @param now the state that is true now
    ProducerRecord<byte[], byte[]> wasReally(List<String> moves, String now, Instant recordedAt) {
        version++;
        state = now.equals("DELISTED") ? null : now;
        String value = "{\"worker\":\"%s\",\"version\":%d,%s,\"programmes\":[\"JKK\",\"JKM\"],\"moves\":[%s]}"
                .formatted(id, version, place(now, effectiveOn), String.join(",", moves));
        return events.event(id, "worker.corrected.v1", recordedAt, value);
    }

    /// One move of a correction; `DELISTED` is outside the roster.
    String move(LocalDate on, String from, String to) {
        return "{\"on\":\"%s\"%s%s}".formatted(on, end("from", from), end("to", to));
    }

    private String end(String name, String state) {
        return state.equals("DELISTED") ? "" : ",\"%s\":{%s}".formatted(name, place(state, effectiveOn));
    }

    private String place(String state, LocalDate on) {
        return ("\"opd\":\"%s\",\"region\":\"%s\",\"segment\":\"%s\",\"category\":\"%s\",\"funding\":\"APBD\","
                        + "\"state\":\"%s\",\"effectiveOn\":\"%s\"")
                .formatted(opd, region, segment, category, state, on);
    }

    private static String type(String state, String before) {
        return switch (state) {
            case "LISTED" -> "worker.listed.v1";
            case "REGISTERED" -> "worker.registered.v1";
            case "ACTIVE" -> before.contains("LAPSED") ? "worker.reinstated.v1" : "worker.activated.v1";
            case "BEHIND" -> "worker.fell-behind.v1";
            case "LAPSED" -> "worker.lapsed.v1";
            default -> "worker.delisted.v1";
        };
    }
}
