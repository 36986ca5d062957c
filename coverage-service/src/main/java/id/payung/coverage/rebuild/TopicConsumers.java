package id.payung.coverage.rebuild;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/// Makes consumers that belong to no group and commit nothing, for reading a topic as fast as it comes.
///
/// In small sips: what a poll hands over has to be copied by each collection that comes while it is worked on, and with
/// 20,000 records that took more time than reading them.
@Component
class TopicConsumers {

    private static final Map<String, Object> SETTINGS = Map.of(
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "none",
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            1_000,
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
            1 << 20,
            ConsumerConfig.RECEIVE_BUFFER_CONFIG,
            1 << 20);

    private final ConsumerFactory<?, ?> connection;

    TopicConsumers(ConsumerFactory<?, ?> connection) {
        this.connection = connection;
    }

    Consumer<byte[], byte[]> create() {
        Map<String, Object> settings = new HashMap<>(connection.getConfigurationProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.putAll(SETTINGS);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
