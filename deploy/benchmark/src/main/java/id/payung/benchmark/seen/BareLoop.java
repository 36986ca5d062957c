package id.payung.benchmark.seen;

import id.payung.benchmark.rig.Ears;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes a message to many sockets, one after the other, and nothing else.
final class BareLoop {

    private static final int BYTES = 2_000;

    /// Both ends are in this process, and each is a file.
    private static final int AT_ONCE = 5_000;

    private BareLoop() {}

    /// @return milliseconds until the last has it; for more listeners than fit into this process the time grows with
    /// them
    static double tell(int listeners) {
        int count = Math.min(listeners, AT_ONCE);
        try (ServerSocketChannel server =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), count)) {
            List<SocketChannel> sockets = new ArrayList<>();
            Thread host = Thread.ofPlatform().daemon().start(() -> admit(server, sockets, count));
            InetSocketAddress address = (InetSocketAddress) server.getLocalAddress();
            try (Ears ears = new Ears(address, "/", count)) {
                host.join();
                Thread telling = Thread.ofPlatform()
                        .daemon()
                        .unstarted(() -> sockets.forEach(socket -> write(socket, "x".repeat(BYTES) + "end")));
                long begin = System.nanoTime();
                telling.start();
                double longest = ears.hear("xend", begin).within(100);
                return longest * listeners / count;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", stopped);
        }
    }

    private static void admit(ServerSocketChannel server, List<SocketChannel> sockets, int count) {
        try {
            while (sockets.size() < count) {
                SocketChannel socket = server.accept();
                sockets.add(socket);
                write(socket, "\n\n");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(SocketChannel socket, String text) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        try {
            while (bytes.hasRemaining()) {
                socket.write(bytes);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
