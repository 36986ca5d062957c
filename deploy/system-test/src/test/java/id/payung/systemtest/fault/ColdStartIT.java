package id.payung.systemtest.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.payung.stack.Server;
import id.payung.stack.housing.StackException;
import id.payung.systemtest.Audit;
import id.payung.systemtest.Balance;
import id.payung.systemtest.Report;
import id.payung.systemtest.Rig;
import id.payung.systemtest.Workforce;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The power fails: all five processes are gone at once. They come back in any order, each a while before the next,
/// and whoever runs them does no more than start again what has ended (F14).
@Tag("faults")
class ColdStartIT {

    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofMinutes(4);

    private final long seed =
            Long.getLong("payung.seed", ThreadLocalRandom.current().nextLong(1_000_000));
    private final Random random = new Random(seed);
    private final Rig rig = Rig.shared();

    @Test
    void balanceInWhateverOrderTheyComeBack() throws Exception {
        try (Report.Row row = Report.row("F14", "all five killed at once and started again in any order", seed);
                Workforce staff = Workforce.at(rig, seed, "73.71")) {
            for (List<Server> order : orders()) {
                staff.workOn(300);
                for (Server server : order) {
                    server.kill();
                    row.killed();
                }
                long begin = System.nanoTime();
                startOneAfterTheOther(order);
                staff.workOn(300);
                System.out.printf(
                        "  back after %4.1f s in the order %s%n",
                        (System.nanoTime() - begin) / 1e9,
                        order.stream().map(Server::name).collect(Collectors.joining(", ")));
            }
            staff.goHome();

            Balance balance = new Audit(rig).of(staff);

            System.out.println(balance.table());
            assertThat(balance.differences()).as("seed %d", seed).isEmpty();
            row.held(staff.changes());
        }
    }

    /// The worst one, where nobody finds what it needs, and then any.
    private List<List<Server>> orders() {
        List<Server> worst = Stream.concat(
                        rig.applications().stream(),
                        Stream.of(rig.stack().kafka(), rig.stack().postgres()))
                .toList();
        return Stream.concat(
                        Stream.of(worst), Stream.generate(() -> shuffled(worst)).limit(20))
                .toList();
    }

    private List<Server> shuffled(List<Server> servers) {
        List<Server> shuffled = new ArrayList<>(servers);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static void startOneAfterTheOther(List<Server> order) throws Exception {
        List<Future<?>> starts = new ArrayList<>();
        try (ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Server server : order) {
                starts.add(lanes.submit(() -> await(server.name())
                        .atMost(SOON)
                        .ignoreExceptionsInstanceOf(StackException.class)
                        .until(() -> isReady(server))));
                await().pollDelay(BETWEEN).until(() -> true);
            }
        }
        for (Future<?> start : starts) {
            start.get();
        }
    }

    /// Started again if it has ended meanwhile.
    private static boolean isReady(Server server) {
        server.start();
        return true;
    }
}
