package id.payung.coverage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.stack.Stack;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Random histories, corrections included, against a model that looks at each person by itself.
class HistoriesIT {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 160;

    private Running service;

    @BeforeEach
    void start() throws Exception {
        service = Running.shared();
    }

    /// What was believed of a person from a day of recording on.
    private record Belief(LocalDate recordedOn, List<Step> history) {

        String stateOn(LocalDate day) {
            String state = "DELISTED";
            for (Step step : history) {
                if (!step.on().isAfter(day)) {
                    state = step.state();
                }
            }
            return state;
        }
    }

    private record Step(String state, LocalDate on) {}

    private record Life(List<Belief> beliefs, List<ProducerRecord<byte[], byte[]>> events) {

        String stateOn(LocalDate at, LocalDate knownAt) {
            String state = "DELISTED";
            for (Belief belief : beliefs) {
                if (!belief.recordedOn().isAfter(knownAt)) {
                    state = belief.stateOn(at);
                }
            }
            return state;
        }
    }

    /// `-Dpayung.test.lives=10000` for more of them, `-Dpayung.test.seed=…` for the same again.
    @Test
    void giveTheFiguresOfANaiveModelOnEveryDayAsKnownOnEveryDay() throws Exception {
        long seed = seed();
        Random random = new Random(seed);
        List<Life> lives = lives("13.01", Integer.getInteger("payung.test.lives", 300), random);

        sendSwappedAndTwice(lives, random);
        service.hasTakenAll();

        agrees("13.01", lives, random, seed);
    }

    /// The relay sends a slice again, a stranger sends seven kinds of nonsense, first, amid and last, a second replica
    /// comes and goes while events flow, and the database is killed.
    @Test
    void surviveRepeatsPoisonARebalanceAndADatabaseThatIsAway() throws Exception {
        long seed = seed();
        Random random = new Random(seed);
        service.hasTakenAll();
        Running.Books before = service.books();
        long differentBefore = service.events.different();
        long againBefore = service.events.sent() - differentBefore;
        Set<String> parkedBefore = parked();
        List<ProducerRecord<byte[], byte[]>> first = poison();
        List<Life> lives = new ArrayList<>(lives("13.02", 120, random));
        List<ProducerRecord<byte[], byte[]>> middle = poison();
        lives.addAll(lives("13.02", 80, random));
        List<ProducerRecord<byte[], byte[]>> last = poison();

        first.forEach(service.events::send);
        sendSwappedAndTwice(lives.subList(0, 60), random);
        service.events.flush();
        try (ConfigurableApplicationContext second =
                new SpringApplicationBuilder(CoverageService.class).run(service.arguments())) {
            sendSwappedAndTwice(lives.subList(60, 120), random);
            middle.forEach(service.events::send);
            service.hasTakenAll();
            assertThat(second.isRunning()).isTrue();
        }
        sendSwappedAndTwice(lives.subList(120, 160), random);
        Stack.shared().postgres().kill();
        sendSwappedAndTwice(lives.subList(160, 200), random);
        last.forEach(service.events::send);
        service.events.flush();
        Stack.shared().postgres().start();
        service.hasTakenAll();

        Set<String> poison = new HashSet<>(parkedBefore);
        Stream.of(first, middle, last).flatMap(List::stream).forEach(it -> poison.add(position(it)));
        assertThat(parked()).as("seed %d", seed).isEqualTo(poison);
        Running.Books after = service.books();
        assertThat(after.applied() + after.parked() - before.applied() - before.parked())
                .as("each event once, seed %d", seed)
                .isEqualTo(service.events.different() - differentBefore);
        assertThat(after.repeated() - before.repeated())
                .as("seed %d", seed)
                .isGreaterThanOrEqualTo(service.events.sent() - service.events.different() - againBefore);
        agrees("13.02", lives, random, seed);
    }

    private static long seed() {
        long seed = Long.getLong("payung.test.seed", System.nanoTime());
        System.out.printf("Histories from seed %d%n", seed);
        return seed;
    }

    /// By their positions.
    private Set<String> parked() {
        return new HashSet<>(service.context
                .getBean(JdbcClient.class)
                .sql("SELECT convert_from(position, 'UTF8') FROM parked_event")
                .query(String.class)
                .list());
    }

    private static String position(ProducerRecord<byte[], byte[]> event) {
        return new String(event.headers().lastHeader("position").value(), UTF_8);
    }

    /// No JSON, no UTF-8, nothing at all, less than that, one byte over 1 MB, a type and a version of tomorrow.
    private List<ProducerRecord<byte[], byte[]>> poison() {
        byte[] huge = new byte[(1 << 20) + 1];
        Arrays.fill(huge, (byte) ' ');
        return List.of(
                poison("worker.listed.v1", "{".getBytes(UTF_8)),
                poison("worker.listed.v1", new byte[] {'"', (byte) 0xC3, '(', '"'}),
                poison("worker.listed.v1", new byte[0]),
                poison("worker.listed.v1", null),
                poison("worker.listed.v1", huge),
                poison("worker.promoted.v1", "{}".getBytes(UTF_8)),
                poison("worker.listed.v2", "{}".getBytes(UTF_8)));
    }

    private ProducerRecord<byte[], byte[]> poison(String type, byte @Nullable [] value) {
        return service.events.event(UUID.randomUUID(), type, Instant.parse("2026-03-01T00:00:00Z"), value);
    }

    private void agrees(String region, List<Life> lives, Random random, long seed) throws Exception {
        for (int question = 0; question < 60; question++) {
            LocalDate at = JANUARY.plusDays(random.nextInt(DAYS));
            LocalDate knownAt = JANUARY.plusDays(random.nextInt(DAYS));
            Map<String, Long> expected = new TreeMap<>();
            lives.forEach(life -> expected.merge(life.stateOn(at, knownAt), 1L, Long::sum));
            expected.remove("DELISTED");

            assertThat(counts(service.read("/api/v1/coverage/%s?at=%s&knownAt=%s".formatted(region, at, knownAt))))
                    .as("seed %d, %s as known on %s", seed, at, knownAt)
                    .isEqualTo(expected);
        }
        Map<String, Long> today = new TreeMap<>();
        lives.forEach(life -> today.merge(life.stateOn(LocalDate.MAX, LocalDate.MAX), 1L, Long::sum));
        today.remove("DELISTED");
        assertThat(counts(service.read("/api/v1/coverage/" + region)))
                .as("seed %d, today, from the totals", seed)
                .isEqualTo(today);
    }

    private List<Life> lives(String region, int people, Random random) {
        List<Life> lives = new ArrayList<>();
        UUID opd = UUID.randomUUID();
        for (int number = 0; number < people; number++) {
            lives.add(life(new Person(service.events, region, opd, "PU", "HONORER"), random));
        }
        return lives;
    }

    private static Life life(Person person, Random random) {
        Life life = new Life(new ArrayList<>(), new ArrayList<>());
        List<Step> history = new ArrayList<>();
        LocalDate recorded = JANUARY;
        String state = "LISTED";
        for (int step = 0; step < 1 + random.nextInt(8); step++) {
            recorded = recorded.plusDays(random.nextInt(20));
            if (step > 1 && random.nextInt(4) == 0) {
                List<Step> truth = corrected(history, random);
                life.events()
                        .add(person.wasReally(
                                undoneAndRedone(person, history, truth),
                                truth.getLast().state(),
                                noon(recorded)));
                history = truth;
                state = next(truth.getLast().state(), random);
            } else {
                LocalDate from = history.isEmpty() ? JANUARY : history.getLast().on();
                Step next = new Step(state, from.plusDays(random.nextInt(20)));
                history = new ArrayList<>(history);
                history.add(next);
                life.events().add(person.becomes(next.state(), next.on(), noon(recorded)));
                state = next(state, random);
            }
            life.beliefs().add(new Belief(recorded, List.copyOf(history)));
        }
        return life;
    }

    /// Undoes the steps that were believed, last first, and does those that were true.
    private static List<String> undoneAndRedone(Person person, List<Step> history, List<Step> truth) {
        List<String> moves = new ArrayList<>();
        for (int number = history.size() - 1; number >= 0; number--) {
            add(moves, person, history.get(number).on(), history.get(number).state(), before(history, number));
        }
        for (int number = 0; number < truth.size(); number++) {
            add(
                    moves,
                    person,
                    truth.get(number).on(),
                    before(truth, number),
                    truth.get(number).state());
        }
        return moves;
    }

    private static void add(List<String> moves, Person person, LocalDate on, String from, String to) {
        if (!from.equals(to)) {
            moves.add(person.move(on, from, to));
        }
    }

    private static String before(List<Step> steps, int number) {
        return number == 0 ? "DELISTED" : steps.get(number - 1).state();
    }

    /// Other days, and one step less or in another state.
    private static List<Step> corrected(List<Step> history, Random random) {
        List<Step> truth = new ArrayList<>();
        LocalDate on = JANUARY;
        for (Step step : history) {
            if (truth.isEmpty() || random.nextInt(4) != 0) {
                on = on.plusDays(random.nextInt(25));
                truth.add(new Step(random.nextInt(5) == 0 ? "REGISTERED" : step.state(), on));
            }
        }
        return truth;
    }

    private static String next(String state, Random random) {
        return switch (state) {
            case "LISTED" -> "REGISTERED";
            case "REGISTERED" -> "ACTIVE";
            case "ACTIVE" -> random.nextBoolean() ? "BEHIND" : "DELISTED";
            case "BEHIND" -> "LAPSED";
            case "LAPSED" -> "ACTIVE";
            default -> "LISTED";
        };
    }

    /// Some events of a person come before those that happened earlier, and slices come twice.
    private void sendSwappedAndTwice(List<Life> lives, Random random) {
        List<ProducerRecord<byte[], byte[]>> all = new ArrayList<>();
        for (Life life : lives) {
            List<ProducerRecord<byte[], byte[]>> events = new ArrayList<>(life.events());
            for (int number = 1; number < events.size(); number++) {
                if (random.nextInt(5) == 0) {
                    swap(events, number);
                }
            }
            all.addAll(events);
        }
        int from = 0;
        while (from < all.size()) {
            int to = Math.min(all.size(), from + 1 + random.nextInt(200));
            all.subList(from, to).forEach(service.events::send);
            if (random.nextBoolean()) {
                all.subList(from, to).forEach(service.events::send);
            }
            from = to;
        }
    }

    private static void swap(List<ProducerRecord<byte[], byte[]>> events, int number) {
        ProducerRecord<byte[], byte[]> first = events.get(number - 1);
        ProducerRecord<byte[], byte[]> second = events.get(number);
        for (String header : List.of("position", "ce_id")) {
            byte[] of = first.headers().lastHeader(header).value();
            first.headers().add(header, second.headers().lastHeader(header).value());
            second.headers().remove(header).add(header, of);
            byte[] kept = first.headers().lastHeader(header).value();
            first.headers().remove(header).add(header, kept);
        }
        events.set(number - 1, second);
        events.set(number, first);
    }

    private static Map<String, Long> counts(JsonNode answer) {
        Map<String, Long> counts = new TreeMap<>();
        answer.at("/live/all").forEachEntry((name, people) -> {
            String state = name.toUpperCase(Locale.ROOT);
            if (people.asLong() != 0) {
                counts.put(state.equals("UNREGISTERED") ? "LISTED" : state, people.asLong());
            }
        });
        return counts;
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(5, 0).toInstant(ZoneOffset.UTC);
    }
}
