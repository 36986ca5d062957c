package id.payung.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Owns `intake_position`: the last position taken of each partition. The row is locked before the first event is
/// looked at, so of two consumers that both believe they own a partition the later one sees what the earlier one
/// did.
final class Positions {

    private static final String LOCK = """
            SELECT topic, partition, epoch, xid, id
              FROM intake_position
             WHERE (topic, partition) IN (SELECT * FROM unnest(?::text[], ?::int[]))
             ORDER BY topic, partition
               FOR UPDATE
            """;

    private static final String CREATE = """
            INSERT INTO intake_position (topic, partition)
            SELECT * FROM unnest(?::text[], ?::int[]) ORDER BY 1, 2
                ON CONFLICT ON CONSTRAINT one_position_per_partition DO NOTHING
            """;

    private static final String STORE = """
            UPDATE intake_position p
               SET epoch = n.epoch, xid = n.xid, id = n.id, next_offset = n.next_offset,
                   recorded_at = coalesce(n.recorded_at::timestamptz, p.recorded_at),
                   applied_at = clock_timestamp(),
                   applied = p.applied + n.applied, repeated = p.repeated + n.repeated, parked = p.parked + n.parked
              FROM unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                          ?::text[], ?::bigint[], ?::bigint[], ?::bigint[])
                   AS n (topic, partition, epoch, xid, id, next_offset, recorded_at, applied, repeated, parked)
             WHERE p.topic = n.topic AND p.partition = n.partition
            """;

    private static final String NEXT_OFFSETS = """
            SELECT topic, partition, coalesce(next_offset, 0) AS next_offset
              FROM intake_position
             WHERE (topic, partition) IN (SELECT * FROM unnest(?::text[], ?::int[]))
            """;

    private static final String NEXT_OFFSETS_OF_TOPIC = """
            SELECT partition, next_offset FROM intake_position WHERE topic = ? AND next_offset IS NOT NULL
            """;

    /// Positions, and how many events are parked: replaying one moves no position.
    static final String MARK = """
            SELECT concat_ws(' ', (SELECT count(*) FROM parked_event WHERE topic = ?),
                             string_agg(concat_ws('.', partition, epoch, xid, id), ' ' ORDER BY partition))
              FROM intake_position
             WHERE topic = ?
            """;

    private static final String AS_OF = """
            SELECT recorded_at, applied_at
              FROM intake_position
             WHERE topic = ? AND recorded_at IS NOT NULL
             ORDER BY recorded_at DESC
             LIMIT 1
            """;

    private final JdbcTemplate jdbc;

    Positions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<TopicPartition, Progress> lock(Set<TopicPartition> partitions) {
        String[] topics = topics(partitions);
        Integer[] numbers = numbers(partitions);
        Map<TopicPartition, Progress> known = locked(topics, numbers);
        if (known.size() < partitions.size()) {
            jdbc.update(CREATE, topics, numbers);
            known = locked(topics, numbers);
        }
        if (known.size() != partitions.size()) {
            throw new IllegalStateException("Locked " + known.keySet() + " instead of " + partitions);
        }
        return known;
    }

    private Map<TopicPartition, Progress> locked(String[] topics, Integer[] partitions) {
        Map<TopicPartition, Progress> known = new HashMap<>();
        jdbc.query(
                LOCK,
                row -> {
                    TopicPartition partition = new TopicPartition(row.getString("topic"), row.getInt("partition"));
                    Position position = new Position(row.getLong("epoch"), row.getLong("xid"), row.getLong("id"));
                    known.put(partition, new Progress(partition, position));
                },
                topics,
                partitions);
        return known;
    }

    /// The offset behind the last record taken, of those partitions from which anything was.
    Map<TopicPartition, Long> nextOffsets(Set<TopicPartition> partitions) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        jdbc.query(
                NEXT_OFFSETS,
                row -> {
                    offsets.put(
                            new TopicPartition(row.getString("topic"), row.getInt("partition")),
                            row.getLong("next_offset"));
                },
                topics(partitions),
                numbers(partitions));
        return offsets;
    }

    Map<Integer, Long> nextOffsets(String topic) {
        Map<Integer, Long> offsets = new HashMap<>();
        jdbc.query(
                NEXT_OFFSETS_OF_TOPIC,
                row -> {
                    offsets.put(row.getInt("partition"), row.getLong("next_offset"));
                },
                topic);
        return offsets;
    }

    private static String[] topics(Set<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::topic).toArray(String[]::new);
    }

    private static Integer[] numbers(Set<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new);
    }

    void store(Collection<Progress> progress) {
        List<Progress> rows = List.copyOf(progress);
        int stored = jdbc.update(
                STORE,
                rows.stream().map(row -> row.partition().topic()).toArray(String[]::new),
                rows.stream().map(row -> row.partition().partition()).toArray(Integer[]::new),
                rows.stream().map(row -> row.position().epoch()).toArray(Long[]::new),
                rows.stream().map(row -> row.position().xid()).toArray(Long[]::new),
                rows.stream().map(row -> row.position().id()).toArray(Long[]::new),
                rows.stream().map(Progress::nextOffset).toArray(Long[]::new),
                rows.stream().map(row -> text(row.recordedAt())).toArray(String[]::new),
                rows.stream().map(Progress::applied).toArray(Long[]::new),
                rows.stream().map(Progress::repeated).toArray(Long[]::new),
                rows.stream().map(Progress::parked).toArray(Long[]::new));
        if (stored != rows.size()) {
            throw new IllegalStateException("Stored " + stored + " of " + rows.size() + " positions");
        }
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    Optional<Intakes.AsOf> asOf(String topic) {
        return jdbc
                .query(
                        AS_OF,
                        (row, _) -> new Intakes.AsOf(
                                instant(row.getObject("recorded_at", OffsetDateTime.class)),
                                instant(row.getObject("applied_at", OffsetDateTime.class))),
                        topic)
                .stream()
                .findFirst();
    }

    private static Instant instant(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.UTC).toInstant();
    }
}
