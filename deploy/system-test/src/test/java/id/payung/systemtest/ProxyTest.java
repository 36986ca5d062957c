package id.payung.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.payung.systemtest.Proxy.Way;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Behind the proxy somebody answers everything with the same words.
class ProxyTest {

    private static final int SOON_MILLIS = 200;

    private final ServerSocket parrot = parrot();
    private final Proxy proxy = new Proxy(0, parrot.getLocalPort());

    @AfterEach
    void close() throws IOException {
        proxy.close();
        parrot.close();
    }

    @Test
    void passesEverythingOn() throws IOException {
        try (Socket client = client()) {
            assertThat(ask(client, "hello")).isEqualTo("hello");
            assertThat(ask(client, "again")).isEqualTo("again");
        }
    }

    @Test
    void resetsEveryConnectionAndEachNewOneWhileItIsCut() throws IOException {
        try (Socket client = client()) {
            ask(client, "hello");

            proxy.cut();

            assertThatThrownBy(() -> ask(client, "anybody?")).isInstanceOf(SocketException.class);
            assertThatThrownBy(() -> ask(client(), "anybody?")).isInstanceOf(SocketException.class);
            proxy.heal();
            assertThat(ask(client(), "back")).isEqualTo("back");
        }
    }

    @Test
    void holdsAnswersBackUntilItIsHealedAndThenLosesNone() throws IOException {
        try (Socket client = client()) {
            proxy.hold(Way.TO_CLIENT);
            assertThatThrownBy(() -> ask(client, "lost?")).isInstanceOf(SocketTimeoutException.class);

            proxy.heal();

            assertThat(read(client)).isEqualTo("lost?");
        }
    }

    @Test
    void holdsEveryAnswerFromWhatWasSaidOn() throws IOException {
        try (Socket client = client()) {
            proxy.holdAnswersFrom("BEGIN");
            assertThat(ask(client, "hello")).isEqualTo("hello");

            assertThatThrownBy(() -> ask(client, "BEGIN")).isInstanceOf(SocketTimeoutException.class);

            proxy.heal();
            assertThat(read(client)).isEqualTo("BEGIN");
            assertThat(ask(client, "BEGIN")).isEqualTo("BEGIN");
        }
    }

    @Test
    void forgetsConnectionsForEverAndServesNewOnes() throws IOException {
        try (Socket client = client()) {
            ask(client, "hello");

            proxy.forgetConnections();

            assertThatThrownBy(() -> ask(client, "lost")).isInstanceOf(SocketTimeoutException.class);
            assertThat(ask(client(), "hello")).isEqualTo("hello");
            proxy.heal();
            assertThatThrownBy(() -> ask(client, "lost")).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void delaysEachPieceOnEachWay() throws IOException {
        try (Socket client = client()) {
            proxy.slow(Duration.ofMillis(40), 0);
            long begin = System.nanoTime();

            ask(client, "hello");

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(80));
        }
    }

    @Test
    void letsSoManyBytesThroughInASecond() throws IOException {
        try (Socket client = client()) {
            proxy.slow(Duration.ZERO, 10_000);
            long begin = System.nanoTime();

            ask(client, "x".repeat(500));

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
        }
    }

    @Test
    void resetsAfterSoManyBytesOnce() throws IOException {
        try (Socket client = client()) {
            proxy.resetAfter(8);
            assertThat(ask(client, "hello")).isEqualTo("hello");

            assertThatThrownBy(() -> ask(client, "again")).isInstanceOf(SocketException.class);

            assertThat(proxy.hasReset()).isTrue();
            assertThat(ask(client(), "still there")).isEqualTo("still there");
        }
    }

    @Test
    void resetsInPlaceOfTheAnswerToAMarkedQuestionOnce() throws IOException {
        try (Socket other = client();
                Socket client = client()) {
            proxy.resetInsteadOf("COMMIT", "Budi");
            assertThat(ask(other, "COMMIT")).isEqualTo("COMMIT");
            assertThat(ask(client, "Budi")).isEqualTo("Budi");

            assertThatThrownBy(() -> ask(client, "COMMIT")).isInstanceOf(SocketException.class);

            assertThat(proxy.hasReset()).isTrue();
            assertThat(ask(client(), "Budi COMMIT")).isEqualTo("Budi COMMIT");
        }
    }

    @Test
    void endsTheOtherHalfWhenOneEndCloses() throws IOException {
        try (Socket client = client()) {
            ask(client, "hello");
        }

        await().atMost(Duration.ofSeconds(5)).until(() -> proxy.connections() == 0);
    }

    private Socket client() throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(SOON_MILLIS * 5);
        return client;
    }

    private static String ask(Socket client, String words) throws IOException {
        client.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        return read(client);
    }

    private static String read(Socket client) throws IOException {
        byte[] answer = new byte[1_000];
        int size = client.getInputStream().read(answer);
        if (size < 0) {
            throw new IOException("ended in order");
        }
        return new String(answer, 0, size, StandardCharsets.US_ASCII);
    }

    private static ServerSocket parrot() {
        try {
            ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> welcome(door));
            return door;
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void welcome(ServerSocket door) {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                Thread.ofVirtual().start(() -> repeat(guest));
            } catch (IOException closed) {
                // the loop looks
            }
        }
    }

    private static void repeat(Socket guest) {
        try (guest) {
            guest.getInputStream().transferTo(guest.getOutputStream());
        } catch (IOException gone) {
            // so is the parrot
        }
    }
}
