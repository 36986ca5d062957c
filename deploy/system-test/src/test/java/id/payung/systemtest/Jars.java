package id.payung.systemtest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;

/// Where the build has put the services.
final class Jars {

    private Jars() {}

    /// With its libraries beside it instead of inside: a third less work at each start. Done once for each build,
    /// whoever of those that run beside each other is first.
    ///
    /// @param service name of its folder below the root, such as `coverage-service`
    static Path unwrapped(Path root, String service) {
        Path jar = jar(root.resolve(service).resolve("target"));
        try {
            Path all = Files.createDirectories(root.resolve("deploy/system-test/target/applications"));
            String build = service + "-" + digest(jar);
            Path folder = all.resolve(build);
            if (Files.notExists(folder)) {
                Path own = all.resolve(build + "." + ProcessHandle.current().pid());
                unwrap(jar, own);
                put(own, folder);
            }
            return folder.resolve(jar.getFileName());
        } catch (IOException broken) {
            throw new UncheckedIOException(jar + " cannot be unwrapped", broken);
        }
    }

    private static void unwrap(Path jar, Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process extraction = new ProcessBuilder(
                        java,
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (extraction.waitFor() != 0) {
                throw new IllegalStateException(jar + " cannot be unwrapped into " + folder);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while unwrapping " + jar, stopped);
        }
    }

    /// Its time says nothing: jars are made the same on every machine.
    private static String digest(Path jar) throws IOException {
        try (InputStream content = Files.newInputStream(jar)) {
            return DigestUtils.md5DigestAsHex(content);
        }
    }

    private static void put(Path own, Path folder) throws IOException {
        try {
            Files.move(own, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException there) {
            if (Files.notExists(folder)) {
                throw there;
            }
            FileSystemUtils.deleteRecursively(own);
        }
    }

    /// Not `…-plain.jar`, which is the one without its libraries.
    private static Path jar(Path target) {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> !file.toString().endsWith("-plain.jar"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException | NoSuchElementException absent) {
            throw new IllegalStateException(
                    "There is no jar in %s: mvn package -pl deploy/system-test -am makes it".formatted(target));
        }
    }
}
