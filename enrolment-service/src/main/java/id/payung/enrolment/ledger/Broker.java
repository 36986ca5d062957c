package id.payung.enrolment.ledger;

import id.payung.enrolment.seal.Position;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/// The broker as the relay uses it: the two topics, and a producer that fences every older one.
@Component
class Broker {

    private static final String TRANSACTIONAL_ID = "enrolment-relay";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /// How to get in: addresses, and for a broker that asks who comes, the answer.
    private final KafkaProperties kafka;

    private final LedgerProperties properties;

    Broker(KafkaProperties kafka, LedgerProperties properties) {
        this.kafka = kafka;
        this.properties = properties;
    }

    /// Creates the topics that are missing; what exists stays as it is.
    void createTopics() throws InterruptedException, ExecutionException, TimeoutException {
        var topics = List.of(
                topic(
                        Records.EVENTS,
                        Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.RETENTION_BYTES_CONFIG, "-1")),
                topic(
                        Records.DIRECTORY,
                        Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                TopicConfig.CLEANUP_POLICY_COMPACT,
                                // By default a name that was erased may stay in a quiet topic for ever.
                                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                                Long.toString(Duration.ofDays(1).toMillis()))));
        Map<String, Object> settings = kafka.buildAdminProperties();
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        try (var admin = Admin.create(settings)) {
            for (var created : admin.createTopics(topics).values().values()) {
                try {
                    created.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        }
    }

    /// With the broker's time on every record: it refuses those from more than an hour ahead, and a false clock here is
    /// to stop nothing. When something was recorded is said by `ce_time`.
    private NewTopic topic(String name, Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        return new NewTopic(name, properties.partitions(), properties.replicas()).configs(all);
    }

    /// How far the topics go, as [Ends] reads it.
    record Reach(Position events, Position directory) {}

    Reach reach() {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var ends = new Ends(consumer, PATIENCE);
            return new Reach(ends.furthest(Records.EVENTS), ends.furthest(Records.DIRECTORY));
        }
    }

    /// A producer in its first transaction's readiness: any older one with the same id can no longer commit.
    Producer<byte[], byte[]> producer() {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, TRANSACTIONAL_ID);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // The commit flushes; within a slice batches fill faster than any linger.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
        var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            return producer;
        } catch (KafkaException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }
}
