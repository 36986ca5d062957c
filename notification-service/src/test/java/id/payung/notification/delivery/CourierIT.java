package id.payung.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import id.payung.notification.SteeredClock;
import id.payung.notification.Tables;
import id.payung.notification.standing.Opd;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The outbox and its courier, with a channel that does as the test says. Each test has an OPD, an alert and addresses
/// of its own.
class CourierIT {

    private static final DeliverySettings SETTINGS = new DeliverySettings(
            Duration.ZERO,
            Duration.ofSeconds(60),
            Duration.ofSeconds(1),
            4,
            2,
            30,
            Duration.ofMillis(500),
            Duration.ofMinutes(5),
            4,
            Duration.ofSeconds(5),
            Duration.ofSeconds(15));

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static JdbcClient jdbc;

    private final SteeredClock clock = new SteeredClock("2026-02-26T03:00:00Z");
    private final Outbox outbox = new Outbox(jdbc, SETTINGS);
    private final Attempts attempts = new Attempts(jdbc);
    private final Deliveries deliveries = new Deliveries(jdbc, attempts);
    private final UUID alert = anAlert();

    @BeforeAll
    static void migrate() {
        jdbc = new Tables().jdbc();
    }

    @AfterEach
    void leaveNothingWaiting() {
        jdbc.sql("DELETE FROM route").update();
        jdbc.sql("UPDATE letter SET state = 'WITHDRAWN' WHERE state = 'WAITING'")
                .update();
    }

    @Test
    void waitsForTheOtherSideAndDeliversOnceItIsBack() {
        AtomicInteger down = new AtomicInteger(2);
        Courier courier = courier(
                _ -> down.getAndDecrement() > 0 ? new Answer.PutOff("away") : new Answer.Sent("250 queued as 7"));
        write("kepala@dinas.example");
        courier.round();
        awaitAttempts(1);
        courier.round(); // not due yet
        clock.pass(Duration.ofSeconds(5));
        courier.round();
        awaitAttempts(2);

        clock.pass(Duration.ofSeconds(10));
        courier.round();

        await().until(() -> state() == Delivery.State.SENT);
        assertThat(only().attempts())
                .extracting(Delivery.Attempt::outcome, Delivery.Attempt::answer)
                .containsExactly(tuple("PUT_OFF", "away"), tuple("PUT_OFF", "away"), tuple("SENT", "250 queued as 7"));
    }

    @Test
    void repeatsUnderTheSameIdWhenItWasKilledBetweenSendingAndNoting() {
        List<UUID> brought = new CopyOnWriteArrayList<>();
        Courier killed = courier(letter -> {
            brought.add(letter.letter());
            throw new Killed();
        });
        Courier next = courier(letter -> {
            brought.add(letter.letter());
            return new Answer.Sent("ok");
        });
        write("kepala@dinas.example");
        killed.round();
        await().until(() -> brought.size() == 1);
        next.round(); // the lease still runs
        assertThat(brought).hasSize(1);

        clock.pass(Duration.ofMinutes(5));
        next.round();
        await().until(() -> state() == Delivery.State.SENT);
        clock.pass(Duration.ofMinutes(10));
        next.round();

        assertThat(brought).hasSize(2);
        assertThat(brought.get(1)).isEqualTo(brought.get(0));
    }

    /// The socket that drips is a real one: what ends the attempt is that breaking off closes it.
    @Test
    void breaksOffAnAttemptThatDripsAndFreesItsPlace() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (ServerSocket dripping = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> drip(dripping));
            Courier courier = courier(_ -> {
                try (Socket socket = new Socket(dripping.getInetAddress(), dripping.getLocalPort())) {
                    while (socket.getInputStream().read() >= 0) {
                        // A byte now and then: no read ever times out.
                    }
                } catch (IOException _) {
                    closed.countDown();
                }
                return new Answer.Sent("too late");
            });
            write("kepala@dinas.example");

            courier.round();

            awaitAttempts(1);
            assertThat(only().attempts().getFirst().answer()).contains("no end within 500 ms");
            assertThat(state()).isEqualTo(Delivery.State.WAITING);
            assertThat(closed.await(2, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void letsAnAddressThatHangsDelayNoOther() {
        CountDownLatch hanging = new CountDownLatch(1);
        Set<String> brought = ConcurrentHashMap.newKeySet();
        Courier courier = courier(letter -> {
            if (letter.recipient().startsWith("lambat")) {
                waitFor(hanging);
            }
            brought.add(letter.recipient());
            return new Answer.Sent("ok");
        });
        IntStream.range(0, 10).forEach(_ -> {
            clock.pass(Duration.ofMillis(1));
            write("lambat@dinas.example");
        });
        IntStream.range(0, 10).forEach(i -> write("kantor-" + i + "@dinas.example"));

        await().untilAsserted(() -> {
            courier.round();
            assertThat(brought).hasSize(10).noneMatch(it -> it.startsWith("lambat"));
        });
        hanging.countDown();
    }

    @Test
    void leavesAnAddressAloneThatFailsLongerEachTime() {
        AtomicInteger knocks = new AtomicInteger();
        Courier courier = courier(letter -> {
            knocks.incrementAndGet();
            return letter.recipient().startsWith("mati") ? new Answer.PutOff("dead") : new Answer.Sent("ok");
        });
        for (int i = 0; i < 20; i++) {
            clock.pass(Duration.ofMillis(1));
            write("mati@dinas.example");
        }

        for (int second = 0; second < 60; second++) {
            courier.round();
            awaitQuiet();
            clock.pass(Duration.ofSeconds(1));
        }

        // Two at once after 0, 5, 15, 30, 45 and 60 seconds, not twenty again and again.
        assertThat(knocks.get()).isBetween(8, 14);
    }

    @Test
    void waitsAsLongAsTheOtherSideAsksForWithinTheLimit() {
        Courier courier = courier(letter ->
                new Answer.PutOff("429", letter.attempt() == 1 ? Duration.ofSeconds(12) : Duration.ofDays(400)));
        write("kepala@dinas.example");

        courier.round();
        awaitAttempts(1);
        assertThat(only().nextAttemptAt()).isEqualTo(clock.instant().plusSeconds(12));
        clock.pass(Duration.ofSeconds(12));
        courier.round();
        awaitAttempts(2);

        assertThat(only().nextAttemptAt()).isEqualTo(clock.instant().plusSeconds(15));
    }

    @Test
    void setsAsideWhatIsRefusedForGoodAndTriesAgainWhenAPersonAsks() {
        AtomicInteger knocks = new AtomicInteger();
        Courier courier = courier(_ -> knocks.incrementAndGet() == 1
                ? new Answer.Refused("550 5.1.1 no such mailbox")
                : new Answer.Sent("250 ok"));
        write("kepala@dinas.example");
        courier.round();
        await().until(() -> state() == Delivery.State.SET_ASIDE);
        assertThat(deliveries.count(Delivery.State.SET_ASIDE)).isPositive();

        assertThat(outbox.tryAgain(only().id(), clock.instant())).isTrue();
        assertThat(outbox.tryAgain(only().id(), clock.instant())).isFalse();
        courier.round();

        await().until(() -> state() == Delivery.State.SENT);
        assertThat(only().attempts())
                .extracting(Delivery.Attempt::number, Delivery.Attempt::answer)
                .containsExactly(tuple(1, "550 5.1.1 no such mailbox"), tuple(2, "250 ok"));
    }

    @Test
    void setsAsideAfterTheLastAttemptAndHasAsManyWhenTriedAgain() {
        Courier courier = courier(_ -> new Answer.PutOff("451 4.7.1 try again later"));
        write("kepala@dinas.example");

        for (int attempt = 1; attempt <= 4; attempt++) {
            assertThat(state()).isEqualTo(Delivery.State.WAITING);
            courier.round();
            awaitAttempts(attempt);
            clock.pass(Duration.ofSeconds(15));
        }
        await().until(() -> state() == Delivery.State.SET_ASIDE);
        outbox.tryAgain(only().id(), clock.instant());
        courier.round();
        awaitAttempts(5);

        assertThat(state()).isEqualTo(Delivery.State.WAITING);
    }

    @Test
    void letsNoMoreLeaveInAnHourThanAnOpdMayHaveAndLosesNone() {
        AtomicInteger sent = new AtomicInteger();
        Courier courier = courier(_ -> {
            sent.incrementAndGet();
            return new Answer.Sent("ok");
        });
        IntStream.range(0, 35).forEach(i -> write("kantor-" + i + "@dinas.example"));

        for (int round = 0; round < 15; round++) {
            courier.round();
            awaitQuiet();
        }
        assertThat(sent).hasValue(30);
        clock.pass(Duration.ofMinutes(61));
        for (int round = 0; round < 3; round++) {
            courier.round();
            awaitQuiet();
        }

        assertThat(sent).hasValue(35);
    }

    @Test
    void sharesLettersBetweenReplicasWithoutSendingAnyTwice() throws Exception {
        IntStream.range(0, 28).forEach(i -> write("kantor-" + i + "@dinas.example"));
        Set<UUID> claimed = ConcurrentHashMap.newKeySet();
        AtomicInteger claims = new AtomicInteger();
        try (ExecutorService replicas = Executors.newFixedThreadPool(3)) {
            for (int replica = 0; replica < 3; replica++) {
                replicas.execute(() -> {
                    for (List<Claimed> some = outbox.claim(Channel.Way.EMAIL, clock.instant(), 7);
                            !some.isEmpty();
                            some = outbox.claim(Channel.Way.EMAIL, clock.instant(), 7)) {
                        some.forEach(it -> claimed.add(it.letter()));
                        claims.addAndGet(some.size());
                    }
                });
            }
        }

        assertThat(claimed).hasSize(28);
        assertThat(claims).hasValue(28);
    }

    @Test
    void withdrawsWhatHasNothingToTellAnyMore() {
        write("kepala@dinas.example");

        courier(_ -> new Answer.Pointless("the reason is gone")).round();

        await().until(() -> state() == Delivery.State.WITHDRAWN);
    }

    @Test
    void writesOfTheEndToThoseWhoWereTold() {
        write("kepala@dinas.example", "operator@dinas.example");
        Claimed first = outbox.claim(Channel.Way.EMAIL, clock.instant(), 1).getFirst();
        outbox.sent(first, clock.instant());
        clock.pass(Duration.ofSeconds(60));

        outbox.close(List.of(dispatch(Letter.Kind.CLOSED)));

        assertThat(deliveries.about(alert, 9))
                .extracting(Delivery::kind, Delivery::recipient, Delivery::state)
                .containsExactlyInAnyOrder(
                        tuple("OPENED", first.recipient(), Delivery.State.SENT),
                        tuple("OPENED", other(first.recipient()), Delivery.State.WITHDRAWN),
                        tuple("CLOSED", first.recipient(), Delivery.State.WAITING));
    }

    private static String other(String recipient) {
        return recipient.startsWith("kepala") ? "operator@dinas.example" : "kepala@dinas.example";
    }

    private void write(String... recipients) {
        outbox.write(List.of(dispatch(Letter.Kind.OPENED, recipients)));
    }

    private Outbox.Dispatch dispatch(Letter.Kind kind, String... recipients) {
        return new Outbox.Dispatch(
                alert,
                1,
                kind,
                clock.instant(),
                clock.instant(),
                Arrays.stream(recipients).map(it -> new Opd.Contact("HEAD", it)).toList());
    }

    private Courier courier(Function<Claimed, Answer> carry) {
        Routes routes = new Routes(jdbc, SETTINGS);
        DeliveryMetrics metrics = new DeliveryMetrics(new SimpleMeterRegistry(), deliveries);
        return new Courier(
                outbox,
                new Notes(outbox, attempts, routes, SETTINGS, metrics),
                List.of(new Told(carry)),
                SETTINGS,
                clock);
    }

    private void awaitAttempts(int count) {
        await().until(() -> only().attempts().size() == count);
    }

    /// Nothing is under way any more.
    private void awaitQuiet() {
        await().until(() ->
                jdbc.sql("SELECT count(*) FROM letter WHERE state = 'WAITING' AND claimed_until IS NOT NULL")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private Delivery only() {
        return deliveries.find(deliveries.about(alert, 9).getFirst().id()).orElseThrow();
    }

    private Delivery.State state() {
        return only().state();
    }

    private static UUID anAlert() {
        return jdbc.sql("""
                        INSERT INTO alert (id, opd_id, region, reason, state, round, opened_at, people, since)
                        VALUES (uuidv7(), uuidv7(), '36.73', 'UNREGISTERED', 'OPEN', 1, now(), 155, '2026-02-20')
                        RETURNING id
                        """).query(UUID.class).single();
    }

    private static void drip(ServerSocket server) {
        try (Socket socket = server.accept()) {
            CountDownLatch never = new CountDownLatch(1);
            while (!never.await(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                socket.getOutputStream().write('x');
            }
        } catch (IOException | InterruptedException _) {
            // The courier has broken off.
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException broken) {
            throw new UncheckedIOException(new java.io.InterruptedIOException(broken.getMessage()));
        }
    }

    /// A channel that does as it is told.
    private record Told(Function<Claimed, Answer> function) implements Channel {

        @Override
        public Way way() {
            return Way.EMAIL;
        }

        @Override
        public Answer carry(Claimed letter) {
            return function.apply(letter);
        }
    }

    /// As if the process were gone: nothing after it runs.
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }
}
