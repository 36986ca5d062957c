package id.payung.systemtest;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.payung.stack.Database;
import id.payung.stack.Stack;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// PostgreSQL, Kafka, a mail server and the three services on free ports and temporary data.
public final class Rig {

    private static final SecureRandom SECRETS = new SecureRandom();

    private static @Nullable Rig shared;

    private final Stack stack = Stack.shared();
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final String adminSecret = HexFormat.of().formatHex(random(16));
    private final Database enrolmentData = stack.database("enrolment");
    private final Database notificationData = stack.database("notification");
    private Database coverageData = stack.database("coverage");
    private final Application enrolment;
    private final Application coverage;
    private final Application notification;

    private Rig() {
        mail.start();
        Path root = Machine.root();
        Machine.freshFolder(root.resolve("deploy/system-test/target/logs"));
        Map<String, String> common = new HashMap<>(Map.of(
                "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                stack.kafka().bootstrapServers(),
                "SPRING_MAIL_HOST",
                "127.0.0.1",
                "SPRING_MAIL_PORT",
                Integer.toString(mail.getSmtp().getPort()),
                "PAYUNG_MASTER_KEY",
                Base64.getEncoder().encodeToString(random(32)),
                "PAYUNG_ADMIN_SECRET",
                adminSecret,
                "PAYUNG_WEBHOOK_KEY",
                Base64.getEncoder().encodeToString(random(32)),
                "PAYUNG_WEBHOOK_ALLOW_HTTP",
                "true",
                // A corner of this machine where tests listen; everything else of it stays out of reach.
                "PAYUNG_WEBHOOK_ALLOWED_NETWORKS",
                "127.77.0.0/16",
                // A person reads these logs.
                "LOGGING_STRUCTURED_FORMAT_CONSOLE",
                ""));
        common.putAll(login(enrolmentData));
        enrolment = new Application("enrolment-service", root, common);
        common.put("PAYUNG_ISSUER", enrolment.url().toString());
        enrolment.use(common);
        common.putAll(login(coverageData));
        coverage = new Application("coverage-service", root, common);
        common.putAll(login(notificationData));
        notification = new Application("notification-service", root, common);
        applications().forEach(application -> application.use(links()));
    }

    /// Pages of each lead to the others.
    private Map<String, String> links() {
        return Map.of(
                "PAYUNG_LINKS_ENROLMENT", enrolment.url().toString(),
                "PAYUNG_LINKS_COVERAGE", coverage.url().toString(),
                "PAYUNG_LINKS_NOTIFICATION", notification.url().toString());
    }

    /// One for this JVM, started at the first call; every process of it is gone when the JVM ends.
    public static synchronized Rig shared() {
        if (shared == null) {
            Rig rig = new Rig();
            Runtime.getRuntime().addShutdownHook(new Thread(rig::end));
            long begin = System.nanoTime();
            rig.applications().forEach(Application::start);
            rig.applications().forEach(Application::awaitReady);
            System.out.printf("Rig: three services ready after %.1f s%n", (System.nanoTime() - begin) / 1e9);
            shared = rig;
        }
        return shared;
    }

    private void end() {
        applications().forEach(Application::kill);
        mail.stop();
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

    Stack stack() {
        return stack;
    }

    List<Application> applications() {
        return List.of(enrolment, coverage, notification);
    }

    Application enrolment() {
        return enrolment;
    }

    Application coverage() {
        return coverage;
    }

    Application notification() {
        return notification;
    }

    public Api enrolment(String token) {
        return new Api(enrolment.url(), token);
    }

    public Api coverage(String token) {
        return new Api(coverage.url(), token);
    }

    public Api notification(String token) {
        return new Api(notification.url(), token);
    }

    public String adminSecret() {
        return adminSecret;
    }

    public String adminToken() {
        return Api.token(enrolment.url(), "admin", adminSecret);
    }

    GreenMail mail() {
        return mail;
    }

    JdbcClient enrolmentTables() {
        return tables(enrolmentData);
    }

    JdbcClient coverageTables() {
        return tables(coverageData);
    }

    JdbcClient notificationTables() {
        return tables(notificationData);
    }

    /// The three databases by the names of their services.
    public Map<String, JdbcClient> tables() {
        return Map.of(
                "enrolment", enrolmentTables(), "coverage", coverageTables(), "notification", notificationTables());
    }

    private static JdbcClient tables(Database database) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.username(), database.password()));
    }

    /// Gives coverage-service an empty database; it uses it from its next start on.
    void emptyCoverage() {
        coverageData = stack.database("coverage");
        coverage.use(login(coverageData));
    }
}
