package id.payung.systemtest.attack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Many at once, and some who never finish what they say: the others are answered, and memory stays.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrowdsIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int MANY = 1_000;
    private static final int SLOW = 300;

    /// What a thousand listeners may cost beside the heap, which has a limit of its own.
    private static final long MEGABYTES = 200;

    private final City city = City.shared();
    private final List<Socket> held = new ArrayList<>();

    @AfterEach
    void letGo() throws IOException {
        for (Socket socket : held) {
            socket.close();
        }
        held.clear();
    }

    @Test
    void aThousandListenersAreServedAndCostLittle() throws IOException {
        URI service = city.service('C');
        Servant servant = Servant.at(service.getPort());
        long before = servant.megabytes();
        for (int i = 0; i < MANY; i++) {
            say(service, "GET /api/v1/coverage/33/live HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n\r\n");
        }

        for (Socket listener : held) {
            assertThat(new String(listener.getInputStream().readNBytes(12), US_ASCII))
                    .isEqualTo("HTTP/1.1 200");
        }
        assertAnswers(service);
        assertThat(servant.megabytes() - before).isLessThan(MEGABYTES);
    }

    @ParameterizedTest
    @ValueSource(chars = {'E', 'C', 'N'})
    void whoNeverFinishesAHeaderOrABodyDelaysNobody(char letter) throws IOException {
        URI service = city.service(letter);
        Servant servant = Servant.at(service.getPort());
        long before = servant.megabytes();
        String token = city.hand(Who.OWN).token();
        for (int i = 0; i < SLOW; i++) {
            say(service, "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ");
            say(
                    service,
                    "POST /api/v1/planner HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n"
                            + "Authorization: Bearer " + token + "\r\n\r\n{");
        }

        assertAnswers(service);
        assertThat(servant.megabytes() - before).isLessThan(MEGABYTES);
    }

    @Test
    void whoOpensTooManyPagesOrAsksTooOftenIsToldToWait() {
        List<Hand.Reply> checks = Together.each(
                Stream.iterate(0, it -> it + 1).limit(200).toList(),
                _ -> Hand.OF_NOBODY.send(
                        "POST", city.service('C').resolve("/api/v1/figure-checks"), "{\"covered\":\"1\"}"));

        assertThat(checks).extracting(Hand.Reply::status).containsOnly(200, 429);
        assertThat(checks)
                .filteredOn(reply -> reply.status() == 429)
                .isNotEmpty()
                .allSatisfy(reply -> assertThat(Integer.parseInt(reply.header("Retry-After")))
                        .isPositive());
    }

    private void assertAnswers(URI service) {
        await("others are answered")
                .atMost(SOON)
                .until(() -> Hand.OF_NOBODY
                                .get(service.resolve("/actuator/health/readiness"))
                                .status()
                        == 200);
        await("and at once").atMost(SOON).until(() -> {
            long begin = System.nanoTime();
            Hand.OF_NOBODY.get(service.resolve("/actuator/health/liveness"));
            return Duration.ofNanos(System.nanoTime() - begin).compareTo(Duration.ofSeconds(1)) < 0;
        });
    }

    private void say(URI service, String words) throws IOException {
        Socket socket = new Socket();
        held.add(socket);
        socket.connect(new InetSocketAddress(service.getHost(), service.getPort()), (int) SOON.toMillis());
        socket.setSoTimeout((int) SOON.toMillis());
        socket.getOutputStream().write(words.getBytes(US_ASCII));
    }
}
