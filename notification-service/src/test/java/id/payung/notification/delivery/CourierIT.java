package id.payung.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.payung.notification.SteeredClock;
import id.payung.notification.Tables;
import id.payung.notification.standing.Opd;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class CourierIT {

    private static final DeliverySettings SETTINGS = new DeliverySettings(
            "payung@serangkota.example",
            "payung.serangkota.example",
            Duration.ZERO,
            Duration.ofSeconds(60),
            Duration.ofSeconds(1),
            2,
            Duration.ofMinutes(5),
            4,
            Duration.ofSeconds(5),
            Duration.ofSeconds(15));

    private static final Letter LETTER = new Letter(
            "[Payung] 155 orang belum terdaftar – Dinas Ündang", "155 orang\n", "<p>155 orang, “segera”</p>");

    private final SteeredClock clock = new SteeredClock("2026-02-26T03:00:00Z");
    private final JdbcClient jdbc = new Tables().jdbc();
    private final Outbox outbox = new Outbox(jdbc, SETTINGS);
    private final UUID alert = anAlert();
    private GreenMail mail = started(0);

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void bringsTheLetterAsItIs() throws Exception {
        write("kepala@dinas.example");

        round(courier(new Post(sender(port()), SETTINGS)));

        await().until(() -> mail.getReceivedMessages().length == 1);
        MimeMessage message = mail.getReceivedMessages()[0];
        Delivery delivery = outbox.about(alert, 9).getFirst();
        assertThat(message.getSubject()).isEqualTo(LETTER.subject());
        assertThat(message.getFrom()[0]).hasToString("payung@serangkota.example");
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("kepala@dinas.example");
        assertThat(message.getMessageID()).isEqualTo("<" + delivery.id() + "@payung.serangkota.example>");
        assertThat(message.getHeader("References")).containsExactly("<" + alert + "@payung.serangkota.example>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(parts(message))
                .containsExactly(
                        tuple("text/plain", LETTER.text().strip()),
                        tuple("text/html", LETTER.html().strip()));
        await().untilAsserted(() -> assertThat(outbox.about(alert, 9).getFirst())
                .satisfies(it -> assertThat(it.state()).isEqualTo("SENT"))
                .satisfies(it -> assertThat(it.attempts())
                        .extracting(Delivery.Attempt::outcome)
                        .containsExactly("SENT")));
    }

    @Test
    void waitsForTheMailServerAndDeliversOnceItIsBack() {
        int port = port();
        mail.stop();
        Courier courier = courier(new Post(sender(port), SETTINGS));
        write("kepala@dinas.example");
        round(courier);
        awaitAttempts(1);
        round(courier); // not due yet
        clock.pass(Duration.ofSeconds(5));
        round(courier);
        awaitAttempts(2);

        mail = started(port);
        clock.pass(Duration.ofSeconds(10));
        round(courier);

        await().until(() -> state().equals("SENT"));
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(outbox.about(alert, 9).getFirst().attempts())
                .extracting(Delivery.Attempt::outcome)
                .containsExactly("PUT_OFF", "PUT_OFF", "SENT");
    }

    @Test
    void repeatsUnderTheSameIdWhenItWasKilledBetweenSendingAndNoting() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        Courier killed = courier(new Post(sender(port()), SETTINGS) {
            @Override
            Answer send(Claimed claimed, Letter letter) {
                super.send(claimed, letter);
                sent.incrementAndGet();
                throw new Killed();
            }
        });
        Courier next = courier(new Post(sender(port()), SETTINGS));
        write("kepala@dinas.example");
        round(killed);
        await().until(() -> sent.get() == 1);
        round(next); // the lease still runs
        assertThat(mail.getReceivedMessages()).hasSize(1);

        clock.pass(Duration.ofMinutes(5));
        round(next);
        await().until(() -> state().equals("SENT"));
        clock.pass(Duration.ofMinutes(10));
        round(next);

        MimeMessage[] messages = mail.getReceivedMessages();
        assertThat(messages).hasSize(2);
        assertThat(messages[1].getMessageID()).isEqualTo(messages[0].getMessageID());
    }

    @Test
    void letsOneThatHangsDelayNoOther() {
        CountDownLatch hanging = new CountDownLatch(1);
        Courier courier = courier(new Post(sender(port()), SETTINGS) {
            @Override
            Answer send(Claimed claimed, Letter letter) {
                if (claimed.recipient().startsWith("lambat")) {
                    waitFor(hanging);
                }
                return super.send(claimed, letter);
            }
        });
        write("lambat@dinas.example");
        round(courier);
        write("tidak valid\r\nBcc: semua@dinas.example", "kepala@dinas.example", "operator@dinas.example");

        await().untilAsserted(() -> {
            round(courier);
            assertThat(mail.getReceivedMessages()).hasSize(2);
        });

        assertThat(outbox.about(alert, 9))
                .extracting(Delivery::recipient, Delivery::state)
                .contains(
                        tuple("lambat@dinas.example", "WAITING"),
                        tuple("tidak valid\r\nBcc: semua@dinas.example", "SET_ASIDE"));
        hanging.countDown();
        await().until(() -> mail.getReceivedMessages().length == 3);
    }

    @Test
    void setsAsideWhatTheServerRefusesForGood() throws Exception {
        try (FakeSmtp refusing = new FakeSmtp("550 5.1.1 no such mailbox")) {
            write("kepala@dinas.example");

            round(courier(new Post(sender(refusing.port()), SETTINGS)));

            await().until(() -> state().equals("SET_ASIDE"));
            assertThat(outbox.about(alert, 9).getFirst().attempts())
                    .singleElement()
                    .satisfies(attempt -> assertThat(attempt.outcome()).isEqualTo("REFUSED"))
                    .satisfies(attempt -> assertThat(attempt.answer()).contains("550 5.1.1 no such mailbox"));
            assertThat(outbox.count("SET_ASIDE")).isEqualTo(1);
        }
    }

    @Test
    void triesAgainWhenGreylistedAndSetsAsideAfterTheLastAttempt() throws Exception {
        try (FakeSmtp greylisting = new FakeSmtp("451 4.7.1 try again later")) {
            Courier courier = courier(new Post(sender(greylisting.port()), SETTINGS));
            write("kepala@dinas.example");

            for (int attempt = 1; attempt <= 4; attempt++) {
                assertThat(state()).isEqualTo("WAITING");
                round(courier);
                awaitAttempts(attempt);
                clock.pass(Duration.ofSeconds(15));
            }

            await().until(() -> state().equals("SET_ASIDE"));
            round(courier);
            assertThat(greylisting.recipients).hasValue(4);
        }
    }

    @Test
    void sharesLettersBetweenReplicasWithoutSendingAnyTwice() throws Exception {
        IntStream.range(0, 60).forEach(i -> write("kantor-" + i + "@dinas.example"));
        Set<UUID> claimed = ConcurrentHashMap.newKeySet();
        AtomicInteger claims = new AtomicInteger();
        try (ExecutorService replicas = Executors.newFixedThreadPool(3)) {
            for (int replica = 0; replica < 3; replica++) {
                replicas.execute(() -> {
                    for (List<Claimed> some = outbox.claim(clock.instant(), 7);
                            !some.isEmpty();
                            some = outbox.claim(clock.instant(), 7)) {
                        some.forEach(it -> claimed.add(it.letter()));
                        claims.addAndGet(some.size());
                    }
                });
            }
        }

        assertThat(claimed).hasSize(60);
        assertThat(claims).hasValue(60);
    }

    @Test
    void withdrawsWhatHasNothingToTellAnyMore() {
        Courier courier = new Courier(
                outbox,
                (_, _) -> Optional.empty(),
                new Post(sender(port()), SETTINGS),
                SETTINGS,
                new DeliveryMetrics(new SimpleMeterRegistry(), outbox),
                clock);
        write("kepala@dinas.example");

        round(courier);

        await().until(() -> state().equals("WITHDRAWN"));
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void writesOfTheEndToThoseWhoWereTold() {
        write("kepala@dinas.example", "operator@dinas.example");
        Claimed first = outbox.claim(clock.instant(), 1).getFirst();
        outbox.sent(first, new Answer.Sent("ok"), clock.instant());
        clock.pass(Duration.ofSeconds(60));

        outbox.close(List.of(dispatch(Letter.Kind.CLOSED)));

        assertThat(outbox.about(alert, 9))
                .extracting(Delivery::kind, Delivery::recipient, Delivery::state)
                .contains(tuple(Letter.Kind.CLOSED, first.recipient(), "WAITING"))
                .filteredOn(it -> it.toList().getFirst() == Letter.Kind.CLOSED)
                .hasSize(1);
        assertThat(outbox.count("WITHDRAWN")).isEqualTo(1);
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

    private Courier courier(Post post) {
        return new Courier(
                outbox,
                (_, _) -> Optional.of(LETTER),
                post,
                SETTINGS,
                new DeliveryMetrics(new SimpleMeterRegistry(), outbox),
                clock);
    }

    private static void round(Courier courier) {
        courier.round();
    }

    private void awaitAttempts(int count) {
        await().until(() -> outbox.about(alert, 9).getFirst().attempts().size() == count);
    }

    private String state() {
        return outbox.about(alert, 9).getFirst().state();
    }

    private int port() {
        return mail.getSmtp().getPort();
    }

    private static GreenMail started(int port) {
        GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    private static JavaMailSender sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        Properties timeouts = new Properties();
        timeouts.put("mail.smtp.connectiontimeout", "2000");
        timeouts.put("mail.smtp.timeout", "5000");
        sender.setJavaMailProperties(timeouts);
        return sender;
    }

    private static List<org.assertj.core.groups.Tuple> parts(MimeMessage message) throws Exception {
        MimeMultipart related = (MimeMultipart)
                ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
        MimeMultipart alternatives = (MimeMultipart) related.getBodyPart(0).getContent();
        return List.of(part(alternatives, 0), part(alternatives, 1));
    }

    private static org.assertj.core.groups.Tuple part(MimeMultipart parts, int number) throws Exception {
        var part = parts.getBodyPart(number);
        return tuple(
                part.getContentType().replaceFirst(";.*", ""),
                new String(part.getInputStream().readAllBytes(), UTF_8)
                        .replace("\r\n", "\n")
                        .strip());
    }

    private UUID anAlert() {
        return jdbc.sql("""
                        INSERT INTO alert (id, opd_id, region, reason, state, round, opened_at, people, since)
                        VALUES (uuidv7(), uuidv7(), '36.73', 'UNREGISTERED', 'OPEN', 1, now(), 155, '2026-02-20')
                        RETURNING id
                        """).query(UUID.class).single();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// As if the process were gone: nothing after it runs.
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }
}
