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
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A ledger full of events that goes out to the topic: one people's import is recorded while an open transaction holds
/// the relay back, and then the transaction ends.
///
/// Each event of a person who is new has two records, the event and the entry of the directory. The limit: a plain
/// producer with `acks=all` and batches of the same size sends as many records of both kinds to another topic, once to
/// warm up and once for the clock. It has [#SOME] of each in memory, and sends them again and again.
record Publish(Site site, int people) implements Measure {

    private static final String ELSEWHERE = "benchmark-events";
    private static final int SOME = 10_000;

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
        double limit = sendAgain();
        site.books().awaitTaken();
        site.books().balance();
        return new Round(people * 1e9 / (end - begin), limit, List.of(stop.since(start, people)));
    }

    private List<ConsumerRecord<byte[], byte[]>> some(Topic topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(SOME);
        topic.read(record -> {
            if (records.size() < SOME) {
                records.add(record);
            }
        });
        return records;
    }

    private double sendAgain() {
        String kafka = site.rig().kafka();
        List<ConsumerRecord<byte[], byte[]>> events = some(Topic.events(kafka));
        List<ConsumerRecord<byte[], byte[]>> names = some(Topic.directory(kafka));
        Topic.create(kafka, ELSEWHERE);
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                kafka,
                "acks",
                "all",
                "compression.type",
                "lz4",
                "linger.ms",
                5,
                "batch.size",
                256 * 1024);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            send(producer, events, names);
            long begin = System.nanoTime();
            send(producer, events, names);
            return people * 1e9 / (System.nanoTime() - begin);
        }
    }

    private void send(
            Producer<byte[], byte[]> producer,
            List<ConsumerRecord<byte[], byte[]>> events,
            List<ConsumerRecord<byte[], byte[]>> names) {
        for (int at = 0; at < people; at++) {
            send(producer, events.get(at % events.size()));
            send(producer, names.get(at % names.size()));
        }
        producer.flush();
    }

    private static void send(Producer<byte[], byte[]> producer, ConsumerRecord<byte[], byte[]> record) {
        var _ = producer.send(new ProducerRecord<>(ELSEWHERE, null, record.key(), record.value(), record.headers()));
    }
}
