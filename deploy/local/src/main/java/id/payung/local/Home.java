package id.payung.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/// The folder `.payung`: everything that is kept from one run to the next.
///
/// @param folder its place
record Home(Path folder) {

    /// Open to its owner alone, before the first byte is in it.
    private static final String SECRET = "rw-------";

    static Home at(Path folder) {
        Home home = new Home(folder.toAbsolutePath().normalize());
        Stream.of(home.folder, home.logs(), home.mail(), home.loadedClasses()).forEach(Home::create);
        return home;
    }

    /// Held until this process ends, whichever way.
    ///
    /// @throws Refusal that says which process has it
    void occupy() {
        Path file = folder.resolve("up.pid");
        try {
            // Not closed: the lock goes with the process, and a closed channel would give it away.
            FileChannel channel =
                    FileChannel.open(folder.resolve("up.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new Refusal("Payung runs already (process %s). Stop it with deploy/local/down."
                        .formatted(Files.readString(file).strip()));
            }
            Files.writeString(file, ProcessHandle.current().pid() + "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(folder + " cannot be locked", broken);
        }
    }

    void leave() {
        delete(folder.resolve("up.pid"));
    }

    /// Everything that earlier runs have left, the logs excepted.
    void forget() {
        Stream.of(data(), mail(), secrets(), folder.resolve("endpoints.json"), contents())
                .forEach(Home::delete);
        create(mail());
    }

    Path data() {
        return folder.resolve("data");
    }

    Path logs() {
        return folder.resolve("logs");
    }

    /// Of a service; what it said the time before is kept beside it.
    Path freshLog(String service) {
        Path log = logs().resolve(service + ".log");
        try {
            if (Files.exists(log)) {
                Files.move(log, logs().resolve(service + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException broken) {
            throw new UncheckedIOException(log + " cannot be put aside", broken);
        }
    }

    Path mail() {
        return folder.resolve("mail");
    }

    /// What makes the next start quick; can be made again at any time.
    Path loadedClasses() {
        return folder.resolve("loaded-classes");
    }

    Path secrets() {
        return folder.resolve("secrets.properties");
    }

    /// What the data folder was filled with; absent until it is complete.
    Path contents() {
        return folder.resolve("contents");
    }

    boolean isNew() {
        return !Files.exists(contents());
    }

    void filledWith(String what) {
        keep(contents(), what + "\n");
    }

    void keepEndpoints(String json) {
        keep(folder.resolve("endpoints.json"), json);
    }

    /// Whole or not at all, and never readable by others.
    static void keep(Path file, String text) {
        try {
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(beside);
            Files.createFile(beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(SECRET)));
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw new UncheckedIOException(file + " cannot be written", broken);
        }
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(folder + " cannot be made", broken);
        }
    }

    private static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(path)) {
            for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(path + " cannot be removed", broken);
        }
    }
}
