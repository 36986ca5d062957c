package id.payung.enrolment.history;

import static id.payung.enrolment.Server.assertProblem;
import static id.payung.enrolment.Server.nik;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Office;
import id.payung.enrolment.Server;
import id.payung.enrolment.Server.Answer;
import id.payung.enrolment.Server.Client;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class HistoryIT {

    private final Server server = Server.shared();
    private final Office own = Office.in("36.73");
    private final String opd = own.id();
    private final Client office = own.client();
    private String worker;
    private String history;
    private String corrections;

    @BeforeEach
    void aListedMan() throws IOException, InterruptedException {
        worker = server.worker(opd, nik(), "BUDI");
        history = "/api/v1/opds/" + opd + "/workers/" + worker + "/history";
        corrections = "/api/v1/opds/" + opd + "/workers/" + worker + "/corrections";
    }

    @Test
    void tellsWhatBecameOfAPersonByWhomAndWhy() throws Exception {
        change("registrations", "\"on\":\"2026-02-01\",\"note\":\"800/12/BKPSDM/2026\"");
        change("activations", "\"on\":\"2026-02-01\"");

        var told = office.get(history).json();

        assertThat(path(told)).containsExactly("LISTED 2026-01-05", "REGISTERED 2026-02-01", "ACTIVE 2026-02-01");
        var entry = told.get("entries").get(1);
        assertThat(entry.get("type").asString()).isEqualTo("worker.registered.v1");
        assertThat(entry.get("why").asString()).isEqualTo("800/12/BKPSDM/2026");
        assertThat(entry.get("by").asString()).startsWith("opd-36.73-");
        assertThat(entry.has("recordedAt")).isTrue();
        assertThat(told.get("entries").get(2).has("why")).isFalse();
    }

    @Test
    void showsAHistoryToItsOwnOnly() throws Exception {
        server.assertSeenByItsOwnOnly(opd, history);
        var stranger = server.opd("36.73", "Dinas " + UUID.randomUUID());

        assertProblem(
                server.office(stranger).get("/api/v1/opds/" + stranger + "/workers/" + worker + "/history"),
                404,
                "unknown-worker");
        assertProblem(
                server.office(stranger)
                        .post(corrections, "{\"wrong\":{\"state\":\"LISTED\",\"effectiveOn\":\"2026-01-05\"}}"),
                404,
                "unknown-opd");
        assertProblem(
                server.region("36.71").post(corrections, "{\"wrong\":null,\"right\":null}"), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3673013112900001", "3673.0131.1290-0001", "Budi Santoso", "", "a\\u0000b"})
    void refusesANoteThatCouldNameAPerson(String note) throws Exception {
        var answer = office.post("/api/v1/opds/" + opd + "/registrations", """
                {"on":"2026-02-01","everyoneIn":"LISTED","note":"%s"}""".formatted(note));

        assertProblem(answer, 400, "invalid-request");
    }

    @Test
    void answersAChangeThatOthersFollowedAsARepeat() throws Exception {
        change("registrations", "\"on\":\"2026-02-01\"");
        change("activations", "\"on\":\"2026-02-01\"");
        change("lapses", "\"on\":\"2026-08-16\",\"reason\":\"ARREARS\"");
        change("reinstatements", "\"on\":\"2026-08-16\"");

        var late = change("lapses", "\"on\":\"2026-08-16\",\"reason\":\"ARREARS\"");
        var registered = change("registrations", "\"on\":\"2026-02-01\"");
        var everyone = office.post(
                        "/api/v1/opds/" + opd + "/lapses",
                        "{\"on\":\"2026-08-16\",\"everyoneIn\":\"ACTIVE\",\"reason\":\"ARREARS\"}")
                .json();

        assertThat(List.of(late, registered, everyone))
                .allSatisfy(answer -> assertThat(answer.get("repeated").asInt()).isEqualTo(1));
        assertThat(path(office.get(history).json())).endsWith("LAPSED 2026-08-16", "ACTIVE 2026-08-16");
    }

    @Test
    void putsAWrongDayRightAndShowsBoth() throws Exception {
        change("registrations", "\"on\":\"2026-03-01\"");
        var tooEarly = change("activations", "\"on\":\"2026-02-01\"");
        var body = """
                {"wrong":{"state":"REGISTERED","effectiveOn":"2026-03-01"},
                 "right":{"state":"REGISTERED","effectiveOn":"2026-02-01"},"note":"800/7/2026"}""";

        var corrected = office.post(corrections, body);
        var again = office.post(corrections, body);
        change("activations", "\"on\":\"2026-02-01\"");

        assertThat(tooEarly.get("refused").get(0).get("detail").asString()).contains("corrections");
        assertThat(path(corrected.json())).containsExactly("LISTED 2026-01-05", "REGISTERED 2026-02-01");
        assertThat(again.json()).isEqualTo(corrected.json());
        var entries = office.get(history).json().get("entries");
        assertThat(entries.valueStream().map(entry -> entry.get("type").asString()))
                .containsExactly(
                        "worker.listed.v1", "worker.registered.v1", "worker.corrected.v1", "worker.activated.v1");
        assertThat(entries.get(2).get("wrong").get("effectiveOn").asString()).isEqualTo("2026-03-01");
        assertThat(entries.get(2).get("right").get("effectiveOn").asString()).isEqualTo("2026-02-01");
        assertThat(moves()).isEqualTo("""
                [{"on":"2026-03-01","from":"REGISTERED","to":"LISTED"},{"on":"2026-02-01","from":"LISTED","to":"REGISTERED"}]""");
    }

    @Test
    void letsAChangeThatWasCorrectedAwayBeMadeAgain() throws Exception {
        change("registrations", "\"on\":\"2026-02-01\"");
        office.post(corrections, "{\"wrong\":{\"state\":\"REGISTERED\",\"effectiveOn\":\"2026-02-01\"}}");

        var again = change("registrations", "\"on\":\"2026-02-01\"");

        assertThat(again.get("done").asInt()).isEqualTo(1);
    }

    @Test
    void refusesAPastThatNobodyCanHaveLived() throws Exception {
        change("registrations", "\"on\":\"2026-02-01\"");
        change("activations", "\"on\":\"2026-02-01\"");

        assertProblem(
                office.post(corrections, "{\"wrong\":{\"state\":\"REGISTERED\",\"effectiveOn\":\"2026-02-01\"}}"),
                422,
                "illegal-history");
        assertProblem(
                office.post(corrections, "{\"wrong\":{\"state\":\"LAPSED\",\"effectiveOn\":\"2026-02-01\"}}"),
                422,
                "no-such-step");
        assertProblem(
                office.post(corrections, "{\"right\":{\"state\":\"LAPSED\",\"effectiveOn\":\"2026-03-01\"}}"),
                400,
                "invalid-request");
        assertProblem(office.post(corrections, "{}"), 400, "invalid-request");
        assertProblem(
                office.post(
                        corrections, "{\"right\":{\"state\":\"LISTED\",\"effectiveOn\":\"2026-03-01\",\"version\":9}}"),
                400,
                "bad-body");
    }

    @Test
    void reopensARegistrationOnlyWhileThePersonIsOnNoOtherRoster() throws Exception {
        var person = nik();
        var leaver = server.worker(opd, person, "RINA " + UUID.randomUUID());
        var wrong = "/api/v1/opds/" + opd + "/workers/" + leaver + "/corrections";
        office.post(
                "/api/v1/opds/" + opd + "/delistings",
                "{\"on\":\"2026-03-01\",\"workers\":[\"%s\"],\"reason\":\"MOVED\"}".formatted(leaver));
        var other = server.opd("36.73", "Dinas " + UUID.randomUUID());
        server.worker(other, person, "RINA");

        var answer = office.post(wrong, "{\"wrong\":{\"state\":\"DELISTED\",\"effectiveOn\":\"2026-03-01\"}}");

        assertProblem(answer, 409, "on-another-roster");
    }

    @Test
    void makesOneCorrectionOfManyThatRace() throws Exception {
        change("registrations", "\"on\":\"2026-03-01\"");
        var racers = new ArrayList<Callable<Answer>>();
        for (int day = 1; day <= 8; day++) {
            var body = """
                    {"wrong":{"state":"REGISTERED","effectiveOn":"2026-03-01"},
                     "right":{"state":"REGISTERED","effectiveOn":"2026-02-0%d"}}""".formatted(day);
            racers.add(() -> office.post(corrections, body));
        }

        List<Integer> statuses;
        try (var threads = Executors.newFixedThreadPool(racers.size())) {
            statuses = threads.invokeAll(racers).stream()
                    .map(racer -> racer.resultNow().status())
                    .toList();
        }

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 422);
        assertThat(office.get(history).json().get("entries")).hasSize(3);
    }

    private String moves() {
        return server.bean(JdbcClient.class)
                .sql("""
                        SELECT string_agg(format('{"on":%s,"from":%s,"to":%s}', move -> 'on', move #> '{from,state}',
                            move #> '{to,state}'), ',' ORDER BY number)
                        FROM event_ledger, json_array_elements(payload::json -> 'moves') WITH ORDINALITY AS m (move, number)
                        WHERE subject = :worker::uuid AND type = 'worker.corrected.v1'
                        """)
                .param("worker", worker)
                .query(String.class)
                .optional()
                .map(moves -> "[" + moves + "]")
                .orElse("");
    }

    private JsonNode change(String what, String members) throws IOException, InterruptedException {
        return office.post("/api/v1/opds/" + opd + "/" + what, "{\"workers\":[\"" + worker + "\"]," + members + "}")
                .json();
    }

    static List<String> path(JsonNode history) {
        return history.get("path")
                .valueStream()
                .map(step -> step.get("state").asString() + " "
                        + step.get("effectiveOn").asString())
                .toList();
    }
}
