package id.payung.stack;

import id.payung.stack.housing.ChildProcess;
import id.payung.stack.housing.Folders;
import id.payung.stack.housing.Housing;
import id.payung.stack.housing.Ports;
import id.payung.stack.housing.StackException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;

/// Apache Kafka, one node that is broker and controller (KRaft). Topics are made by those who own them, never by
/// chance.
public final class Kafka extends Server {

    /// One node, so one copy of everything; quick joins, because a test waits for each; small buffers.
    static final String SETTINGS = """
            process.roles=broker,controller
            node.id=1
            controller.listener.names=CONTROLLER
            inter.broker.listener.name=PLAINTEXT
            auto.create.topics.enable=false
            group.initial.rebalance.delay.ms=0
            group.min.session.timeout.ms=500
            default.replication.factor=1
            min.insync.replicas=1
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=8
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=8
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            log.cleaner.dedupe.buffer.size=16777216
            broker.session.timeout.ms=3000
            broker.heartbeat.interval.ms=500
            """;

    /// Without the second compiler the broker is up in half the time and half the CPU; a benchmark sets its own flags.
    private static final String QUICK_TO_START = "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    private final String bootstrapServers;
    private final List<Detour> detours;
    private final @Nullable Guard guard;

    /// Of somebody else's, who opens what there is.
    Kafka(Housing housing, String bootstrapServers) {
        this(housing, bootstrapServers, List.of(), null);
    }

    private Kafka(Housing housing, String bootstrapServers, List<Detour> detours, @Nullable Guard guard) {
        super("Kafka", housing);
        this.bootstrapServers = bootstrapServers;
        this.detours = List.copyOf(detours);
        this.guard = guard;
    }

    /// A way to the broker on which something can be put in between: who comes in at `broker` is told that the broker
    /// is at `advertised`, and has to log in.
    ///
    /// @param advertised nobody listens there yet
    public record Detour(int broker, int advertised) {

        static Detour free() {
            return new Detour(Ports.freePort(), Ports.freePort());
        }

        private String listener() {
            return "DETOUR" + broker;
        }
    }

    /// A JVM of its own with its log below `data`.
    static Kafka process(Path data, int port, List<Detour> detours) {
        Path logs = data.resolve("kafka");
        Guard guard = detours.isEmpty() ? null : new Guard(data);
        Path configuration = data.resolve("kafka.properties");
        Folders.write(configuration, settings(logs, port, detours, guard));
        List<String> command = new ArrayList<>();
        command.add(Application.java());
        command.addAll(List.of(System.getenv()
                .getOrDefault("PAYUNG_STACK_KAFKA_JVM", QUICK_TO_START)
                .split(" ")));
        command.addAll(knownClasses());
        command.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
        command.addAll(List.of("-cp", classPath(), BrokerProcess.class.getName(), "" + configuration, "" + logs));
        Path log = data.resolve("kafka.log");
        ChildProcess child = new ChildProcess(new ChildProcess.Program("Kafka", command, log, port, "TERM"));
        return new Kafka(child, "127.0.0.1:" + port, detours, guard);
    }

    private static String settings(Path logs, int port, List<Detour> detours, @Nullable Guard guard) {
        int controller = Ports.freePort();
        StringBuilder listeners = new StringBuilder("PLAINTEXT://127.0.0.1:" + port);
        StringBuilder advertised = new StringBuilder(listeners);
        StringBuilder protocols = new StringBuilder("PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        for (Detour detour : detours) {
            listeners.append(",%s://127.0.0.1:%d".formatted(detour.listener(), detour.broker()));
            advertised.append(",%s://127.0.0.1:%d".formatted(detour.listener(), detour.advertised()));
            protocols.append(",%s:SASL_PLAINTEXT".formatted(detour.listener()));
        }
        String guarded = guard == null
                ? ""
                : guard.settings(detours.stream().map(Detour::listener).toList());
        return SETTINGS + """
                log.dirs=%s
                listener.security.protocol.map=%s
                listeners=%s,CONTROLLER://127.0.0.1:%d
                advertised.listeners=%s
                controller.quorum.voters=1@127.0.0.1:%d
                """.formatted(logs, protocols, listeners, controller, advertised, controller) + guarded;
    }

    /// The build puts the broker's jars into `target/kafka`, beside the classes or the jar that this class came from.
    private static String classPath() {
        Path code = ownCode();
        Path jars = code.resolveSibling("kafka");
        if (!Files.isDirectory(jars)) {
            throw new StackException("The broker's jars are not in %s: build deploy/stack".formatted(jars));
        }
        return code + ":" + jars + "/*";
    }

    /// Where the broker writes down which classes it loads when it ends in order, so that the next one starts with half
    /// the CPU. The JVM takes class paths of jars only, and writes anew when a jar has changed.
    private static List<String> knownClasses() {
        Path code = ownCode();
        return Files.isDirectory(code)
                ? List.of()
                : List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + code.resolveSibling("kafka.jsa"));
    }

    private static Path ownCode() {
        try {
            URI place = Kafka.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Path.of(place);
        } catch (URISyntaxException impossible) {
            throw new StackException("Where this class came from cannot be read", impossible);
        }
    }

    /// Host and port, as every client wants it.
    public String bootstrapServers() {
        return bootstrapServers;
    }

    public List<Detour> detours() {
        return detours;
    }

    /// What a client says at a detour, as its properties.
    ///
    /// @param who a service, by the first word of its name
    public Map<String, String> login(String who) {
        if (guard == null) {
            throw new StackException("This broker asks nobody who it is");
        }
        return guard.login(who);
    }

    /// To be done once for the data of a broker that runs; once more does nothing.
    void grantRights() {
        if (guard != null) {
            try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
                guard.grant(admin);
            }
        }
    }

    @Override
    boolean answers() {
        if (!Ports.accepts(bootstrapServers)) {
            return false;
        }
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 1_000);
        try (Admin admin = Admin.create(settings)) {
            return !admin.describeCluster().nodes().get(1, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while Kafka started", interrupted);
        }
    }
}
