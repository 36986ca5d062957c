package id.payung.systemtest.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.payung.systemtest.Overheard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.function.UnaryOperator;

/// Asks a service anything, also what no honest client would; an answer comes whatever its status is.
///
/// @param token empty for none
record Hand(String token) {

    static final Hand OF_NOBODY = new Hand("");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST = 5_000_000;
    private static final String END_OF_AN_EVENT = "\n\n";

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /// @param body of a stream of events, the first one
    record Reply(int status, HttpHeaders headers, String body) {

        boolean isRefusal() {
            return status == 401 || status == 403 || status == 404;
        }

        /// An answer that blames the service itself.
        boolean isBlunder() {
            return status >= 500 && status != 503;
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status + " " + body.substring(0, Math.min(body.length(), 300));
        }
    }

    Reply get(URI address) {
        return send(address, request -> request.GET());
    }

    /// @param type of the body, empty when there is none
    Reply send(String method, URI address, String type, byte[] body) {
        return send(
                address,
                request -> type.isEmpty()
                        ? request.method(method, BodyPublishers.noBody())
                        : request.method(method, BodyPublishers.ofByteArray(body))
                                .header("Content-Type", type));
    }

    Reply send(String method, URI address, String json) {
        return send(method, address, json.isEmpty() ? "" : "application/json", json.getBytes(UTF_8));
    }

    Reply send(URI address, UnaryOperator<HttpRequest.Builder> request) {
        HttpRequest.Builder plain = HttpRequest.newBuilder(address).timeout(PATIENCE);
        HttpRequest asked = request.apply(token.isEmpty() ? plain : plain.header("Authorization", "Bearer " + token))
                .build();
        try {
            return answer(asked);
        } catch (HttpTimeoutException slow) {
            throw new UncheckedIOException(asked.method() + " " + asked.uri() + " is not answered in time", slow);
        } catch (IOException closed) {
            // A kept connection that the other side was closing: asked once more, on another.
            return again(asked);
        }
    }

    private static Reply again(HttpRequest asked) {
        try {
            return answer(asked);
        } catch (IOException unanswered) {
            throw new UncheckedIOException(asked.method() + " " + asked.uri() + " is not answered", unanswered);
        }
    }

    private static Reply answer(HttpRequest asked) throws IOException {
        try {
            HttpResponse<InputStream> answer = CLIENT.send(asked, BodyHandlers.ofInputStream());
            boolean stream =
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
            try (InputStream body = answer.body()) {
                Reply reply = new Reply(answer.statusCode(), answer.headers(), stream ? firstEvent(body) : text(body));
                if (reply.header("Content-Type").contains("problem")) {
                    Overheard.say("a refusal", reply.body());
                }
                return reply;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String text(InputStream body) throws IOException {
        return new String(body.readNBytes(LONGEST), UTF_8);
    }

    private static String firstEvent(InputStream body) throws IOException {
        ByteArrayOutputStream event = new ByteArrayOutputStream();
        for (int next = body.read(); next >= 0; next = body.read()) {
            event.write(next);
            if (event.toString(UTF_8).endsWith(END_OF_AN_EVENT)) {
                break;
            }
        }
        return event.toString(UTF_8);
    }
}
