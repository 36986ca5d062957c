package id.payung.benchmark.rig;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// Visitors who all ask one service the same, each over a connection that it keeps, on one thread: beside the service
/// they cost little. Every answer has to be the same as the first.
public final class Visitors implements AutoCloseable {

    /// What came of it.
    public record Visit(double perSecond, Latencies latencies) {}

    private static final int LONGEST_ANSWER = 1 << 17;

    private final class Visitor {

        private final SocketChannel channel;
        private final ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
        private long since;

        private Visitor(InetSocketAddress address) throws IOException {
            channel = SocketChannel.open(address);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        private void ask(long begin) throws IOException {
            since = begin;
            answer.clear();
            question.rewind();
            while (question.hasRemaining()) {
                channel.write(question);
            }
        }

        /// True when the answer is there whole.
        private boolean hear() throws IOException {
            if (channel.read(answer) < 0) {
                throw new WrongAnswer("a visitor's connection was closed");
            }
            if (Whole.answer(answer.array(), answer.position()) > answer.position()) {
                return false;
            }
            check(answer.array(), answer.position());
            return true;
        }
    }

    private final Selector selector;
    private final ByteBuffer question;
    private final List<Visitor> visitors = new ArrayList<>();
    private final Deque<Visitor> free = new ArrayDeque<>();
    private final List<Long> times = new ArrayList<>();
    private byte[] body = {};

    /// @param path asked for without a token
    public Visitors(URI service, String path, int count) {
        String text = "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: application/json\r\n\r\n"
                .formatted(path, service.getAuthority());
        question = ByteBuffer.wrap(text.getBytes(US_ASCII));
        InetSocketAddress address = new InetSocketAddress(service.getHost(), service.getPort());
        try {
            selector = Selector.open();
            for (int number = 0; number < count; number++) {
                visitors.add(new Visitor(address));
            }
        } catch (IOException refused) {
            throw new UncheckedIOException("the visitors are not let in", refused);
        }
        free.addAll(visitors);
    }

    /// Each asks again as soon as it is answered.
    public Visit saturate(Duration time) {
        return visit(Double.POSITIVE_INFINITY, time);
    }

    /// So many questions a second, evenly. The time of an answer begins when its question was due, whether or not
    /// somebody was free to ask it.
    public Visit paced(double perSecond, Duration time) {
        return visit(perSecond, time);
    }

    private Visit visit(double perSecond, Duration time) {
        boolean isPaced = Double.isFinite(perSecond);
        times.clear();
        long begin = System.nanoTime();
        long asked = 0;
        try {
            while (System.nanoTime() - begin < time.toNanos()) {
                long due = begin + (long) (isPaced ? asked * 1e9 / perSecond : 0);
                while (!free.isEmpty() && System.nanoTime() >= due) {
                    free.remove().ask(isPaced ? due : System.nanoTime());
                    asked++;
                    due = begin + (long) (isPaced ? asked * 1e9 / perSecond : 0);
                }
                listen();
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            int answered = times.size();
            while (free.size() < visitors.size()) {
                listen();
            }
            return new Visit(answered / seconds, Latencies.of(times));
        } catch (IOException broken) {
            throw new UncheckedIOException("a visitor was sent away", broken);
        }
    }

    private void listen() throws IOException {
        selector.select(1);
        for (SelectionKey key : selector.selectedKeys()) {
            Visitor visitor = (Visitor) key.attachment();
            if (visitor.hear()) {
                times.add(System.nanoTime() - visitor.since);
                free.add(visitor);
            }
        }
        selector.selectedKeys().clear();
    }

    private void check(byte[] answer, int length) {
        if (!Whole.isFine(answer)) {
            throw new WrongAnswer("a visitor is answered: " + new String(answer, 0, length, US_ASCII));
        }
        byte[] heard = Whole.body(answer, length);
        if (body.length == 0) {
            body = heard;
        }
        if (!Arrays.equals(body, heard)) {
            throw new WrongAnswer("two visitors are answered differently: %s and %s"
                    .formatted(new String(body, US_ASCII), new String(heard, US_ASCII)));
        }
    }

    @Override
    public void close() {
        try {
            for (Visitor visitor : visitors) {
                visitor.channel.close();
            }
            selector.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
