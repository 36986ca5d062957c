package id.payung.benchmark.rig;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Many who listen to one address, on plain sockets and one thread.
public final class Ears implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int BETWEEN_LOOKS = 200;

    private static final class Ear {

        private String end = "";
        private long heard;
    }

    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private final List<Ear> ears = new ArrayList<>();
    private String awaited = "\n\n";
    private int missing;

    /// Connects all of them; returns when everybody has heard something.
    public Ears(InetSocketAddress service, String path, int count) {
        ByteBuffer question = ByteBuffer.wrap("GET %s HTTP/1.1\r\nHost: %s:%d\r\nAccept: text/event-stream\r\n\r\n"
                .formatted(path, service.getHostString(), service.getPort())
                .getBytes(US_ASCII));
        try {
            selector = Selector.open();
            missing = count;
            for (int number = 1; number <= count; number++) {
                SocketChannel channel = SocketChannel.open(service);
                channel.write(question.rewind());
                channel.configureBlocking(false);
                Ear ear = new Ear();
                ears.add(ear);
                channel.register(selector, SelectionKey.OP_READ, ear);
                if (number % BETWEEN_LOOKS == 0) {
                    listen();
                }
            }
            listenUntilNoneIsMissing();
        } catch (IOException refused) {
            throw new UncheckedIOException("%,d of %,d listeners are let in".formatted(ears.size(), count), refused);
        }
    }

    /// From now on this is what is listened for; returns when everybody has heard it.
    public Latencies hear(String text, long since) {
        awaited = text;
        missing = ears.size();
        ears.forEach(ear -> ear.heard = 0);
        try {
            listenUntilNoneIsMissing();
        } catch (IOException broken) {
            throw new UncheckedIOException("a listener was cut off", broken);
        }
        return Latencies.of(ears.stream().map(ear -> ear.heard - since).toList());
    }

    private void listenUntilNoneIsMissing() throws IOException {
        long begin = System.nanoTime();
        while (missing > 0) {
            listen();
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new WrongAnswer("%,d of %,d listeners never heard %s".formatted(missing, ears.size(), awaited));
            }
        }
    }

    private void listen() throws IOException {
        selector.select(1);
        for (SelectionKey key : selector.selectedKeys()) {
            hear((SocketChannel) key.channel(), (Ear) key.attachment());
        }
        selector.selectedKeys().clear();
    }

    private void hear(SocketChannel channel, Ear ear) throws IOException {
        int count = channel.read(buffer.clear());
        if (count < 0) {
            throw new IOException("end of stream");
        }
        if (ear.heard == 0) {
            String text = ear.end + new String(buffer.array(), 0, count, US_ASCII);
            if (text.contains(awaited)) {
                ear.heard = System.nanoTime();
                ear.end = "";
                missing--;
            } else {
                ear.end = text.substring(Math.max(0, text.length() - awaited.length()));
            }
        }
    }

    @Override
    public void close() {
        try {
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
