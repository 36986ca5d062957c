package id.payung.edge;

import id.payung.issuer.Issuer;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The smallest service that has this library and everything that can go wrong behind it, spoken to over HTTP.
final class TinyService implements AutoCloseable {

    static final String SECRET = "row 42 of table person";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration SOON = Duration.ofSeconds(20);

    private static @Nullable TinyService shared;

    final Issuer issuer = Issuer.start();
    private final ConfigurableApplicationContext context = new SpringApplicationBuilder(Beans.class)
            .run(
                    "--server.port=0",
                    "--PAYUNG_ISSUER=" + issuer.address(),
                    "--management.endpoints.web.exposure.include=*",
                    "--management.endpoint.health.probes.enabled=true");
    private final HttpClient http = HttpClient.newHttpClient();

    /// The one of all tests of this JVM that leave it running.
    static synchronized TinyService shared() {
        if (shared == null) {
            shared = new TinyService();
        }
        return shared;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    HttpResponse<String> get(String path, @Nullable String token, String... headers)
            throws IOException, InterruptedException {
        return send(request(path, token, headers).GET());
    }

    HttpResponse<String> post(String path, @Nullable String token, String type, String body)
            throws IOException, InterruptedException {
        return send(request(path, token, "Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path, @Nullable String token, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .timeout(SOON);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        context.close();
        http.close();
        issuer.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Desk.class)
    static class Beans {

        /// As the filters of a token service, which look into the database.
        @Bean
        Filter thatHasNoDatabase() {
            return (request, response, chain) -> {
                if (((HttpServletRequest) request).getRequestURI().equals("/api/v1/away-for-a-filter")) {
                    throw new DataAccessResourceFailureException(SECRET);
                }
                chain.doFilter(request, response);
            };
        }

        @Bean
        Gate gate() {
            return Gate.closed()
                    .open(HttpMethod.GET, "/api/v1/notices/**")
                    .only(HttpMethod.POST, "/api/v1/forms", Caller.Role.REGION, Caller.Role.ADMIN);
        }
    }

    private static final ProblemType NO_SUCH_FORM =
            new ProblemType("no-such-form", HttpStatus.UNPROCESSABLE_CONTENT, "Formulir tidak ada / No such form");

    record Form(String name, int copies) {

        Form {
            if (copies < 1) {
                throw NO_SUCH_FORM.because("copies: paling sedikit 1. / At least 1.");
            }
        }
    }

    record Span(@Nullable LocalDate from, @Nullable LocalDate until) {}

    record Order(
            LocalDate on,
            YearMonth month,
            long copies,
            List<String> names,
            @Nullable List<@Nullable String> notes,
            @Nullable LocalDate until) {}

    @RestController
    @RequestMapping("/api/v1")
    static class Desk {

        @GetMapping("/caller")
        Caller caller(Caller caller) {
            return caller;
        }

        @GetMapping("/notices/{id}")
        String notice(@PathVariable UUID id, @RequestParam LocalDate on) {
            return id + " " + on;
        }

        @GetMapping("/days/{day}")
        String day(
                @PathVariable LocalDate day,
                @RequestParam Optional<YearMonth> month,
                @RequestParam(required = false) @Nullable @DateTimeFormat(iso = ISO.DATE_TIME) OffsetDateTime since) {
            return day + " " + month.map(YearMonth::toString).orElse("-") + " " + since;
        }

        @GetMapping("/spans")
        String span(Span span) {
            return span.from() + " " + span.until();
        }

        @PostMapping("/orders")
        Order order(@RequestBody Order order) {
            return order;
        }

        @PostMapping(path = "/forms", consumes = "application/json")
        Form fill(@RequestBody Form form) {
            return form;
        }

        @GetMapping("/refused")
        String refused() {
            throw NO_SUCH_FORM.because("Pakai yang lain. / Use another.");
        }

        @GetMapping("/away")
        String away() {
            throw new DataAccessResourceFailureException(SECRET);
        }

        @GetMapping("/bug")
        String bug() {
            throw new IllegalStateException(SECRET);
        }

        @GetMapping("/twice")
        String twice() {
            throw new DuplicateKeyException(SECRET);
        }

        @GetMapping("/unkeepable")
        String unkeepable(@RequestParam String state) {
            throw new DataIntegrityViolationException(SECRET, new SQLException(SECRET, state));
        }

        @GetMapping(path = "/rows", produces = "text/csv")
        String rows() throws IOException {
            throw new IOException(SECRET);
        }
    }
}
