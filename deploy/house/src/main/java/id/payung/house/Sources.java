package id.payung.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The source files and documents that lie beside class files in a `target` folder.
final class Sources {

    private Sources() {}

    /// A source file in the package of a type; empty when its class files lie in no `target` folder.
    static String beside(JavaClass resident, String file) {
        var uri = resident.getSource().orElseThrow().getUri();
        if (!"file".equals(uri.getScheme())) {
            return "";
        }
        var folder = resident.getPackageName().replace('.', '/');
        return read(home(resident).resolve("java").resolve(folder).resolve(file));
    }

    /// The source of a type that has a file of its own.
    static String of(JavaClass type) {
        return beside(type, type.getSimpleName() + ".java");
    }

    /// A document of the project, looked for in the working folder and in those above it.
    static String document(String path) {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(path))) {
                return read(folder.resolve(path));
            }
        }
        throw new AssertionError("No " + path + " in the working folder or above it");
    }

    /// What was written by hand below a package, and the resources beside it: text after text of the files that end so.
    static Stream<String> written(JavaClass resident, String base, String... endings) {
        var home = home(resident);
        return Stream.of(home.resolve("java").resolve(base.replace('.', '/')), home.resolve("resources"))
                .flatMap(Sources::below)
                .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                .map(Sources::read);
    }

    /// The files of a folder of resources and of the folders below it; none where there is no such folder.
    static Stream<Path> resources(JavaClass resident, String folder) {
        return below(home(resident).resolve("resources").resolve(folder));
    }

    /// Such as `src/main`; a class from a jar has none.
    private static Path home(JavaClass resident) {
        var compiled = resident.getSource().orElseThrow().getUri();
        return Path.of(String.valueOf(compiled.getPath())
                .replaceFirst("/target/classes/.*$", "/src/main")
                .replaceFirst("/target/test-classes/.*$", "/src/test"));
    }

    private static Stream<Path> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot be listed: " + folder, e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot be read: " + file, e);
        }
    }
}
