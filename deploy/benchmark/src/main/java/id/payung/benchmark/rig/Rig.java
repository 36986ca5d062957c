package id.payung.benchmark.rig;

import id.payung.stack.Application;
import id.payung.stack.Database;
import id.payung.stack.Stack;
import id.payung.stack.housing.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// PostgreSQL, Kafka, enrolment-service and coverage-service on free ports and temporary data.
public final class Rig implements AutoCloseable {

    private static final String HEAP_AS_PROMISED = "-Xmx256m -XX:+UseSerialGC";
    private static final SecureRandom SECRETS = new SecureRandom();

    private final Stack stack = Stack.shared();
    private final String adminSecret = HexFormat.of().formatHex(random(16));
    private final Database enrolmentData = stack.database("enrolment");
    private final Database coverageData = stack.database("coverage");
    private final Application enrolment;
    private final Application coverage;
    private final Map<String, String> environmentOfCoverage;
    private final Path root;

    public Rig(Path root) {
        this.root = root;
        int port = Ports.freePort();
        Map<String, String> common = new HashMap<>(Map.of(
                "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                stack.kafka().bootstrapServers(),
                "PAYUNG_MASTER_KEY",
                Base64.getEncoder().encodeToString(random(32)),
                "PAYUNG_ADMIN_SECRET",
                adminSecret,
                "PAYUNG_ISSUER",
                "http://127.0.0.1:" + port));
        common.putAll(login(enrolmentData));
        enrolment = begun("enrolment-service", root, port, common);
        common.putAll(login(coverageData));
        environmentOfCoverage = Map.copyOf(common);
        coverage = begun("coverage-service", root, Ports.freePort(), common);
        List.of(enrolment, coverage).forEach(Application::awaitReady);
    }

    /// As it runs for ever: both compilers, and the heap that is promised.
    private static Application begun(String name, Path root, int port, Map<String, String> environment) {
        String flags = System.getenv().getOrDefault("PAYUNG_BENCHMARK_JVM", HEAP_AS_PROMISED);
        return begun(name, root, port, environment, flags);
    }

    private static Application begun(String name, Path root, int port, Map<String, String> environment, String flags) {
        Path jar = root.resolve(name).resolve("target/app/app.jar");
        Path log = root.resolve("deploy/benchmark/target/%s-%d.log".formatted(name, port));
        Application application = new Application(
                name, jar, port, log, List.of(flags.replace("%s", name).split(" ", -1)));
        application.use(environment);
        application.begin();
        return application;
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        SECRETS.nextBytes(random);
        return random;
    }

    private static Map<String, String> login(Database database) {
        return Map.of(
                "SPRING_DATASOURCE_URL", database.url(),
                "SPRING_DATASOURCE_USERNAME", database.username(),
                "SPRING_DATASOURCE_PASSWORD", database.password());
    }

    private String adminToken() {
        return Api.token(enrolment.url(), "admin", adminSecret);
    }

    /// For ADMIN, for 15 minutes.
    public Api enrolment() {
        return new Api(enrolment.url(), adminToken());
    }

    public URI coverageUrl() {
        return coverage.url();
    }

    /// Another replica of coverage-service on the same data, with a heap of its own size; to be closed.
    ///
    /// @param heap as the JVM is told: `512m`
    public Replica coverage(String heap) {
        Application replica = begun(
                "coverage-service",
                root,
                Ports.freePort(),
                environmentOfCoverage,
                "-Xmx%s -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError".formatted(heap));
        replica.awaitReady();
        return new Replica(replica);
    }

    /// For ADMIN, for 15 minutes.
    public Api coverage() {
        return new Api(coverage.url(), adminToken());
    }

    public JdbcClient enrolmentTables() {
        return tables(enrolmentData);
    }

    JdbcClient coverageTables() {
        return tables(coverageData);
    }

    private static JdbcClient tables(Database database) {
        return JdbcClient.create(
                new SingleConnectionDataSource(database.url(), database.username(), database.password(), true));
    }

    /// Processor time taken so far.
    public Cpu cpu() {
        Map<String, Long> pids = new LinkedHashMap<>();
        pids.put("PostgreSQL", stack.postgres().pid());
        pids.put("enrolment", enrolment.pid());
        pids.put("coverage", coverage.pid());
        pids.put("Kafka", stack.kafka().pid());
        return Cpu.of(pids);
    }

    public String kafka() {
        return stack.kafka().bootstrapServers();
    }

    @Override
    public void close() {
        coverage.stop();
        enrolment.stop();
    }
}
