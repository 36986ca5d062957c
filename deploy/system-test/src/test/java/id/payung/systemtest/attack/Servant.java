package id.payung.systemtest.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;

/// The process behind a service, as Linux sees it.
record Servant(long process) {

    private static final String LISTENS = "0A";
    private static final int LOCAL = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    /// The one of this rig that listens at a port.
    static Servant at(int port) {
        return ProcessHandle.current()
                .descendants()
                .map(it -> new Servant(it.pid()))
                .filter(it -> it.ports().contains(port))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Nobody listens at " + port));
    }

    /// What it holds of the machine's memory, in megabytes.
    long megabytes() {
        return lines(Path.of("/proc/" + process + "/status"))
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .sum();
    }

    /// At which it waits for calls.
    List<Integer> ports() {
        Set<String> sockets = sockets();
        List<Integer> ports = new ArrayList<>();
        Stream.of("tcp", "tcp6")
                .flatMap(table -> lines(Path.of("/proc/" + process + "/net/" + table)))
                .map(line -> List.of(line.strip().split(" +", -1)))
                .filter(line -> line.get(STATE).equals(LISTENS) && sockets.contains("socket:[" + line.get(INODE) + "]"))
                .map(line -> line.get(LOCAL))
                .forEach(address -> ports.add(Integer.parseInt(address.substring(address.indexOf(':') + 1), 16)));
        return ports;
    }

    private Set<String> sockets() {
        Set<String> sockets = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("/proc/" + process + "/fd"))) {
            for (Path file : files.toList()) {
                sockets.add(
                        Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                                ? Files.readSymbolicLink(file).toString()
                                : "");
            }
        } catch (IOException gone) {
            return Set.of();
        }
        return sockets;
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
