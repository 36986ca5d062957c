package id.payung.systemtest;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Clerks and a cashier of several new offices, all at work at once until they go home. What fails one of them fails
/// whoever waits.
public final class Workforce implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final List<Clerk> clerks;
    private final Cashier cashier;
    private final List<Future<?>> work = new ArrayList<>();

    private Workforce(List<Clerk> clerks, Cashier cashier) {
        this.clerks = List.copyOf(clerks);
        this.cashier = cashier;
        clerks.forEach(clerk -> work.add(pool.submit(clerk)));
        work.add(pool.submit(cashier));
    }

    /// One clerk in each region and a cashier in the first, at work from now on.
    public static Workforce at(Rig rig, long seed, String... regions) {
        List<Clerk> clerks = new ArrayList<>();
        for (String region : regions) {
            Office office = Office.open(rig, region, "Kantor %d di %s".formatted(seed, region));
            clerks.add(new Clerk(rig, office, seed + clerks.size()));
        }
        Office office = Office.open(rig, regions[0], "Kantor %d yang membayar".formatted(seed));
        return new Workforce(clerks, new Cashier(rig, office, seed + clerks.size()));
    }

    /// Returns when so many more changes have been acknowledged.
    public void workOn(long more) throws ExecutionException, InterruptedException, TimeoutException {
        long goal = changes() + more;
        await("changes")
                .atMost(PATIENCE)
                .until(() -> changes() >= goal || failed().findAny().isPresent());
        for (Future<?> each : failed().toList()) {
            each.get(1, TimeUnit.SECONDS);
        }
    }

    /// Not whoever is done: there are only so many months to pay.
    private Stream<Future<?>> failed() {
        return work.stream().filter(each -> each.state() == Future.State.FAILED);
    }

    /// Returns when everybody has had the answer to the last command.
    public void goHome() throws ExecutionException, InterruptedException, TimeoutException {
        clerks.forEach(Clerk::goHome);
        cashier.goHome();
        for (Future<?> each : work) {
            each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /// Events that the acknowledged commands have caused so far, rosters aside.
    public long changes() {
        return clerks.stream().mapToLong(Clerk::changes).sum();
    }

    public long rosters() {
        return clerks.stream().mapToLong(Clerk::rosters).sum();
    }

    public List<Office> offices() {
        return clerks.stream().map(Clerk::office).toList();
    }

    /// What the last acknowledged command made of everybody; to be read when they have gone home.
    Map<UUID, Clerk.Acknowledged> people() {
        Map<UUID, Clerk.Acknowledged> people = new HashMap<>();
        clerks.forEach(clerk -> people.putAll(clerk.people()));
        return people;
    }

    Cashier cashier() {
        return cashier;
    }

    @Override
    public void close() {
        clerks.forEach(Clerk::goHome);
        cashier.goHome();
        pool.shutdown();
    }
}
