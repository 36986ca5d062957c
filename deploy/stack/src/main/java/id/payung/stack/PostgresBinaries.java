package id.payung.stack;

import id.payung.stack.housing.Folders;
import id.payung.stack.housing.StackException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs for this machine, unpacked once per version into the user's cache folder.
///
/// @param folder holds `bin`, `lib` and `share`
record PostgresBinaries(Path folder) {

    /// PostgreSQL refuses to run as root. In a user namespace without a mapping it is nobody, and yet the owner of the
    /// files that root has made.
    private static final List<String> AS_NOBODY = List.of("unshare", "-U");

    static PostgresBinaries unpacked() {
        String archive = archive();
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new StackException(
                        "There is no PostgreSQL for this machine in the build (%s is missing): run a Docker engine,"
                                        .formatted(archive)
                                + " or set PAYUNG_STACK_POSTGRES_URL, _USERNAME and _PASSWORD");
            }
            byte[] bytes = packed.readAllBytes();
            CRC32C checksum = new CRC32C();
            checksum.update(bytes);
            Path folder = cache().resolve("postgres-" + HexFormat.of().toHexDigits(checksum.getValue(), 8));
            if (!Files.exists(folder)) {
                unpack(bytes, folder);
            }
            return new PostgresBinaries(folder);
        } catch (IOException broken) {
            throw new StackException("PostgreSQL cannot be unpacked into " + cache(), broken);
        }
    }

    List<String> command(String program, String... arguments) {
        Stream<String> nobody = isRoot() ? AS_NOBODY.stream() : Stream.empty();
        Stream<String> itself = Stream.of(folder.resolve("bin").resolve(program).toString());
        return Stream.of(nobody, itself, Stream.of(arguments))
                .flatMap(part -> part)
                .toList();
    }

    /// For as long as two test runs may unpack at once, each does so beside the place, and the first to rename wins.
    private static void unpack(byte[] packed, Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        Path beside = Files.createTempDirectory(folder.getParent(), "unpacking");
        try (var tar = new TarArchiveInputStream(
                new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(packed))))) {
            for (@Nullable TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(tar, entry, beside);
            }
        }
        try {
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException otherWasFirst) {
            if (!Files.exists(folder)) {
                throw otherWasFirst;
            }
            Folders.delete(beside);
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("The archive reaches outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        return "/postgres-%s-%s.txz".formatted(system, arm ? "arm_64" : "x86_64");
    }

    private static Path cache() {
        String configured = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
        Path base = configured.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(configured);
        return base.resolve("payung");
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
