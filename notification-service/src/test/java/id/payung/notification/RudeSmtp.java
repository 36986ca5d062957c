package id.payung.notification;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// A mail server with bad manners: what it answers to each verb is told to it. `HELLO` is its greeting, `LETTER` the
/// answer after the last line of a letter; an answer of nothing hangs up, [#DRIP] never ends.
public final class RudeSmtp implements AutoCloseable {

    public static final String HANG_UP = "";
    public static final String DRIP = "drip";

    /// Everything that clients said, letters included.
    public final List<String> heard = new CopyOnWriteArrayList<>();

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final ServerSocket server;
    private final @Nullable SSLContext tls;

    public RudeSmtp(@Nullable SSLContext tls) throws IOException {
        this.tls = tls;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    public RudeSmtp says(String verb, String answer) {
        answers.put(verb, answer);
        return this;
    }

    /// Good manners again.
    public void reform() {
        answers.clear();
        heard.clear();
    }

    /// Message-IDs of the letters that it took over, in their order.
    public List<String> letters() {
        return heard.stream()
                .filter(line -> line.startsWith("Message-ID: "))
                .map(line -> line.substring("Message-ID: ".length()))
                .toList();
    }

    public int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> greet(socket));
            } catch (IOException _) {
                // The test is over.
            }
        }
    }

    private void greet(Socket socket) {
        try (socket) {
            say(socket.getOutputStream(), answers.getOrDefault("HELLO", "220 rude"));
            talk(socket);
        } catch (IOException _) {
            // The client left, or was left.
        }
    }

    private void talk(Socket socket) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
        OutputStream out = socket.getOutputStream();
        boolean inLetter = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (inLetter) {
                inLetter = !line.equals(".");
                if (!inLetter) {
                    say(out, answers.getOrDefault("LETTER", "250 2.0.0 queued as RUDE7"));
                }
                continue;
            }
            String verb = line.toUpperCase(Locale.ROOT).split(" ", 2)[0];
            say(out, answers.getOrDefault(verb, usual(verb)));
            if (verb.equals("STARTTLS") && tls != null) {
                talk(encrypted(tls, socket));
                return;
            }
            inLetter = verb.equals("DATA");
            if (verb.equals("QUIT")) {
                return;
            }
        }
    }

    private String usual(String verb) {
        return switch (verb) {
            case "EHLO" -> tls == null ? "250 rude" : "250-rude\r\n250 STARTTLS";
            case "STARTTLS" -> "220 go ahead";
            case "DATA" -> "354 go ahead";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private static Socket encrypted(SSLContext tls, Socket socket) throws IOException {
        SSLSocket encrypted = (SSLSocket) tls.getSocketFactory()
                .createSocket(socket, socket.getInetAddress().getHostAddress(), socket.getPort(), true);
        encrypted.setUseClientMode(false);
        encrypted.startHandshake();
        return encrypted;
    }

    private static void say(OutputStream out, String line) throws IOException {
        if (line.equals(HANG_UP)) {
            throw new IOException("hangs up");
        }
        if (line.equals(DRIP)) {
            drip(out);
        }
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    /// A byte now and then, until the client leaves.
    private static void drip(OutputStream out) throws IOException {
        try {
            CountDownLatch never = new CountDownLatch(1);
            while (!never.await(50, TimeUnit.MILLISECONDS)) {
                out.write('2');
                out.flush();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
