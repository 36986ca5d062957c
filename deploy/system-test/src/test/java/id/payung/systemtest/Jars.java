package id.payung.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/// Where the build has put the services.
final class Jars {

    private Jars() {}

    /// With its libraries beside it instead of inside: a third less work at each start.
    ///
    /// @param service name of its folder below the root, such as `coverage-service`
    static Path unwrapped(Path root, String service) {
        Path jar = jar(root.resolve(service).resolve("target"));
        Path folder = Machine.own().resolve("applications").resolve(service);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String[] tools = {"-Djarmode=tools", "-jar", jar.toString(), "extract", "--force", "--destination"};
        List<String> command = Stream.of(Stream.of(java), Stream.of(tools), Stream.of(folder.toString()))
                .flatMap(part -> part)
                .toList();
        try {
            Process extraction = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (extraction.waitFor() != 0) {
                throw new IllegalStateException(jar + " cannot be unwrapped into " + folder);
            }
            return folder.resolve(jar.getFileName());
        } catch (IOException broken) {
            throw new UncheckedIOException(jar + " cannot be unwrapped", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while unwrapping " + jar, stopped);
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
