package id.payung.enrolment.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/// Opens the relay's own connection, outside the pool: the lock of the active relay ends when its connection does,
/// and a connection that is given back to a pool does not end.
///
/// A process that is frozen, or whose machine is gone without a word, would keep its connection and so the lock for
/// ever. Therefore PostgreSQL ends a connection that has said nothing for as long as the lease.
@Component
class LedgerConnection {

    private final JdbcConnectionDetails details;
    private final LedgerProperties properties;

    LedgerConnection(JdbcConnectionDetails details, LedgerProperties properties) {
        this.details = details;
        this.properties = properties;
    }

    Connection open() throws SQLException {
        var login = new Properties();
        login.setProperty("user", details.getUsername());
        login.setProperty("password", details.getPassword());
        login.setProperty("ApplicationName", "enrolment relay");
        login.setProperty("tcpKeepAlive", "true");
        // Seconds: a half-open connection must not keep the relay waiting for ever; a slice takes milliseconds.
        login.setProperty("socketTimeout", "60");
        login.setProperty("connectTimeout", "10");
        var connection = DriverManager.getConnection(details.getJdbcUrl(), login);
        try {
            lease(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void lease(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT set_config('idle_session_timeout', ?, false)")) {
            statement.setString(1, properties.lease().toMillis() + "ms");
            statement.execute();
        }
    }
}
