package id.payung.enrolment.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.region.Regions;
import id.payung.stack.Database;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Access and vault as a service of their own on a given database, spoken to over HTTP. Two on one database are two
/// replicas; a second after the first was closed is a restart.
final class Replica implements AutoCloseable {

    static final UUID OPD = UUID.fromString("01990000-0000-7000-8000-000000000001");
    static final UUID OPD_ELSEWHERE = UUID.fromString("01990000-0000-7000-8000-000000000002");
    static final String ADMIN_SECRET = "admin-secret-for-tests-only";
    static final String MASTER_KEY =
            Base64.getEncoder().encodeToString("32 bytes, 32 bytes, 32 bytes! OK".getBytes(UTF_8));
    static final String ISSUER = "http://issuer.test";

    private static final JsonMapper JSON = new JsonMapper();

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private Replica(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Replica start(Database database, String... more) {
        return start(new SpringApplicationBuilder(Access.class), database, more);
    }

    /// Goes on when the others are as far: with its log set up, which two in one JVM cannot do at once, and nothing
    /// else.
    static Replica start(Database database, CyclicBarrier together) {
        var application = new SpringApplicationBuilder(Access.class).initializers(_ -> {
            try {
                together.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
        });
        return start(application, database);
    }

    private static Replica start(SpringApplicationBuilder application, Database database, String... more) {
        var arguments = Stream.concat(
                Stream.of(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--PAYUNG_MASTER_KEY=" + MASTER_KEY,
                        "--PAYUNG_ADMIN_SECRET=" + ADMIN_SECRET,
                        "--PAYUNG_ISSUER=" + ISSUER),
                Stream.of(more));
        var replica = new Replica(application.run(arguments.toArray(String[]::new)));
        replica.open(OPD, "36.73");
        replica.open(OPD_ELSEWHERE, "32.71");
        return replica;
    }

    record Client(String id, String secret) {}

    HttpResponse<String> token(String client, String secret) throws IOException, InterruptedException {
        return send(request("/oauth2/token")
                .header("Authorization", "Basic " + basic(client, secret))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    HttpResponse<String> tokenByForm(String client, String secret) throws IOException, InterruptedException {
        return send(request("/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=" + encode(client)
                        + "&client_secret=" + encode(secret))));
    }

    String bearer(Client client) throws IOException, InterruptedException {
        return json(token(client.id(), client.secret())).get("access_token").asString();
    }

    String adminBearer() throws IOException, InterruptedException {
        return bearer(new Client("admin", ADMIN_SECRET));
    }

    Client issued(String path, String bearer) throws IOException, InterruptedException {
        var body = json(post(path, bearer));
        return new Client(
                body.get("clientId").asString(), body.get("clientSecret").asString());
    }

    HttpResponse<String> post(String path, String bearer) throws IOException, InterruptedException {
        return send(authorized(path, bearer).POST(BodyPublishers.noBody()));
    }

    HttpResponse<String> delete(String path, String bearer) throws IOException, InterruptedException {
        return send(authorized(path, bearer).DELETE());
    }

    HttpResponse<String> get(String path, String bearer) throws IOException, InterruptedException {
        return send(authorized(path, bearer).GET());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    RSAKey signingKey() {
        return context.getBean(SigningKeys.class)
                .get(new JWKSelector(new JWKMatcher.Builder().build()), null)
                .getFirst()
                .toRSAKey();
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }

    private void open(UUID opd, String region) {
        context.getBean(JdbcClient.class)
                .sql("""
                        INSERT INTO opd (id, region, name)
                        VALUES (:id, :region, 'Dinas Kesehatan')
                        ON CONFLICT DO NOTHING
                        """)
                .param("id", opd)
                .param("region", region)
                .update();
    }

    private HttpRequest.Builder authorized(String path, String bearer) {
        return request(path).header("Authorization", "Bearer " + bearer);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String basic(String client, String secret) {
        return Base64.getEncoder().encodeToString((encode(client) + ":" + encode(secret)).getBytes(UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /// The two capabilities under test, with what they ask of OPDs and regions.
    @TestConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {"id.payung.enrolment.access", "id.payung.enrolment.credential", "id.payung.enrolment.vault"
            })
    @ConfigurationPropertiesScan(
            basePackages = {"id.payung.enrolment.access", "id.payung.enrolment.credential", "id.payung.enrolment.vault"
            })
    @Import({Opds.class, Regions.class})
    static class Access {}
}
