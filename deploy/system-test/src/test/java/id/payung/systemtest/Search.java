package id.payung.systemtest;

import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks for people where they must not be: NIKs in clear anywhere, names in logs, metrics and letters to others, on
/// the topic that is kept for ever, and in every table that is not named.
public record Search(Rig rig) {

    /// Where a name may stand, since somebody has to be called by it. A number in clear may stand nowhere.
    public static final Set<String> TABLES_OF_NAMES = Set.of("enrolment.worker", "notification.worker_name");

    private static final int ROWS_AT_ONCE = 5_000;

    public void everywhere(Leaks leaks, Set<String> tablesOfNames) {
        logs(leaks::noPerson);
        String servers = rig.stack().kafka().bootstrapServers();
        Topic.each(servers, "enrolment-events", entry -> leaks.noPerson("enrolment-events", entry.raw()));
        Topic.each(servers, "worker-directory", entry -> leaks.noNik("worker-directory", entry.raw()));
        rig.sources()
                .forEach((database, source) -> rows(source, (table, row) -> {
                    String place = database + "." + table;
                    if (tablesOfNames.contains(place)) {
                        leaks.noNik(place, row);
                    } else {
                        leaks.noPerson(place, row);
                    }
                }));
        for (MimeMessage letter : rig.mail().getReceivedMessages()) {
            leaks.noNik("a letter", Post.text(letter));
        }
        rig.applications()
                .forEach(it -> leaks.noPerson(
                        "the metrics of " + it.name(),
                        new Api(it.url(), "").get("/actuator/prometheus").body()));
    }

    /// Everything that the three services logged.
    public void logs(BiConsumer<String, String> reader) {
        rig.applications().forEach(it -> reader.accept("the log of " + it.name(), Machine.read(it.log())));
    }

    /// Every row of every table, as text; a part at a time, for a ledger can be larger than this JVM.
    private static void rows(DataSource source, BiConsumer<String, String> reader) {
        List<String> names =
                JdbcClient.create(source).sql("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
                        """).query(String.class).list();
        names.forEach(
                table -> each(source, "SELECT t::text FROM %s t".formatted(table), row -> reader.accept(table, row)));
    }

    /// The first column of a query; a part at a time.
    static void each(DataSource source, String sql, Consumer<String> reader) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    reader.accept(row.getString(1));
                }
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }
}
