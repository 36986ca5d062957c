package id.payung.systemtest;

import id.payung.stack.Application;
import id.payung.stack.Database;
import id.payung.stack.Kafka;
import id.payung.stack.Roles;
import id.payung.stack.Stack;
import id.payung.stack.housing.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

    private final String name;
    private final Stack stack;
    private final Application application;
    private final Rig.Wires wires;
    private Roles data;

    /// @param logs the folder of its log
    /// @param number of the detour of the broker that is its own
    Service(String name, Stack stack, Path logs, int number) {
        Kafka.Detour detour = stack.kafka().detours().get(number);
        this.name = name;
        this.stack = stack;
        application = application(name + "-service", logs.resolve(name + "-service.log"));
        wires = new Rig.Wires(
                new Proxy(detour.advertised(), detour.broker()),
                new Proxy(0, stack.postgres().port()));
        data = stack.postgres().roles(name);
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

    Roles data() {
        return data;
    }

    /// From its next start on.
    void use(Map<String, String> environment) {
        application.use(environment);
        application.use(Map.of(
                "SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + wires.kafka().port()));
        stack.kafka().login(name).forEach((property, value) -> application.use(Map.of(variable(property), value)));
        application.use(login(wires.postgres().port()));
    }

    /// From its next start on.
    void use(Roles other) {
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

    /// `sasl.mechanism` as Spring reads it from the environment.
    private static String variable(String property) {
        return "SPRING_KAFKA_PROPERTIES_" + property.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private Map<String, String> login(int port) {
        Map<String, String> login = new HashMap<>(data.environment());
        login.computeIfPresent("SPRING_DATASOURCE_URL", (_, url) -> url.replaceFirst(":[0-9]+/", ":" + port + "/"));
        return login;
    }

    Api api(String token) {
        return new Api(application.url(), token);
    }

    /// As the owner of the tables.
    DataSource source() {
        return source(data.owner());
    }

    static DataSource source(Database login) {
        return new DriverManagerDataSource(login.url(), login.username(), login.password());
    }

    JdbcClient tables() {
        return JdbcClient.create(source());
    }
}
