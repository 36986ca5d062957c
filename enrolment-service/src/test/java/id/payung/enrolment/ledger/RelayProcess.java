package id.payung.enrolment.ledger;

import id.payung.stack.Stack;
import id.payung.stack.housing.Leash;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/// A relay in a JVM of its own, which a test can freeze, wake and kill.
final class RelayProcess implements AutoCloseable {

    static final Duration GATHERING = Duration.ofMillis(20);
    static final Duration LEASE = Duration.ofSeconds(2);

    private final Process process;

    private RelayProcess(Process process) {
        this.process = process;
    }

    static RelayProcess start(JdbcConnectionDetails database, int slice) {
        try {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            RelayProcess.class.getName(),
                            database.getJdbcUrl(),
                            database.getUsername(),
                            database.getPassword(),
                            Stack.shared().kafka().bootstrapServers(),
                            Integer.toString(slice))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            Path.of("target", "relays.log").toFile()))
                    .start();
            Leash.hold(process.toHandle(), "KILL");
            return new RelayProcess(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LedgerProperties properties(int slice, Duration gathering, Duration lease) {
        return new LedgerProperties(
                slice,
                Duration.ofMillis(5),
                gathering,
                Duration.ofMillis(50),
                Duration.ofMillis(50),
                Duration.ofSeconds(1),
                lease,
                6,
                (short) 1,
                true);
    }

    static Relay relay(
            JdbcConnectionDetails database, String servers, LedgerProperties properties, MeterRegistry registry) {
        KafkaProperties kafka = new KafkaProperties();
        kafka.setBootstrapServers(List.of(servers));
        return new Relay(
                new LedgerConnection(database, properties),
                new Broker(kafka, properties),
                properties,
                new LedgerMetrics(registry, Clock.systemUTC()),
                new Wake());
    }

    public static void main(String[] arguments) throws InterruptedException {
        var database = new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return arguments[0];
            }

            @Override
            public String getUsername() {
                return arguments[1];
            }

            @Override
            public String getPassword() {
                return arguments[2];
            }
        };
        var properties = properties(Integer.parseInt(arguments[4]), GATHERING, LEASE);
        relay(database, arguments[3], properties, new SimpleMeterRegistry()).start();
        new CountDownLatch(1).await();
    }

    void freeze() {
        signal("STOP");
    }

    void wake() {
        signal("CONT");
    }

    private void signal(String signal) {
        try {
            var code = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill -%s answered %d".formatted(signal, code));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// `kill -9`, frozen or not; returns when it is gone.
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        Leash.release(process.toHandle());
    }
}
