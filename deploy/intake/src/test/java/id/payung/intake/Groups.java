package id.payung.intake;

import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;

/// What the broker knows of a consumer group.
final class Groups {

    private Groups() {}

    static ConsumerGroupDescription describe(Admin admin, String group) throws Exception {
        return admin.describeConsumerGroups(List.of(group))
                .all()
                .get()
                .values()
                .iterator()
                .next();
    }

    /// The only one, or any of several.
    static String member(Admin admin, String group) throws Exception {
        return describe(admin, group).members().stream()
                .map(MemberDescription::consumerId)
                .findFirst()
                .orElseThrow();
    }

    static int members(Admin admin, String group) throws Exception {
        return describe(admin, group).members().size();
    }

    static boolean isStable(Admin admin, String group) throws Exception {
        return describe(admin, group).groupState() == GroupState.STABLE;
    }

    static int assigned(Admin admin, String group) throws Exception {
        return describe(admin, group).members().stream()
                .mapToInt(it -> it.assignment().topicPartitions().size())
                .sum();
    }

    /// Of all partitions together.
    static long committed(Admin admin, String group) throws Exception {
        Collection<OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .values();
        return offsets.stream().mapToLong(OffsetAndMetadata::offset).sum();
    }
}
