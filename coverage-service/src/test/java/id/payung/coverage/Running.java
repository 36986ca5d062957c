package id.payung.coverage;

import id.payung.issuer.Issuer;
import id.payung.stack.Database;
import id.payung.stack.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole service on a port of its own, with real PostgreSQL, Kafka and signed tokens; one for all tests of this
/// JVM.
final class Running {

    static final Duration SOON = Duration.ofSeconds(60);

    private static @Nullable Running shared;

    final Issuer issuer;
    final ConfigurableApplicationContext context;
    final EnrolmentEvents events;
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();
    private final List<String> common;
    private final String address;

    private Running() throws Exception {
        issuer = Issuer.start();
        Database database = Stack.shared().database("coverage");
        events = new EnrolmentEvents();
        common = List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.kafka.bootstrap-servers=" + Stack.shared().kafka().bootstrapServers(),
                "--spring.cloud.stream.bindings.enrolmentEvents-in-0.group=coverage-" + UUID.randomUUID(),
                "--payung.rebuild.look=200ms",
                "--payung.live.beat=1s",
                "--PAYUNG_ISSUER=" + issuer.address());
        context = new SpringApplicationBuilder(CoverageService.class).run(arguments());
        address = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /// To start another replica with.
    String[] arguments(String... more) {
        return Stream.concat(common.stream(), Stream.of(more)).toArray(String[]::new);
    }

    static synchronized Running shared() throws Exception {
        if (shared == null) {
            shared = new Running();
        }
        return shared;
    }

    HttpResponse<String> get(String path, @Nullable String token) throws IOException, InterruptedException {
        return send(request(path, token).GET().build());
    }

    HttpResponse<String> getUnless(String path, String tag) throws IOException, InterruptedException {
        return send(request(path, null).header("If-None-Match", tag).GET().build());
    }

    HttpResponse<String> post(String path, @Nullable String token, String body)
            throws IOException, InterruptedException {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(SOON);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /// As ADMIN, who sees every number.
    JsonNode read(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path, issuer.ofAdmin());
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return json.readTree(response.body());
    }

    JsonNode tree(HttpResponse<String> response) {
        return json.readTree(response.body());
    }

    String address() {
        return address;
    }

    /// Waits until everything on the topic was taken.
    void hasTakenAll() throws Exception {
        events.flush();
        Awaitility.await().atMost(SOON).until(() -> sum("next_offset") == events.sent());
    }

    /// What became of what was taken. A poll comes again when the answer to its commit was lost, and is counted as
    /// repeated.
    Books books() {
        return new Books(sum("applied"), sum("repeated"), sum("parked"));
    }

    private long sum(String column) {
        return context.getBean(JdbcClient.class)
                .sql("SELECT coalesce(sum(%s), 0) FROM intake_position".formatted(column))
                .query(Long.class)
                .single();
    }

    record Books(long applied, long repeated, long parked) {}
}
