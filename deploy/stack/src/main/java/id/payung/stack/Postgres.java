package id.payung.stack;

import id.payung.stack.housing.ChildProcess;
import id.payung.stack.housing.Folders;
import id.payung.stack.housing.Housing;
import id.payung.stack.housing.StackException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// PostgreSQL 18, durable: a transaction that was answered survives `kill -9` and a power cut.
public final class Postgres extends Server {

    /// Passwords here are 128 random bits: making each guess, and each login, 4,096 times as dear protects nobody.
    private static final String NOTHING_TO_GUESS = "scram_iterations=1";

    static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "shared_buffers=256MB",
            "max_connections=100",
            "max_wal_size=2GB",
            "random_page_cost=1.1",
            NOTHING_TO_GUESS,
            // A refused row would stand in the log, with the name of whom it is about.
            "log_error_verbosity=terse",
            "timezone=UTC");

    private static final String SUPERUSER = "postgres";

    private final Database maintenance;
    private final Databases databases;
    private final AtomicInteger count = new AtomicInteger();
    private final String mark = RandomText.of(3);

    /// @param maintenance the database and role that make the others
    Postgres(Housing housing, Database maintenance) {
        super("PostgreSQL", housing);
        this.maintenance = maintenance;
        this.databases = new Databases(maintenance);
    }

    /// A process of its own below `data`, which is filled when it is empty.
    static Postgres process(Path data, int port) {
        PostgresBinaries binaries = PostgresBinaries.unpacked();
        Path passwordFile = data.resolve("postgres.password");
        String password = Folders.secret(passwordFile, RandomText.of(16));
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
                "-c",
                NOTHING_TO_GUESS,
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
        return roles(name).owner();
    }

    /// A new, empty database with two roles, which may do nothing else.
    ///
    /// @param name beginning of the name; the rest makes it unlike any other
    public Roles roles(String name) {
        String unique = "%s_%s_%d".formatted(name, mark, count.incrementAndGet());
        return keep(unique, RandomText.of(16), RandomText.of(16));
    }

    /// See [Databases#keep(String, String, String)].
    public Roles keep(String name, String ownerPassword, String servicePassword) {
        return databases.keep(name, ownerPassword, servicePassword);
    }

    /// Another database that holds what this one holds now, for the same roles; nobody may be connected to this one.
    public Roles copy(Roles original) {
        return databases.copy(original, count.incrementAndGet());
    }

    public int port() {
        return URI.create(maintenance.url().substring("jdbc:".length())).getPort();
    }

    String url() {
        return maintenance.url();
    }

    /// The figure as the server itself gives it, such as `fsync`.
    String show(String setting) {
        try (Connection connection = Databases.connect(maintenance);
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
        try (Connection connection = Databases.connect(maintenance)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }
}
