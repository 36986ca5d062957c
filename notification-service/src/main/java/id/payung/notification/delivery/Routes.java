package id.payung.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `route`: addresses that failed lately and rest, longer with each failure in a row, so that one that is
/// dead costs an attempt now and then and not one per letter. An address that works has no row.
@Component
class Routes {

    private final JdbcClient jdbc;
    private final DeliverySettings settings;

    Routes(JdbcClient jdbc, DeliverySettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /// Several letters may fail at the same address at the same time: what fails while it rests is no further failure.
    void rest(Channel.Way way, String recipient, Instant now, Duration atLeast) {
        jdbc.sql("""
                        INSERT INTO route AS r (channel, recipient, failures, resting_until)
                        VALUES (:channel, :recipient, 1, :now + greatest(:first, :least) * interval '1 millisecond')
                        ON CONFLICT ON CONSTRAINT an_address_rests_once DO UPDATE SET
                            failures = least(r.failures + 1, 30),
                            resting_until = :now::timestamptz
                                + greatest(least(:first * 2.0 ^ r.failures, :longest), :least) * interval '1 millisecond'
                        WHERE r.resting_until <= :now OR :least > 0
                        """)
                .param("channel", way.name())
                .param("recipient", recipient)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("first", settings.firstPause().toMillis())
                .param("longest", settings.longestPause().toMillis())
                .param("least", settings.bounded(atLeast).toMillis())
                .update();
    }

    void open(Channel.Way way, String recipient) {
        jdbc.sql("DELETE FROM route WHERE channel = :channel AND recipient = :recipient")
                .param("channel", way.name())
                .param("recipient", recipient)
                .update();
    }
}
