package id.payung.notification.alert;

import static id.payung.notification.Running.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.notification.Running;
import id.payung.notification.standing.Opd;
import id.payung.notification.standing.Reason;
import id.payung.notification.standing.Situation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Random histories of offices, looked at at random times: at most one open alert per OPD and reason, and one is open
/// if and only if the naive model says so.
class HistoriesOfAlertsIT {

    private static final Logger LOG = LoggerFactory.getLogger(HistoriesOfAlertsIT.class);
    private static final Opd.Contact HEAD = new Opd.Contact("HEAD", "kepala@dinas.example");

    private final Running service = Running.steered();

    @Test
    void anAlertIsOpenIfAndOnlyIfTheModelSaysSo() {
        long seed = Long.getLong("payung.test.seed", System.nanoTime());
        LOG.info("Alerts from seed {} on; repeat with -Dpayung.test.seed={}", seed, seed);
        for (int history = 0; history < Integer.getInteger("payung.test.lives-of-alerts", 12); history++) {
            runs(seed + history);
        }
    }

    private void runs(long seed) {
        Random random = new Random(seed);
        CLOCK.set("2026-10-20T03:00:00Z");
        CLOCK.pass(Duration.ofHours(random.nextInt(24)));
        List<Model> offices = List.of(
                new Model("36.73", "Asia/Jakarta", random),
                new Model("73.71", "Asia/Makassar", random),
                new Model("94.71", "Asia/Jayapura", random));
        for (int step = 0; step < 40; step++) {
            offices.get(random.nextInt(3)).change();
            if (random.nextInt(3) == 0) {
                look();
                for (Model office : offices) {
                    assertThat(open(office))
                            .as("seed %d, step %d, %s in %s", seed, step, CLOCK.instant(), office.zone)
                            .containsExactlyInAnyOrderElementsOf(office.reasons());
                }
                quiet(offices.get(random.nextInt(3)), random);
            }
            CLOCK.pass(Duration.ofMinutes(random.nextInt(7 * 24 * 60)));
        }
    }

    private void quiet(Model office, Random random) {
        if (random.nextInt(2) == 0) {
            alerts(office).stream()
                    .limit(1)
                    .forEach(id -> service.bean(QuietAlert.class)
                            .acknowledge(id, _ -> true, "opd", office.today().plusDays(1L + random.nextInt(30)), null));
        }
    }

    private void look() {
        boolean more = true;
        while (more) {
            more = service.bean(LookAtOpds.class).once();
        }
    }

    private List<Reason> open(Model office) {
        return service.jdbc()
                .sql("SELECT reason FROM alert WHERE opd_id = :opd AND state <> 'CLOSED'")
                .param("opd", office.office.opd)
                .query((row, _) -> Reason.valueOf(row.getString("reason")))
                .list();
    }

    private List<UUID> alerts(Model office) {
        return service.jdbc()
                .sql("SELECT id FROM alert WHERE opd_id = :opd AND state <> 'CLOSED' ORDER BY id")
                .param("opd", office.office.opd)
                .query(UUID.class)
                .list();
    }

    private enum State {
        LISTED,
        REGISTERED,
        ACTIVE,
        BEHIND
    }

    /// What an office is, kept person by person; it tells the service every change.
    private final class Model {

        private final Random random;
        private final ZoneId zone;
        private final String region;
        private final LocalDate opened;
        private final Map<UUID, Person> people = new HashMap<>();
        private final Set<Integer> budgets = new HashSet<>();
        private Situation office;
        private @Nullable Integer rejected;

        Model(String region, String zone, Random random) {
            this.random = random;
            this.region = region;
            this.zone = ZoneId.of(zone);
            opened = today();
            budgets.add(2026);
            office = new Situation(service.jdbc(), CLOCK.instant()).opened(region, 2026, HEAD);
        }

        LocalDate today() {
            return LocalDate.ofInstant(CLOCK.instant(), zone);
        }

        void change() {
            Instant now = CLOCK.instant();
            office = office.at(now);
            switch (random.nextInt(9)) {
                case 0 -> {
                    rejected = random.nextInt(3);
                    office.received(10, rejected);
                }
                case 1 -> {
                    int year = 2025 + random.nextInt(3);
                    budgets.add(year);
                    office.opened(region, year, HEAD);
                }
                case 2, 3 ->
                    office.listed(1 + random.nextInt(2), today().toString())
                            .forEach(id -> people.put(id, new Person(State.LISTED, today(), null, null)));
                case 4 -> appoint();
                case 5 -> announce();
                case 6 -> move(State.REGISTERED);
                case 7 -> move(State.ACTIVE);
                default -> move(State.BEHIND);
            }
        }

        private void appoint() {
            LocalDate day = today().plusDays(random.nextInt(60));
            List<UUID> one = somebody();
            office.appointed(one, day.toString());
            one.forEach(id -> people.computeIfPresent(id, (_, person) -> person.until(day)));
        }

        private void announce() {
            String day = today().plusDays(random.nextInt(40) - 5L).toString();
            List<UUID> one = somebody();
            office.announced(one, day);
            one.forEach(id -> people.computeIfPresent(id, (_, person) -> person.lapsing(LocalDate.parse(day))));
        }

        private void move(State to) {
            List<UUID> one = somebody();
            String day = today().toString();
            switch (to) {
                case REGISTERED -> office.registered(one, day);
                case ACTIVE -> office.activated(one, day);
                case LISTED, BEHIND -> office.fellBehind(one, day);
            }
            one.forEach(id -> people.computeIfPresent(id, (_, person) -> person.in(to, today())));
        }

        private List<UUID> somebody() {
            List<UUID> all = new ArrayList<>(people.keySet());
            all.sort(null);
            return all.isEmpty() ? List.of() : List.of(all.get(random.nextInt(all.size())));
        }

        Set<Reason> reasons() {
            LocalDate today = today();
            Set<Reason> reasons = EnumSet.noneOf(Reason.class);
            if (rejected == null && people.isEmpty() && !today.isBefore(opened.plusDays(14))) {
                reasons.add(Reason.NO_ROSTER);
            }
            if (rejected != null && rejected > 0) {
                reasons.add(Reason.REJECTED_ROWS);
            }
            LocalDate newYear = LocalDate.of(today.getYear(), 1, 1);
            LocalDate since = opened.isAfter(newYear) ? opened : newYear;
            if (!budgets.contains(today.getYear()) && !today.isBefore(since.plusDays(30))) {
                reasons.add(Reason.NOT_BUDGETED);
            }
            people.values().forEach(person -> person.addTo(reasons, today));
            return reasons;
        }
    }

    private record Person(
            State state,
            LocalDate since,
            @Nullable LocalDate skUntil,
            @Nullable LocalDate lapsesOn) {

        Person in(State other, LocalDate day) {
            return new Person(other, day, skUntil, lapsesOn);
        }

        Person lapsing(LocalDate day) {
            return new Person(state, since, skUntil, day);
        }

        Person until(LocalDate day) {
            return new Person(state, since, day, lapsesOn);
        }

        void addTo(Set<Reason> reasons, LocalDate today) {
            switch (state) {
                case LISTED -> reasons.add(Reason.UNREGISTERED);
                case REGISTERED -> {
                    if (!since.plusDays(45).isAfter(today)) {
                        reasons.add(Reason.UNPAID_OR_LAPSED);
                    }
                }
                case BEHIND -> reasons.add(Reason.UNPAID_OR_LAPSED);
                case ACTIVE -> {
                    // in order
                }
            }
            boolean insured = state == State.ACTIVE || state == State.BEHIND;
            if (insured && lapsesOn != null && lapsesOn.isAfter(since) && !lapsesOn.isAfter(today.plusDays(14))) {
                reasons.add(Reason.PROTECTION_ENDING);
            }
            if (skUntil != null && !skUntil.isAfter(today.plusDays(30))) {
                reasons.add(Reason.TERM_ENDING);
            }
        }
    }
}
