package id.payung.coverage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A browser that listens, and remembers what it heard and when.
final class Listening implements AutoCloseable {

    record Heard(long at, String event, String id, JsonNode data) {}

    final HttpResponse<InputStream> response;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    Listening(String address, @Nullable String token, @Nullable String lastId)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String id = "";
            String event = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    heard.add(new Heard(
                            System.nanoTime(), event, id, JsonMapper.shared().readTree(line.substring(6))));
                }
            }
        } catch (IOException closed) {
            // The test has heard enough.
        }
    }

    List<Heard> all(String event) {
        return heard.stream().filter(it -> it.event().equals(event)).toList();
    }

    @Nullable
    Heard last() {
        List<Heard> figures = all("coverage");
        return figures.isEmpty() ? null : figures.getLast();
    }

    /// People of the last figures heard; -1 before the first.
    long people(String state) {
        Heard last = last();
        return last == null ? -1 : last.data().at("/live/all/" + state).asLong(-1);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
