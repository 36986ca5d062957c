package id.payung.systemtest.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.payung.stack.Database;
import id.payung.systemtest.Rig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody could do who has taken over a service: whatever its logins to the database and the broker let him. The
/// three services run with these same logins in every test of this module.
class LeastPrivilegeIT {

    private static final String DENIED = "42501";

    private final Rig rig = Rig.shared();

    @ParameterizedTest
    @ValueSource(strings = {"enrolment", "coverage", "notification"})
    void aServiceCanNeitherMakeNorAlterNorEmptyNorDropATableOfItsOwn(String name) throws SQLException {
        Database service = rig.logins(name).database().service();
        List<String> tables = rig.logins(name)
                .asItself()
                .sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .query(String.class)
                .list();

        assertThat(tables).hasSizeGreaterThan(5);
        try (Connection connection =
                DriverManager.getConnection(service.url(), service.username(), service.password())) {
            for (String table : tables) {
                for (String statement : List.of(
                        "DROP TABLE %s CASCADE",
                        "TRUNCATE %s CASCADE", "ALTER TABLE %s DISABLE TRIGGER ALL", "ALTER TABLE %s ADD more int")) {
                    assertThat(state(connection, statement.formatted(table)))
                            .as(statement, table)
                            .isEqualTo(DENIED);
                }
            }
            for (String statement : List.of(
                    "CREATE TABLE mine ()",
                    "CREATE SCHEMA mine",
                    "CREATE EXTENSION pg_trgm",
                    "CREATE ROLE friend",
                    "SET ROLE " + rig.logins(name).database().owner().username(),
                    "SET session_replication_role = replica",
                    "COPY (SELECT 1) TO PROGRAM 'id'",
                    "SELECT pg_read_file('/etc/passwd')")) {
                assertThat(state(connection, statement)).as(statement).isEqualTo(DENIED);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"event_ledger", "ledger_slice", "ledger_epoch"})
    void nobodyAltersWhatWasToldOrItsSeals(String table) throws SQLException {
        Database service = rig.logins("enrolment").database().service();
        try (Connection connection =
                DriverManager.getConnection(service.url(), service.username(), service.password())) {
            for (String statement : List.of("UPDATE %s SET epoch = epoch", "DELETE FROM %s")) {
                assertThat(state(connection, statement.formatted(table)))
                        .as(statement, table)
                        .isEqualTo(DENIED);
            }
        }
    }

    @Test
    void aServiceEntersNoDatabaseButItsOwn() {
        for (String name : List.of("enrolment", "coverage", "notification")) {
            for (String other : List.of("enrolment", "coverage", "notification")) {
                for (Database login : List.of(
                        rig.logins(name).database().service(),
                        rig.logins(name).database().owner())) {
                    String url = rig.logins(other).database().service().url();
                    Throwable failure =
                            catchThrowable(() -> DriverManager.getConnection(url, login.username(), login.password())
                                    .close());
                    if (name.equals(other)) {
                        assertThat(failure).isNull();
                    } else {
                        assertThat(failure)
                                .isInstanceOfSatisfying(
                                        SQLException.class,
                                        it -> assertThat(it.getSQLState()).isEqualTo(DENIED));
                    }
                }
            }
        }
    }

    /// The error that it gives; nothing of it stays.
    private static String state(Connection connection, String sql) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return "allowed";
        } catch (SQLException refused) {
            return refused.getSQLState();
        } finally {
            connection.rollback();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "coverage, enrolment-events",
        "coverage, worker-directory",
        "notification, enrolment-events",
        "notification, worker-directory"
    })
    void readersOfATopicCannotWriteToIt(String who, String topic) {
        try (var producer = new KafkaProducer<>(login(who), new ByteArraySerializer(), new ByteArraySerializer())) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>(topic, new byte[0], new byte[0]))
                            .get())
                    .hasRootCauseInstanceOf(AuthorizationException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"coverage", "notification"})
    void readersCannotPutOutTheRelay(String who) {
        Map<String, Object> settings = login(who);
        settings.put("transactional.id", "enrolment-relay");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            assertThatThrownBy(producer::initTransactions).isInstanceOf(AuthorizationException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "coverage, worker-directory, coverage-service",
        "coverage, enrolment-events, notification",
        "notification, enrolment-events, coverage-service",
        "enrolment, enrolment-events, coverage-service"
    })
    void nobodyReadsWhatIsNotForItNorInTheNameOfAnother(String who, String topic, String group) {
        Map<String, Object> settings = login(who);
        settings.put("group.id", group);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            assertThatThrownBy(() -> {
                        for (int tries = 0; tries < 50; tries++) {
                            consumer.poll(Duration.ofMillis(200));
                        }
                    })
                    .isInstanceOf(AuthorizationException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"enrolment", "coverage", "notification"})
    void nobodyDeletesOrShortensATopicOrGivesItselfRights(String who) {
        ConfigResource events = new ConfigResource(ConfigResource.Type.TOPIC, "enrolment-events");
        AlterConfigOp shorter = new AlterConfigOp(new ConfigEntry("retention.ms", "1"), AlterConfigOp.OpType.SET);
        try (Admin admin = Admin.create(login(who))) {
            Stream.of(
                            admin.deleteTopics(List.of("enrolment-events")).all(),
                            admin.incrementalAlterConfigs(Map.of(events, List.of(shorter)))
                                    .all(),
                            admin.createTopics(List.of(new NewTopic("mine", 1, (short) 1)))
                                    .all(),
                            admin.describeAcls(AclBindingFilter.ANY).values())
                    .forEach(
                            answer -> assertThatThrownBy(answer::get).hasCauseInstanceOf(AuthorizationException.class));
        }
    }

    @Test
    void aNameWithoutItsSecretIsNobody() {
        Map<String, Object> settings = login("coverage");
        settings.computeIfPresent(
                "sasl.jaas.config", (_, login) -> login.toString().replace("\"coverage\"", "\"enrolment\""));
        try (Admin admin = Admin.create(settings)) {
            assertThatThrownBy(() -> admin.listTopics().names().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    private Map<String, Object> login(String who) {
        Map<String, Object> settings = rig.logins(who).broker();
        settings.put("max.block.ms", 10_000);
        return settings;
    }
}
