package id.payung.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// The wire between two processes in the hand of a test: it passes every byte on, until it is told otherwise.
public final class Proxy implements AutoCloseable {

    private static final long WITHOUT_END = Long.MAX_VALUE;

    private final ServerSocket door;
    private final InetSocketAddress server;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final Set<Way> held = EnumSet.noneOf(Way.class);
    private final AtomicLong answersLeft = new AtomicLong(WITHOUT_END);
    private volatile boolean down;
    private volatile Pace pace = new Pace(Duration.ZERO, 0);
    private volatile Trap trap = new Trap("", "");
    private volatile String lastHeard = "";

    public enum Way {
        TO_SERVER,
        TO_CLIENT
    }

    /// @param delay of each piece, on each way
    /// @param bytesPerSecond 0 for as fast as it goes
    private record Pace(Duration delay, long bytesPerSecond) {}

    /// @param question empty for none
    private record Trap(String question, String answer) {}

    /// @param port to listen on, 0 for any that is free
    public Proxy(int port, int serverPort) {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort);
        try {
            door = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException("Port " + port + " cannot be listened on", taken);
        }
        Thread.ofVirtual().name("proxy to " + serverPort).start(this::welcome);
    }

    public int port() {
        return door.getLocalPort();
    }

    /// Every connection is reset, and so is each new one.
    public void cut() {
        down = true;
        links.forEach(Link::reset);
    }

    /// Nothing arrives on these ways and nobody is told, as with a cable that is pulled; what was sent meanwhile
    /// arrives after [#heal()].
    public void hold(Way... ways) {
        synchronized (held) {
            held.addAll(Set.of(ways));
        }
    }

    /// Holds every answer from the next time on that this is said to the server.
    public void holdAnswersFrom(String said) {
        lastHeard = said;
    }

    /// The connections of this moment are dead for ever without either end being told; new ones work.
    public void forgetConnections() {
        links.forEach(Link::forget);
    }

    /// @param bytesPerSecond 0 for as fast as it goes
    public void slow(Duration delay, long bytesPerSecond) {
        pace = new Pace(delay, bytesPerSecond);
    }

    /// Resets the connection on which this many further bytes have come from the server, all connections counted
    /// together; once.
    public void resetAfter(long bytes) {
        answersLeft.set(bytes);
    }

    /// Resets the connection on which the first text went to the server, in place of the first answer that holds the
    /// second; once.
    public void resetInsteadOf(String answer, String question) {
        trap = new Trap(question, answer);
    }

    /// Whether the reset that was asked for has happened.
    public boolean hasReset() {
        return answersLeft.get() == WITHOUT_END && trap.question().isEmpty();
    }

    /// Works again as at the beginning.
    public void heal() {
        down = false;
        pace = new Pace(Duration.ZERO, 0);
        trap = new Trap("", "");
        lastHeard = "";
        answersLeft.set(WITHOUT_END);
        synchronized (held) {
            held.clear();
            held.notifyAll();
        }
    }

    public int connections() {
        return links.size();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
        heal();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Link link = new Link(this, door.accept());
                links.add(link);
                Thread.ofVirtual().start(() -> link.open(server, down));
            } catch (IOException closed) {
                // the loop looks whether it was the door
            }
        }
    }

    /// Returns when this piece may go on.
    ///
    /// @throws IOException when the connection is to be reset in its place
    void pass(Link link, Way way, byte[] piece, int size) throws IOException, InterruptedException {
        awaitPassage(link, way);
        Pace now = pace;
        long rate = now.bytesPerSecond();
        LockSupport.parkNanos(now.delay().toNanos() + (rate == 0 ? 0 : size * 1_000_000_000L / rate));
        String last = lastHeard;
        if (!last.isEmpty() && way == Way.TO_SERVER && text(piece, size).contains(last)) {
            lastHeard = "";
            hold(Way.TO_CLIENT);
        }
        Trap set = trap;
        if (!set.question().isEmpty()) {
            String text = text(piece, size);
            if (way == Way.TO_SERVER && text.contains(set.question())) {
                link.mark();
            }
            if (way == Way.TO_CLIENT && link.isMarked() && text.contains(set.answer())) {
                trap = new Trap("", "");
                throw new IOException("reset in place of an answer");
            }
        }
        if (way == Way.TO_CLIENT && answersLeft.get() != WITHOUT_END && answersLeft.addAndGet(-size) <= 0) {
            answersLeft.set(WITHOUT_END);
            throw new IOException("reset after so many bytes");
        }
    }

    private static String text(byte[] piece, int size) {
        return new String(piece, 0, size, StandardCharsets.ISO_8859_1);
    }

    void awaitPassage(Link link, Way way) throws InterruptedException {
        synchronized (held) {
            while (link.isForgotten() || held.contains(way)) {
                held.wait();
            }
        }
    }

    void ended(Link link) {
        links.remove(link);
    }
}
