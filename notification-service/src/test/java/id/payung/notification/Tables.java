package id.payung.notification;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.payung.stack.Database;
import id.payung.stack.Roles;
import id.payung.stack.Stack;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;

/// The service's tables in a fresh database, without the service.
public final class Tables {

    private static final Supplier<Roles> EMPTY = SingletonSupplier.of(Tables::migrated);

    private final HikariDataSource source;

    /// Migrated once, copied for each who asks; as its owner.
    public Tables() {
        Database database = Stack.shared().postgres().copy(EMPTY.get()).owner();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.username());
        config.setPassword(database.password());
        config.setMaximumPoolSize(3);
        config.setMinimumIdle(0);
        config.setIdleTimeout(10_000);
        source = new HikariDataSource(config);
    }

    private static Roles migrated() {
        Roles roles = Stack.shared().postgres().roles("notification");
        Database owner = roles.owner();
        Flyway.configure()
                .dataSource(owner.url(), owner.username(), owner.password())
                .placeholders(Map.of("inbox", "http://localhost:8083"))
                .load()
                .migrate();
        return roles;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    public Connection connection() throws SQLException {
        return source.getConnection();
    }
}
