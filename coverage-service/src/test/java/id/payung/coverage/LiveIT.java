package id.payung.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// From the topic to who listens. Each test has a region of its own.
class LiveIT {

    private static final int TIMES = 9;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Instant NOON = Instant.parse("2026-01-05T05:00:00Z");

    private Running service;

    @BeforeEach
    void start() throws Exception {
        service = Running.shared();
    }

    @Test
    void sendsTheFiguresAtOnceAndEveryChangeOfTheRegionItsProvinceAndTheNation() throws Exception {
        list("73.01", 10);
        service.hasTakenAll();
        try (Listening city = listen("73.01");
                Listening province = listen("73");
                Listening nation = listen("ID");
                Listening other = listen("73.02")) {
            await(() -> city.people("unregistered") == 10 && province.last() != null && nation.last() != null);
            long before = province.people("unregistered");

            list("73.01", 3);

            await(() -> city.people("unregistered") == 13);
            await(() -> province.people("unregistered") == before + 3);
            await(() -> nation.all("coverage").size() >= 2);
            await(() -> !other.all("beat").isEmpty());
            assertThat(city.all("coverage"))
                    .extracting(Listening.Heard::id)
                    .doesNotHaveDuplicates()
                    .allMatch(id -> !id.isEmpty());
            assertThat(Objects.requireNonNull(city.last()).data().path("asOf").asString())
                    .isNotEmpty();
            assertThat(Objects.requireNonNull(city.last())
                            .data()
                            .path("lagSeconds")
                            .isNumber())
                    .isTrue();
            assertThat(other.all("coverage")).as("nothing of it changed").hasSize(1);
            assertThat(other.all("beat").getFirst().data().has("asOf")).isTrue();
            assertThat(city.response.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
        }
    }

    @Test
    void sendsFiveMessagesASecondAtMostHoweverMuchChangesAndTheLastStateInTheEnd() throws Exception {
        list("74.01", 5);
        service.hasTakenAll();
        try (Listening listener = listen("74.01")) {
            await(() -> listener.people("unregistered") == 5);

            long begin = System.nanoTime();
            for (int change = 0; change < 60; change++) {
                list("74.01", 1);
                service.events.flush();
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }

            await(() -> listener.people("unregistered") == 65);
            List<Listening.Heard> changes =
                    listener.all("coverage").subList(1, listener.all("coverage").size());
            long fifths = Duration.ofNanos(changes.getLast().at() - begin).dividedBy(Duration.ofMillis(200));
            assertThat(changes).hasSizeBetween(2, Math.toIntExact(fifths) + 1);
        }
    }

    @Test
    void letsThousandsWaitAtTheDoorAtOnce() {
        var server = (WebServerApplicationContext) service.context;
        var doors = ((JettyWebServer) Objects.requireNonNull(server.getWebServer()))
                .getServer()
                .getConnectors();

        assertThat(doors)
                .singleElement()
                .satisfies(door -> assertThat(((ServerConnector) door).getAcceptQueueSize())
                        .isEqualTo(4_096));
    }

    @Test
    void goesOnFromTheLastEventThatWasHeard() throws Exception {
        list("75.01", 7);
        service.hasTakenAll();
        String seen;
        try (Listening first = listen("75.01")) {
            await(() -> first.people("unregistered") == 7);
            seen = Objects.requireNonNull(first.last()).id();
        }

        try (Listening again = new Listening(path("75.01"), service.issuer.ofAdmin(), seen)) {
            await(() -> !again.all("beat").isEmpty());
            assertThat(again.all("coverage")).as("nothing was missed").isEmpty();
            list("75.01", 1);
            await(() -> again.people("unregistered") == 8);
        }
        try (Listening later = new Listening(path("75.01"), service.issuer.ofAdmin(), seen)) {
            await(() -> later.people("unregistered") == 8);
        }
    }

    /// The second replica takes no event at all: what it knows, it knows from the database.
    @Test
    void servesTheListenersOfAReplicaThatOwnsNoPartition() throws Exception {
        try (ConfigurableApplicationContext second = new SpringApplicationBuilder(CoverageService.class)
                .run(service.arguments(
                        "--spring.cloud.stream.bindings.enrolmentEvents-in-0.consumer.auto-startup=false"))) {
            String address = "http://127.0.0.1:" + second.getEnvironment().getRequiredProperty("local.server.port");
            list("76.01", 6);
            service.hasTakenAll();
            try (Listening there =
                            new Listening(address + "/api/v1/coverage/76.01/live", service.issuer.ofAdmin(), null);
                    Listening here = listen("76.01")) {
                await(() -> there.people("unregistered") == 6 && here.people("unregistered") == 6);

                list("76.01", 2);

                await(() -> there.people("unregistered") == 8 && here.people("unregistered") == 8);
                assertThat(Objects.requireNonNull(there.last()).id())
                        .as("one id on both replicas")
                        .isEqualTo(Objects.requireNonNull(here.last()).id());
            }
        }
    }

    @Test
    void withholdsSmallNumbersFromEverybodyAndShowsThemToTheRegion() throws Exception {
        list("81.01", 3);
        service.hasTakenAll();
        try (Listening everybody = new Listening(path("81.01"), null, null);
                Listening region = new Listening(path("81.01"), service.issuer.ofRegion("81"), null);
                Listening stranger = new Listening(path("81.01"), service.issuer.ofRegion("82"), null)) {
            await(() -> everybody.last() != null && region.last() != null && stranger.last() != null);

            assertThat(Objects.requireNonNull(everybody.last())
                            .data()
                            .at("/live/all/unregistered")
                            .isNull())
                    .isTrue();
            assertThat(region.people("unregistered")).isEqualTo(3);
            assertThat(Objects.requireNonNull(stranger.last()).id())
                    .isEqualTo(Objects.requireNonNull(everybody.last()).id());
        }
    }

    @Test
    void answersAnUnknownRegionWithAProblem() throws Exception {
        var answer = service.get("/api/v1/coverage/99.99/live", null);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(service.tree(answer).path("type").asString()).isEqualTo("urn:payung:problem:unknown-region");
    }

    /// Idle, from the event on the topic to the ear and to a GET; printed, and bounded loosely on a shared machine.
    @Test
    void isHeardSoonAfterTheEventIsOnTheTopic() throws Exception {
        List<Duration> heard = new ArrayList<>();
        List<Duration> read = new ArrayList<>();
        service.hasTakenAll();
        try (Listening listener = listen("82.01")) {
            await(() -> listener.last() != null);
            for (int number = 1; number <= TIMES; number++) {
                LockSupport.parkNanos(Duration.ofMillis(1_100).toNanos());
                int people = number;
                list("82.01", 1);
                service.events.flush();
                long begin = System.nanoTime();
                while (service.read("/api/v1/coverage/82.01")
                                .at("/live/all/unregistered")
                                .asLong()
                        != people) {
                    Thread.onSpinWait();
                }
                read.add(Duration.ofNanos(System.nanoTime() - begin));
                await(() -> listener.people("unregistered") == people);
                heard.add(
                        Duration.ofNanos(Objects.requireNonNull(listener.last()).at() - begin));
            }
        }
        Collections.sort(heard);
        Collections.sort(read);
        System.out.printf(
                "Live: event on the topic to SSE median %d ms, worst of %d is %d ms; to GET median %d ms, worst %d ms%n",
                heard.get(TIMES / 2).toMillis(),
                TIMES,
                heard.getLast().toMillis(),
                read.get(TIMES / 2).toMillis(),
                read.getLast().toMillis());
        assertThat(heard.get(TIMES / 2)).isLessThan(Duration.ofMillis(500));
        assertThat(read.get(TIMES / 2)).isLessThan(Duration.ofMillis(500));
    }

    private void list(String region, int people) {
        for (int number = 0; number < people; number++) {
            Person person = new Person(service.events, region, UUID.randomUUID(), "PU", "HONORER");
            service.events.send(person.becomes("LISTED", DAY, NOON));
        }
    }

    private String path(String region) {
        return service.address() + "/api/v1/coverage/" + region + "/live";
    }

    private Listening listen(String region) throws Exception {
        return new Listening(path(region), service.issuer.ofAdmin(), null);
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Running.SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }
}
