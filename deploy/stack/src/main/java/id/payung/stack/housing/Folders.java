package id.payung.stack.housing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/// The folders that servers keep their data in.
public final class Folders {

    private Folders() {}

    public static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new StackException("Folder " + folder + " cannot be made", refused);
        }
    }

    public static Path temporary() {
        try {
            return Files.createTempDirectory("payung-stack");
        } catch (IOException refused) {
            throw new StackException("No temporary folder", refused);
        }
    }

    public static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException refused) {
            throw new StackException("File " + file + " cannot be written", refused);
        }
    }

    /// A text made once and kept, readable by its owner alone.
    public static String secret(Path file, String fresh) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, fresh);
            }
            return Files.readString(file);
        } catch (IOException refused) {
            throw new StackException("File " + file + " cannot be kept", refused);
        }
    }

    public static String firstLine(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElse("").strip();
        } catch (IOException refused) {
            throw new StackException("File " + file + " cannot be read", refused);
        }
    }

    public static void rename(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw new StackException("Folder " + from + " cannot be renamed", refused);
        }
    }

    public static void delete(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException("Folder " + folder + " cannot be removed", refused);
        }
    }
}
