package id.payung.enrolment.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.payung.enrolment.TestDatabase;
import id.payung.enrolment.ledger.Sealing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// The thread behind the verifications, on a database that goes away and comes back.
class VerifiersIT {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration SOON = Duration.ofSeconds(20);

    private static TestDatabase database;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeAll
    static void aSealedLedger() throws SQLException {
        database = new TestDatabase();
        database.opd(UUID.randomUUID(), "Dinas Sosial");
        try (var connection = database.source().getConnection()) {
            Sealing.all(connection, 1);
        }
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pausesAfterAFailureOfAnyKindAndGoesOn(boolean expected) {
        var source = new Failing(database.source());
        source.failure = expected ? new SQLException("away") : new UnsupportedOperationException("a bug");
        var asked = new Verifications(database.jdbc()).ask("auditor", 1, null).orElseThrow();
        var verifiers = verifiers(source);

        verifiers.start();
        try {
            await().atMost(SOON).until(() -> {
                verifiers.wake();
                return source.failures.size() >= 4;
            });
            source.failure = null;

            await().atMost(SOON).until(() -> state(asked) == Verification.State.INTACT);
        } finally {
            verifiers.stop();
        }
        assertThat(verifiers.isRunning()).isFalse();
        for (int i = 1; i < source.failures.size(); i++) {
            assertThat(source.failures.get(i) - source.failures.get(i - 1)).isGreaterThanOrEqualTo(LOOK.toNanos());
        }
    }

    @Test
    void showsThatTheLastVerificationFoundABrokenSliceUntilOneFindsNone() {
        var verifications = new Verifications(database.jdbc());
        var verifiers = verifiers(database.source());
        verifiers.start();
        try {
            verifications.ask("auditor", 1, new Noted(1, "00".repeat(32)));
            verifiers.wake();
            await().atMost(SOON).until(() -> broken() == 1);

            verifications.ask("auditor", 1, null);
            verifiers.wake();
            await().atMost(SOON).until(() -> broken() == 0);
        } finally {
            verifiers.stop();
        }
    }

    private Verifiers verifiers(DataSource source) {
        var transactions = new JdbcTransactionManager(source);
        var jdbc = JdbcClient.create(source);
        return new Verifiers(
                new Verifications(jdbc),
                new VerifySeals(new SealedLedger(jdbc), transactions),
                registry,
                new Verifiers.Pause(LOOK));
    }

    private double broken() {
        return registry.get("payung.seal.broken").gauge().value();
    }

    private static Verification.State state(UUID id) {
        return new Verifications(database.jdbc()).find(id).orElseThrow().state();
    }

    /// Gives no connection while it has a failure.
    private static final class Failing extends DelegatingDataSource {

        private final List<Long> failures = new CopyOnWriteArrayList<>();
        private volatile @Nullable Exception failure;

        Failing(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            switch (failure) {
                case null -> {
                    return super.getConnection();
                }
                case SQLException away -> {
                    failures.add(System.nanoTime());
                    throw away;
                }
                case RuntimeException bug -> {
                    failures.add(System.nanoTime());
                    throw bug;
                }
                default -> throw new IllegalStateException(failure);
            }
        }
    }
}
