package id.payung.stack;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Whether a Docker engine answers: asked on its socket, because Testcontainers takes seconds and pages of log to say
/// no.
final class Docker {

    private static final String PING = "GET /_ping HTTP/1.0\r\n\r\n";

    private Docker() {}

    static boolean answers() {
        String configured = System.getenv().getOrDefault("DOCKER_HOST", "");
        if (configured.startsWith("tcp://")) {
            URI engine = URI.create(configured);
            return Ports.accepts(engine.getHost() + ":" + engine.getPort());
        }
        Path home = Path.of(System.getProperty("user.home"));
        Stream<Path> sockets = configured.startsWith("unix://")
                ? Stream.of(Path.of(URI.create(configured).getPath()))
                : Stream.of(Path.of("/var/run/docker.sock"), home.resolve(".docker/run/docker.sock"));
        return sockets.filter(Files::exists).anyMatch(Docker::pings);
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
