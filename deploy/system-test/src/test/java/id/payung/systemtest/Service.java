package id.payung.systemtest;

import id.payung.stack.Application;
import id.payung.stack.Database;
import id.payung.stack.Kafka;
import id.payung.stack.Ports;
import id.payung.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A service with its database and its wires.
final class Service {

    /// Without the second compiler a service is ready in half the time.
    private static final List<String> SMALL_AND_QUICK = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dspring.jmx.enabled=false",
            "-XX:+EnableDynamicAgentLoading");

    private final Stack stack;
    private final Application application;
    private final Rig.Wires wires;
    private Database data;

    /// @param logs the folder of its log
    /// @param number of the detour of the broker that is its own
    Service(String name, Stack stack, Path logs, int number) {
        Kafka.Detour detour = stack.kafka().detours().get(number);
        this.stack = stack;
        application = application(name + "-service", logs.resolve(name + "-service.log"));
        wires = new Rig.Wires(
                new Proxy(detour.advertised(), detour.broker()),
                new Proxy(0, stack.postgres().port()));
        data = stack.database(name);
    }

    private static Application application(String name, Path log) {
        return new Application(name, Jars.unwrapped(Machine.root(), name), Ports.freePort(), log, SMALL_AND_QUICK);
    }

    /// Whoever comes first of those that run beside each other writes the files, and the others wait for them.
    static void readClasses(List<Application> applications) {
        try (FileChannel turn = FileChannel.open(
                        Machine.target().resolve("applications/turn"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock _ = turn.lock()) {
            applications.parallelStream().forEach(Application::readClasses);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    Application application() {
        return application;
    }

    Rig.Wires wires() {
        return wires;
    }

    Database data() {
        return data;
    }

    /// From its next start on.
    void use(Map<String, String> environment) {
        application.use(environment);
        application.use(Map.of(
                "SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + wires.kafka().port()));
        application.use(login(wires.postgres().port()));
    }

    /// From its next start on.
    void use(Database other) {
        data = other;
        use(Map.of());
    }

    /// A second replica on the same database, with an address of its own and nothing on its wires; not started yet.
    Application replica(Path log, Map<String, String> environment) {
        Application replica = application(application.name(), log);
        replica.use(environment);
        replica.use(login(stack.postgres().port()));
        replica.use(Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", stack.kafka().bootstrapServers()));
        return replica;
    }

    private Map<String, String> login(int port) {
        return Map.of(
                "SPRING_DATASOURCE_URL", data.url().replaceFirst(":[0-9]+/", ":" + port + "/"),
                "SPRING_DATASOURCE_USERNAME", data.username(),
                "SPRING_DATASOURCE_PASSWORD", data.password());
    }

    Api api(String token) {
        return new Api(application.url(), token);
    }

    DataSource source() {
        return new DriverManagerDataSource(data.url(), data.username(), data.password());
    }

    JdbcClient tables() {
        return JdbcClient.create(source());
    }
}
