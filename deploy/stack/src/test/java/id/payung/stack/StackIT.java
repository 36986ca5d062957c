package id.payung.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.stack.housing.Ports;
import id.payung.stack.housing.StackException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackIT {

    private final Stack stack = Stack.shared();

    @Test
    void whatWasCommittedSurvivesTheKillOfPostgresWithAllItsBackends() throws SQLException {
        Database database = stack.database("kept");
        execute(database, "CREATE TABLE fact (number int)", "INSERT INTO fact SELECT generate_series(1, 1000)");
        long before = stack.postgres().pid();

        stack.postgres().kill();
        stack.postgres().start();

        assertThat(ask(database, "SELECT count(*) FROM fact")).isEqualTo("1000");
        assertThat(stack.postgres().pid()).isNotEqualTo(before);
    }

    @Test
    void anOpenTransactionIsGoneAfterTheKill() throws SQLException {
        Database database = stack.database("undone");
        execute(database, "CREATE TABLE fact (number int)");
        try (Connection open = connect(database);
                Statement statement = open.createStatement()) {
            open.setAutoCommit(false);
            statement.execute("INSERT INTO fact VALUES (1)");

            stack.postgres().kill();
            stack.postgres().start();

            assertThatThrownBy(open::commit).isInstanceOf(SQLException.class);
        }
        assertThat(ask(database, "SELECT count(*) FROM fact")).isEqualTo("0");
    }

    @Test
    void whatWasAcknowledgedSurvivesTheKillOfKafka() throws Exception {
        List<String> sent = IntStream.range(0, 500).mapToObj(Integer::toString).toList();
        createTopic("kept");
        send("kept", sent);

        stack.kafka().kill();
        stack.kafka().start();

        assertThat(everythingIn("kept")).isEqualTo(sent);
    }

    @Test
    void aFrozenBrokerGoesOnWhereItStopped() throws Exception {
        createTopic("frozen");
        try (KafkaProducer<String, String> producer = producer()) {
            producer.send(new ProducerRecord<>("frozen", "k", "before")).get();

            stack.kafka().pause();
            Future<RecordMetadata> answer = producer.send(new ProducerRecord<>("frozen", "k", "meanwhile"));
            assertThatThrownBy(() -> answer.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            stack.kafka().resume();

            assertThat(answer.get().offset()).isEqualTo(1);
        }
        assertThat(everythingIn("frozen")).containsExactly("before", "meanwhile");
    }

    @Test
    void everyCommitReachesTheDisk() throws SQLException {
        Database database = stack.database("durable");

        assertThat(ask(database, "SHOW fsync")).isEqualTo("on");
        assertThat(ask(database, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(ask(database, "SHOW full_page_writes")).isEqualTo("on");
        assertThat(ask(database, "SHOW server_version_num")).startsWith("18");
    }

    @Test
    void databasesAreSeparateWithARoleOfTheirOwn() throws SQLException {
        Database one = stack.database("same");
        Database other = stack.database("same");
        Database intruder = new Database(other.url(), one.username(), one.password());

        assertThat(one.username()).isNotEqualTo(other.username());
        assertThat(ask(one, "SELECT current_user")).isEqualTo(one.username());
        assertThat(ask(
                        one,
                        "SELECT count(*) FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolcreatedb"
                                + " OR rolcreaterole OR rolreplication OR rolbypassrls)"))
                .isEqualTo("0");
        assertThatThrownBy(() -> ask(intruder, "SELECT 1")).hasMessageContaining("permission denied for database");
    }

    @Test
    void aKeptDatabaseIsThereTheSecondTimeWithItsNewPasswords() throws SQLException {
        Roles first = stack.postgres().keep("kept_by_name", "owner's", "old'password");
        execute(first.owner(), "CREATE TABLE fact (number int)");

        Roles second = stack.postgres().keep("kept_by_name", "owner's new", "new password");

        assertThat(ask(second.service(), "SELECT count(*) FROM fact")).isEqualTo("0");
        assertThatThrownBy(() -> ask(first.service(), "SELECT 1"))
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> ask(first.owner(), "SELECT 1")).hasMessageContaining("password authentication failed");
    }

    @Test
    void aServiceUsesTablesThatItCanNeitherMakeNorAlter() throws SQLException {
        Roles roles = stack.postgres().roles("divided");
        execute(roles.owner(), "CREATE TABLE fact (id int GENERATED ALWAYS AS IDENTITY, number int)");

        execute(roles.service(), "INSERT INTO fact (number) VALUES (7)");
        execute(roles.service(), "UPDATE fact SET number = 8");

        assertThat(ask(roles.service(), "SELECT number FROM fact")).isEqualTo("8");
        for (String statement :
                List.of("DROP TABLE fact", "ALTER TABLE fact ADD more int", "CREATE INDEX ON fact (number)")) {
            assertThatThrownBy(() -> execute(roles.service(), statement))
                    .hasMessageContaining("must be owner of table");
        }
        assertThatThrownBy(() -> execute(roles.service(), "CREATE TABLE other ()"))
                .hasMessageContaining("permission denied for schema public");
        assertThatThrownBy(() -> execute(roles.service(), "TRUNCATE fact")).hasMessageContaining("permission denied");
    }

    @Test
    void aDatabaseThatAServiceOwnedIsHandedOverWithAllThatIsInIt() throws SQLException {
        Database before = stack.database("handed");
        String name = before.username().replaceFirst("_owner$", "");
        Roles roles = stack.postgres().keep(name, before.password(), "secret");
        execute(roles.owner(), "GRANT CREATE ON SCHEMA public TO " + name);
        execute(roles.service(), "CREATE TABLE fact (id int GENERATED ALWAYS AS IDENTITY, number int)");

        stack.postgres().keep(name, before.password(), "secret");

        execute(roles.service(), "INSERT INTO fact (number) VALUES (7)");
        assertThatThrownBy(() -> execute(roles.service(), "DROP TABLE fact"))
                .hasMessageContaining("must be owner of table");
        execute(roles.owner(), "DROP TABLE fact");
    }

    @Test
    void aTakenPortIsNamed(@TempDir Path data) throws IOException {
        try (ServerSocket squatter = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(squatter.getLocalPort(), Ports.freePort());

            assertThatThrownBy(() -> Stack.at(data, ports))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Port " + squatter.getLocalPort() + " is taken")
                    .hasMessageContaining("PostgreSQL");
        }
    }

    @Test
    void aFolderKeepsItsDataThroughACrashOfEverything(@TempDir Path data) throws Exception {
        Ports ports = Ports.free();
        Stack first = Stack.at(data, ports);
        Roles roles = first.postgres().keep("coverage", "owner's", "secret");
        execute(roles.owner(), "CREATE TABLE fact (number int)", "INSERT INTO fact VALUES (42)");
        first.kafka().kill();
        first.postgres().kill();

        try (Stack second = Stack.at(data, ports)) {
            assertThat(ask(
                            second.postgres()
                                    .keep("coverage", "owner's", "secret")
                                    .service(),
                            "SELECT number FROM fact"))
                    .isEqualTo("42");
            assertThat(second.kafka().answers()).isTrue();
        }
        assertThat(Ports.isFree(ports.postgres())).isTrue();
        assertThat(Ports.isFree(ports.kafka())).isTrue();
    }

    private static String ask(Database database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Database database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.username(), database.password());
    }

    private void createTopic(String name) throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", stack.kafka().bootstrapServers()))) {
            admin.createTopics(Set.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    private void send(String topic, List<String> values) throws Exception {
        try (KafkaProducer<String, String> producer = producer()) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(topic, value, value)).get();
            }
        }
    }

    private KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.kafka().bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    private List<String> everythingIn(String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                stack.kafka().bootstrapServers(),
                "group.id",
                "reader-of-" + topic,
                "auto.offset.reset",
                "earliest");
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            long giveUp = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            boolean ended = false;
            while (!ended && System.nanoTime() < giveUp) {
                for (ConsumerRecord<String, String> line : consumer.poll(Duration.ofMillis(100))) {
                    values.add(line.value());
                }
                ended = !values.isEmpty()
                        && consumer.currentLag(consumer.assignment().iterator().next())
                                        .orElse(1)
                                == 0;
            }
        }
        return values;
    }
}
