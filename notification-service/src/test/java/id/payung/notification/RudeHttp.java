package id.payung.notification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// A web server with bad manners: it reads a request and then behaves as it is told.
public final class RudeHttp implements AutoCloseable {

    /// Heads and bodies as they came.
    public final List<String> heard = new CopyOnWriteArrayList<>();

    private final CountDownLatch over = new CountDownLatch(1);
    private final ServerSocket server;
    private volatile Supplier<Manner> manner;

    public RudeHttp(Manner manner) throws IOException {
        this.manner = () -> manner;
        server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    public void behave(Supplier<Manner> next) {
        manner = next;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/hook";
    }

    /// An answer of one status and some headers.
    public static Manner status(String line, String... headers) {
        return (out, _) -> say(
                out,
                "HTTP/1.1 " + line + "\r\n"
                        + String.join(
                                "",
                                List.of(headers).stream()
                                        .map(header -> header + "\r\n")
                                        .toList())
                        + "Content-Length: 0\r\n\r\n");
    }

    /// Says nothing until the client leaves.
    public static Manner hang() {
        return (_, over) -> over.await();
    }

    /// A status whose body never ends.
    public static Manner endless(String status) {
        return (out, over) -> {
            say(out, "HTTP/1.1 " + status + "\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (over.getCount() > 0) {
                say(out, "5\r\nspam \r\n");
            }
        };
    }

    /// One byte of the answer's head now and then, so that no read ever times out.
    public static Manner drip() {
        return (out, over) -> {
            say(out, "HTTP/1.1 200 OK\r\nX-Drip: ");
            while (!over.await(50, TimeUnit.MILLISECONDS)) {
                say(out, "x");
            }
        };
    }

    /// Cuts the connection so hard that the client sees a reset.
    public static Manner reset() {
        return (_, _) -> {
            throw new IOException("reset");
        };
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException _) {
                // The test is over.
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
            heard.add(request(new BufferedInputStream(socket.getInputStream())));
            manner.get().answer(socket.getOutputStream(), over);
            socket.setSoLinger(false, 0);
        } catch (IOException _) {
            // The client left, or was left.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static String request(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the client left");
            }
            head.append((char) next);
        }
        String length = head.toString().replaceFirst("(?is).*content-length: *(\\d+).*", "$1");
        return head + new String(in.readNBytes(Integer.parseInt(length)), ISO_8859_1);
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        server.close();
    }

    /// How it answers.
    @FunctionalInterface
    public interface Manner {
        void answer(OutputStream out, CountDownLatch over) throws IOException, InterruptedException;
    }
}
