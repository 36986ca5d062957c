package id.payung.systemtest.fault;

import static org.awaitility.Awaitility.await;

import id.payung.stack.Application;
import id.payung.systemtest.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Stream;

/// The clock on the wall of one service, as libfaketime shows it to its process, and changes it while it runs. What
/// only measures how long something takes goes on as it is.
///
/// @param hands the file that says how wrong it is, in seconds
record FalseClock(Application service, Path hands) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Path LIBRARIES = Path.of("/usr/lib");

    /// Starts the service anew, with the right time.
    static FalseClock of(Application service) {
        FalseClock clock = new FalseClock(service, Machine.own().resolve(service.name() + ".clock"));
        clock.write(Duration.ZERO);
        service.use(Map.of(
                "LD_PRELOAD",
                library().toString(),
                "FAKETIME_TIMESTAMP_FILE",
                clock.hands().toString(),
                "FAKETIME_CACHE_DURATION",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                // Or every wait of a JVM ends at once, and all its threads turn in circles.
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0"));
        service.stop();
        service.start();
        return clock;
    }

    private static Path library() {
        try (Stream<Path> found = Files.find(LIBRARIES, 3, (file, _) -> file.endsWith("faketime/libfaketimeMT.so.1"))) {
            return found.findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "There is no libfaketime: install it (Debian's package faketime), or leave out ClockIT"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(Duration wrong) {
        try {
            Files.writeString(hands, "%+d".formatted(wrong.toSeconds()));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /// From the next second on.
    void isWrongBy(Duration wrong) {
        write(wrong);
        await(service.name() + " wrong by " + wrong)
                .atMost(SOON)
                .until(() -> wrongness().minus(wrong).abs().compareTo(MINUTE) < 0);
    }

    /// By what the service writes over its answers.
    private Duration wrongness() throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(service.url().resolve("/actuator/health/liveness"))
                .build();
        String date = CLIENT.send(question, BodyHandlers.discarding())
                .headers()
                .firstValue("Date")
                .orElseThrow();
        return Duration.between(Instant.now(), Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
    }
}
