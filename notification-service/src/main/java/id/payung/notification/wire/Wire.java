package id.payung.notification.wire;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// One POST on a connection of its own, and the status of its answer. No redirects, cookies, proxies or second tries;
/// the body of the answer is never read, so it may be endless. After the deadline the connection is cut.
public final class Wire implements AutoCloseable {

    /// More than the courier and the test button together have under way.
    private static final int CONNECTIONS = 200;

    private final CloseableHttpClient client;
    private final Reach reach;
    private final boolean allowHttp;
    private final Duration deadline;
    private final ScheduledExecutorService shears = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-deadline").factory());

    Wire(Reach reach, WireSettings settings) {
        this.reach = reach;
        this.allowHttp = settings.allowHttp();
        this.deadline = settings.deadline();
        Timeout connect = Timeout.of(settings.connectTimeout());
        Timeout whole = Timeout.of(deadline);
        PoolingHttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(reach)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(whole)
                        .build())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(connect).build())
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .build();
        this.client = HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(whole)
                        .setConnectionRequestTimeout(connect)
                        .build())
                .setUserAgent("Payung-Webhooks/1")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /// An address as it is written; where it leads is asked when it is posted to.
    public Destination read(@Nullable String url) {
        return Destination.of(url, allowHttp);
    }

    /// An address whose name leads to public addresses now, or to allowed ones.
    public Destination look(@Nullable String url) {
        return switch (read(url)) {
            case Destination.Refused refused -> refused;
            case Destination.Written written -> look(written);
        };
    }

    private Destination look(Destination.Written written) {
        try {
            reach.resolve(written.uri().getHost());
            return written;
        } catch (Reach.NotPublic _) {
            return new Destination.Refused("Alamat ini bukan alamat publik. / This address is not public.");
        } catch (UnknownHostException _) {
            return new Destination.Refused("Nama host tidak dikenal. / The host name is unknown.");
        }
    }

    /// @throws IOException when there is no answer; [#words(IOException)] says why
    public Reply post(Destination.Written to, Map<String, String> headers, byte[] body) throws IOException {
        return post(to.uri(), headers, body);
    }

    /// The message of a failure may name addresses of this side's network; its kind does not.
    public static String words(IOException failure) {
        return failure instanceof Reach.NotPublic
                ? "the address is not public"
                : failure.getClass().getSimpleName();
    }

    private Reply post(URI to, Map<String, String> headers, byte[] body) throws IOException {
        HttpPost request = new HttpPost(to);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        ScheduledFuture<?> cut = shears.schedule(request::cancel, deadline.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return reply(request, to);
        } finally {
            cut.cancel(false);
            request.cancel();
        }
    }

    private Reply reply(HttpPost request, URI to) throws IOException {
        ClassicHttpResponse response =
                client.executeOpen(new HttpHost(to.getScheme(), to.getHost(), to.getPort()), request, null);
        try {
            return new Reply(
                    response.getCode(),
                    Optional.ofNullable(response.getFirstHeader("Retry-After")).map(Header::getValue));
        } finally {
            // Before closing, which would read the rest of the body.
            request.cancel();
            Closer.closeQuietly(response);
        }
    }

    @Override
    public void close() throws IOException {
        shears.shutdownNow();
        client.close();
    }

    /// @param retryAfter as it was written
    public record Reply(int status, Optional<String> retryAfter) {}
}
