package id.payung.stack.housing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// The ports on 127.0.0.1 that the two servers listen on.
///
/// @param postgres 1 to 65535
/// @param kafka 1 to 65535
public record Ports(int postgres, int kafka) {

    private static final int LOWEST = 20_000;
    private static final int HOW_MANY = 12_000;
    private static final int OF_ONE_PROCESS = 211;
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * OF_ONE_PROCESS % HOW_MANY));

    public Ports {
        if (postgres < 1 || postgres > 65_535 || kafka < 1 || kafka > 65_535 || postgres == kafka) {
            throw new IllegalArgumentException(
                    "Ports are two different numbers from 1 to 65535, not %d and %d".formatted(postgres, kafka));
        }
    }

    public static Ports free() {
        int[] found = IntStream.generate(Ports::freePort).distinct().limit(2).toArray();
        return new Ports(found[0], found[1]);
    }

    /// Below the range from which the system takes the ports of outgoing connections. A server that is killed there and
    /// started again finds its port free, and a client that keeps trying cannot connect to itself.
    ///
    /// One after the other from a place of this process: no two that start beside each other take the same one
    /// between the look and the use.
    public static int freePort() {
        return IntStream.generate(() -> LOWEST + NEXT.getAndIncrement() % HOW_MANY)
                .filter(Ports::isFree)
                .limit(1)
                .sum();
    }

    /// @param address `host:port`, or several with commas, of which the first is asked
    public static boolean accepts(String address) {
        URI first = URI.create("tcp://" + address.split(",", 2)[0]);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(first.getHost(), first.getPort()), 1_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    public static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
