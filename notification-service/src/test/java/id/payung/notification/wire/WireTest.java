package id.payung.notification.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import id.payung.notification.RudeHttp;
import id.payung.notification.ServerKeys;
import id.payung.notification.wire.Wire.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One POST against servers that misbehave; the deadline is a second.
@Timeout(20)
class WireTest {

    private static final Duration DEADLINE = Duration.ofSeconds(1);

    private final Wire wire = new Wire(
            new Reach(SystemDefaultDnsResolver.INSTANCE, List.of("127.0.0.0/8")),
            new WireSettings(true, List.of("127.0.0.0/8"), Duration.ofMillis(500), DEADLINE));

    @AfterEach
    void close() throws IOException {
        wire.close();
    }

    @Test
    void postsTheBytesAsTheyAreWithTheHeaders() throws Exception {
        try (RudeHttp server = new RudeHttp(RudeHttp.status("204 No Content"))) {
            Reply reply = post(server.address(), "{\"é\":1}");

            assertThat(reply).isEqualTo(new Reply(204, Optional.empty()));
            assertThat(server.heard.getFirst())
                    .startsWith("POST /hook HTTP/1.1")
                    .contains("webhook-id: 7\r\n", "Content-Type: application/json", "User-Agent: Payung-Webhooks/1")
                    .endsWith(new String("{\"é\":1}".getBytes(UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("Accept-Encoding", "Cookie");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"301 Moved", "302 Found", "307 Temporary Redirect", "308 Permanent Redirect"})
    void followsNoRedirect(String status) throws Exception {
        try (RudeHttp inside = new RudeHttp(RudeHttp.status("200 OK"));
                RudeHttp server = new RudeHttp(RudeHttp.status(status, "Location: " + inside.address()))) {
            assertThat(post(server.address(), "{}").status()).isEqualTo(Integer.parseInt(status.substring(0, 3)));
            assertThat(inside.heard).isEmpty();
        }
    }

    @Test
    void doesNotReadABodyThatNeverEnds() throws Exception {
        try (RudeHttp server = new RudeHttp(RudeHttp.endless("200 OK"))) {
            long begin = System.nanoTime();

            assertThat(post(server.address(), "{}").status()).isEqualTo(200);

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(DEADLINE);
        }
    }

    @Test
    void cutsWhatHangsOrDripsAfterTheDeadline() throws Exception {
        for (RudeHttp.Manner manner : List.of(RudeHttp.hang(), RudeHttp.drip())) {
            try (RudeHttp server = new RudeHttp(manner)) {
                long begin = System.nanoTime();

                assertThat(catchThrowable(() -> post(server.address(), "{}"))).isInstanceOf(IOException.class);

                assertThat(Duration.ofNanos(System.nanoTime() - begin))
                        .isBetween(Duration.ofMillis(900), Duration.ofSeconds(5));
            }
        }
    }

    @Test
    void failsOnceWhenTheConnectionIsReset() throws Exception {
        try (RudeHttp server = new RudeHttp(RudeHttp.reset())) {
            assertThat(catchThrowable(() -> post(server.address(), "{}"))).isInstanceOf(IOException.class);
            assertThat(server.heard).hasSize(1);
        }
    }

    @Test
    void tellsWhenTheReceiverWantsToBeAskedAgain() throws Exception {
        try (RudeHttp server = new RudeHttp(RudeHttp.status("429 Too Many Requests", "Retry-After: 120"))) {
            assertThat(post(server.address(), "{}")).isEqualTo(new Reply(429, Optional.of("120")));
        }
    }

    @Test
    void tellsNothingToAServerWhoseCertificateNobodyVouchesFor(@TempDir Path folder) throws Exception {
        AtomicInteger requests = new AtomicInteger();
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.setHttpsConfigurator(
                new HttpsConfigurator(ServerKeys.of(folder, "ip:127.0.0.1").server()));
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "https://127.0.0.1:" + server.getAddress().getPort() + "/hook";

            assertThat(catchThrowable(() -> post(address, "{}"))).isInstanceOf(javax.net.ssl.SSLException.class);

            assertThat(requests).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    private Reply post(String address, String body) throws IOException {
        return wire.post((Destination.Written) wire.read(address), Map.of("webhook-id", "7"), body.getBytes(UTF_8));
    }
}
