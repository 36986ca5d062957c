package id.payung.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.payung.issuer.Issuer;
import id.payung.stack.Database;
import id.payung.stack.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The service, running on a database, a mail server and an issuer of its own.
public final class Running implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static @Nullable Running live;
    private static @Nullable Running steered;

    public static final SteeredClock CLOCK = new SteeredClock("2026-02-26T03:00:00Z");

    public final GreenMail mail;
    public final Issuer issuer = Issuer.start();
    private final Database database;
    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private Running(Database database, @Nullable Clock clock, List<String> properties) {
        this.database = database;
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        mail = new GreenMail(setup);
        mail.start();
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.datasource.hikari.minimum-idle=2",
                "--spring.cloud.stream.kafka.binder.brokers=" + servers(clock),
                "--spring.cloud.stream.bindings.enrolmentEvents-in-0.group=notification-" + UUID.randomUUID(),
                "--spring.cloud.stream.bindings.workerDirectory-in-0.group=notification-" + UUID.randomUUID(),
                "--spring.cloud.stream.kafka.binder.consumer-properties.metadata.max.age.ms=500",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.getSmtp().getPort(),
                "--PAYUNG_ISSUER=" + issuer.address()));
        all.addAll(properties);
        SpringApplicationBuilder application = new SpringApplicationBuilder(NotificationService.class);
        if (clock != null) {
            application.initializers(steered(clock));
        }
        context = application.run(lastWins(all));
    }

    private static org.springframework.context.ApplicationContextInitializer<GenericApplicationContext> steered(
            Clock clock) {
        return context -> context.registerBean(
                "steeredClock", Clock.class, () -> clock, definition -> definition.setPrimary(true));
    }

    private static String[] lastWins(List<String> properties) {
        Map<String, String> byName = new LinkedHashMap<>();
        properties.forEach(property -> byName.put(property.substring(0, property.indexOf('=')), property));
        return byName.values().toArray(String[]::new);
    }

    private static String servers(@Nullable Clock clock) {
        return clock == null ? Stack.shared().kafka().bootstrapServers() : "localhost:1";
    }

    /// The one that listens to the broker; shared by all tests of this JVM, so each has OPDs of its own.
    public static synchronized Running live() {
        if (live == null) {
            live = new Running(
                    Stack.shared().database("notification"),
                    null,
                    List.of(
                            "--payung.notification.delivery.first-pause=300ms",
                            "--payung.notification.delivery.longest-pause=1s"));
            Runtime.getRuntime().addShutdownHook(new Thread(live::close));
        }
        return live;
    }

    /// One that listens to nothing and walks no rounds, on the clock [#CLOCK]; shared by all tests of this JVM, so each
    /// has OPDs (and where it lists a region, a region) of its own.
    public static synchronized Running steered() {
        if (steered == null) {
            steered = still(CLOCK, "--payung.notification.delivery.settle=0s");
            Runtime.getRuntime().addShutdownHook(new Thread(steered::close));
        }
        return steered;
    }

    /// One that listens to nothing and walks no rounds: the test walks them, on the test's clock.
    public static Running still(Clock clock, String... properties) {
        List<String> all = new ArrayList<>(List.of(
                "--spring.cloud.stream.bindings.enrolmentEvents-in-0.consumer.auto-startup=false",
                "--spring.cloud.stream.bindings.workerDirectory-in-0.consumer.auto-startup=false",
                "--payung.notification.watch.pause=1m",
                "--payung.notification.delivery.pause=1m"));
        all.addAll(List.of(properties));
        return new Running(Stack.shared().database("notification"), clock, all);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    public Database database() {
        return database;
    }

    public HttpResponse<String> get(String path, @Nullable String token) {
        return send(request(path, token).GET());
    }

    public HttpResponse<String> post(String path, @Nullable String token, String body) {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> put(String path, @Nullable String token, String body) {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> delete(String path, @Nullable String token) {
        return send(request(path, token).DELETE());
    }

    /// For a client of the test's own.
    public URI address(String path) {
        return URI.create(
                "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port") + path);
    }

    public JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(20));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        context.close();
        mail.stop();
        issuer.close();
    }
}
