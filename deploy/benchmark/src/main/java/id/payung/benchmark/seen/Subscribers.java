package id.payung.benchmark.seen;

import id.payung.benchmark.rig.Api;
import id.payung.benchmark.rig.Ears;
import id.payung.benchmark.rig.Latencies;
import id.payung.benchmark.rig.Office;
import id.payung.benchmark.rig.Replica;
import id.payung.benchmark.rig.Site;
import id.payung.benchmark.rig.WrongAnswer;
import id.payung.benchmark.table.Goal;
import id.payung.benchmark.table.Measure;
import id.payung.benchmark.table.Round;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Ten thousand who listen to one region, at a replica with 512 MB of heap that ends when it has too little, and the
/// time from the answer that somebody is registered until the last of them knows.
///
/// The limit: a loop that writes as many bytes to as many sockets.
public record Subscribers(Site site, int listeners) implements Measure {

    private static final int CHANGES = 5;
    private static final int OTHER_FILES = 500;

    @Override
    public Row row() {
        return new Row(
                "%,d listeners (SSE), 512 MB of heap: until the last has heard a change".formatted(listeners),
                "a bare loop that writes the same to as many sockets",
                "ms",
                Goal.within(1_000));
    }

    @Override
    public Round round() {
        refuseTooFewFiles();
        Residents.settle(site);
        List<String> facts = new ArrayList<>();
        try (Replica replica = site.rig().coverage("512m")) {
            Office office = Office.open(site.rig());
            site.books().awaitTaken();
            InetSocketAddress address =
                    new InetSocketAddress(replica.url().getHost(), replica.url().getPort());
            long begin = System.nanoTime();
            List<Latencies> all = new ArrayList<>();
            try (Ears ears = new Ears(address, Eye.REGION + "/live", listeners)) {
                facts.add("all connected after %,d ms, %s"
                        .formatted(Duration.ofNanos(System.nanoTime() - begin).toMillis(), replica.resident()));
                for (int change = 0; change < CHANGES; change++) {
                    all.add(tell(office, ears));
                }
                facts.add(replica.resident());
            }
            all.forEach(change -> facts.add(change.toString()));
            double worst = all.stream()
                    .map(change -> change.within(100))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            return new Round(worst, BareLoop.tell(listeners), facts);
        }
    }

    private Latencies tell(Office office, Ears ears) {
        Api enrolment = site.rig().enrolment();
        long before = site.books().countedIn("36.73", "LISTED");
        enrolment.post(
                "/api/v1/opds/" + office.id() + "/workers",
                site.crowd().people(1).getFirst());
        return ears.hear("\"unregistered\":" + (before + 1), System.nanoTime());
    }

    private void refuseTooFewFiles() {
        try {
            long most = Files.readAllLines(Path.of("/proc/self/limits")).stream()
                    .filter(line -> line.startsWith("Max open files"))
                    .map(line -> line.split("\\s+", -1)[4])
                    .mapToLong(word -> word.equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(word))
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
            if (most < listeners + OTHER_FILES) {
                throw new WrongAnswer(
                        "a process may open %,d files here, and %,d listeners need %,d: ulimit -n %d, or leave listeners out with --only"
                                .formatted(most, listeners, listeners + OTHER_FILES, listeners + OTHER_FILES));
            }
        } catch (IOException elsewhere) {
            throw new WrongAnswer("how many files a process may open cannot be read: " + elsewhere.getMessage());
        }
    }
}
