package id.payung.stack.housing;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/// A server in a container with a fixed port on the host, so that it can be killed and found again.
public final class DockerContainer implements Housing {

    private static final String PING = "GET /_ping HTTP/1.0\r\n\r\n";

    private final GenericContainer<?> container;

    public DockerContainer(GenericContainer<?> container) {
        this.container = container;
    }

    @Override
    public void start() {
        if (container.getContainerId() == null) {
            container.start();
        } else if (!container.isRunning()) {
            docker().startContainerCmd(container.getContainerId()).exec();
        }
    }

    @Override
    public void stop() {
        container.stop();
    }

    @Override
    public void kill() {
        docker().killContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void pause() {
        docker().pauseContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void resume() {
        docker().unpauseContainerCmd(container.getContainerId()).exec();
    }

    /// Of the process as the engine's machine sees it.
    @Override
    public long pid() {
        Long pid = container.getCurrentContainerInfo().getState().getPidLong();
        if (pid == null) {
            throw new IllegalStateException(
                    "The engine does not say which process container " + container.getContainerId() + " runs");
        }
        return pid;
    }

    @Override
    public boolean endsWithin(Duration wait) {
        LockSupport.parkNanos(wait.toNanos());
        return !container.isRunning();
    }

    @Override
    public String lastWords() {
        return container.getLogs();
    }

    private static DockerClient docker() {
        return DockerClientFactory.instance().client();
    }

    /// Asked on the engine's socket, because Testcontainers takes seconds and pages of log to say no.
    public static boolean engineAnswers() {
        String configured = System.getenv().getOrDefault("DOCKER_HOST", "");
        if (configured.startsWith("tcp://")) {
            URI engine = URI.create(configured);
            return Ports.accepts(engine.getHost() + ":" + engine.getPort());
        }
        Path home = Path.of(System.getProperty("user.home"));
        Stream<Path> sockets = configured.startsWith("unix://")
                ? Stream.of(Path.of(URI.create(configured).getPath()))
                : Stream.of(Path.of("/var/run/docker.sock"), home.resolve(".docker/run/docker.sock"));
        return sockets.filter(Files::exists).anyMatch(DockerContainer::pings);
    }

    private static boolean pings(Path socket) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(StandardCharsets.US_ASCII.encode(PING));
            ByteBuffer answer = ByteBuffer.allocate(12);
            while (answer.hasRemaining() && channel.read(answer) >= 0) {
                // "HTTP/1.x 200" is twelve bytes
            }
            return new String(answer.array(), StandardCharsets.US_ASCII).endsWith("200");
        } catch (IOException nobody) {
            return false;
        }
    }
}
