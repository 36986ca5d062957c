package id.payung.enrolment.ledger;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/// An entry of the ledger as records of the topics: CloudEvents 1.0 in binary mode.
///
/// The payload goes out byte for byte as it was recorded. `worker-directory` gets what the worker row says now, for it
/// needs the latest and not each change: for a person who was erased that is a tombstone, whichever entry it is.
/// Not for two threads at once.
final class Records {

    static final String EVENTS = "enrolment-events";
    static final String DIRECTORY = "worker-directory";

    private static final Header SOURCE = header("ce_source", "urn:payung:enrolment-service");
    private static final Header SPEC_VERSION = header("ce_specversion", "1.0");
    private static final Header JSON = header("content-type", "application/json");
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 6, 6, true)
            .appendLiteral('Z')
            .toFormatter()
            .withZone(ZoneOffset.UTC);

    private final JsonStringEncoder quotes = JsonStringEncoder.getInstance();
    private final StringBuilder text = new StringBuilder(256);
    private OffsetDateTime lastTime = OffsetDateTime.MIN;
    private Header lastTimeHeader = header("ce_time", "");
    private final Map<String, Header> types = new HashMap<>();

    void of(Entry entry, Consumer<ProducerRecord<byte[], byte[]>> to) {
        var said = said(entry);
        to.accept(record(EVENTS, said, type(entry.type()), bytes(entry.payload())));
        switch (entry.directory()) {
            case null -> {}
            case Entry.Directory.Named named ->
                to.accept(record(DIRECTORY, said, type(DIRECTORY), directory(entry, named)));
            case Entry.Directory.Forgotten _ -> to.accept(record(DIRECTORY, said, type(DIRECTORY), null));
        }
    }

    /// Put together by hand: two of its members can need quoting, and there is one for each person of a roster.
    private byte[] directory(Entry entry, Entry.Directory.Named named) {
        text.setLength(0);
        text.append("{\"worker\":\"").append(entry.subject());
        text.append("\",\"version\":").append(named.version());
        text.append(",\"opd\":\"").append(named.opd());
        text.append("\",\"name\":\"");
        quotes.quoteAsString(named.name(), text);
        if (named.staffNumber() != null) {
            text.append("\",\"staffNumber\":\"");
            quotes.quoteAsString(named.staffNumber(), text);
        }
        return bytes(text.append("\"}").toString());
    }

    private static ProducerRecord<byte[], byte[]> record(
            String topic, Said said, Header type, byte @Nullable [] value) {
        var record = new ProducerRecord<>(topic, said.subject(), value);
        Headers headers = record.headers();
        said.first().forEach(headers::add);
        headers.add(type);
        headers.add(said.position());
        return record;
    }

    /// What the records of an entry have in common. What readers ask for stands last: a client that looks for a header
    /// reads the names from the end.
    private Said said(Entry entry) {
        var subject = bytes(entry.subject().toString());
        var position = bytes(entry.position().toString());
        var first = new ArrayList<Header>(7);
        first.add(new RecordHeader("ce_id", position));
        first.add(SOURCE);
        first.add(new RecordHeader("ce_subject", subject));
        first.add(SPEC_VERSION);
        first.add(JSON);
        if (entry.traceparent() != null) {
            first.add(new RecordHeader("traceparent", bytes(entry.traceparent())));
        }
        first.add(time(entry.recordedAt()));
        return new Said(subject, first, new RecordHeader("position", position));
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Said(byte[] subject, List<Header> first, Header position) {}

    /// All events of a transaction have one moment, which is written once.
    private Header time(OffsetDateTime recordedAt) {
        if (!recordedAt.equals(lastTime)) {
            lastTime = recordedAt;
            lastTimeHeader = header("ce_time", TIME.format(recordedAt));
        }
        return lastTimeHeader;
    }

    private Header type(String type) {
        return types.computeIfAbsent(type, name -> header("ce_type", name));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, bytes(value));
    }

    static List<String> topics() {
        return List.of(EVENTS, DIRECTORY);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
