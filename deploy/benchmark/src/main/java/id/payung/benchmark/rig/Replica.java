package id.payung.benchmark.rig;

import id.payung.stack.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/// One more process of a service, for as long as something is measured on it.
public final class Replica implements AutoCloseable {

    private final Application application;

    Replica(Application application) {
        this.application = application;
    }

    public URI url() {
        return application.url();
    }

    /// What the whole process has in memory.
    public String resident() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(application.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1_024 + " MB resident")
                    .findFirst()
                    .orElse("");
        } catch (IOException elsewhere) {
            throw new UncheckedIOException(elsewhere);
        }
    }

    @Override
    public void close() {
        application.stop();
    }
}
