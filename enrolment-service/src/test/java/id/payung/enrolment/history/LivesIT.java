package id.payung.enrolment.history;

import static id.payung.enrolment.Server.nik;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Server;
import id.payung.enrolment.Server.Client;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Random lives with random corrections, against a model so simple that it can be read: a list of states and a table of
/// what may follow what.
class LivesIT {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 5);
    private static final int CHANGES = 60;

    private static final Map<String, String> COMMANDS = Map.of(
            "registrations", "REGISTERED",
            "activations", "ACTIVE",
            "lapses", "LAPSED",
            "reinstatements", "ACTIVE",
            "delistings", "DELISTED");

    private static final List<String> ALLOWED = List.of(
            "LISTED registrations",
            "LISTED delistings",
            "REGISTERED activations",
            "REGISTERED lapses",
            "REGISTERED delistings",
            "ACTIVE lapses",
            "ACTIVE delistings",
            "BEHIND reinstatements",
            "BEHIND lapses",
            "BEHIND delistings",
            "LAPSED reinstatements",
            "LAPSED delistings");

    private final Server server = Server.shared();

    private record Step(String state, LocalDate on) {

        String reason() {
            return switch (state) {
                case "LAPSED" -> "ARREARS";
                case "DELISTED" -> "MOVED";
                default -> "";
            };
        }

        String json() {
            return "{\"state\":\"%s\",\"effectiveOn\":\"%s\"%s%s}"
                    .formatted(
                            state,
                            on,
                            reason().isEmpty() ? "" : ",\"reason\":\"" + reason() + "\"",
                            state.equals("BEHIND") ? ",\"monthsBehind\":2" : "");
        }
    }

    static List<Long> seeds() {
        var random = new Random();
        return List.of(1L, 2L, 3L, random.nextLong(), random.nextLong(), random.nextLong());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void livesAsTheModelDoesAndCountsAsItsPathSays(long seed) throws Exception {
        var random = new Random(seed);
        var opd = server.opd("36.73", "Dinas " + UUID.randomUUID());
        var worker = server.worker(opd, nik(), "BUDI");
        var office = server.office(opd);
        List<Step> model = new ArrayList<>(List.of(new Step("LISTED", BEGIN)));

        for (int i = 0; i < CHANGES; i++) {
            model = random.nextInt(3) == 0
                    ? correct(random, office, opd, worker, model)
                    : change(random, office, opd, worker, model);
        }

        var told = office.get("/api/v1/opds/" + opd + "/workers/" + worker + "/history")
                .json();
        assertThat(HistoryIT.path(told))
                .as("seed " + seed)
                .isEqualTo(model.stream()
                        .map(step -> step.state() + " " + step.on())
                        .toList());
        assertThat(counted(worker)).as("seed " + seed).isEqualTo(countOf(model));
    }

    private static List<Step> change(Random random, Client office, String opd, String worker, List<Step> model)
            throws IOException, InterruptedException {
        var command = List.copyOf(COMMANDS.keySet()).get(random.nextInt(COMMANDS.size()));
        if (command.equals("delistings") && random.nextInt(4) != 0) {
            command = "reinstatements";
        }
        var last = model.getLast();
        var step = new Step(COMMANDS.getOrDefault(command, ""), last.on().plusDays(random.nextInt(20) - 3L));
        var next = new ArrayList<>(model);
        String expected;
        if (model.contains(step)) {
            expected = "repeated";
        } else if (ALLOWED.contains(last.state() + " " + command) && !step.on().isBefore(last.on())) {
            expected = "done";
            next.add(step);
        } else {
            expected = "refusedInAll";
        }

        var answer = office.post(
                        "/api/v1/opds/" + opd + "/" + command,
                        "{\"on\":\"%s\",\"workers\":[\"%s\"]%s}"
                                .formatted(
                                        step.on(),
                                        worker,
                                        step.reason().isEmpty() ? "" : ",\"reason\":\"" + step.reason() + "\""))
                .json();

        assertThat(answer.get(expected).asInt())
                .as(command + " on " + step.on() + " after " + model + ": " + answer)
                .isEqualTo(1);
        return next;
    }

    private static List<Step> correct(Random random, Client office, String opd, String worker, List<Step> model)
            throws IOException, InterruptedException {
        var wrong = random.nextInt(3) == 0 ? null : model.get(random.nextInt(model.size()));
        var states = List.of("LISTED", "REGISTERED", "ACTIVE", "BEHIND", "LAPSED", "DELISTED");
        var near = model.get(random.nextInt(model.size()));
        var right = wrong != null && random.nextInt(3) == 0
                ? null
                : new Step(
                        random.nextBoolean() ? near.state() : states.get(random.nextInt(states.size())),
                        near.on().plusDays(random.nextInt(7) - 3L));
        if (wrong == null && model.contains(right)) {
            return model;
        }
        var expected = corrected(model, wrong, right);

        var answer = office.post(
                "/api/v1/opds/" + opd + "/workers/" + worker + "/corrections",
                "{\"wrong\":%s,\"right\":%s}"
                        .formatted(
                                wrong == null
                                        ? null
                                        : "{\"state\":\"%s\",\"effectiveOn\":\"%s\"}"
                                                .formatted(wrong.state(), wrong.on()),
                                right == null ? null : right.json()));

        assertThat(answer.status())
                .as(wrong + " to " + right + " in " + model + ": " + answer.text())
                .isEqualTo(expected.isEmpty() ? 422 : 200);
        return expected.isEmpty() ? model : expected;
    }

    /// Empty when nobody can have lived it.
    private static List<Step> corrected(List<Step> model, @Nullable Step wrong, @Nullable Step right) {
        if (wrong == null) {
            for (int place = model.size(); place >= 0; place--) {
                var candidate = new ArrayList<>(model);
                candidate.add(place, requireNonNull(right));
                if (isLegal(candidate)) {
                    return candidate;
                }
            }
            return List.of();
        }
        var candidate = new ArrayList<>(model);
        int place = model.lastIndexOf(wrong);
        if (right == null) {
            candidate.remove(place);
        } else {
            candidate.set(place, right);
        }
        return isLegal(candidate) ? candidate : List.of();
    }

    private static boolean isLegal(List<Step> path) {
        if (path.isEmpty() || !path.getFirst().state().equals("LISTED")) {
            return false;
        }
        for (int i = 1; i < path.size(); i++) {
            var from = path.get(i - 1);
            var to = path.get(i);
            boolean behind = from.state().equals("ACTIVE") && to.state().equals("BEHIND");
            boolean allowed = COMMANDS.entrySet().stream()
                    .anyMatch(command -> command.getValue().equals(to.state())
                            && ALLOWED.contains(from.state() + " " + command.getKey()));
            if (to.on().isBefore(from.on()) || !(allowed || behind)) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Integer> countOf(List<Step> path) {
        var count = new HashMap<String, Integer>();
        Step before = null;
        for (var step : path) {
            add(count, before == null ? "DELISTED" : before.state(), step.on().toString(), -1);
            add(count, step.state(), step.on().toString(), 1);
            before = step;
        }
        return count;
    }

    /// As a reader counts: out of the cell before and into the new one, whatever the order.
    private Map<String, Integer> counted(String worker) {
        var count = new HashMap<String, Integer>();
        var json = new JsonMapper();
        server.bean(JdbcClient.class)
                .sql("SELECT payload FROM event_ledger WHERE subject = :worker::uuid")
                .param("worker", worker)
                .query(String.class)
                .list()
                .forEach(payload -> count(json.readTree(payload), count));
        return count;
    }

    private static void count(JsonNode event, Map<String, Integer> count) {
        if (event.has("moves")) {
            event.get("moves").forEach(move -> {
                add(count, state(move.get("from")), move.get("on").asString(), -1);
                add(count, state(move.get("to")), move.get("on").asString(), 1);
            });
        } else {
            add(count, state(event.get("before")), event.get("effectiveOn").asString(), -1);
            add(count, state(event), event.get("effectiveOn").asString(), 1);
        }
    }

    private static String state(@Nullable JsonNode cell) {
        return cell == null ? "DELISTED" : cell.get("state").asString();
    }

    private static void add(Map<String, Integer> count, String state, String on, int people) {
        if (!state.equals("DELISTED") && count.merge(state + " " + on, people, Integer::sum) == 0) {
            count.remove(state + " " + on);
        }
    }
}
