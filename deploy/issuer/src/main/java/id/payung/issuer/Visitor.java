package id.payung.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Somebody with a browser: it keeps cookies and sends forms with their tokens. Redirects are looked at, not
/// followed.
public final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration SOON = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(SOON)
            .build();
    private final String address;

    /// @param address of the service, such as `http://localhost:8083`
    public Visitor(String address) {
        this.address = address;
    }

    /// Signs in as who these claims name.
    ///
    /// @return the answer that sends the browser on to a page
    public HttpResponse<String> signIn(Issuer issuer, Consumer<JWTClaimsSet.Builder> who) {
        var asked = location(get("/oauth2/authorization/payung"));
        return get(URI.create(issuer.answer(URI.create(asked), who)));
    }

    public HttpResponse<String> get(String path) {
        return get(URI.create(address + path));
    }

    /// Opens a stream of events as a script of a page does.
    public HttpResponse<Stream<String>> listen(String path) {
        return send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept", "text/event-stream")
                        .GET(),
                BodyHandlers.ofLines());
    }

    /// Sends a form as a page would: with the token of the page.
    public HttpResponse<String> post(String page, String path, Map<String, String> fields) {
        return postFrom(get(page).body(), path, fields);
    }

    /// @param drawn the page with the form, as it was drawn some time ago
    public HttpResponse<String> postFrom(String drawn, String path, Map<String, String> fields) {
        var token = CSRF.matcher(drawn);
        if (!token.find()) {
            throw new IllegalStateException("The page has no form");
        }
        return post(path, "_csrf=" + encoded(token.group(1)) + "&" + form(fields));
    }

    /// Sends a form that no page made.
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(path, form(fields));
    }

    /// Where an answer sends the browser; empty when it does not.
    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> post(String path, String form) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> get(URI asked) {
        return send(HttpRequest.newBuilder(asked).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request.header("Accept", "text/html,*/*;q=0.8").timeout(SOON), BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
