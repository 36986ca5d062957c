package id.payung.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files and folders of the checkout that the tests run in.
public final class Machine {

    private Machine() {}

    /// The folder that holds the three services; tests run in one below it.
    public static Path root() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("enrolment-service"))
                    && Files.isDirectory(folder.resolve("coverage-service"))) {
                return folder;
            }
        }
        throw new IllegalStateException("No folder above " + here + " holds the services");
    }

    /// What the build leaves behind, shared by those that run beside each other.
    static Path target() {
        return root().resolve("deploy/system-test/target");
    }

    /// A folder of this JVM alone: tests run in several beside each other, each with a rig of its own.
    public static Path own() {
        Path folder = target().resolve(System.getProperty("payung.run", "run-1"));
        try {
            return Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new UncheckedIOException(folder + " cannot be made", refused);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    /// Emptied at the beginning and left at the end, for whoever looks into a failure.
    static void freshFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            try (var old = Files.list(folder)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(folder + " cannot be made", refused);
        }
    }
}
