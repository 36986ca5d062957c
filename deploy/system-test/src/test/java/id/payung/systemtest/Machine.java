package id.payung.systemtest;

import id.payung.stack.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// What the machine that runs the tests has to offer: ports, and the folder of the checkout.
public final class Machine {

    private Machine() {}

    /// Below the range from which the system takes the ports of outgoing connections, so that it is still free when a
    /// killed process wants it again.
    static int freePort() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(20_000, 32_000))
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow();
    }

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
