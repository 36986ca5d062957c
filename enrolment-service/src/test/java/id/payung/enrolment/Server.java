package id.payung.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.payung.stack.Database;
import id.payung.stack.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole enrolment-service on a fresh database, spoken to over HTTP as its clients do. Its relay rests: what it
/// publishes has tests of its own.
public final class Server implements AutoCloseable {

    private static final String ADMIN_SECRET = "admin-secret-for-tests-only";
    private static final String MASTER_KEY =
            Base64.getEncoder().encodeToString("32 bytes, 32 bytes, 32 bytes! OK".getBytes(UTF_8));
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Client> regions = new ConcurrentHashMap<>();

    private Server(ConfigurableApplicationContext context) {
        this.context = context;
    }

    private static final Supplier<Server> SHARED = SingletonSupplier.of(Server::start);

    /// One for all tests of this JVM that get along with what the others leave behind; it ends with the JVM. A test
    /// uses OPDs and NIKs of its own and looks at nothing else.
    public static Server shared() {
        return SHARED.get();
    }

    public static Server start() {
        return start(new SpringApplicationBuilder(EnrolmentService.class));
    }

    /// One whose day is what the clock says.
    public static Server at(Clock clock) {
        return start(new SpringApplicationBuilder(EnrolmentService.class)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean("clock", Clock.class, () -> clock)));
    }

    private static Server start(SpringApplicationBuilder application) {
        Database database = Stack.shared().database("enrolment");
        return new Server(application.run(
                "--server.port=0",
                "--payung.ledger.enabled=false",
                "--payung.roster.chunk=3",
                "--payung.lapse.enabled=false",
                "--payung.lapse.chunk=500",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--PAYUNG_MASTER_KEY=" + MASTER_KEY,
                "--PAYUNG_ADMIN_SECRET=" + ADMIN_SECRET));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /// Somebody with a token, or nobody.
    public final class Client {

        private final String bearer;
        private final String traceparent;

        private Client(String bearer, String traceparent) {
            this.bearer = bearer;
            this.traceparent = traceparent;
        }

        /// The same client, whose requests are part of a trace.
        public Client traced(String trace) {
            return new Client(bearer, trace);
        }

        public Answer get(String path) throws IOException, InterruptedException {
            return Server.this.send(request(path).GET());
        }

        public byte[] bytes(String path) throws IOException, InterruptedException {
            return http.send(request(path).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        }

        public Answer post(String path, String json) throws IOException, InterruptedException {
            return Server.this.send(
                    request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
        }

        public Answer put(String path, String json) throws IOException, InterruptedException {
            return Server.this.send(
                    request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
        }

        /// @param headers names and values by turns
        public Answer send(String method, String path, String json, String... headers)
                throws IOException, InterruptedException {
            return Server.this.send(request(path)
                    .header("Content-Type", "application/json")
                    .headers(headers)
                    .method(method, BodyPublishers.ofString(json)));
        }

        public Answer csv(String path, String csv) throws IOException, InterruptedException {
            return Server.this.send(
                    request(path).header("Content-Type", "text/csv").POST(BodyPublishers.ofString(csv)));
        }

        /// A file whose sender does not know what it is.
        public Answer file(String path, byte[] file) throws IOException, InterruptedException {
            return Server.this.send(request(path)
                    .header("Content-Type", "application/octet-stream")
                    .POST(BodyPublishers.ofByteArray(file)));
        }

        public Answer delete(String path) throws IOException, InterruptedException {
            return Server.this.send(request(path).DELETE());
        }

        public byte[] download(String path) throws IOException, InterruptedException {
            return download(path, "*/*");
        }

        public byte[] download(String path, String accept) throws IOException, InterruptedException {
            return http.send(request(path).header("Accept", accept).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        }

        private HttpRequest.Builder request(String path) {
            var request = to(path).header("traceparent", traceparent);
            return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
        }
    }

    /// @param text the body as it came
    public record Answer(int status, String type, String text, HttpHeaders headers) {

        public JsonNode json() {
            return JSON.readTree(text);
        }
    }

    public Client admin() throws IOException, InterruptedException {
        return client("admin", ADMIN_SECRET);
    }

    /// What ADMIN signs in with on a page.
    public Secret administrator() {
        return new Secret("admin", ADMIN_SECRET);
    }

    public Client client(String id, String secret) throws IOException, InterruptedException {
        return new Client(ask(id, secret).json().get("access_token").asString(), "-");
    }

    /// The status of the answer to a request for a token.
    public int token(String id, String secret) throws IOException, InterruptedException {
        return ask(id, secret).status();
    }

    private Answer ask(String id, String secret) throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(UTF_8));
        return send(to("/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    /// Somebody without a token.
    public Client nobody() {
        return new Client("", "-");
    }

    public record Secret(String id, String secret) {}

    /// A credential of an OPD, as the admin issues it.
    public Secret credential(String opd) throws IOException, InterruptedException {
        var issued = admin().post("/api/v1/opds/" + opd + "/credentials", "{}").json();
        return new Secret(
                issued.get("clientId").asString(), issued.get("clientSecret").asString());
    }

    /// A client of an OPD, with credentials of its own.
    public Client office(String opd) throws IOException, InterruptedException {
        var issued = credential(opd);
        return client(issued.id(), issued.secret());
    }

    /// A client of a region, the same one each time: a region has five credentials at most.
    public Client region(String region) throws IOException, InterruptedException {
        var known = regions.get(region);
        if (known == null) {
            var issued = admin().post("/api/v1/regions/" + region + "/credentials", "{}")
                    .json();
            known = client(
                    issued.get("clientId").asString(),
                    issued.get("clientSecret").asString());
            regions.put(region, known);
        }
        return known;
    }

    public String opd(String region, String name) throws IOException, InterruptedException {
        return admin().post("/api/v1/opds", "{\"region\":\"%s\",\"name\":\"%s\"}".formatted(region, name))
                .json()
                .get("id")
                .asString();
    }

    /// Lists a man on an OPD's roster as of 5 January 2026.
    ///
    /// @return the worker's id
    public String worker(String opd, String nik, String name) throws IOException, InterruptedException {
        imported(admin().csv(
                        "/api/v1/opds/" + opd + "/imports?on=2026-01-05",
                        "nik,nama,tanggal_lahir,jenis_kelamin\n" + nik + "," + name + ",31-12-1990,L\n"));
        return admin().get("/api/v1/opds/" + opd + "/workers?name=" + URLEncoder.encode(name, UTF_8))
                .json()
                .get("workers")
                .get(0)
                .get("id")
                .asString();
    }

    /// Asserts who may read an address below an OPD of Kota Serang: the OPD, its region and the province; to others
    /// it is not there.
    public void assertSeenByItsOwnOnly(String opd, String path) throws IOException, InterruptedException {
        var other = opd("36.73", "Dinas " + UUID.randomUUID());
        assertThat(office(opd).get(path).status()).as("own").isEqualTo(200);
        assertThat(region("36.73").get(path).status()).as("region").isEqualTo(200);
        assertThat(region("36").get(path).status()).as("province").isEqualTo(200);
        assertProblem(office(other).get(path), 404, "unknown-opd");
        assertProblem(region("36.71").get(path), 404, "unknown-opd");
        assertProblem(nobody().get(path), 401, "unauthenticated");
    }

    /// The progress of an import, once it is done.
    public JsonNode imported(Answer received) {
        assertThat(received.status()).as(received.text()).isEqualTo(202);
        var path = "/api/v1/imports/" + received.json().get("id").asString();
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> admin().get(path).json(),
                        progress -> progress.get("state").asString().equals("DONE"));
    }

    public static void assertProblem(Answer answer, int status, String problem) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:payung:problem:" + problem);
        assertThat(answer.json().get("detail").asString()).isNotBlank();
    }

    /// A NIK of a man born on 31 December 1990, another one each time.
    public static String nik() {
        return "367301311290%04d".formatted(SERIAL.incrementAndGet());
    }

    /// Where it listens, such as `http://localhost:40123`.
    public String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body(),
                response.headers());
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }
}
