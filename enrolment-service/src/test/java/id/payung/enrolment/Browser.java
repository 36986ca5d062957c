package id.payung.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/// What a browser does with cookies and forms; redirects are looked at, not followed.
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----a-boundary-of-a-browser";

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Server server;

    public Browser(Server server) {
        this.server = server;
    }

    /// Somebody who has signed in with a new credential of an OPD.
    public static Browser of(Server server, String opd) throws IOException, InterruptedException {
        var credential = server.credential(opd);
        return signedIn(server, credential.id(), credential.secret());
    }

    public static Browser signedIn(Server server, String id, String secret) throws IOException, InterruptedException {
        var browser = new Browser(server);
        assertThat(browser.signIn(id, secret).headers().firstValue("Location").orElse(""))
                .endsWith("/konsol");
        return browser;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    /// As the browser says where it comes from.
    ///
    /// @param site `same-site`, `cross-site`
    public HttpResponse<String> get(String path, String site) throws IOException, InterruptedException {
        return http.send(request(path).header("Sec-Fetch-Site", site).GET().build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> stream(String path) throws IOException, InterruptedException {
        return http.send(
                request(path).setHeader("Accept", "text/event-stream").GET().build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /// Sends the form of a page with its token.
    ///
    /// @param fields names and values by turns
    public HttpResponse<String> fill(String path, String... fields) throws IOException, InterruptedException {
        return post(path, "_csrf=" + csrf(path) + "&" + form(fields));
    }

    /// Sends a file by the form of a page, as a browser without scripts does.
    public HttpResponse<String> upload(String path, byte[] file, String... fields)
            throws IOException, InterruptedException {
        return http.send(multipart(path, csrf(path), file, fields).build(), BodyHandlers.ofString());
    }

    /// As [#upload], with a token of one's own making.
    public HttpResponse<String> uploadWithToken(String path, String token, byte[] file)
            throws IOException, InterruptedException {
        return http.send(multipart(path, token, file, "mode", "apply").build(), BodyHandlers.ofString());
    }

    /// As [#upload], the answer as bytes.
    public HttpResponse<byte[]> exchange(String path, byte[] file, String... fields)
            throws IOException, InterruptedException {
        return http.send(multipart(path, csrf(path), file, fields).build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder multipart(String path, String token, byte[] file, String... fields) {
        var before = new StringBuilder(part("_csrf") + URLDecoder.decode(token, UTF_8) + "\r\n");
        for (int i = 0; i < fields.length; i += 2) {
            before.append(part(fields[i])).append(fields[i + 1]).append("\r\n");
        }
        before.append("--")
                .append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n")
                .append("Content-Type: application/octet-stream\r\n\r\n");
        return request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(before.toString()),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")));
    }

    private static String part(String name) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
    }

    public HttpResponse<String> signIn(String id, String secret) throws IOException, InterruptedException {
        return fill("/masuk", "credential", id, "secret", secret);
    }

    /// The token of a form on a page, as a form sends it.
    public String csrf(String path) throws IOException, InterruptedException {
        var page = get(path).body();
        var token = CSRF.matcher(page);
        assertThat(token.find()).as(page).isTrue();
        return URLEncoder.encode(token.group(1), UTF_8);
    }

    private static String form(String... fields) {
        var form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], UTF_8))
                    .append('&');
        }
        return form.toString();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).header("Accept", "text/html,*/*");
    }
}
