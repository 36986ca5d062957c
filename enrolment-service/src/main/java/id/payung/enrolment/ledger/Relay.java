package id.payung.enrolment.ledger;

import id.payung.enrolment.background.Background;
import id.payung.enrolment.seal.Position;
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
/// One replica at a time holds the lock of [Slices#lead()], and loses it when it stands still for longer than the
/// lease; a predecessor that was only paused is fenced by the broker when its successor's producer starts. After any
/// failure producer and connection are given up and built anew, and publishing goes on from the cursor: a slice can be
/// published twice, none is left out, and readers tell the repeat by its position.
///
/// The topics themselves are asked as well. What they have lost of what was published is published again and not
/// sealed again. When they are ahead of the ledger, it was restored to an older state, and nothing is published until
/// an operator has raised the epoch.
@Component
class Relay extends Background {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    /// While nothing is published, what waits is looked for only so often.
    private static final Duration LOOK = Duration.ofSeconds(1);

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
                var topics = broker.reach();
                if (!slices.knows(topics.events())) {
                    throw new SQLException(
                            "the topic has events that the ledger has not, as after a restore of an older"
                                    + " copy: do as docs/operations.md says");
                }
                LOG.info("relay leads");
                metrics.leads(true);
                var cursor = slices.cursor();
                publishAgain(slices, producer.producer(), lost(slices, cursor, topics), cursor.position());
                publish(slices, producer.producer(), cursor);
            }
        }
    }

    /// From where on the topics lack what was published; the cursor when they lack nothing.
    private static Position lost(Slices slices, Slices.Cursor cursor, Broker.Reach topics) throws SQLException {
        var until = cursor.position();
        var directory = topics.directory();
        var from = topics.events().compareTo(until) < 0 ? topics.events() : until;
        return directory.compareTo(slices.lastNamed(until)) < 0 && directory.compareTo(from) < 0 ? directory : from;
    }

    private void publishAgain(Slices slices, Producer<byte[], byte[]> producer, Position lost, Position until)
            throws SQLException {
        if (lost.compareTo(until) < 0) {
            LOG.warn("the topics were published up to {} and end at {}: the rest is published again", until, lost);
        }
        for (var from = lost; isRunning() && from.compareTo(until) < 0; ) {
            var slice = slices.after(from, properties.slice()).stream()
                    .filter(entry -> entry.position().compareTo(until) <= 0)
                    .toList();
            send(producer, slice);
            from = slice.getLast().position();
        }
    }

    private void publish(Slices slices, Producer<byte[], byte[]> producer, Slices.Cursor from)
            throws SQLException, InterruptedException {
        var cursor = from;
        var ahead = new Ahead(slices, properties.slice());
        var looked = System.nanoTime() - LOOK.toNanos();
        while (isRunning()) {
            var begin = System.nanoTime();
            var slice = ahead.next(cursor.position());
            if (slice.isEmpty()) {
                if (System.nanoTime() - looked > LOOK.toNanos()) {
                    metrics.idle(slices.waitingSince(cursor.position()));
                    looked = System.nanoTime();
                }
                wake.await(properties.idlePause());
            } else {
                ahead.begin(slice);
                send(producer, slice);
                ahead.end();
                cursor = slices.publish(cursor, slice);
                metrics.published(slice);
                if (slice.size() > 1 && !ahead.isFull(slice)) {
                    stopped(properties.gathering().minusNanos(System.nanoTime() - begin));
                }
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
