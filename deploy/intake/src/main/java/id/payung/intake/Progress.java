package id.payung.intake;

import java.time.Instant;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// How far one partition has been taken, and what one poll adds to it.
final class Progress {

    private final TopicPartition partition;
    private Position position;
    private @Nullable Instant recordedAt;
    private long nextOffset;
    private long records;
    private long repeated;
    private long parked;

    Progress(TopicPartition partition, Position position) {
        this.partition = partition;
        this.position = position;
    }

    TopicPartition partition() {
        return partition;
    }

    Position position() {
        return position;
    }

    @Nullable
    Instant recordedAt() {
        return recordedAt;
    }

    long applied() {
        return records - repeated - parked;
    }

    long repeated() {
        return repeated;
    }

    long parked() {
        return parked;
    }

    /// Offset behind the last record of the poll.
    long nextOffset() {
        return nextOffset;
    }

    /// Counts a record of the poll. False for a repeat: its position was taken before. A record whose position cannot
    /// be read is none.
    boolean take(@Nullable Position next, long offset) {
        records++;
        nextOffset = offset + 1;
        if (next == null) {
            return true;
        }
        if (!next.isBeyond(position)) {
            repeated++;
            return false;
        }
        position = next;
        return true;
    }

    void readUpTo(Instant time) {
        recordedAt = time;
    }

    /// A record of this poll was refused: it goes to the parked events, or lies there already.
    void refuse(boolean isNew) {
        if (isNew) {
            parked++;
        } else {
            repeated++;
        }
    }
}
