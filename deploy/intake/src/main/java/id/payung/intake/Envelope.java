package id.payung.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// One record as it came: what the headers say and the bytes, which only the service's [Decoder] reads.
///
/// Header values are bytes and stay bytes until here: no header names a class, and none but these is looked at.
public final class Envelope {

    static final String TYPE = "ce_type";
    static final String TIME = "ce_time";

    private final ConsumerRecord<byte[], byte @Nullable []> source;
    private final Position position;
    private final Instant recordedAt;

    private Envelope(ConsumerRecord<byte[], byte @Nullable []> source, Position position, Instant recordedAt) {
        this.source = source;
        this.position = position;
        this.recordedAt = recordedAt;
    }

    /// The envelope of a record, for the tests of a [Decoder].
    ///
    /// @throws Unreadable when `position` or `ce_time` is missing or malformed
    public static Envelope of(ConsumerRecord<byte[], byte @Nullable []> source) {
        Position position = Position.read(header(source, Position.HEADER));
        if (position == null) {
            throw new Unreadable("header position is missing or not three numbers");
        }
        return of(source, position);
    }

    /// @throws Unreadable when `ce_time` is missing or no RFC 3339 time
    static Envelope of(ConsumerRecord<byte[], byte @Nullable []> source, Position position) {
        return new Envelope(source, position, time(header(source, TIME)));
    }

    private static Instant time(byte @Nullable [] text) {
        if (text == null) {
            throw new Unreadable("header ce_time is missing");
        }
        Instant time = Rfc3339.read(text);
        if (time == null) {
            throw new Unreadable("header ce_time is no RFC 3339 time");
        }
        return time;
    }

    static byte @Nullable [] header(ConsumerRecord<?, ?> source, String name) {
        Header header = source.headers().lastHeader(name);
        return header == null ? null : header.value();
    }

    public String topic() {
        return source.topic();
    }

    public Position position() {
        return position;
    }

    /// When the change was recorded by its producer.
    public Instant recordedAt() {
        return recordedAt;
    }

    /// The name of the event, as `worker.listed.v1`; empty where the record names none (a state topic).
    public String type() {
        byte[] type = header(source, TYPE);
        return type == null ? "" : new String(type, StandardCharsets.UTF_8);
    }

    /// The key of the record: the worker or OPD it is about.
    ///
    /// @throws Unreadable when there is none
    public String key() {
        byte[] key = source.key();
        if (key == null || key.length == 0) {
            throw new Unreadable("the record has no key");
        }
        return new String(key, StandardCharsets.UTF_8);
    }

    /// True for a record without a value: in a compacted topic, "forget this key".
    public boolean isTombstone() {
        return source.value() == null;
    }

    /// The value, never empty.
    ///
    /// @throws Unreadable when there is none
    public byte[] value() {
        byte[] value = source.value();
        if (value == null) {
            throw new Unreadable("the record has no value");
        }
        if (value.length == 0) {
            throw new Unreadable("the value is empty");
        }
        return value;
    }
}
