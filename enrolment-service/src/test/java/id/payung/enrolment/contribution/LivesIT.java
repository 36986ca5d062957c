package id.payung.enrolment.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.edge.Caller;
import id.payung.enrolment.ClockedServer;
import id.payung.enrolment.Server;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.opd.Opds;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.ErrorResponseException;

/// Three years of random people whose OPDs pay in time, late or not at all, beside a model of one person that
/// knows nothing of chunks, tables or tariffs and counts days one by one.
class LivesIT {

    /// Ten thousand: `-Dpayung.lives=10000`.
    private static final int PEOPLE = Integer.getInteger("payung.lives", 2_000);
    private static final int OPDS = 2;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);
    private static final LocalDate LAST = FIRST.plusYears(3);
    private static final Caller ADMIN = new Caller.Admin("admin");

    private final long seed = Long.getLong("payung.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Set<String> lived = new HashSet<>();

    /// One person, step by step as the law tells it. Holidays are not in it: the server's list is emptied.
    private final class Person {
        private final String segment;
        private final LocalDate registered;
        private String state = "REGISTERED";
        private LocalDate since;
        private int behind;
        private @Nullable YearMonth paidUntil;
        private @Nullable LocalDate announced;

        Person(String segment, LocalDate registered) {
            this.segment = segment;
            this.registered = registered;
            this.since = registered;
        }

        /// First day on which a month is overdue.
        private LocalDate overdue(YearMonth month) {
            var day = (segment.equals("PU") ? month.plusMonths(1) : month).atDay(15);
            while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                day = day.plusDays(1);
            }
            return day.plusDays(1);
        }

        boolean isIn(YearMonth month) {
            return paidUntil == null ? !registered.isAfter(month.atEndOfMonth()) : paidUntil.isBefore(month);
        }

        boolean owes() {
            return state.equals("ACTIVE") || state.equals("BEHIND") || (state.equals("LAPSED") && segment.equals("PU"));
        }

        void paid(YearMonth month, LocalDate today) {
            paidUntil = month;
            var on = today.isBefore(month.atDay(1)) ? month.atDay(1) : today;
            if (state.equals("REGISTERED")) {
                become("ACTIVE", on);
            } else {
                look(today, on);
            }
            tell(today);
        }

        void clock(LocalDate today) {
            if (state.equals("ACTIVE") || state.equals("BEHIND")) {
                look(today, today);
                tell(today);
            }
        }

        private void look(LocalDate today, LocalDate on) {
            int unpaid = 0;
            var month = Objects.requireNonNull(paidUntil).plusMonths(1);
            var newest = today;
            while (!overdue(month).isAfter(today)) {
                unpaid++;
                if (unpaid <= 4) {
                    newest = overdue(month);
                }
                month = month.plusMonths(1);
            }
            switch (state) {
                case "LAPSED" -> {
                    if (unpaid == 0 || (segment.equals("BPU") && unpaid <= 3)) {
                        become("ACTIVE", on);
                    }
                }
                default -> {
                    if (unpaid > 3) {
                        become("LAPSED", newest);
                        behind = 0;
                    } else if (unpaid != behind) {
                        var better = unpaid < behind;
                        become(unpaid == 0 ? "ACTIVE" : "BEHIND", better ? on : newest);
                        behind = unpaid;
                    }
                }
            }
        }

        private void tell(LocalDate today) {
            if (state.equals("ACTIVE") || state.equals("BEHIND")) {
                var lapsesOn = overdue(Objects.requireNonNull(paidUntil).plusMonths(4));
                announced = today.isBefore(lapsesOn.minusDays(30)) ? null : lapsesOn;
            }
        }

        private void become(String next, LocalDate on) {
            state = next;
            lived.add(next);
            since = since.isAfter(on) ? since : on;
        }

        @Override
        public String toString() {
            var told = state.equals("ACTIVE") || state.equals("BEHIND") ? announced : null;
            return state + " " + since + " " + behind + " " + paidUntil + " " + told;
        }
    }

    /// An OPD and how it pays.
    private static final class Payer {
        private final Opd opd;
        private final Map<UUID, Person> people = new HashMap<>();
        private final List<YearMonth> paid = new ArrayList<>();

        Payer(Opd opd) {
            this.opd = opd;
        }
    }

    @Test
    void livesLikeTheModel() throws Exception {
        System.out.println("lives: people=" + PEOPLE + " seed=" + seed);
        try (var server = Server.at(ClockedServer.clock())) {
            var jdbc = server.bean(JdbcClient.class);
            jdbc.sql("DELETE FROM holiday").update();
            var payers = new ArrayList<Payer>();
            for (int i = 0; i < OPDS; i++) {
                payers.add(payer(server, jdbc, i));
            }

            for (var day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
                ClockedServer.on(day);
                for (int i = 0; i < OPDS; i++) {
                    if (random.nextInt(20 + 40 * i) == 0) {
                        pay(server, payers.get(i), day);
                    }
                }
                if (day.getDayOfMonth() == 16 || random.nextInt(30) == 0) {
                    assertThat(server.admin().post("/api/v1/lapse-runs", "").status())
                            .isEqualTo(200);
                    for (var payer : payers) {
                        if (!payer.paid.isEmpty()) {
                            var today = day;
                            payer.people.values().forEach(person -> person.clock(today));
                        }
                    }
                }
            }

            assertThat(states(jdbc)).as("seed " + seed).isEqualTo(expected(payers));
            assertThat(lived).contains("ACTIVE", "BEHIND", "LAPSED");
        }
    }

    private Payer payer(Server server, JdbcClient jdbc, int number) throws Exception {
        var id = UUID.fromString(server.opd("36.73", "Dinas " + number));
        var payer = new Payer(server.bean(Opds.class).find(id).orElseThrow());
        server.admin()
                .put(
                        "/api/v1/opds/" + id + "/wage-base",
                        "{\"from\":\"2020-01\",\"amount\":1000000,\"source\":\"SK\"}");
        int people = PEOPLE / OPDS;
        for (int i = 0; i < people; i += 100) {
            var segment = random.nextBoolean() ? "PU" : "BPU";
            var registered = FIRST.plusDays(random.nextInt(900));
            jdbc.sql("""
                            INSERT INTO worker (opd_id, region, nik_hash, nik_sealed, nik_ending, name, born_on, sex, segment, category,
                                funding, effective_on)
                            SELECT :opd, '36.73', int4send(n), '\\x01', '0001', 'ORANG', '1990-12-31', 'L', :segment, 'HONORER', 'APBD', :on
                            FROM generate_series(:from, :to) AS n RETURNING id
                            """)
                    .param("opd", id)
                    .param("segment", segment)
                    .param("on", registered)
                    .param("from", number * people + i)
                    .param("to", number * people + Math.min(i + 100, people) - 1)
                    .query(UUID.class)
                    .list()
                    .forEach(worker -> payer.people.put(worker, new Person(segment, registered)));
        }
        jdbc.sql("UPDATE worker SET state = 'REGISTERED', version = version + 1 WHERE state = 'LISTED'")
                .update();
        return payer;
    }

    /// A month of the OPD, mostly the next one, sometimes one too far; refused exactly when the model says so.
    private void pay(Server server, Payer payer, LocalDate day) {
        var now = YearMonth.from(day);
        var month = payer.paid.isEmpty()
                ? now
                : random.nextInt(4) == 0 ? now : payer.paid.getLast().plusMonths(1);
        if (payer.paid.contains(month) || month.isAfter(now.plusMonths(3))) {
            return;
        }
        var bill = server.bean(BillMonth.class);
        bill.compute(ADMIN, payer.opd, month);
        var in = payer.people.values().stream()
                .filter(person -> person.isIn(month))
                .toList();
        var skips = !payer.paid.isEmpty()
                && payer.paid.getLast().isBefore(month.minusMonths(1))
                && in.stream().anyMatch(Person::owes);
        var possible = !in.isEmpty() && !skips;
        try {
            bill.finalise(ADMIN, payer.opd, month);
            assertThat(possible).as("%s on %s, seed %d", month, day, seed).isTrue();
        } catch (ErrorResponseException refused) {
            assertThat(possible)
                    .as("%s on %s, seed %d: %s", month, day, seed, refused.getBody())
                    .isFalse();
            return;
        }
        var amount = server.bean(Contributions.class)
                .find(payer.opd.id(), month)
                .orElseThrow()
                .amount();
        assertThat(amount)
                .isEqualTo(in.stream()
                        .mapToLong(person -> person.segment.equals("PU") ? 5_400 : 16_800)
                        .sum());
        server.bean(TakePayment.class)
                .pay(ADMIN, payer.opd, month, new PaymentForm(payer.opd.id() + "-" + month, amount, null));
        in.forEach(person -> person.paid(month, day));
        payer.paid.add(month);
    }

    private static Map<UUID, String> expected(List<Payer> payers) {
        var expected = new HashMap<UUID, String>();
        payers.forEach(payer -> payer.people.forEach((id, person) -> expected.put(id, person.toString())));
        return expected;
    }

    private static Map<UUID, String> states(JdbcClient jdbc) {
        var states = new HashMap<UUID, String>();
        jdbc.sql("""
                        SELECT w.id, concat_ws(' ', state, effective_on, coalesce(months_behind, 0),
                            coalesce(to_char(paid_until, 'YYYY-MM'), 'null'),
                            coalesce(CASE WHEN state IN ('ACTIVE', 'BEHIND') THEN lapses_on END::text, 'null')) AS words
                        FROM worker w LEFT JOIN protection p ON p.worker_id = w.id
                        """).query(row -> {
            states.put(row.getObject("id", UUID.class), row.getString("words"));
        });
        return states;
    }
}
