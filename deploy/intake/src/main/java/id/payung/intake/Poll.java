package id.payung.intake;

import java.util.AbstractList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// The records of one poll. As a list it is their values, so that it can be the payload of a batch; printed it is a
/// count, so that no value reaches a log.
final class Poll extends AbstractList<byte @Nullable []> {

    private final List<ConsumerRecord<byte[], byte @Nullable []>> records;

    Poll(List<ConsumerRecord<byte[], byte @Nullable []>> records) {
        this.records = records;
    }

    List<ConsumerRecord<byte[], byte @Nullable []>> records() {
        return records;
    }

    @Override
    public byte @Nullable [] get(int index) {
        return records.get(index).value();
    }

    @Override
    public int size() {
        return records.size();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return records.size() + " records";
    }
}
