package id.payung.systemtest.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import id.payung.stack.Application;
import id.payung.systemtest.Machine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// A service that will crash at a point of its code, which knows nothing of it: [Halt] is woven into the JVM that runs.
/// A crash that does not happen fails the test.
public final class Crash {

    private static final long PATIENCE_SECONDS = 180;
    private static final Path AGENT = packed();

    private final String service;
    private final String point;
    private final CompletableFuture<Integer> end;

    private Crash(String service, String point, CompletableFuture<Integer> end) {
        this.service = service;
        this.point = point;
        this.end = end;
    }

    /// From now on, until the service is started anew.
    ///
    /// @param point such as `id.payung.Relay#send@exit:2`; see [Halt]
    public static Crash of(Application service, String point) {
        CompletableFuture<Integer> end = service.onEnd();
        try {
            arm(service.pid(), point);
        } catch (AssertionError notHeard) {
            // The point can be reached before the agent has reported.
            if (!endsAtThePoint(end)) {
                throw notHeard;
            }
        }
        return new Crash(service.name(), point, end);
    }

    private static boolean endsAtThePoint(CompletableFuture<Integer> end) {
        try {
            return end.get(2, TimeUnit.SECONDS) == Halt.CODE;
        } catch (ExecutionException | TimeoutException alive) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// @throws AssertionError when there is no such point
    static void arm(long pid, String point) {
        try {
            VirtualMachine jvm = VirtualMachine.attach(Long.toString(pid));
            try {
                jvm.loadAgent(AGENT.toString(), point);
            } finally {
                jvm.detach();
            }
        } catch (AttachNotSupportedException
                | AgentLoadException
                | AgentInitializationException
                | IOException refused) {
            throw new AssertionError("Process %d cannot be made to crash at %s".formatted(pid, point), refused);
        }
    }

    /// Returns when it has happened.
    public void await() throws Exception {
        assertThat(end.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("%s ends at %s", service, point)
                .isEqualTo(Halt.CODE);
    }

    /// The agent with the classes that are [Halt]'s own.
    private static Path packed() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Agent-Class", Halt.class.getName());
        manifest.getMainAttributes().putValue("Can-Retransform-Classes", "true");
        Path jar = Machine.own().resolve("halt.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Class<?> part : Halt.class.getNestMembers()) {
                String name = part.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                try (InputStream bytes = Objects.requireNonNull(Halt.class.getResourceAsStream("/" + name))) {
                    bytes.transferTo(out);
                }
                out.closeEntry();
            }
            return jar;
        } catch (IOException refused) {
            throw new UncheckedIOException(jar + " cannot be made", refused);
        }
    }
}
