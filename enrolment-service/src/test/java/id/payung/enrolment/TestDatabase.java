package id.payung.enrolment;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.payung.stack.Database;
import id.payung.stack.Roles;
import id.payung.stack.Stack;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;

/// A fresh database of enrolment-service with the tables of today, without the application around it.
public final class TestDatabase implements AutoCloseable {

    private static final Supplier<Roles> EMPTY_TABLES = SingletonSupplier.of(TestDatabase::migrated);

    private final Database database = fresh();
    private final HikariDataSource source;

    public TestDatabase() {
        var config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.username());
        config.setPassword(database.password());
        config.setMaximumPoolSize(8);
        source = new HikariDataSource(config);
    }

    /// Migrated once, copied for each who asks; as its owner.
    public static Database fresh() {
        return Stack.shared().postgres().copy(EMPTY_TABLES.get()).owner();
    }

    private static Roles migrated() {
        var roles = Stack.shared().postgres().roles("enrolment");
        var owner = roles.owner();
        Flyway.configure()
                .dataSource(owner.url(), owner.username(), owner.password())
                .load()
                .migrate();
        return roles;
    }

    public DataSource source() {
        return source;
    }

    public JdbcConnectionDetails details() {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.username();
            }

            @Override
            public String getPassword() {
                return database.password();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    public PlatformTransactionManager transactions() {
        return new JdbcTransactionManager(source);
    }

    /// Opens an OPD of Kota Serang with a fixed id.
    public UUID opd(UUID id, String name) {
        jdbc().sql("INSERT INTO opd (id, region, name) VALUES (:id, '36.73', :name)")
                .param("id", id)
                .param("name", name)
                .update();
        return id;
    }

    @Override
    public void close() {
        source.close();
    }
}
