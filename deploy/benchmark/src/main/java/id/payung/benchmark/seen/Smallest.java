package id.payung.benchmark.seen;

import id.payung.benchmark.rig.Latencies;
import id.payung.benchmark.rig.Rig;
import id.payung.benchmark.rig.Topic;
import id.payung.benchmark.rig.WrongAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The least that a change goes through on its way: one transaction of the log, one of the database.
final class Smallest {

    private static final String TOPIC = "benchmark-way";
    private static final byte[] SOMETHING = new byte[500];

    private Smallest() {}

    static Latencies way(Rig rig, int times) {
        JdbcClient database = rig.enrolmentTables();
        database.sql("CREATE TABLE IF NOT EXISTS benchmark_way (id bigint)").update();
        Topic.create(rig.kafka(), TOPIC);
        Map<String, Object> settings =
                Map.of("bootstrap.servers", rig.kafka(), "acks", "all", "transactional.id", TOPIC, "linger.ms", 0);
        List<Long> all = new ArrayList<>();
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            for (int time = 0; time < times; time++) {
                long begin = System.nanoTime();
                producer.beginTransaction();
                var _ = producer.send(new ProducerRecord<>(TOPIC, SOMETHING));
                producer.commitTransaction();
                int rows = database.sql("INSERT INTO benchmark_way (id) VALUES (:id)")
                        .param("id", time)
                        .update();
                all.add(System.nanoTime() - begin);
                WrongAnswer.unless("rows", 1, rows);
            }
        }
        return Latencies.of(all);
    }
}
