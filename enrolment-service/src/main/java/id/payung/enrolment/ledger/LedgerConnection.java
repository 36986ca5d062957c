package id.payung.enrolment.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/// Opens the relay's own connection, outside the pool: the lock of the active relay ends when its connection does,
/// and a connection that is given back to a pool does not end.
@Component
class LedgerConnection {

    private final JdbcConnectionDetails details;

    LedgerConnection(JdbcConnectionDetails details) {
        this.details = details;
    }

    Connection open() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", details.getUsername());
        properties.setProperty("password", details.getPassword());
        properties.setProperty("ApplicationName", "enrolment relay");
        properties.setProperty("tcpKeepAlive", "true");
        // Seconds: a half-open connection must not keep the relay waiting for ever; a slice takes milliseconds.
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(details.getJdbcUrl(), properties);
    }
}
