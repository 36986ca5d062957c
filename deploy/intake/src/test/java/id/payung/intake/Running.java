package id.payung.intake;

import id.payung.stack.Database;
import id.payung.stack.Stack;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.messaging.Message;

/// The [Sample] service, running on a database, as a consumer group of its own unless told otherwise.
final class Running implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(40);

    final ConfigurableApplicationContext context;

    private Running(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Running on(Database database, Topic topic, String... more) {
        List<String> defaults = List.of(
                "sample.topic=" + topic.name,
                "spring.datasource.url=" + database.url(),
                "spring.datasource.username=" + database.username(),
                "spring.datasource.password=" + database.password(),
                "spring.datasource.hikari.connection-timeout=1000",
                "spring.kafka.bootstrap-servers=" + Stack.shared().kafka().bootstrapServers(),
                "spring.cloud.stream.bindings.numbers-in-0.destination=" + topic.name,
                "spring.cloud.stream.bindings.numbers-in-0.group=sample-" + UUID.randomUUID(),
                "spring.cloud.stream.kafka.binder.consumer-properties.metadata.max.age.ms=500",
                "payung.intake.longest-pause=500ms");
        return new Running(new SpringApplicationBuilder(Sample.class)
                .web(WebApplicationType.NONE)
                .properties(defaults.toArray(String[]::new))
                .run(Arrays.stream(more).map(it -> "--" + it).toArray(String[]::new)));
    }

    Intakes intakes() {
        return context.getBean(Intakes.class);
    }

    JdbcTemplate jdbc() {
        return context.getBean(JdbcTemplate.class);
    }

    @SuppressWarnings("unchecked") // the one function of the sample
    Consumer<Message<List<byte[]>>> function() {
        return (Consumer<Message<List<byte[]>>>) context.getBean("numbers");
    }

    long count(String sql) {
        Long count = jdbc().queryForObject(sql, Long.class);
        return count == null ? -1 : count;
    }

    long numbers() {
        return count("SELECT count(*) FROM number");
    }

    static void soon(Callable<Boolean> condition) {
        Awaitility.await().atMost(SOON).ignoreExceptions().until(condition);
    }

    java.sql.Connection connection() throws java.sql.SQLException {
        return context.getBean(javax.sql.DataSource.class).getConnection();
    }

    /// How often its polls came to nothing because something was away.
    double retried() {
        return context.getBean(MeterRegistry.class)
                .get("payung.intake.retried")
                .counter()
                .count();
    }

    /// Transactions that wait for a lock.
    long waiting() {
        return count("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND usename = current_user");
    }

    /// Waits until so many records were taken, whatever became of them.
    Running hasTaken(long records) {
        Awaitility.await().atMost(SOON).ignoreExceptions().until(() -> taken() == records);
        return this;
    }

    long taken() {
        return count("SELECT coalesce(sum(applied + repeated + parked), 0) FROM intake_position");
    }

    @Override
    public void close() {
        context.close();
    }
}
