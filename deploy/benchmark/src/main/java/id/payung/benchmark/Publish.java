package id.payung.benchmark;

import id.payung.benchmark.rig.Cpu;
import id.payung.benchmark.rig.Office;
import id.payung.benchmark.rig.Site;
import id.payung.benchmark.rig.Topic;
import id.payung.benchmark.table.Measure;
import id.payung.benchmark.table.Round;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A ledger full of events that goes out to the topic: one people's import is recorded while an open transaction holds
/// the relay back, and then the transaction ends.
///
/// The limit: a plain producer with `acks=all` and batches of the same size sends the same records of
/// `enrolment-events` to another topic. Ours also sends a record of `worker-directory` for each of them.
record Publish(Site site, int people) implements Measure {

    private static final String ELSEWHERE = "benchmark-events";

    @Override
    public Row row() {
        return new Row(
                String.format(Locale.ROOT, "%,d events of a ledger to the topic", people),
                "a plain producer, `acks=all`, the same records",
                "events/s",
                0.5);
    }

    @Override
    public Round round() {
        Office office = Office.open(site.rig());
        site.books().awaitPublished();
        Path file = site.roster(people);
        JdbcClient holder = site.rig().enrolmentTables();
        holder.sql("BEGIN").update();
        holder.sql("SELECT pg_current_xact_id()::text").query(String.class).single();
        office.list(file, people);
        Cpu start = site.rig().cpu();
        long begin = System.nanoTime();
        holder.sql("COMMIT").update();
        site.books().awaitPublished();
        long end = System.nanoTime();
        Cpu stop = site.rig().cpu();
        double limit = send(some());
        site.books().awaitTaken();
        site.books().balance();
        return new Round(people * 1e9 / (end - begin), limit, List.of(stop.since(start, people)));
    }

    private List<ConsumerRecord<byte[], byte[]>> some() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(people);
        new Topic(site.rig().kafka()).read(record -> {
            if (records.size() < people) {
                records.add(record);
            }
        });
        return records;
    }

    private double send(List<ConsumerRecord<byte[], byte[]>> records) {
        Topic.create(site.rig().kafka(), ELSEWHERE);
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                site.rig().kafka(),
                "acks",
                "all",
                "compression.type",
                "lz4",
                "linger.ms",
                5,
                "batch.size",
                256 * 1024);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            long begin = System.nanoTime();
            for (ConsumerRecord<byte[], byte[]> record : records) {
                var _ = producer.send(
                        new ProducerRecord<>(ELSEWHERE, null, record.key(), record.value(), record.headers()));
            }
            producer.flush();
            return records.size() * 1e9 / (System.nanoTime() - begin);
        }
    }
}
