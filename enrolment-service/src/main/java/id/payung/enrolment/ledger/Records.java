package id.payung.enrolment.ledger;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/// An entry of the ledger as records of the topics: CloudEvents 1.0 in binary mode.
///
/// The payload goes out byte for byte as it was recorded. `worker-directory` gets what the worker row says now, for it
/// needs the latest and not each change: for a person who was erased that is a tombstone, whichever entry it is.
/// Not for two threads at once.
final class Records {

    static final String EVENTS = "enrolment-events";
    static final String DIRECTORY = "worker-directory";

    private static final byte[] SOURCE = bytes("urn:payung:enrolment-service");
    private static final byte[] SPEC_VERSION = bytes("1.0");
    private static final byte[] JSON = bytes("application/json");
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 6, 6, true)
            .appendLiteral('Z')
            .toFormatter()
            .withZone(ZoneOffset.UTC);

    private final ObjectMapper json;
    private OffsetDateTime lastTime = OffsetDateTime.MIN;
    private byte[] lastTimeText = new byte[0];

    Records(ObjectMapper json) {
        this.json = json;
    }

    /// @param staffNumber absent from the JSON when there is none
    private record Directory(
            String worker,
            long version,
            String opd,
            String name,
            @Nullable String staffNumber) {}

    void of(Entry entry, Consumer<ProducerRecord<byte[], byte[]>> to) {
        var subject = bytes(entry.subject().toString());
        to.accept(record(EVENTS, subject, bytes(entry.payload()), entry));
        switch (entry.directory()) {
            case null -> {}
            case Entry.Directory.Named named -> to.accept(record(DIRECTORY, subject, directory(entry, named), entry));
            case Entry.Directory.Forgotten _ -> to.accept(record(DIRECTORY, subject, null, entry));
        }
    }

    private byte[] directory(Entry entry, Entry.Directory.Named named) {
        return json.writeValueAsBytes(new Directory(
                entry.subject().toString(),
                named.version(),
                named.opd().toString(),
                named.name(),
                named.staffNumber()));
    }

    private ProducerRecord<byte[], byte[]> record(String topic, byte[] subject, byte @Nullable [] value, Entry entry) {
        var record = new ProducerRecord<>(topic, subject, value);
        Headers headers = record.headers();
        var position = bytes(entry.position().toString());
        headers.add("ce_id", position);
        headers.add("ce_source", SOURCE);
        headers.add("ce_subject", subject);
        headers.add("ce_specversion", SPEC_VERSION);
        headers.add("content-type", JSON);
        if (entry.traceparent() != null) {
            headers.add("traceparent", bytes(entry.traceparent()));
        }
        // What readers ask for stands last: a client that looks for a header reads the names from the end.
        headers.add("ce_time", time(entry.recordedAt()));
        headers.add("ce_type", bytes(topic.equals(EVENTS) ? entry.type() : DIRECTORY));
        headers.add("position", position);
        return record;
    }

    /// All events of a transaction have one moment, which is written once.
    private byte[] time(OffsetDateTime recordedAt) {
        if (!recordedAt.equals(lastTime)) {
            lastTime = recordedAt;
            lastTimeText = bytes(TIME.format(recordedAt));
        }
        return lastTimeText;
    }

    static List<String> topics() {
        return List.of(EVENTS, DIRECTORY);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
