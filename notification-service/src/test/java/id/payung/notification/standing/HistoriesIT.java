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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
    private static final Instant LATER = Instant.parse("2027-01-15T00:00:00Z");

    private final JdbcClient jdbc = new Tables().jdbc();
    private final Standings standings = Situation.standings(jdbc);
    private final TakeEnrolmentEvents take = Situation.taking(jdbc);

    @Test
    void anyOrderAndAnyRepetitionComesToTheSameStanding() {
        long seed = Long.getLong("payung.test.seed", System.nanoTime());
        LOG.info("Histories from seed {} on; repeat with -Dpayung.test.seed={}", seed, seed);
        for (int history = 0; history < Integer.getInteger("payung.test.histories", 60); history++) {
            runs(seed + history);
        }
    }

    private void runs(long seed) {
        Random random = new Random(seed);
        List<UUID> offices = ids(random, 3);
        List<EnrolmentEvent> history = history(random, offices);
        List<EnrolmentEvent> told = new ArrayList<>(history);
        IntStream.range(0, history.size() / 2)
                .mapToObj(_ -> history.get(random.nextInt(history.size())))
                .map(HistoriesIT::repeated)
                .forEach(told::add);
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
            assertThat(standing.opd().budgetYears()).as("seed %d", seed).isEqualTo(budgetYears(history, office));
            assertThat(endings(standing)).as("seed %d", seed).isEqualTo(modelOfEndings(history, office));
            assertThat(Objects.requireNonNull(standings
                                    .lastMonth(List.of(standing), LATER)
                                    .get(office))
                            .onRoster())
                    .as("seed %d", seed)
                    .isEqualTo(standing.counts().onRoster());
        }
    }

    /// Per worker and OPD versions rise by one; a worker may change its OPD, and what is delisted may be listed again.
    private static List<EnrolmentEvent> history(Random random, List<UUID> offices) {
        List<EnrolmentEvent> history = new ArrayList<>();
        for (UUID office : offices) {
            for (int version = 1; version <= 1 + random.nextInt(4); version++) {
                history.add(described(
                        office,
                        version,
                        "36.73",
                        "Dinas " + version,
                        List.of(),
                        random.nextInt(4) == 0 ? null : Integer.valueOf(2025 + random.nextInt(3)),
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
            List<EnrolmentEvent.Step> before = List.of();
            for (int version = 1; version <= versions; version++) {
                day = day.plusDays(random.nextInt(3));
                UUID office = offices.get(random.nextInt(3));
                switch (random.nextInt(4)) {
                    case 0 -> history.add(new EnrolmentEvent.Appointed(worker, version, office, ends(random, day)));
                    case 1 -> history.add(new EnrolmentEvent.Announced(worker, version, office, ends(random, day)));
                    default -> {
                        WorkerState state = STATES[random.nextInt(version == versions ? 7 : 6)];
                        List<EnrolmentEvent.Step> steps = new ArrayList<>(before);
                        steps.add(new EnrolmentEvent.Step(office, state, 1));
                        before = List.of(new EnrolmentEvent.Step(office, state, -1));
                        history.add(new EnrolmentEvent.Moved(
                                worker, version, office, state, "PU", "APBD", day, steps, day.withDayOfMonth(1)));
                    }
                }
            }
        }
        return history;
    }

    private static EnrolmentEvent described(
            UUID office,
            int version,
            String region,
            String name,
            List<Opd.Contact> contacts,
            @Nullable Integer year,
            @Nullable Long none,
            Instant at) {
        Long amount = year == null ? none : Long.valueOf(year % 2);
        return new EnrolmentEvent.Described(office, version, region, name, contacts, year, amount, at);
    }

    private static @Nullable LocalDate ends(Random random, LocalDate day) {
        return random.nextInt(3) == 0 ? null : day.plusDays(random.nextInt(5));
    }

    /// A repeat of what is kept by version; months are sums, and the intake takes no event twice.
    private static EnrolmentEvent repeated(EnrolmentEvent event) {
        return event instanceof EnrolmentEvent.Moved it
                ? new EnrolmentEvent.Moved(
                        it.worker(),
                        it.version(),
                        it.opd(),
                        it.state(),
                        it.segment(),
                        it.funding(),
                        it.effectiveOn(),
                        List.of(),
                        it.month())
                : event;
    }

    private static Set<Integer> budgetYears(List<EnrolmentEvent> history, UUID office) {
        Set<Integer> years = new TreeSet<>();
        history.stream()
                .filter(EnrolmentEvent.Described.class::isInstance)
                .map(EnrolmentEvent.Described.class::cast)
                .filter(it -> it.opd().equals(office))
                .sorted((a, b) -> Long.compare(a.version(), b.version()))
                .forEach(it -> {
                    if (it.budgetYear() == null) {
                        years.clear();
                    } else if (Objects.requireNonNull(it.budgetAmount()) > 0) {
                        years.add(it.budgetYear());
                    } else {
                        years.remove(it.budgetYear());
                    }
                });
        return years;
    }

    private static <E extends EnrolmentEvent.OfWorker> Map<UUID, E> last(List<EnrolmentEvent> history, Class<E> kind) {
        Map<UUID, E> last = new HashMap<>();
        history.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .forEach(it -> last.merge(it.worker(), it, (a, b) -> a.version() > b.version() ? a : b));
        return last;
    }

    private static Map<String, Integer> modelOfEndings(List<EnrolmentEvent> history, UUID office) {
        Map<UUID, EnrolmentEvent.Moved> states = last(history, EnrolmentEvent.Moved.class);
        states.values()
                .removeIf(state -> !state.opd().equals(office) || !state.state().isOnRoster());
        Map<String, Integer> endings = new TreeMap<>();
        last(history, EnrolmentEvent.Appointed.class).forEach((worker, term) -> {
            if (states.containsKey(worker) && term.skUntil() != null) {
                endings.merge("TERM " + term.skUntil(), 1, Integer::sum);
            }
        });
        last(history, EnrolmentEvent.Announced.class).forEach((worker, notice) -> {
            EnrolmentEvent.Moved state = states.get(worker);
            if (state != null
                    && (state.state() == WorkerState.ACTIVE || state.state() == WorkerState.BEHIND)
                    && notice.lapsesOn() != null
                    && notice.lapsesOn().isAfter(state.effectiveOn())) {
                endings.merge("PROTECTION " + notice.lapsesOn(), 1, Integer::sum);
            }
        });
        return endings;
    }

    private static Map<String, Integer> endings(Standing standing) {
        Map<String, Integer> endings = new TreeMap<>();
        standing.endings().forEach(ending -> endings.put(ending.what() + " " + ending.on(), ending.people()));
        return endings;
    }

    private static Map<String, Integer> model(List<EnrolmentEvent> history, UUID office) {
        Map<UUID, EnrolmentEvent.Moved> last = last(history, EnrolmentEvent.Moved.class);
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
