package id.payung.stack;

import id.payung.stack.housing.StackException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/// Makes databases at a server, each with its [Roles].
final class Databases {

    private static final List<String> WHAT_IS_THERE = List.of(
            "REASSIGN OWNED BY %2$I TO %1$I",
            "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %2$I",
            "GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %2$I");

    private static final List<String> WHAT_WILL_BE = List.of(
            "ALTER DEFAULT PRIVILEGES FOR ROLE %1$I IN SCHEMA public"
                    + " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %2$I",
            "ALTER DEFAULT PRIVILEGES FOR ROLE %1$I IN SCHEMA public GRANT USAGE ON SEQUENCES TO %2$I");

    private final Database maintenance;

    /// @param maintenance the database and role that make the others
    Databases(Database maintenance) {
        this.maintenance = maintenance;
    }

    /// The database of that name, made with its roles if it is not there; the passwords are set to these. One that the
    /// service owned itself is handed to the owner with all that is in it.
    Roles keep(String name, String ownerPassword, String servicePassword) {
        Roles roles = new Roles(
                new Database(url(name), name + "_owner", ownerPassword),
                new Database(url(name), name, servicePassword));
        try (Connection connection = connect(maintenance)) {
            for (Database login : List.of(roles.owner(), roles.service())) {
                String role = has(connection, "SELECT FROM pg_roles WHERE rolname = ?", login.username())
                        ? "ALTER"
                        : "CREATE";
                run(connection, role + " ROLE %I LOGIN PASSWORD %L", login.username(), login.password());
            }
            if (!has(connection, "SELECT FROM pg_database WHERE datname = ?", name)) {
                run(connection, "CREATE DATABASE %I", name);
            }
            hand(connection, name, roles);
        } catch (SQLException refused) {
            throw new StackException("Database %s cannot be made".formatted(name), refused);
        }
        return roles;
    }

    /// Rights of the service on tables that the owner makes from now on, and on those that are there.
    private void hand(Connection connection, String name, Roles roles) throws SQLException {
        String owner = roles.owner().username();
        String service = roles.service().username();
        run(connection, "ALTER DATABASE %I OWNER TO %I", name, owner);
        run(connection, "REVOKE ALL ON DATABASE %I FROM PUBLIC", name);
        run(connection, "GRANT CONNECT ON DATABASE %I TO %I", name, service);
        try (Connection inside = connect(maintenance.at(url(name)))) {
            if (has(inside, "SELECT FROM pg_tables WHERE tableowner = ?", service)) {
                for (String template : WHAT_IS_THERE) {
                    run(inside, template, owner, service);
                }
            }
            for (String template : WHAT_WILL_BE) {
                run(inside, template, owner, service);
            }
        }
    }

    /// Another database that holds what this one holds now, for the same roles; nobody may be connected to this one.
    ///
    /// @param number that no other copy has
    Roles copy(Roles original, int number) {
        String url = original.owner().url();
        String name = url.substring(url.lastIndexOf('/') + 1);
        String unique = "%s_%d".formatted(name, number);
        Roles copy =
                new Roles(original.owner().at(url(unique)), original.service().at(url(unique)));
        try (Connection connection = connect(maintenance)) {
            run(connection, "CREATE DATABASE %I TEMPLATE %I", unique, name);
            hand(connection, unique, copy);
        } catch (SQLException refused) {
            throw new StackException("Database %s cannot be copied".formatted(name), refused);
        }
        return copy;
    }

    private String url(String database) {
        return maintenance.url().replaceFirst("/[^/]*$", "/" + database);
    }

    private static boolean has(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /// Statements that take no parameters, put together by the server, which knows how to quote.
    private static void run(Connection connection, String template, String first, String second) throws SQLException {
        try (PreparedStatement quote = connection.prepareStatement("SELECT format(?, ?, ?)");
                Statement statement = connection.createStatement()) {
            quote.setString(1, template);
            quote.setString(2, first);
            quote.setString(3, second);
            try (ResultSet row = quote.executeQuery()) {
                row.next();
                statement.execute(row.getString(1));
            }
        }
    }

    private static void run(Connection connection, String template, String name) throws SQLException {
        run(connection, template, name, "");
    }

    static Connection connect(Database database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", database.username());
        login.setProperty("password", database.password());
        login.setProperty("loginTimeout", "2");
        login.setProperty("socketTimeout", "20");
        return DriverManager.getConnection(database.url(), login);
    }
}
