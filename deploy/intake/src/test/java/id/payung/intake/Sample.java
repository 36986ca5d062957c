package id.payung.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.messaging.Message;

/// The smallest service: an event is a number, and adds a row. Zero is of no concern, 13 is against a constraint, a
/// tombstone is allowed when the topic is a state topic (`sample.tombstones`).
@SpringBootApplication
class Sample {

    static final long OUT_OF_MEMORY = 666;

    record Addition(String worker, long value) {}

    @Bean
    Consumer<Message<List<byte[]>>> numbers(Intakes intakes, JdbcTemplate jdbc, Environment environment) {
        boolean tombstones = environment.getProperty("sample.tombstones", Boolean.class, false);
        return intakes.of(
                environment.getRequiredProperty("sample.topic"),
                envelope -> read(envelope, tombstones),
                events -> add(jdbc, events));
    }

    private static @Nullable Addition read(Envelope envelope, boolean tombstones) {
        if (tombstones && envelope.isTombstone()) {
            return new Addition(envelope.key(), -1);
        }
        long value = Long.parseLong(new String(envelope.value(), UTF_8));
        return value == 0 ? null : new Addition(envelope.key(), value);
    }

    private static void add(JdbcTemplate jdbc, List<Addition> events) {
        if (events.stream().anyMatch(event -> event.value() == OUT_OF_MEMORY)) {
            throw new OutOfMemoryError("as the test wants it");
        }
        jdbc.update(
                "INSERT INTO number (worker, value) SELECT * FROM unnest(?::text[], ?::bigint[])",
                events.stream().map(Addition::worker).toArray(String[]::new),
                events.stream().map(Addition::value).toArray(Long[]::new));
    }
}
