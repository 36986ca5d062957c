package id.payung.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The source files and documents that lie beside class files in a `target` folder.
final class Sources {

    private Sources() {}

    /// A source file in the package of a type; empty when its class files lie in no `target` folder.
    static String beside(JavaClass resident, String file) {
        var uri = resident.getSource().orElseThrow().getUri();
        if (!"file".equals(uri.getScheme())) {
            return "";
        }
        var compiled = Path.of(uri).toString();
        var folder = resident.getPackageName().replace('.', '/');
        return read(Path.of(compiled.substring(0, compiled.indexOf("/" + folder + "/"))
                        .replaceFirst("/target/classes$", "/src/main/java")
                        .replaceFirst("/target/test-classes$", "/src/test/java"))
                .resolve(folder)
                .resolve(file));
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

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot be read: " + file, e);
        }
    }
}
