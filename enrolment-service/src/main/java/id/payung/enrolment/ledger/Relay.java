package id.payung.enrolment.ledger;

import id.payung.enrolment.background.Background;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/// Publishes the ledger: slice by slice, each in one Kafka transaction, then the cursor.
///
/// One replica at a time holds the lock of [Slices#lead()]; a predecessor that was only paused is fenced by the broker
/// when its successor's producer starts. After any failure producer and connection are given up and built anew, and
/// publishing goes on from the cursor: a slice can be published twice, none is left out, and readers tell the repeat by
/// its position.
@Component
class Relay extends Background {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final LedgerConnection database;
    private final Broker broker;
    private final Records records;
    private final LedgerProperties properties;
    private final LedgerMetrics metrics;
    private final Wake wake;

    Relay(LedgerConnection database, Broker broker, LedgerProperties properties, LedgerMetrics metrics, Wake wake) {
        super("relay", properties.enabled() ? 1 : 0);
        this.database = database;
        this.broker = broker;
        this.records = new Records();
        this.properties = properties;
        this.metrics = metrics;
        this.wake = wake;
    }

    @Override
    protected void work() throws InterruptedException {
        var pause = properties.retryPause();
        while (isRunning()) {
            pause = leadOnce() ? properties.retryPause() : pause;
            metrics.leads(false);
            pause = rest(pause);
        }
    }

    /// @return whether it ended without a failure
    private boolean leadOnce() throws InterruptedException {
        try {
            lead();
            return true;
        } catch (SQLException | KafkaException | ExecutionException | TimeoutException e) {
            LOG.warn(
                    "relay starts again from the cursor: {}",
                    NestedExceptionUtils.getMostSpecificCause(e).toString());
        } catch (RuntimeException e) {
            LOG.error("relay failed in a way nobody thought of; it starts again from the cursor", e);
        }
        metrics.failed();
        return false;
    }

    private Duration rest(Duration pause) throws InterruptedException {
        stopped(pause);
        var next = pause.multipliedBy(2);
        return next.compareTo(properties.longestRetryPause()) < 0 ? next : properties.longestRetryPause();
    }

    private void lead() throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        try (var connection = database.open()) {
            var slices = new Slices(connection);
            while (!slices.lead()) {
                if (stopped(properties.standbyPause())) {
                    return;
                }
            }
            if (slices.restored()) {
                throw new SQLException("transaction ids are behind the ledger, as after a restore: "
                        + "raise the ledger epoch as docs/operations.md says");
            }
            broker.createTopics();
            try (var producer = new Fenced(broker.producer())) {
                LOG.info("relay leads");
                metrics.leads(true);
                publish(slices, producer.producer());
            }
        }
    }

    private void publish(Slices slices, Producer<byte[], byte[]> producer) throws SQLException, InterruptedException {
        var cursor = slices.cursor();
        while (isRunning()) {
            var slice = slices.after(cursor.position(), properties.slice());
            if (slice.isEmpty()) {
                metrics.idle();
                wake.await(properties.idlePause());
            } else {
                send(producer, slice);
                cursor = slices.publish(cursor, slice);
                metrics.published(slice);
            }
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the commit fails when a send did
    private void send(Producer<byte[], byte[]> producer, List<Entry> slice) {
        producer.beginTransaction();
        for (var entry : slice) {
            records.of(entry, producer::send);
        }
        producer.commitTransaction();
    }

    /// Closes at once: whatever is in flight belongs to a transaction that the next producer's start aborts.
    private record Fenced(Producer<byte[], byte[]> producer) implements AutoCloseable {
        @Override
        public void close() {
            producer.close(Duration.ZERO);
        }
    }
}
