package id.payung.benchmark;

import id.payung.benchmark.rig.Api;
import id.payung.benchmark.rig.Cpu;
import id.payung.benchmark.rig.Office;
import id.payung.benchmark.rig.Site;
import id.payung.benchmark.rig.Topic;
import id.payung.benchmark.rig.WrongAnswer;
import id.payung.benchmark.table.Goal;
import id.payung.benchmark.table.Measure;
import id.payung.benchmark.table.Round;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole topic read again into cells beside the live ones, and compared.
///
/// The limit: a plain consumer with buffers of the same size, in the JVM of the benchmark, that reads the same records
/// and parses each value into a tree, and does nothing with it.
record Rebuild(Site site, int people) implements Measure {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public Row row() {
        return new Row(
                "projection rebuilt from the topic and compared",
                "a plain consumer that reads and parses the same records",
                "events/s",
                Goal.share(0.5).and(Goal.least(300_000)));
    }

    @Override
    public Round round() {
        long events = atLeast(2L * people);
        double skimmed = read(events, Rebuild::skim);
        double limit = read(events, record -> JSON.readTree(record.value()));
        Cpu before = site.rig().cpu();
        JsonNode run = verify();
        Cpu after = site.rig().cpu();
        WrongAnswer.unless(
                "records that were read again", events, run.path("records").asLong());
        if (!run.path("agrees").asBoolean()) {
            throw new WrongAnswer("the figures differ: " + run);
        }
        double ours = events / seconds(run);
        return new Round(
                ours,
                limit,
                List.of(
                        String.format(Locale.ROOT, "%,d events", events),
                        after.since(before, events),
                        String.format(Locale.ROOT, "%.2f of one that only looks at the tokens", ours / skimmed)));
    }

    /// Two events for each person, unless other rows of the table have left as many.
    private long atLeast(long wanted) {
        long events = site.books().balance();
        if (events < wanted) {
            Office office = Office.open(site.rig());
            office.list(site.roster(people), people);
            office.register(people);
            site.books().awaitTaken();
            events = site.books().balance();
        }
        return events;
    }

    private double read(long events, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        long begin = System.nanoTime();
        long records = Topic.events(site.rig().kafka()).read(reader);
        long end = System.nanoTime();
        WrongAnswer.unless("records of the topic", events, records);
        return events * 1e9 / (end - begin);
    }

    private static void skim(ConsumerRecord<byte[], byte[]> record) {
        try (JsonParser json = JSON.createParser(record.value())) {
            while (json.nextToken() != null) {
                // Only to the end.
            }
        }
    }

    private JsonNode verify() {
        Api api = site.rig().coverage();
        JsonNode run = api.post("/api/v1/projection/verifications", Map.of());
        while (run.path("endedAt").asString("").isEmpty()) {
            Api.pause(Duration.ofMillis(20));
            run = api.get("/api/v1/projection/verifications/" + run.path("id").asString());
        }
        return run;
    }

    private static double seconds(JsonNode run) {
        OffsetDateTime begin = OffsetDateTime.parse(run.path("startedAt").asString());
        OffsetDateTime end = OffsetDateTime.parse(run.path("endedAt").asString());
        return Duration.between(begin, end).toNanos() / 1e9;
    }
}
