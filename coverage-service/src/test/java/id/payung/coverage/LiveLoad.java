package id.payung.coverage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.payung.issuer.Issuer;
import id.payung.stack.Database;
import id.payung.stack.Stack;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/// Measures how many can listen: a service with 512 MB of heap in a process of its own, listeners on plain sockets
/// in
/// this one. A program, not a test; arguments: listeners (10000), changes (10).
///
/// Correctness first: it ends with an error unless everybody heard the first figures and the last.
final class LiveLoad {

    private static final class Ear {

        private long bytes;
        private boolean heardLast;
        private String tail = "";
    }

    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
    private final List<Ear> ears = new ArrayList<>();

    private LiveLoad() throws IOException {
        selector = Selector.open();
    }

    public static void main(String[] arguments) throws Exception {
        int listeners = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int changes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        Issuer issuer = Issuer.start();
        Database database = Stack.shared().database("coverage");
        EnrolmentEvents events = new EnrolmentEvents();
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "id.payung.coverage.CoverageService",
                        "--server.port=" + port,
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.kafka.bootstrap-servers="
                                + Stack.shared().kafka().bootstrapServers(),
                        "--PAYUNG_ISSUER=" + issuer.address())
                .redirectErrorStream(true)
                .redirectOutput(new File("target/live-load.log"));
        Process service = program.start();
        try {
            new LiveLoad().run(service, port, events, listeners, changes);
        } finally {
            service.destroy();
        }
        System.exit(0);
    }

    private void run(Process service, int port, EnrolmentEvents events, int listeners, int changes) throws Exception {
        awaitReady(port);
        say("memory before: %s", memory(service));
        long begin = System.nanoTime();
        for (int number = 0; number < listeners; number++) {
            connect(port);
            if (number % 200 == 0) {
                listen(Duration.ofMillis(1));
            }
        }
        await(() -> ears.stream().allMatch(ear -> ear.bytes > 1_000), "the first figures");
        say("%d listeners have the first figures after %.1f s; memory: %s", listeners, seconds(begin), memory(service));
        UUID opd = UUID.randomUUID();
        for (int change = 1; change <= changes; change++) {
            int people = change * 10;
            for (int number = 0; number < 10; number++) {
                Person person = new Person(events, "36.73", opd, "PU", "HONORER");
                events.send(person.becomes("LISTED", LocalDate.of(2026, 1, 5), Instant.parse("2026-01-05T05:00:00Z")));
            }
            ears.forEach(ear -> ear.heardLast = false);
            events.flush();
            long change0 = System.nanoTime();
            await(() -> ears.stream().allMatch(ear -> ear.heardLast), "\"unregistered\":" + people);
            say("change %d heard by all after %.0f ms", change, seconds(change0) * 1_000);
            listen(Duration.ofMillis(1_200));
        }
        say("memory after: %s", memory(service));
    }

    private String expected = "\"unregistered\":";

    private void await(java.util.function.BooleanSupplier done, String what) throws IOException {
        expected = what.startsWith("\"") ? what : "\"unregistered\":";
        long giveUp = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!done.getAsBoolean()) {
            listen(Duration.ofMillis(20));
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("Waited in vain for " + what);
            }
        }
    }

    private void connect(int port) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.write(ByteBuffer.wrap(
                "GET /api/v1/coverage/36.73/live HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII)));
        channel.configureBlocking(false);
        Ear ear = new Ear();
        ears.add(ear);
        channel.register(selector, SelectionKey.OP_READ, ear);
    }

    private void listen(Duration time) throws IOException {
        long until = System.nanoTime() + time.toNanos();
        do {
            selector.select(
                    key -> {
                        try {
                            read(key);
                        } catch (IOException broken) {
                            throw new IllegalStateException("A listener was cut off", broken);
                        }
                    },
                    Math.max(1, time.toMillis()));
        } while (System.nanoTime() < until);
    }

    private void read(SelectionKey key) throws IOException {
        Ear ear = (Ear) key.attachment();
        int count = ((SocketChannel) key.channel()).read(buffer.clear());
        if (count < 0) {
            throw new IOException("end of stream");
        }
        ear.bytes += count;
        byte[] bytes = new byte[count];
        buffer.flip().get(bytes);
        String text = ear.tail + new String(bytes, US_ASCII);
        ear.heardLast |= text.contains(expected);
        ear.tail = text.substring(Math.max(0, text.length() - 40));
    }

    private static void awaitReady(int port) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        while (true) {
            try {
                if (client.send(HttpRequest.newBuilder(readiness).build(), HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
    }

    /// Heap in use after a collection, and what the process has resident.
    private static String memory(Process service) throws IOException, InterruptedException {
        String pid = Long.toString(service.pid());
        Process collection = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), pid, "GC.run")
                .redirectErrorStream(true)
                .start();
        collection.getInputStream().readAllBytes();
        collection.waitFor();
        Process heap = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), pid, "GC.heap_info")
                .redirectErrorStream(true)
                .start();
        String info = new String(heap.getInputStream().readAllBytes(), US_ASCII);
        String used =
                info.lines().filter(line -> line.contains("used")).findFirst().orElse("?");
        String resident = java.nio.file.Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElse("?");
        return used.strip() + "; " + resident;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void say(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }
}
