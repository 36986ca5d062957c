package id.payung.systemtest;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.payung.stack.Application;
import id.payung.stack.Roles;
import id.payung.stack.Stack;
import id.payung.stack.housing.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// PostgreSQL, Kafka, a mail server and the three services on free ports and temporary data, with a [Proxy] on every
/// wire between a service and what it needs.
public final class Rig implements AutoCloseable {

    /// Where webhooks of a test may be, and nowhere else on this machine.
    public static final String WEBHOOK_HOST = "127.0.0.9";

    private static final SecureRandom SECRETS = new SecureRandom();
    /// From the broker: one to each service.
    private static final int WIRES = 3;

    private static @Nullable Rig shared;

    static {
        // Who waits is not to fail because the mail server lost a client that was killed in the middle of a letter.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    private final Stack stack;
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Proxy mailWire;
    private final Path logs;
    private final String adminSecret = HexFormat.of().formatHex(random(16));
    private final Map<String, String> common = new HashMap<>();
    private final Service enrolment;
    private final Service coverage;
    private final Service notification;

    /// What a service needs to be itself.
    public record Wires(Proxy kafka, Proxy postgres) {

        public void heal() {
            kafka.heal();
            postgres.heal();
        }
    }

    private Rig(String name, Stack servers, Map<String, String> settings) {
        stack = servers;
        logs = Machine.own().resolve(name);
        Machine.freshFolder(logs);
        mail.start();
        mailWire = new Proxy(0, mail.getSmtp().getPort());
        enrolment = new Service("enrolment", stack, logs, 0);
        coverage = new Service("coverage", stack, logs, 1);
        notification = new Service("notification", stack, logs, 2);
        common.putAll(Map.of(
                "SPRING_MAIL_HOST",
                "127.0.0.1",
                "SPRING_MAIL_PORT",
                Integer.toString(mailWire.port()),
                "PAYUNG_MASTER_KEY",
                Base64.getEncoder().encodeToString(random(32)),
                "PAYUNG_ADMIN_SECRET",
                adminSecret,
                "PAYUNG_ISSUER",
                enrolment.application().url().toString(),
                "PAYUNG_WEBHOOK_KEY",
                Base64.getEncoder().encodeToString(random(32)),
                "PAYUNG_WEBHOOK_ALLOW_HTTP",
                "true",
                "PAYUNG_WEBHOOK_ALLOWED_NETWORKS",
                WEBHOOK_HOST + "/32",
                // A person reads these logs.
                "LOGGING_STRUCTURED_FORMAT_CONSOLE",
                ""));
        common.putAll(links());
        // Letters that a killed process had in its hands are sent again after the lease.
        common.put("PAYUNG_NOTIFICATION_DELIVERY_DEADLINE", "5s");
        common.put("PAYUNG_NOTIFICATION_DELIVERY_LEASE", "10s");
        // And so is the posting of a payment taken up again.
        common.put("PAYUNG_CONTRIBUTION_RESUME", "5s");
        common.putAll(settings);
        List.of(enrolment, coverage, notification).forEach(service -> service.use(common));
    }

    /// Pages of each lead to the others.
    private Map<String, String> links() {
        return Map.of(
                "PAYUNG_LINKS_ENROLMENT", enrolment.application().url().toString(),
                "PAYUNG_LINKS_COVERAGE", coverage.application().url().toString(),
                "PAYUNG_LINKS_NOTIFICATION", notification.application().url().toString());
    }

    /// One for this JVM, started at the first call; every process of it is gone when the JVM ends.
    public static synchronized Rig shared() {
        if (shared == null) {
            shared = started(new Rig("logs", Stack.temporary(WIRES), Map.of()));
        }
        return shared;
    }

    /// Another one, with servers and data of its own: for what no other test can live with. Takes some 20 s.
    ///
    /// @param name of the folder of its logs below `target`
    /// @param settings variables of the environment of its services, over those that they have
    public static Rig another(String name, Map<String, String> settings) {
        return started(new Rig(name, Stack.temporary(WIRES), settings));
    }

    /// See [#another(String, Map)].
    ///
    /// @param data where the servers keep what they know
    public static Rig another(String name, Path data) {
        return started(new Rig(name, Stack.at(data, Ports.free(), WIRES), Map.of()));
    }

    private static Rig started(Rig rig) {
        Runtime.getRuntime().addShutdownHook(new Thread(rig::close));
        Service.readClasses(rig.applications());
        long begin = System.nanoTime();
        rig.applications().forEach(Application::begin);
        rig.applications().forEach(Application::awaitReady);
        System.out.printf("Rig: three services ready after %.1f s%n", (System.nanoTime() - begin) / 1e9);
        return rig;
    }

    @Override
    public void close() {
        applications().forEach(Application::kill);
        mail.stop();
        stack.kafka().kill();
        stack.postgres().kill();
        try {
            for (Service service : List.of(enrolment, coverage, notification)) {
                service.wires().kafka().close();
                service.wires().postgres().close();
            }
            mailWire.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        SECRETS.nextBytes(random);
        return random;
    }

    public Stack stack() {
        return stack;
    }

    public List<Application> applications() {
        return List.of(enrolment(), coverage(), notification());
    }

    public Application enrolment() {
        return enrolment.application();
    }

    public Application coverage() {
        return coverage.application();
    }

    public Application notification() {
        return notification.application();
    }

    /// A second replica on the database of the first, with a log and an address of its own and nothing on its wires;
    /// not started yet, and killed by whoever starts it.
    public Application anotherEnrolment() {
        return enrolment.replica(logs.resolve("enrolment-service-2.log"), common);
    }

    public Wires enrolmentWires() {
        return enrolment.wires();
    }

    public Wires coverageWires() {
        return coverage.wires();
    }

    public Wires notificationWires() {
        return notification.wires();
    }

    /// What a service logs in with, by the first word of its name: at the database, and at the broker as its
    /// properties.
    public record Logins(Roles database, Map<String, Object> broker) {

        /// As the service itself, which sees its own sessions and no more than it may.
        public JdbcClient asItself() {
            return JdbcClient.create(Service.source(database.service()));
        }
    }

    /// See [Logins].
    public Logins logins(String name) {
        Service service = Map.of("enrolment", enrolment, "coverage", coverage, "notification", notification)
                .get(name);
        if (service == null) {
            throw new IllegalArgumentException(name);
        }
        Map<String, Object> broker = new HashMap<>(stack.kafka().login(name));
        broker.put("bootstrap.servers", "127.0.0.1:" + service.wires().kafka().port());
        return new Logins(service.data(), broker);
    }

    public Proxy mailWire() {
        return mailWire;
    }

    public Api enrolment(String token) {
        return enrolment.api(token);
    }

    public Api coverage(String token) {
        return coverage.api(token);
    }

    public Api notification(String token) {
        return notification.api(token);
    }

    public String adminSecret() {
        return adminSecret;
    }

    public String adminToken() {
        return Api.token(enrolment().url(), "admin", adminSecret);
    }

    public GreenMail mail() {
        return mail;
    }

    public JdbcClient enrolmentTables() {
        return enrolment.tables();
    }

    public JdbcClient coverageTables() {
        return coverage.tables();
    }

    public JdbcClient notificationTables() {
        return notification.tables();
    }

    /// Of the database of enrolment-service, which must not run.
    public Roles copyOfTheLedger() {
        return stack.postgres().copy(enrolment.data());
    }

    /// Gives enrolment-service such a copy; it uses it from its next start on.
    public void restoreTheLedger(Roles copy) {
        enrolment.use(copy);
    }

    /// The three databases by the names of their services.
    public Map<String, DataSource> sources() {
        return Map.of(
                "enrolment", enrolment.source(), "coverage", coverage.source(), "notification", notification.source());
    }

    /// Gives coverage-service an empty database; it uses it from its next start on.
    public void emptyCoverage() {
        coverage.use(stack.postgres().roles("coverage"));
    }
}
