package id.payung.systemtest.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that no client sends by accident, written byte by byte: what cannot be read is refused by the service in
/// words, not by a failure and not by the server in front of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern STATUS = Pattern.compile("HTTP/1.1 4\\d\\d .*", Pattern.DOTALL);

    /// More fields than any form has.
    private static final String ENDLESS =
            IntStream.range(0, 2_000).mapToObj(it -> "a" + it + "=1").collect(Collectors.joining("&"));

    private final City city = City.shared();

    @ParameterizedTest
    @ValueSource(chars = {'E', 'C', 'N'})
    void parametersThatNobodyCanReadAreTheCallers(char service) throws IOException {
        List<String> broken = new ArrayList<>();
        for (String query :
                List.of("%", "%zz=1", "limit=%ff", "a=%c0%af", "rows%5B99999999%5D.name=x", "a%5B-1%5D=x")) {
            refused(broken, ask(service, "GET", reads(service) + "?" + query, "", new byte[0]), query);
        }
        for (String form : List.of("a=%ff", "a%", "rows[99999999].name=x", "rows[-1]=x", ENDLESS)) {
            refused(broken, ask(service, "POST", writes(service), FORM, form.getBytes(UTF_8)), form);
        }

        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(chars = {'E', 'C', 'N'})
    void aFormThatNobodyCanReadIsAnsweredByAPage(char service) throws IOException {
        List<String> broken = new ArrayList<>();
        for (String form : List.of("a=%ff", "a%", "parts[99999999].name=x", "parts[-1].name=x", ENDLESS)) {
            String answer = ask(service, "POST", form(service), FORM + "\r\nAccept: text/html", form.getBytes(UTF_8));
            if (!STATUS.matcher(answer).matches() || !answer.contains("<h1") || isTold(answer)) {
                broken.add(shortened(form) + ": " + shortened(answer));
            }
        }

        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(chars = {'E', 'C', 'N'})
    void aBodyOfAnotherTypeIsRefused(char service) throws IOException {
        List<String> broken = new ArrayList<>();
        for (String type : List.of(
                "*/*",
                "application/*",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "application/json;charset=klingon",
                "text/html",
                "application/cbor",
                "no type")) {
            refused(broken, ask(service, "POST", writes(service), type, "{}".getBytes(UTF_8)), type);
        }

        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(chars = {'E', 'C', 'N'})
    void aBodyWithoutOneMeaningIsRefused(char service) throws IOException {
        List<String> broken = new ArrayList<>();
        for (String body : List.of(
                "{\"url\":\"https://a.example/\",\"url\":\"https://b.example/\"}",
                "{\"url\":\"\\ud800\",\"from\":\"\\udc00\",\"legalBasis\":\"\\ud800\"}",
                "{\"budget\":1} {\"budget\":2}",
                "{\"months\":1.5,\"opd\":1.5,\"rate\":[[1]]}",
                "{\"a\":".repeat(3_000),
                "[".repeat(100_000),
                "1e999999999",
                "\"\\u0000\"")) {
            refused(broken, ask(service, "POST", writes(service), "application/json", body.getBytes(UTF_8)), body);
        }

        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(chars = {'E', 'C', 'N'})
    void aRedirectDoesNotRepeatWhatTheCallerCallsTheHost(char service) throws IOException {
        String answer = send(
                service,
                "GET %s HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nAccept: text/html\r\n"
                        .formatted(closed(service)),
                new byte[0]);

        assertThat(answer).startsWith("HTTP/1.1 302").doesNotContain("evil.example");
        assertThat(answer).contains("HttpOnly", "SameSite=Lax", "no-store", "X-Frame-Options: DENY");
    }

    private static String reads(char service) {
        return of(service, "/api/v1/opds", "/api/v1/figures", "/api/v1/standings");
    }

    private static String writes(char service) {
        return of(service, "/api/v1/tariffs", "/api/v1/planner", "/api/v1/webhooks");
    }

    /// A page that takes a form.
    private static String form(char service) {
        return of(service, "/masuk", "/periksa", "/kotak/webhook");
    }

    /// A page for who signed in.
    private static String closed(char service) {
        return of(service, "/konsol", "/angka", "/kotak");
    }

    private static String of(char service, String enrolment, String coverage, String notification) {
        return service == 'E' ? enrolment : service == 'C' ? coverage : notification;
    }

    private static void refused(List<String> broken, String answer, String asked) {
        if (!STATUS.matcher(answer).matches()
                || !answer.contains("application/problem+json")
                || !answer.contains("urn:payung:problem:")
                || isTold(answer)) {
            broken.add(shortened(asked) + ": " + shortened(answer));
        }
    }

    private static boolean isTold(String answer) {
        return Hostile.INSIDE.matcher(answer).find();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 400));
    }

    /// As the admin, who gets as far as anybody.
    private String ask(char service, String method, String path, String type, byte[] body) throws IOException {
        return send(
                service,
                "%s %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n%s"
                        .formatted(
                                method,
                                path,
                                city.hand(Who.ADMIN).token(),
                                type.isEmpty() ? "" : "Content-Type: " + type + "\r\n"),
                body);
    }

    private String send(char service, String head, byte[] body) throws IOException {
        URI address = city.service(service);
        var request = new ByteArrayOutputStream();
        request.writeBytes((head + "Connection: close\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.toByteArray());
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
