package id.payung.intake;

import id.payung.intake.Intakes.Place;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Owns `parked_event`: the bytes of what could not be read or applied, as they came.
///
/// A record is parked once per topic, partition, offset and value. One without a readable position cannot be
/// recognised when its producer sends it again at another offset: it is parked again, and the operator decides.
final class ParkedEvents {

    static final String TRACE = "traceparent";

    private static final String ADD = """
            INSERT INTO parked_event
                   (topic, partition, record_offset, position, type, time, traceparent, key, value, reason)
            SELECT * FROM unnest(?::text[], ?::int[], ?::bigint[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[],
                   ?::bytea[], ?::bytea[], ?::text[])
                ON CONFLICT DO NOTHING
            RETURNING topic, partition, record_offset
            """;

    private static final String LIST = """
            SELECT id, topic, partition, record_offset, position, type, reason, parked_at
              FROM parked_event
             WHERE id > ?
             ORDER BY id
             LIMIT ?
            """;

    private static final String LOCK = """
            SELECT topic, partition, record_offset, position, type, time, traceparent, key, value
              FROM parked_event
             WHERE id = ?
               FOR UPDATE
            """;

    private static final String PLACES = "SELECT topic, partition, record_offset FROM parked_event WHERE topic = ?";
    private static final String COUNT = "SELECT count(*) FROM parked_event";
    private static final String REMOVE = "DELETE FROM parked_event WHERE id = ?";
    private static final String EXPLAIN = "UPDATE parked_event SET reason = ? WHERE id = ?";

    private static final String FORGET = """
            DELETE FROM parked_event p
             USING unnest(?::text[], ?::int[], ?::bigint[], ?::bytea[]) AS t (topic, partition, record_offset, key)
             WHERE p.topic = t.topic AND p.partition = t.partition AND p.key = t.key AND p.record_offset < t.record_offset
            """;

    private final JdbcTemplate jdbc;

    ParkedEvents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Where the records lie that were not parked before.
    Set<Place> add(List<Refused> refused) {
        return new HashSet<>(jdbc.query(
                ADD,
                (row, _) -> place(row),
                refused.stream().map(it -> it.source().topic()).toArray(String[]::new),
                refused.stream().map(it -> it.source().partition()).toArray(Integer[]::new),
                refused.stream().map(it -> it.source().offset()).toArray(Long[]::new),
                headers(refused, Position.HEADER),
                headers(refused, Envelope.TYPE),
                headers(refused, Envelope.TIME),
                headers(refused, TRACE),
                refused.stream().map(it -> it.source().key()).toArray(byte[][]::new),
                refused.stream().map(it -> it.source().value()).toArray(byte[][]::new),
                refused.stream().map(Refused::reason).toArray(String[]::new)));
    }

    Set<Place> places(String topic) {
        return new HashSet<>(jdbc.query(PLACES, (row, _) -> place(row), topic));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getString("topic"), row.getInt("partition"), row.getLong("record_offset"));
    }

    private static byte[][] headers(List<Refused> refused, String name) {
        return refused.stream().map(it -> Envelope.header(it.source(), name)).toArray(byte[][]::new);
    }

    List<ParkedEvent> list(UUID after, int limit) {
        return jdbc.query(
                LIST,
                (row, _) -> new ParkedEvent(
                        row.getObject("id", UUID.class),
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("record_offset"),
                        text(row.getBytes("position")),
                        text(row.getBytes("type")),
                        row.getString("reason"),
                        row.getObject("parked_at", OffsetDateTime.class)),
                after,
                limit);
    }

    long count() {
        Long count = jdbc.queryForObject(COUNT, Long.class);
        return count == null ? 0 : count;
    }

    Optional<ConsumerRecord<byte[], byte @Nullable []>> lock(UUID id) {
        return jdbc
                .query(
                        LOCK,
                        (row, _) -> {
                            ConsumerRecord<byte[], byte @Nullable []> source = new ConsumerRecord<>(
                                    row.getString("topic"),
                                    row.getInt("partition"),
                                    row.getLong("record_offset"),
                                    row.getBytes("key"),
                                    row.getBytes("value"));
                            put(source.headers(), Position.HEADER, row.getBytes("position"));
                            put(source.headers(), Envelope.TYPE, row.getBytes("type"));
                            put(source.headers(), Envelope.TIME, row.getBytes("time"));
                            put(source.headers(), TRACE, row.getBytes("traceparent"));
                            return source;
                        },
                        id)
                .stream()
                .findFirst();
    }

    boolean remove(UUID id) {
        return jdbc.update(REMOVE, id) == 1;
    }

    boolean explain(UUID id, String reason) {
        return jdbc.update(EXPLAIN, reason, id) == 1;
    }

    /// A tombstone was taken: nothing older about its key may stay.
    int forget(List<ConsumerRecord<byte[], byte @Nullable []>> tombstones) {
        return jdbc.update(
                FORGET,
                tombstones.stream().map(ConsumerRecord::topic).toArray(String[]::new),
                tombstones.stream().map(ConsumerRecord::partition).toArray(Integer[]::new),
                tombstones.stream().map(ConsumerRecord::offset).toArray(Long[]::new),
                tombstones.stream().map(ConsumerRecord::key).toArray(byte[][]::new));
    }

    private static void put(Headers headers, String name, byte @Nullable [] value) {
        if (value != null) {
            headers.add(name, value);
        }
    }

    private static String text(byte @Nullable [] value) {
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }
}
