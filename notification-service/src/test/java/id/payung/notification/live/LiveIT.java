package id.payung.notification.live;

import static id.payung.notification.Outside.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.payung.notification.Outside;
import id.payung.notification.Outside.Office;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Open pages, over HTTP. What another replica does is what the database shows, so every happening here may be another
/// replica's.
class LiveIT {

    private final Office serang = Outside.office("36.73");
    private final Office malang = Outside.office("35.73");
    private final List<Stream> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(Stream::close);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(pages()).isZero());
    }

    @Test
    void showsAnOfficeAndItsRegionWhatHappensAndNobodyElse() {
        Stream office = open(serang.token(), null);
        Stream region = open(SERVICE.issuer.ofRegion("36"), null);
        Stream other = open(malang.token(), null);
        Stream otherRegion = open(SERVICE.issuer.ofRegion("35.73"), null);

        serang.meets("OPENED", 155);
        serang.meets("CLOSED", 0);
        malang.meets("OPENED", 7);

        await().until(() -> office.kinds().contains("CLOSED") && region.kinds().contains("CLOSED"));
        await().until(() ->
                other.kinds().equals(List.of("OPENED")) && otherRegion.kinds().equals(List.of("OPENED")));
        assertThat(office.news().getLast().get("alert").asString())
                .isEqualTo(serang.alert().toString());
        assertThat(office.news())
                .allMatch(it -> it.get("opd").asString().equals(serang.opd().toString()));
        assertThat(region.news()).allMatch(it -> it.get("region").asString().equals("36.73"));
    }

    @Test
    void goesOnWhereAPageLeftAndTellsOfEachAlertTheLatest() {
        Stream first = open(serang.token(), null);
        serang.meets("OPENED", 155);
        await().until(() -> first.kinds().contains("OPENED"));
        first.close();
        for (int people = 1; people <= 50; people++) {
            serang.meets("UPDATED", people);
        }

        Stream second = open(serang.token(), first.lastId());
        await().until(() -> !second.news().isEmpty());

        assertThat(second.events().getFirst()).isEqualTo("ready");
        assertThat(second.news().getLast().get("people").asInt()).isEqualTo(50);
        assertThat(second.news()).hasSizeLessThan(50);
    }

    @Test
    void saysSoWhenItIsTooLongAgo() {
        Stream stream = open(serang.token(), "17-4");

        assertThat(stream.events().getFirst()).isEqualTo("reset");
    }

    /// A later transaction commits first: its news has to wait, or the earlier one's would be lost to who reads on.
    @Test
    void losesNothingOfATransactionThatCommitsLate() throws Exception {
        Stream stream = open(serang.token(), null);
        try (Connection late = DriverManager.getConnection(
                SERVICE.database().url(),
                SERVICE.database().username(),
                SERVICE.database().password())) {
            late.setAutoCommit(false);
            try (var insert = late.prepareStatement("""
                    INSERT INTO alert_happening (alert_id, kind, happened_at, day, people)
                    VALUES (?, 'OPENED', now(), '2026-02-26', 155)
                    """)) {
                insert.setObject(1, serang.alert());
                insert.executeUpdate();
            }
            serang.meets("CLOSED", 0);
            await().during(Duration.ofMillis(300))
                    .atMost(Duration.ofSeconds(3))
                    .until(() -> stream.news().isEmpty());

            late.commit();
        }

        await().until(() -> stream.kinds().contains("CLOSED"));
        assertThat(stream.news()).isNotEmpty();
    }

    @Test
    void endsWithTheToken() {
        Stream stream = open(
                token("sebentar", Clock.systemUTC().instant().plusSeconds(2).getEpochSecond()), null);

        await().atMost(Duration.ofSeconds(8)).until(stream::isEnded);
    }

    @Test
    void opensSoManyPagesPerClientAndNoMore() {
        String token =
                token("rakus", Clock.systemUTC().instant().plusSeconds(60).getEpochSecond());
        List<Stream> all =
                IntStream.range(0, 6).mapToObj(_ -> open(token, null)).toList();

        HttpResponse<String> seventh = SERVICE.get("/api/v1/alerts/live", token);

        assertThat(seventh.statusCode()).isEqualTo(429);
        assertThat(seventh.body()).contains("urn:payung:problem:too-many-pages");
        all.getFirst().close();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> open(token, null));
    }

    @Test
    void wantsATokenAndAnIdThatItSent() {
        assertThat(SERVICE.get("/api/v1/alerts/live", null).statusCode()).isEqualTo(401);
        assertThat(request(serang.token(), "x'--", HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(400);
    }

    /// It sends its request and never reads: the server's buffers fill, and it is cut. The others read on.
    @Test
    void cutsAReaderThatDoesNotRead() throws Exception {
        try (Socket deaf = new Socket()) {
            deaf.setReceiveBufferSize(4096);
            deaf.connect(new java.net.InetSocketAddress(
                    "localhost", SERVICE.address("/").getPort()));
            deaf.getOutputStream()
                    .write(("GET /api/v1/alerts/live HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + serang.token() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> pages() == 1);
            Stream other = open(SERVICE.issuer.ofRegion("36"), null);
            SERVICE.jdbc().sql("""
                            INSERT INTO alert_news (alert_id, opd_id, region, reason, kind, state, round, people, since,
                                                    happened_at)
                            SELECT uuidv7(), :opd, '36.73', 'UNREGISTERED', 'OPENED', 'OPEN', 1, n, '2026-02-20', now()
                            FROM generate_series(1, 60000) AS n
                            """).param("opd", serang.opd()).update();

            await().atMost(Duration.ofSeconds(20)).until(() -> pages() == 1);
            await().atMost(Duration.ofSeconds(20)).until(() -> other.news().size() >= 60_000);
        }
    }

    private String token(String client, long end) {
        return SERVICE.issuer.token(claims -> claims.claim("sub", client)
                .claim("roles", List.of("OPD"))
                .claim("opd", serang.opd().toString())
                .claim("region", "36.73")
                .claim("exp", end));
    }

    private static double pages() {
        return SERVICE.bean(MeterRegistry.class)
                .get("payung.notification.live.pages")
                .gauge()
                .value();
    }

    private Stream open(String token, @Nullable String lastEventId) {
        HttpResponse<InputStream> response = request(token, lastEventId, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        Stream stream = new Stream(response.body());
        open.add(stream);
        await().until(() -> !stream.events().isEmpty());
        return stream;
    }

    private static <T> HttpResponse<T> request(
            String token, @Nullable String lastEventId, HttpResponse.BodyHandler<T> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(SERVICE.address("/api/v1/alerts/live"))
                .header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), body);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// What a page receives.
    private static final class Stream implements AutoCloseable {

        private static final JsonMapper JSON = JsonMapper.builder().build();

        private final InputStream in;
        private final List<Map.Entry<String, String>> received = new CopyOnWriteArrayList<>();
        private volatile String id = "";
        private volatile boolean ended;

        Stream(InputStream in) {
            this.in = in;
            Thread.ofVirtual().start(this::read);
        }

        private void read() {
            String event = "";
            List<Map.Entry<String, String>> batch = new ArrayList<>();
            try (var lines = new java.io.BufferedReader(new java.io.InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("event:")) {
                        event = line.substring(6);
                    } else if (line.startsWith("id:")) {
                        id = line.substring(3);
                    } else if (line.startsWith("data:")) {
                        batch.add(Map.entry(event, line.substring(5)));
                    }
                    if (!lines.ready()) {
                        received.addAll(batch);
                        batch.clear();
                    }
                }
            } catch (IOException _) {
                // Closed by the test, or cut.
            }
            ended = true;
        }

        List<String> events() {
            return received.stream().map(Map.Entry::getKey).toList();
        }

        List<JsonNode> news() {
            return received.stream()
                    .filter(it -> it.getKey().equals("alert"))
                    .map(it -> JSON.readTree(it.getValue()))
                    .toList();
        }

        List<String> kinds() {
            return news().stream().map(it -> it.get("kind").asString()).toList();
        }

        String lastId() {
            return id;
        }

        boolean isEnded() {
            return ended;
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException _) {
                // It has ended already.
            }
        }
    }
}
