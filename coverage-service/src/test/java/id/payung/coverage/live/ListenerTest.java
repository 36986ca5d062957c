package id.payung.coverage.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ListenerTest {

    private static final LiveSettings SETTINGS = new LiveSettings(
            Duration.ofMillis(50),
            Duration.ofSeconds(1),
            Duration.ofSeconds(15),
            Duration.ofSeconds(5),
            Duration.ofMinutes(15),
            10);
    private static final Frame BEAT = Frame.beat("{}".getBytes(UTF_8));

    private final Wire wire = new Wire();
    private int completed;
    private final Listener listener = new Listener(exchange(), wire, SETTINGS, "", 0);

    /// A network that is as fast as told.
    private static final class Wire extends ServletOutputStream {

        private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
        private boolean isReady = true;

        @Override
        public boolean isReady() {
            return isReady;
        }

        @Override
        public void setWriteListener(WriteListener ignored) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(int octet) {
            sent.write(octet);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            sent.write(bytes, from, length);
        }

        String text() {
            return sent.toString(UTF_8);
        }
    }

    private AsyncContext exchange() {
        return (AsyncContext) Proxy.newProxyInstance(
                AsyncContext.class.getClassLoader(), new Class<?>[] {AsyncContext.class}, (_, method, _) -> {
                    assertThat(method.getName()).isEqualTo("complete");
                    completed++;
                    return null;
                });
    }

    @Test
    void sendsNothingBeforeTheExchangeIsOpenAndThenTheFirstFigures() {
        listener.begin(figures("a"), 0);
        assertThat(wire.text()).isEmpty();

        listener.onWritePossible();

        assertThat(wire.text()).isEqualTo("retry: 3000\n\nid: a\nevent: coverage\ndata: {\"is\":\"a\"}\n\n");
    }

    @Test
    void sendsABeatWhenNothingHappens() {
        open("a");

        listener.offer(figures("a"), BEAT, millis(14_000));
        assertThat(wire.text()).doesNotContain("event: beat");

        listener.offer(figures("a"), BEAT, millis(16_000));
        assertThat(wire.text()).endsWith("event: beat\ndata: {}\n\n");
    }

    @Test
    void remembersOnlyTheNewestWhileTheNetworkIsBusy() {
        open("a");
        wire.isReady = false;

        for (int number = 0; number < 4; number++) {
            assertThat(listener.offer(figures("n" + number), BEAT, millis(1_000L * number + 2_000)))
                    .isEqualTo(Listener.State.LISTENING);
        }
        wire.isReady = true;
        listener.onWritePossible();

        assertThat(wire.text()).contains("id: n3").doesNotContain("id: n0", "id: n1", "id: n2");
    }

    @Test
    void dropsWhoDoesNotKeepUp() {
        open("a");
        wire.isReady = false;

        assertThat(listener.offer(figures("b"), BEAT, millis(2_000))).isEqualTo(Listener.State.LISTENING);
        assertThat(listener.offer(figures("c"), BEAT, millis(8_000))).isEqualTo(Listener.State.SLOW);

        listener.close();
        listener.close();
        assertThat(completed).isEqualTo(1);
        assertThat(listener.offer(figures("d"), BEAT, millis(9_000))).isEqualTo(Listener.State.GONE);
    }

    @Test
    void asksToConnectAgainAfterAWhile() {
        open("a");

        assertThat(listener.offer(figures("b"), BEAT, Duration.ofMinutes(16).toNanos()))
                .isEqualTo(Listener.State.OLD);
    }

    private void open(String id) {
        listener.begin(figures(id), 0);
        listener.onWritePossible();
    }

    private static Frame figures(String id) {
        return Frame.figures(id, "{\"is\":\"%s\"}".formatted(id).getBytes(UTF_8));
    }

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
