package id.payung.notification;

import id.payung.stack.Database;
import id.payung.stack.Stack;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The service's tables in a fresh database, without the service.
public final class Tables {

    private final PGSimpleDataSource source = new PGSimpleDataSource();

    public Tables() {
        Database database = Stack.shared().database("notification");
        source.setUrl(database.url());
        source.setUser(database.username());
        source.setPassword(database.password());
        Flyway.configure().dataSource(source).load().migrate();
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    public PGSimpleDataSource source() {
        return source;
    }

    public Connection connection() throws SQLException {
        return source.getConnection();
    }
}
