package id.payung.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// PostgreSQL 18, durable: a transaction that was answered survives `kill -9` and a power cut.
public final class Postgres extends Server {

    static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "shared_buffers=256MB",
            "max_connections=100",
            "max_wal_size=2GB",
            "random_page_cost=1.1",
            // A refused row would stand in the log, with the name of whom it is about.
            "log_error_verbosity=terse",
            "timezone=UTC");

    private static final String SUPERUSER = "postgres";

    private final Database maintenance;
    private final AtomicInteger count = new AtomicInteger();
    private final String mark = random(3);

    /// @param maintenance the database and role that make the others
    Postgres(Housing housing, Database maintenance) {
        super("PostgreSQL", housing);
        this.maintenance = maintenance;
    }

    /// A process of its own below `data`, which is filled when it is empty.
    static Postgres process(Path data, int port) {
        PostgresBinaries binaries = PostgresBinaries.unpacked();
        Path passwordFile = data.resolve("postgres.password");
        String password = Folders.secret(passwordFile, random(16));
        Path cluster = data.resolve("postgres");
        if (!Files.exists(cluster)) {
            initialise(binaries, cluster, passwordFile);
        }
        forgetDeadPostmaster(cluster);
        List<String> arguments = new ArrayList<>(List.of("-D", cluster.toString(), "-p", Integer.toString(port)));
        Stream.concat(SETTINGS.stream(), Stream.of("listen_addresses=127.0.0.1", "unix_socket_directories="))
                .forEach(setting -> arguments.addAll(List.of("-c", setting)));
        List<String> command = binaries.command("postgres", arguments.toArray(String[]::new));
        Path log = data.resolve("postgres.log");
        // SIGINT is the fast shutdown: it does not wait for clients to leave.
        ChildProcess child = new ChildProcess(new ChildProcess.Program("PostgreSQL", command, log, port, "INT"));
        String url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
        return new Postgres(child, new Database(url, SUPERUSER, password));
    }

    /// Beside its place and renamed: a start that was cut short leaves nothing that looks complete.
    private static void initialise(PostgresBinaries binaries, Path cluster, Path passwordFile) {
        Path beside = cluster.resolveSibling("postgres.unfinished");
        if (Files.exists(beside)) {
            Folders.delete(beside);
        }
        ChildProcess.run(binaries.command(
                "initdb",
                "--pgdata=" + beside,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        Folders.rename(beside, cluster);
    }

    /// After `kill -9` the number in `postmaster.pid` may by now belong to any program; PostgreSQL would take that one
    /// for its predecessor and refuse to start.
    private static void forgetDeadPostmaster(Path cluster) {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        long pid = Long.parseLong(Folders.firstLine(file));
        boolean itself = ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
        if (itself) {
            throw new StackException("A PostgreSQL runs on %s already (process %d)".formatted(cluster, pid));
        }
        Folders.delete(file);
    }

    /// A new, empty database and a role that owns it and nothing else.
    ///
    /// @param name beginning of the name; the rest makes it unlike any other
    public Database database(String name) {
        String unique = "%s_%s_%d".formatted(name, mark, count.incrementAndGet());
        return keep(unique, random(16));
    }

    /// The database of that name, made with its role if it is not there; the role's password is set to this one.
    public Database keep(String name, String password) {
        try (Connection connection = connect(maintenance)) {
            String role = has(connection, "SELECT FROM pg_roles WHERE rolname = ?", name) ? "ALTER" : "CREATE";
            run(connection, role + " ROLE %I LOGIN PASSWORD %L", name, password);
            if (!has(connection, "SELECT FROM pg_database WHERE datname = ?", name)) {
                run(connection, "CREATE DATABASE %I OWNER %I", name, name);
            }
            run(connection, "REVOKE ALL ON DATABASE %I FROM PUBLIC", name);
        } catch (SQLException refused) {
            throw new StackException("Database %s cannot be made".formatted(name), refused);
        }
        return new Database(maintenance.url().replaceFirst("/[^/]*$", "/" + name), name, password);
    }

    /// Another database that holds what this one holds now, for the same role; nobody may be connected to this one.
    public Database copy(Database original) {
        String name = original.url().substring(original.url().lastIndexOf('/') + 1);
        String unique = "%s_%d".formatted(name, count.incrementAndGet());
        try (Connection connection = connect(maintenance)) {
            run(connection, "CREATE DATABASE %I TEMPLATE %I", unique, name);
            run(connection, "ALTER DATABASE %I OWNER TO %I", unique, original.username());
            run(connection, "REVOKE ALL ON DATABASE %I FROM PUBLIC", unique);
        } catch (SQLException refused) {
            throw new StackException("Database %s cannot be copied".formatted(name), refused);
        }
        return new Database(
                maintenance.url().replaceFirst("/[^/]*$", "/" + unique), original.username(), original.password());
    }

    public int port() {
        return URI.create(maintenance.url().substring("jdbc:".length())).getPort();
    }

    String url() {
        return maintenance.url();
    }

    /// The figure as the server itself gives it, such as `fsync`.
    String show(String setting) {
        try (Connection connection = connect(maintenance);
                PreparedStatement query = connection.prepareStatement("SELECT current_setting(?)")) {
            query.setString(1, setting);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException refused) {
            throw new StackException("PostgreSQL does not show " + setting, refused);
        }
    }

    @Override
    boolean answers() {
        try (Connection connection = connect(maintenance)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
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

    private static Connection connect(Database database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", database.username());
        login.setProperty("password", database.password());
        login.setProperty("loginTimeout", "2");
        login.setProperty("socketTimeout", "20");
        return DriverManager.getConnection(database.url(), login);
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
