package id.payung.notification;

import id.payung.notification.delivery.Deliveries;
import id.payung.notification.delivery.Delivery;
import id.payung.notification.delivery.Letter;
import id.payung.notification.delivery.Outbox;
import id.payung.notification.standing.Opd;
import id.payung.notification.standing.Situation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;

/// The service with its courier on its rounds, and a world outside that a test makes as unfriendly as it likes. One for
/// all tests of this JVM.
public final class Outside {

    public static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    /// Begins now: receivers refuse a signature that is not of these minutes.
    public static final SteeredClock CLOCK = clock();
    public static final RudeSmtp SMTP = smtp();
    public static final Running SERVICE = Running.still(
            CLOCK,
            "--spring.mail.port=" + SMTP.port(),
            "--spring.mail.properties.mail.smtp.timeout=5000",
            "--server.tomcat.connection-timeout=2s",
            "--payung.notification.delivery.pause=50ms",
            "--payung.notification.delivery.settle=0s",
            "--payung.notification.delivery.deadline=1500ms",
            "--payung.notification.delivery.attempts=24",
            "--payung.notification.webhook.key=" + KEY,
            "--payung.notification.wire.allow-http=true",
            "--payung.notification.wire.allowed-networks=127.0.0.0/8",
            "--payung.notification.wire.deadline=1s",
            "--payung.notification.live.pause=50ms",
            "--payung.notification.live.heartbeat=200ms",
            "--payung.notification.live.subscribers-per-client=6");

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SERVICE::close));
    }

    private Outside() {}

    /// An office with an open alert.
    public static Office office(String region) {
        UUID opd = new Situation(SERVICE.jdbc(), CLOCK.instant())
                .opened(region, 2026, new Opd.Contact("HEAD", "kepala@dinas.example"))
                .opd;
        UUID alert = SERVICE.jdbc()
                .sql("""
                        INSERT INTO alert (id, opd_id, region, reason, state, round, opened_at, people, since)
                        VALUES (uuidv7(), :opd, :region, 'UNREGISTERED', 'OPEN', 1, :now, 155, '2026-02-20')
                        RETURNING id
                        """)
                .param("opd", opd)
                .param("region", region)
                .param("now", CLOCK.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        return new Office(opd, region, alert);
    }

    /// @param alert about this office
    public record Office(UUID opd, String region, UUID alert) {

        public String token() {
            return SERVICE.issuer.ofOpd(opd);
        }

        /// Something happens to the alert, now.
        public void meets(String kind, int people) {
            CLOCK.pass(Duration.ofMillis(1));
            SERVICE.jdbc()
                    .sql("""
                            INSERT INTO alert_happening (alert_id, kind, happened_at, day, people)
                            VALUES (:alert, :kind, :now, :day, :people)
                            ON CONFLICT (alert_id, day) WHERE kind = 'UPDATED' DO UPDATE
                                SET (happened_at, people) = (excluded.happened_at, excluded.people)
                            """)
                    .param("alert", alert)
                    .param("kind", kind)
                    .param("now", CLOCK.instant().atOffset(ZoneOffset.UTC))
                    .param("day", CLOCK.instant().atOffset(ZoneOffset.UTC).toLocalDate())
                    .param("people", people)
                    .update();
        }

        /// A letter to each mailbox is due now.
        public void isWrittenTo(String... mailboxes) {
            SERVICE.bean(Outbox.class)
                    .write(List.of(new Outbox.Dispatch(
                            alert,
                            1,
                            Letter.Kind.OPENED,
                            CLOCK.instant(),
                            CLOCK.instant(),
                            Arrays.stream(mailboxes)
                                    .map(it -> new Opd.Contact("HEAD", it))
                                    .toList())));
        }

        public List<Delivery> deliveries() {
            return SERVICE.bean(Deliveries.class).about(alert, 500);
        }

        public void awaitAttempts(int count) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(15))
                    .until(() -> deliveries().stream()
                                    .mapToInt(it -> it.attempts().size())
                                    .sum()
                            >= count);
        }

        public void awaitAll(Delivery.State state) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(15))
                    .until(() ->
                            !deliveries().isEmpty() && deliveries().stream().allMatch(it -> it.state() == state));
        }
    }

    /// The time of receivers, which look at their own clock.
    public static void comesBackToNow() {
        CLOCK.set(Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private static SteeredClock clock() {
        return new SteeredClock(
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private static RudeSmtp smtp() {
        try {
            return new RudeSmtp(null);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
