package id.payung.benchmark.start;

import id.payung.benchmark.rig.Api;
import id.payung.benchmark.rig.WrongAnswer;
import id.payung.stack.Stack;
import id.payung.stack.housing.Leash;
import id.payung.stack.housing.Ports;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Starts the least: two servers on kept data and three applications with nothing in them.
final class Bare {

    private static final List<String> SERVICES =
            List.of("enrolment-service", "coverage-service", "notification-service");
    private static final List<String> AS_LOCAL_STARTS_THEM = List.of(
            "-Xmx320m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dspring.jmx.enabled=false",
            "-XX:+AutoCreateSharedArchive",
            "-Xlog:cds=off");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Path root;
    private final Path home;

    Bare(Path root, Path home) {
        this.root = root;
        this.home = home;
    }

    /// @return seconds until all of it was there; it is gone again
    double start() {
        List<Process> started = new ArrayList<>();
        long begin = System.nanoTime();
        try {
            List<Integer> ports = SERVICES.stream().map(_ -> Ports.freePort()).toList();
            for (int number = 0; number < SERVICES.size(); number++) {
                started.add(empty(SERVICES.get(number), ports.get(number)));
            }
            try (Stack _ = Stack.at(home.resolve("data"), new Ports(Ports.freePort(), Ports.freePort()))) {
                ports.forEach(Bare::await);
                return (System.nanoTime() - begin) / 1e9;
            }
        } finally {
            started.forEach(process -> {
                process.destroy();
                process.onExit().join();
                Leash.release(process.toHandle());
            });
        }
    }

    private Process empty(String service, int port) {
        try (Stream<Path> libraries = Files.list(root.resolve(service).resolve("target/app/lib"))) {
            Files.createDirectories(home);
            List<String> path = Stream.concat(
                            Stream.of(root.resolve("deploy/benchmark/target/classes")),
                            libraries.filter(
                                    jar -> !jar.getFileName().toString().startsWith("payung-")))
                    .map(Path::toString)
                    .sorted()
                    .toList();
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(AS_LOCAL_STARTS_THEM);
            command.addAll(List.of(
                    "-XX:SharedArchiveFile=" + home.resolve(service + ".jsa"),
                    "-cp",
                    String.join(File.pathSeparator, path),
                    Empty.class.getName(),
                    "--server.port=" + port,
                    "--spring.datasource.url=jdbc:postgresql://localhost/none",
                    "--spring.flyway.enabled=false",
                    "--spring.session.jdbc.initialize-schema=never",
                    "--spring.session.jdbc.platform=postgresql"));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve(service + ".log").toFile())
                    .start();
            Leash.hold(process.toHandle(), "TERM");
            return process;
        } catch (IOException broken) {
            throw new UncheckedIOException("an empty application cannot be started", broken);
        }
    }

    private static void await(int port) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(port)) {
            if (System.nanoTime() > giveUp) {
                throw new WrongAnswer("an empty application is not there after " + PATIENCE);
            }
            Api.pause(PAUSE);
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
