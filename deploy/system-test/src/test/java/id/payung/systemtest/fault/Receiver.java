package id.payung.systemtest.fault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.payung.systemtest.Rig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/// Takes the messages of webhooks and counts how often each one came.
final class Receiver implements AutoCloseable {

    private static final int NO_CONTENT = 204;

    private final Map<String, Long> arrivals = new ConcurrentHashMap<>();
    private final HttpServer server;

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(Rig.WEBHOOK_HOST, 0), 0);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://%s:%d/payung"
                .formatted(Rig.WEBHOOK_HOST, server.getAddress().getPort());
    }

    /// By the id that the service gave each message.
    Map<String, Long> arrivals() {
        return Map.copyOf(arrivals);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            arrivals.merge(exchange.getRequestHeaders().getFirst("webhook-id"), 1L, Long::sum);
            exchange.sendResponseHeaders(NO_CONTENT, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
