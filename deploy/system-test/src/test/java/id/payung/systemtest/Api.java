package id.payung.systemtest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One service's HTTP API, called with the token of one caller.
///
/// @param token empty for no token
public record Api(URI base, String token) {

    /// How often somebody had to ask again.
    public static final LongAdder ASKED_AGAIN = new LongAdder();

    /// Answers that blamed the service itself, where it should have said that something is away.
    public static final Queue<String> BLUNDERS = new ConcurrentLinkedQueue<>();

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /// OAuth2 client credentials, as a program of an OPD asks for its token.
    public static String token(URI issuer, String clientId, String clientSecret) {
        String pair = clientId + ":" + clientSecret;
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
                .timeout(TIMEOUT)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return insist(request).json().path("access_token").asString();
    }

    public Answer get(String path) {
        return once(request(path).GET().build());
    }

    public Answer post(String path, Object body) {
        return once(json(path, body));
    }

    public Answer put(String path, Object body) {
        return once(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
                .build());
    }

    public Answer upload(String path, String csv) {
        return once(file(path, csv));
    }

    /// Asks until the answer is final; for requests that may be made twice.
    ///
    /// @throws AssertionError when the final answer is a refusal
    public JsonNode insistOn(String path) {
        return insist(request(path).GET().build()).json();
    }

    /// See [#insistOn(String)].
    public JsonNode insistOn(String path, Object body) {
        return insist(json(path, body)).json();
    }

    /// See [#insistOn(String)].
    public JsonNode insistOnUpload(String path, String csv) {
        return insist(file(path, csv)).json();
    }

    /// Between two askings.
    public static void pause() {
        LockSupport.parkNanos(PAUSE.toNanos());
    }

    private HttpRequest json(String path, Object body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
                .build();
    }

    private HttpRequest file(String path, String csv) {
        return request(path)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer once(HttpRequest request) {
        try {
            return send(request);
        } catch (IOException unanswered) {
            throw new AssertionError(request.method() + " " + request.uri() + " is not answered", unanswered);
        }
    }

    private static Answer insist(HttpRequest request) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        String last = "";
        while (System.nanoTime() < giveUp) {
            try {
                Answer answer = send(request);
                if (answer.isSuccess()) {
                    return answer;
                }
                last = answer.toString();
                if (answer.status() >= 500 && answer.status() != 503) {
                    BLUNDERS.add("%s %s: %s"
                            .formatted(request.method(), request.uri().getPath(), last));
                }
                if (answer.isFinal()) {
                    throw new AssertionError("%s %s: %s".formatted(request.method(), request.uri(), last));
                }
            } catch (IOException away) {
                last = away.toString();
            }
            ASKED_AGAIN.increment();
            pause();
        }
        throw new AssertionError("%s %s had no answer within %s, the last was %s"
                .formatted(request.method(), request.uri(), PATIENCE, last));
    }

    private static Answer send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            if (type.contains("problem")) {
                Overheard.say("a refusal", response.body());
            }
            return new Answer(response.statusCode(), type, response.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped at " + request.uri(), stopped);
        }
    }
}
