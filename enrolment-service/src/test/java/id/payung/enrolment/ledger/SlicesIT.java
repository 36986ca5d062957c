package id.payung.enrolment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.enrolment.TestDatabase;
import id.payung.enrolment.seal.Position;
import id.payung.enrolment.seal.Seal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlicesIT {

    private TestDatabase database;

    @BeforeEach
    void start() {
        database = new TestDatabase();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void neverReadsPastATransactionThatMayStillCommit() throws SQLException {
        try (var early = writer();
                var late = writer();
                var relay = database.source().getConnection()) {
            var slices = new Slices(relay);
            open(early, "DINAS A");
            open(late, "DINAS B");
            late.commit();

            assertThat(slices.after(Position.START, 10)).isEmpty();
            early.commit();

            assertThat(slices.after(Position.START, 10))
                    .extracting(Entry::payload)
                    .satisfiesExactly(
                            first -> assertThat(first).contains("DINAS A"),
                            second -> assertThat(second).contains("DINAS B"));
        }
    }

    @Test
    void readsEveryEventOnceInOneOrderWhileManyWrite() throws Exception {
        var writers = IntStream.range(0, 4)
                .mapToObj(number -> Thread.ofPlatform().start(() -> write(number)))
                .toList();
        var read = new ArrayList<Position>();
        try (var relay = database.source().getConnection()) {
            var slices = new Slices(relay);
            var position = Position.START;
            while (writers.stream().anyMatch(Thread::isAlive)
                    || !slices.after(position, 1).isEmpty()) {
                for (var entry : slices.after(position, 7)) {
                    read.add(entry.position());
                    position = entry.position();
                }
            }
        }

        assertThat(read).hasSize(4 * 60).doesNotHaveDuplicates();
    }

    @Test
    void letsOneConnectionLead() throws SQLException {
        try (var second = database.source().getConnection()) {
            try (var first = database.source().getConnection()) {
                assertThat(new Slices(first).lead()).isTrue();
                assertThat(new Slices(second).lead()).isFalse();
                first.createStatement().execute("SELECT pg_advisory_unlock_all()");
            }
            assertThat(new Slices(second).lead()).isTrue();
        }
    }

    @Test
    void refusesASecondSliceOfTheSameNumber() throws SQLException {
        try (var writer = writer();
                var relay = database.source().getConnection()) {
            open(writer, "DINAS A");
            writer.commit();
            var slices = new Slices(relay);
            var start = slices.cursor();
            var slice = slices.after(start.position(), 10);

            var moved = slices.publish(start, slice);

            assertThat(slices.cursor().position()).isEqualTo(moved.position());
            assertThat(slices.cursor().seal())
                    .isEqualTo(Seal.of(
                            new byte[0], slice.stream().map(Entry::sealed).toList()))
                    .hasSize(32);
            assertThatThrownBy(() -> slices.publish(start, slice)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void seesThatTransactionIdsWentBack() throws SQLException {
        try (var relay = database.source().getConnection()) {
            var slices = new Slices(relay);
            assertThat(slices.restored()).isFalse();

            database.jdbc().sql("""
                            INSERT INTO event_ledger (epoch, xid, type, subject, payload)
                            VALUES (1, '999999999999', 'opd.opened.v1', gen_random_uuid(), '{}')
                            """).update();

            assertThat(slices.restored()).isTrue();
        }
    }

    @Test
    void refusesToAlterTheLedger() {
        for (var statement : List.of(
                "UPDATE event_ledger SET payload = '{}'", "DELETE FROM event_ledger", "TRUNCATE event_ledger")) {
            assertThatThrownBy(() -> database.jdbc().sql(statement).update())
                    .as(statement)
                    .isNotNull();
        }
    }

    private Connection writer() throws SQLException {
        var connection = database.source().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void open(Connection connection, String name) throws SQLException {
        try (var statement = connection.prepareStatement("INSERT INTO opd (id, region, name) VALUES (?, '36.73', ?)")) {
            statement.setObject(1, UUID.randomUUID());
            statement.setString(2, name);
            statement.executeUpdate();
        }
    }

    private void write(int number) {
        try (var connection = writer()) {
            for (int i = 0; i < 30; i++) {
                open(connection, number + "-" + i);
                open(connection, number + "-" + i + "-b");
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
