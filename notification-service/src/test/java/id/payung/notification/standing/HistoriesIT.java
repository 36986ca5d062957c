package id.payung.notification.standing;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.intake.Position;
import id.payung.notification.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Random histories of OPDs and workers, in any order and with repeats, come to what a naive model says.
class HistoriesIT {

    private static final Logger LOG = LoggerFactory.getLogger(HistoriesIT.class);
    private static final WorkerState[] STATES = WorkerState.values();

    private final JdbcClient jdbc = new Tables().jdbc();
    private final Opds opds = new Opds(jdbc);
    private final Rosters rosters = new Rosters(jdbc);
    private final Workers workers = new Workers(jdbc);
    private final Standings standings = new Standings(jdbc, opds, rosters, workers);
    private final TakeEnrolmentEvents take = new TakeEnrolmentEvents(opds, rosters, workers, standings);

    @Test
    void anyOrderAndAnyRepetitionComesToTheSameStanding() {
        long seed = Long.getLong("payung.test.seed", System.nanoTime());
        LOG.info("Histories from seed {} on; repeat with -Dpayung.test.seed={}", seed, seed);
        for (int history = 0; history < 60; history++) {
            runs(seed + history);
        }
    }

    private void runs(long seed) {
        Random random = new Random(seed);
        List<UUID> offices = ids(random, 3);
        List<EnrolmentEvent> history = history(random, offices);
        List<EnrolmentEvent> told = new ArrayList<>(history);
        IntStream.range(0, history.size() / 2).forEach(_ -> told.add(history.get(random.nextInt(history.size()))));
        Collections.shuffle(told, random);

        for (int from = 0; from < told.size(); ) {
            int to = Math.min(told.size(), from + 1 + random.nextInt(40));
            take.apply(told.subList(from, to));
            from = to;
        }

        for (UUID office : offices) {
            Standing standing = standings.of(List.of(office)).getFirst();
            assertThat(cells(standing)).as("seed %d", seed).isEqualTo(model(history, office));
            assertThat(standing.roster()).as("seed %d", seed).isEqualTo(lastRoster(history, office));
            assertThat(standing.opd().name()).as("seed %d", seed).isEqualTo(lastName(history, office));
            assertThat(standing.opd().openedAt()).as("seed %d", seed).isEqualTo(Instant.EPOCH);
        }
    }

    /// Per worker and OPD versions rise by one; a worker may change its OPD, and what is delisted may be listed again.
    private static List<EnrolmentEvent> history(Random random, List<UUID> offices) {
        List<EnrolmentEvent> history = new ArrayList<>();
        for (UUID office : offices) {
            for (int version = 1; version <= 1 + random.nextInt(4); version++) {
                history.add(new EnrolmentEvent.Described(
                        office,
                        version,
                        "36.73",
                        "Dinas " + version,
                        List.of(),
                        null,
                        null,
                        Instant.EPOCH.plusSeconds(version - 1L)));
            }
            for (int number = 1; number <= random.nextInt(4); number++) {
                history.add(new EnrolmentEvent.Received(
                        office,
                        new UUID(number, number),
                        10,
                        random.nextInt(10),
                        new Position(1, number / 2, number),
                        Instant.EPOCH.plusSeconds(number)));
            }
        }
        for (UUID worker : ids(random, 20)) {
            int versions = 1 + random.nextInt(8);
            LocalDate day = LocalDate.parse("2026-01-01");
            for (int version = 1; version <= versions; version++) {
                day = day.plusDays(random.nextInt(3));
                WorkerState state = STATES[random.nextInt(version == versions ? 7 : 6)];
                history.add(new EnrolmentEvent.Moved(
                        worker, version, offices.get(random.nextInt(3)), state, "PU", "APBD", day));
            }
        }
        return history;
    }

    private static Map<String, Integer> model(List<EnrolmentEvent> history, UUID office) {
        Map<UUID, EnrolmentEvent.Moved> last = new HashMap<>();
        for (EnrolmentEvent event : history) {
            if (event instanceof EnrolmentEvent.Moved moved) {
                last.merge(moved.worker(), moved, (a, b) -> a.version() > b.version() ? a : b);
            }
        }
        Map<String, Integer> cells = new TreeMap<>();
        last.values().stream()
                .filter(moved -> moved.opd().equals(office) && moved.state().isOnRoster())
                .forEach(moved -> cells.merge(moved.state() + " " + moved.effectiveOn(), 1, Integer::sum));
        return cells;
    }

    private static Map<String, Integer> cells(Standing standing) {
        Map<String, Integer> cells = new TreeMap<>();
        standing.cells().forEach(cell -> cells.put(cell.state() + " " + cell.since(), cell.people()));
        return cells;
    }

    private static Standing.@Nullable Roster lastRoster(List<EnrolmentEvent> history, UUID office) {
        return history.stream()
                .filter(EnrolmentEvent.Received.class::isInstance)
                .map(EnrolmentEvent.Received.class::cast)
                .filter(it -> it.opd().equals(office))
                .max((a, b) -> a.position().compareTo(b.position()))
                .map(it -> new Standing.Roster(it.importId(), it.rows(), it.rejected(), it.recordedAt()))
                .orElse(null);
    }

    private static String lastName(List<EnrolmentEvent> history, UUID office) {
        return Objects.requireNonNull(history.stream()
                .filter(EnrolmentEvent.Described.class::isInstance)
                .map(EnrolmentEvent.Described.class::cast)
                .filter(it -> it.opd().equals(office))
                .max((a, b) -> Long.compare(a.version(), b.version()))
                .orElseThrow()
                .name());
    }

    private static List<UUID> ids(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> new UUID(random.nextLong(), random.nextLong()))
                .toList();
    }
}
