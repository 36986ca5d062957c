package id.payung.stack;

import id.payung.stack.Kafka.Detour;
import id.payung.stack.housing.DockerContainer;
import id.payung.stack.housing.Folders;
import id.payung.stack.housing.Housing;
import id.payung.stack.housing.Ports;
import id.payung.stack.housing.StackException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// PostgreSQL and Kafka, real and durable.
///
/// Where they live: with somebody else if the environment names them (`PAYUNG_STACK_POSTGRES_URL`, `…_USERNAME`,
/// `…_PASSWORD` and `PAYUNG_STACK_KAFKA`); in containers if a Docker engine answers; otherwise, or with
/// `PAYUNG_STACK=processes`, in processes of their own.
public final class Stack implements AutoCloseable {

    private static final Map<String, String> ENVIRONMENT = System.getenv();

    private static @Nullable Stack shared;

    private final Postgres postgres;
    private final Kafka kafka;

    private Stack(Postgres postgres, Kafka kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /// One for this JVM, started at the first call and gone with its data when the JVM ends.
    public static synchronized Stack shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    /// Processes of their own on these ports; what was in the folder is there again, and stays after [#close()].
    ///
    /// @throws StackException that names the port, if one is taken
    public static Stack at(Path data, Ports ports) {
        return at(data, ports, 0);
    }

    /// See [#at(Path, Ports)].
    ///
    /// @param detours so many further, guarded ways to the broker; see [Kafka#detours()]
    public static Stack at(Path data, Ports ports, int detours) {
        Path folder = Folders.create(data.toAbsolutePath());
        return processes(
                folder, ports, Stream.generate(Detour::free).limit(detours).toList());
    }

    private static Stack processes(Path folder, Ports ports, List<Detour> detours) {
        return launch(
                () -> Postgres.process(folder, ports.postgres()),
                () -> Kafka.process(folder, ports.kafka(), detours),
                "processes of their own, data in " + folder);
    }

    private static Stack start() {
        if (ENVIRONMENT.containsKey("PAYUNG_STACK_POSTGRES_URL") || ENVIRONMENT.containsKey("PAYUNG_STACK_KAFKA")) {
            return elsewhere();
        }
        boolean processes = "processes".equals(ENVIRONMENT.get("PAYUNG_STACK"));
        if (!processes && DockerContainer.engineAnswers()) {
            try {
                return containers();
            } catch (ContainerFetchException | ContainerLaunchException noImage) {
                System.out.println("Stack: a Docker engine answers but starts no container, so processes are used: "
                        + noImage.getMessage());
            }
        }
        return temporary(0);
    }

    /// Processes of their own, gone with their data when the JVM ends.
    ///
    /// @param detours see [#at(Path, Ports, int)]
    public static Stack temporary(int detours) {
        Path folder = Folders.temporary();
        Stack stack = at(folder, Ports.free(), detours);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stack.kafka.kill();
            stack.postgres.kill();
            Folders.delete(folder);
        }));
        return stack;
    }

    private static Stack containers() {
        Ports ports = Ports.free();
        PostgreSQLContainer database = new PostgreSQLContainer("postgres:18");
        database.setPortBindings(List.of(ports.postgres() + ":5432"));
        database.setCommandParts(Postgres.SETTINGS.stream()
                .flatMap(setting -> List.of("-c", setting).stream())
                .toArray(String[]::new));
        KafkaContainer broker = new KafkaContainer("apache/kafka:4.2.2");
        broker.setPortBindings(List.of(ports.kafka() + ":9092"));
        Kafka.SETTINGS
                .lines()
                .filter(setting -> !setting.startsWith("process.") && !setting.contains("listener"))
                .map(setting -> setting.split("=", 2))
                .forEach(pair ->
                        broker.addEnv("KAFKA_" + pair[0].replace('.', '_').toUpperCase(Locale.ROOT), pair[1]));
        Postgres postgres = new Postgres(
                new DockerContainer(database),
                new Database(
                        "jdbc:postgresql://%s:%d/test".formatted(database.getHost(), ports.postgres()),
                        database.getUsername(),
                        database.getPassword()));
        Kafka kafka = new Kafka(new DockerContainer(broker), broker.getHost() + ":" + ports.kafka());
        return launch(() -> postgres, () -> kafka, "containers");
    }

    private static Stack elsewhere() {
        Database maintenance = new Database(
                variable("PAYUNG_STACK_POSTGRES_URL"),
                variable("PAYUNG_STACK_POSTGRES_USERNAME"),
                variable("PAYUNG_STACK_POSTGRES_PASSWORD"));
        Postgres postgres = new Postgres(new Housing.Elsewhere("PostgreSQL"), maintenance);
        Kafka kafka = new Kafka(new Housing.Elsewhere("Kafka"), variable("PAYUNG_STACK_KAFKA"));
        return launch(() -> postgres, () -> kafka, "external servers");
    }

    private static String variable(String name) {
        String value = ENVIRONMENT.get(name);
        if (value == null) {
            throw new StackException("External servers need %s too".formatted(name));
        }
        return value;
    }

    /// Both at once; if one fails the other is stopped, and the failure is told as it was.
    private static Stack launch(Supplier<Postgres> postgres, Supplier<Kafka> kafka, String description) {
        long begin = System.nanoTime();
        CompletableFuture<Postgres> database = CompletableFuture.supplyAsync(() -> started(postgres));
        CompletableFuture<Kafka> broker = CompletableFuture.supplyAsync(() -> started(kafka));
        try {
            CompletableFuture.allOf(database, broker).join();
        } catch (CompletionException failed) {
            Stream.of(database, broker)
                    .filter(future -> !future.isCompletedExceptionally())
                    .forEach(future -> future.join().stop());
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
        Stack stack = new Stack(database.join(), broker.join());
        stack.kafka.grantRights();
        stack.introduce(description, Duration.ofNanos(System.nanoTime() - begin));
        return stack;
    }

    private static <S extends Server> S started(Supplier<S> server) {
        S made = server.get();
        made.start();
        return made;
    }

    private void introduce(String description, Duration took) {
        System.out.printf(
                "Stack: PostgreSQL %s (fsync %s) at %s and Kafka at %s, %s, ready in %.1f s%n",
                postgres.show("server_version").split(" ", 2)[0],
                postgres.show("fsync"),
                postgres.url(),
                kafka.bootstrapServers(),
                description,
                took.toMillis() / 1_000.0);
    }

    /// A new, empty database with a role of its own; see [Postgres#database(String)].
    public Database database(String name) {
        return postgres.database(name);
    }

    public Postgres postgres() {
        return postgres;
    }

    public Kafka kafka() {
        return kafka;
    }

    /// Stops both in order and keeps the data.
    @Override
    public void close() {
        kafka.stop();
        postgres.stop();
    }
}
