package id.payung.benchmark.seen;

import id.payung.benchmark.rig.Api;
import id.payung.benchmark.rig.WrongAnswer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who waits for people to show in a region's figures.
sealed interface Eye extends AutoCloseable {

    String REGION = "/api/v1/coverage/36.73";

    Duration PATIENCE = Duration.ofSeconds(60);

    /// When so many were seen first, by [System#nanoTime()]; waits for it.
    long seen(long people);

    @Override
    void close();

    /// Those who are made for this: of a category that nobody else here has.
    static long people(JsonNode figures) {
        return figures.at("/live/byCategory/PEKERJA_RENTAN/unregistered").asLong(0);
    }

    private static void pauseUnlessLate(long since, long people) {
        if (System.nanoTime() - since > PATIENCE.toNanos()) {
            throw new WrongAnswer(people + " people are not seen after " + PATIENCE);
        }
        Api.pause(Duration.ofNanos(500_000));
    }

    /// Asks again and again.
    record Asking(Api api) implements Eye {

        @Override
        public long seen(long people) {
            long since = System.nanoTime();
            while (people(api.get(REGION)) < people) {
                pauseUnlessLate(since, people);
            }
            return System.nanoTime();
        }

        @Override
        public void close() {
            // keeps nothing open
        }
    }

    /// Listens to the live figures.
    final class Listening implements Eye {

        private final ConcurrentSkipListMap<Long, Long> seen = new ConcurrentSkipListMap<>();
        private final BufferedReader lines;

        Listening(Api api) {
            lines = api.lines(REGION + "/live");
            Thread.ofPlatform().name("listening").daemon().start(this::listen);
        }

        private void listen() {
            try (lines) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    long now = System.nanoTime();
                    if (line.startsWith("data: {\"region\"")) {
                        Map.Entry<Long, Long> news =
                                Map.entry(people(JsonMapper.shared().readTree(line.substring(6))), now);
                        seen.putIfAbsent(news.getKey(), news.getValue());
                    }
                }
            } catch (IOException closed) {
                seen.putIfAbsent(-1L, System.nanoTime());
            }
        }

        @Override
        public long seen(long people) {
            long since = System.nanoTime();
            Map.Entry<Long, Long> first = seen.ceilingEntry(people);
            while (first == null) {
                pauseUnlessLate(since, people);
                first = seen.ceilingEntry(people);
            }
            return first.getValue();
        }

        @Override
        public void close() {
            try {
                lines.close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
