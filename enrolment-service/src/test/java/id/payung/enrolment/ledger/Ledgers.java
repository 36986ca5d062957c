package id.payung.enrolment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.payung.enrolment.TestDatabase;
import id.payung.stack.Database;
import id.payung.stack.Stack;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A ledger with people of one OPD, the relays that publish it, and what is on the topics of it.
final class Ledgers implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(40);

    private final UUID opd = UUID.randomUUID();
    private final TestDatabase database = new TestDatabase();
    private final List<Relay> relays = new ArrayList<>();
    private SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    Ledgers() {
        Topics.deleteAll();
    }

    JdbcClient jdbc() {
        return database.jdbc();
    }

    JdbcConnectionDetails details() {
        return database.details();
    }

    /// Starts one; the metrics are those of the last one started.
    Relay relay(int slice) {
        return relay(slice, RelayProcess.GATHERING);
    }

    Relay relay(int slice, Duration gathering) {
        metrics = new SimpleMeterRegistry();
        var properties = RelayProcess.properties(slice, gathering, Duration.ofSeconds(30));
        var relay =
                RelayProcess.relay(database.details(), Stack.shared().kafka().bootstrapServers(), properties, metrics);
        relay.start();
        relays.add(relay);
        return relay;
    }

    void stopRelays() {
        relays.forEach(Relay::stop);
        relays.clear();
    }

    @Override
    public void close() {
        stopRelays();
        database.close();
    }

    double failures() {
        return metrics.get("payung.relay.failures").counter().count();
    }

    /// In seconds.
    double delay() {
        return metrics.get("payung.relay.delay").gauge().value();
    }

    /// Lists people with these numbers, every third registered at once; the first call opens their OPD, which is an
    /// event too.
    void list(int from, int to) {
        jdbc().sql("""
                        INSERT INTO opd (id, region, name) SELECT :opd, '36.73', 'DINAS'
                        WHERE NOT EXISTS (SELECT FROM opd WHERE id = :opd)
                        """).param("opd", opd).update();
        jdbc().sql("""
                        INSERT INTO worker (opd_id, region, nik_hash, nik_sealed, nik_ending, name, born_on, sex, segment,
                            category, funding, effective_on, state, listed_on)
                        SELECT :opd, '36.73', int4send(number), '\\x01', '0001', 'ORANG ' || number, '1990-12-31', 'P', 'PU',
                            'HONORER', 'APBD', '2026-01-05', CASE number % 3 WHEN 2 THEN 'REGISTERED' ELSE 'LISTED' END,
                            CASE number % 3 WHEN 2 THEN date '2026-01-05' END
                        FROM generate_series(:from, :to - 1) AS number
                        ON CONFLICT DO NOTHING
                        """).param("opd", opd).param("from", from).param("to", to).update();
    }

    /// Calls everybody otherwise.
    void rename() {
        jdbc().sql("UPDATE worker SET name = name || 'I', version = version + 1")
                .update();
    }

    void raiseEpoch() {
        jdbc().sql("INSERT INTO ledger_epoch (epoch, reason) SELECT max(epoch) + 1, 'restore' FROM ledger_epoch")
                .update();
    }

    long recorded() {
        return count("SELECT count(*) FROM event_ledger");
    }

    long published() {
        return count("SELECT coalesce(sum(events), 0) FROM ledger_slice");
    }

    long slices() {
        return count("SELECT count(*) FROM ledger_slice");
    }

    private long count(String sql) {
        return jdbc().sql(sql).query(Long.class).single();
    }

    int onTopic() {
        return Published.on(Records.EVENTS, subjects()).positions().size();
    }

    void awaitPublished() {
        await().atMost(SOON)
                .ignoreException(DataAccessException.class)
                .untilAsserted(() -> assertThat(published()).isEqualTo(recorded()));
    }

    /// Every event of the ledger is on the topic, and a reader that skips what does not rise takes each of them once.
    void assertPublishedInOrder() {
        var events = Published.on(Records.EVENTS, subjects());
        assertThat(events.positions()).isEqualTo(positions());
        assertThat(events.taken().values().stream().mapToLong(List::size).sum()).isEqualTo(recorded());
    }

    Set<String> subjects() {
        return new HashSet<>(jdbc().sql("SELECT DISTINCT subject::text FROM event_ledger")
                .query(String.class)
                .list());
    }

    Set<String> positions() {
        return new HashSet<>(jdbc().sql("SELECT epoch || '.' || xid::text || '.' || id FROM event_ledger")
                .query(String.class)
                .list());
    }

    /// A database that has nothing to do with the ledger but the cluster.
    Connection otherDatabase() throws SQLException {
        Database other = Stack.shared().database("other");
        return DriverManager.getConnection(other.url(), other.username(), other.password());
    }
}
