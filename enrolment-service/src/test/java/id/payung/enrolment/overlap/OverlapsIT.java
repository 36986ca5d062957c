package id.payung.enrolment.overlap;

import static id.payung.enrolment.Server.assertProblem;
import static id.payung.enrolment.Server.nik;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Server;
import id.payung.enrolment.Server.Answer;
import id.payung.enrolment.Server.Client;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Regencies of Lampung (18) hold, those of Jambi (15) refuse, so that these tests do not set rules for others.
class OverlapsIT {

    private static final String HOLDING = "18.71";
    private static final String REFUSING = "15.71";

    private final Server server = Server.shared();
    private String nik;

    @BeforeEach
    void aRegionThatHolds() throws IOException, InterruptedException {
        nik = nik();
        var set = server.admin()
                .put("/api/v1/regions/18/overlap-policies", "{\"from\":\"2020-01-01\",\"rule\":\"HOLD\"}");
        assertThat(set.json().get(0).get("rule").asString()).isEqualTo("HOLD");
    }

    @Test
    void refusesTheSecondByDefaultAndTellsBothWithoutTellingAnything() throws Exception {
        var first = opd(REFUSING);
        var second = opd(REFUSING);
        list(first, "BUDI");

        var again = list(second, "BUDI LAIN");
        var imported = importOf(second);

        assertProblem(again, 409, "on-another-roster");
        assertThat(imported.get("rejected").asInt()).isEqualTo(1);
        assertThat(server.admin()
                        .get("/api/v1/imports/" + imported.get("id").asString() + "/rejects")
                        .text())
                .contains("/overlaps", "Ditolak");
        var ofFirst = own(first).get(0);
        var ofSecond = own(second).get(0);
        assertThat(ofFirst.get("side").asString()).isEqualTo("FIRST");
        assertThat(ofFirst.get("name").asString()).isEqualTo("BUDI");
        assertThat(ofSecond.get("side").asString()).isEqualTo("SECOND");
        assertThat(ofSecond.get("state").asString()).isEqualTo("REFUSED");
        assertThat(ofSecond.has("name")).isFalse();
        assertThat(ofSecond.has("worker")).isFalse();
        assertThat(ofFirst.toString()).doesNotContain(second, "LAIN");
        assertThat(ofSecond.toString()).doesNotContain(first, "BUDI");
        assertProblem(decide(server.admin(), ofFirst, "MOVE_TO_SECOND", "2026-12-01"), 409, "overlap-not-held");
    }

    @Test
    void movesAPersonInOneTransactionWhenTheRegionSaysSo() throws Exception {
        var first = opd(HOLDING);
        var second = opd(HOLDING);
        var worker = list(first, "BUDI").json().get("id").asString();

        var held = list(second, "BUDI S");
        var rejects = server.admin()
                .get("/api/v1/imports/" + importOf(second).get("id").asString() + "/rejects")
                .text();
        var overlap = own(second).get(0);
        var region = server.region(HOLDING);
        var seen = within(region, overlap);
        var early = decide(region, overlap, "MOVE_TO_SECOND", "2020-01-01");
        var moved = decide(region, overlap, "MOVE_TO_SECOND", "2999-01-01");
        var again = decide(region, overlap, "MOVE_TO_SECOND", "2999-01-01");

        assertProblem(held, 409, "held-for-the-region");
        assertThat(rejects).contains("HELD_FOR_THE_REGION", "/overlaps");
        assertThat(overlap.get("name").asString()).isEqualTo("BUDI");
        assertThat(seen.get("first").get("opd").asString()).isEqualTo(first);
        assertThat(seen.get("first").get("worker").asString()).isEqualTo(worker);
        assertThat(seen.get("second").get("opd").asString()).isEqualTo(second);
        assertThat(seen.toString()).doesNotContain("BUDI", nik);
        assertProblem(early, 409, "cannot-leave");
        assertThat(moved.status()).as(moved.text()).isEqualTo(204);
        assertThat(again.status()).isEqualTo(204);
        var gone = server.admin()
                .get("/api/v1/opds/" + first + "/workers/" + worker)
                .json();
        assertThat(gone.get("state").asString()).isEqualTo("DELISTED");
        assertThat(gone.get("reason").asString()).isEqualTo("MOVED");
        var come = server.admin().get("/api/v1/opds/" + second + "/workers").json();
        assertThat(come.get("workers").get(0).get("effectiveOn").asString()).isEqualTo("2999-01-01");
        assertThat(transactionsOf(nik)).isEqualTo(1);
        assertThat(own(second).get(0).get("state").asString()).isEqualTo("MOVED");
        assertThat(waiting(overlap)).isFalse();
    }

    @Test
    void keepsThePersonWhereItIsAndRemembersThat() throws Exception {
        var first = opd(HOLDING);
        var second = opd(HOLDING);
        list(first, "BUDI");
        list(second, "BUDI");
        var overlap = own(second).get(0);

        var both = decide(server.region(HOLDING), overlap, "ALLOW_BOTH", "2026-12-01");
        var noDay = server.region(HOLDING).post(path(overlap), "{\"decision\":\"MOVE_TO_SECOND\"}");
        var kept = decide(server.region(HOLDING), overlap, "KEEP_FIRST", "2026-12-01");
        var again = list(second, "BUDI");
        var late = decide(server.region(HOLDING), overlap, "MOVE_TO_SECOND", "2026-12-01");

        assertProblem(both, 422, "both-never-allowed");
        assertProblem(noDay, 400, "invalid-request");
        assertThat(kept.status()).isEqualTo(204);
        assertProblem(again, 409, "on-another-roster");
        assertProblem(late, 409, "overlap-not-held");
        assertThat(own(first).get(0).get("state").asString()).isEqualTo("KEPT_FIRST");
        assertThat(waiting(overlap)).isFalse();
    }

    @Test
    void letsOnlyWhoeverManagesBothOfficesDecide() throws Exception {
        var first = opd("18.72");
        var second = opd(HOLDING);
        list(first, "BUDI");
        list(second, "BUDI");
        var overlap = own(second).get(0);

        for (var client :
                List.of(server.region(HOLDING), server.region("18.72"), server.region("36"), server.office(first))) {
            assertProblem(decide(client, overlap, "KEEP_FIRST", "2026-12-01"), 404, "unknown-overlap");
        }
        assertThat(server.region(HOLDING).get("/api/v1/overlaps?limit=1000").text())
                .doesNotContain(overlap.get("id").asString());
        assertThat(within(server.region("18"), overlap)
                        .get("first")
                        .get("region")
                        .asString())
                .isEqualTo("18.72");
        assertProblem(server.nobody().post(path(overlap), "{}"), 401, "unauthenticated");
        assertProblem(server.office(first).get("/api/v1/overlaps"), 403, "forbidden");
        assertThat(decide(server.region("18"), overlap, "KEEP_FIRST", "2026-12-01")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void showsOverlapsAndRulesToTheirOwnOnly() throws Exception {
        var office = server.opd("36.73", "Dinas " + UUID.randomUUID());
        server.assertSeenByItsOwnOnly(office, "/api/v1/opds/" + office + "/overlaps");

        var rules = "/api/v1/regions/36.73/overlap-policies";
        assertThat(server.region("36").get(rules).status()).isEqualTo(200);
        assertProblem(server.region("36.71").get(rules), 403, "forbidden");
        assertProblem(server.office(office).get(rules), 403, "forbidden");
        assertProblem(
                server.office(office).put(rules, "{\"from\":\"2026-01-01\",\"rule\":\"HOLD\"}"), 403, "forbidden");
        assertProblem(server.nobody().get(rules), 401, "unauthenticated");
        assertProblem(server.admin().get("/api/v1/regions/99/overlap-policies"), 422, "unknown-region");
    }

    @Test
    void notesAPersonOnceWhenTheSameOfficeSendsItManyTimesAtOnce() throws Exception {
        var first = opd(HOLDING);
        var second = opd(HOLDING);
        list(first, "BUDI");
        Callable<Answer> send = () -> list(second, "BUDI");

        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(Collections.nCopies(6, send))) {
                assertProblem(answer.resultNow(), 409, "held-for-the-region");
            }
        }

        assertThat(own(second)).hasSize(1);
    }

    @Test
    void decidesOnceWhenDecisionsRace() throws Exception {
        var first = opd(HOLDING);
        var second = opd(HOLDING);
        list(first, "BUDI");
        list(second, "BUDI");
        var overlap = own(second).get(0);
        var region = server.region(HOLDING);
        var racers = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 4; i++) {
            racers.add(() -> decide(region, overlap, "KEEP_FIRST", "2999-01-01"));
            racers.add(() -> decide(region, overlap, "MOVE_TO_SECOND", "2999-01-01"));
        }

        List<Integer> statuses;
        try (var threads = Executors.newFixedThreadPool(racers.size())) {
            statuses = threads.invokeAll(racers).stream()
                    .map(answer -> answer.resultNow().status())
                    .toList();
        }

        assertThat(Collections.frequency(statuses, 204)).isEqualTo(4);
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(4);
        assertThat(server.bean(JdbcClient.class)
                        .sql(
                                "SELECT count(*) FROM worker WHERE opd_id IN (:first::uuid, :second::uuid) AND state <> 'DELISTED'")
                        .param("first", first)
                        .param("second", second)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private String opd(String region) throws IOException, InterruptedException {
        return server.opd(region, "Dinas " + UUID.randomUUID());
    }

    private Answer list(String opd, String name) throws IOException, InterruptedException {
        return server.admin().post("/api/v1/opds/" + opd + "/workers", """
                {"nik":"%s","nama":"%s","tanggalLahir":"31-12-1990","jenisKelamin":"L"}""".formatted(nik, name));
    }

    private JsonNode importOf(String opd) throws IOException, InterruptedException {
        return server.imported(server.admin()
                .csv(
                        "/api/v1/opds/" + opd + "/imports?on=2026-01-05",
                        "nik,nama,tanggal_lahir,jenis_kelamin\n" + nik + ",BUDI,31-12-1990,L\n"));
    }

    private JsonNode own(String opd) throws IOException, InterruptedException {
        return server.office(opd)
                .get("/api/v1/opds/" + opd + "/overlaps")
                .json()
                .get("overlaps");
    }

    private static JsonNode within(Client region, JsonNode overlap) throws IOException, InterruptedException {
        return region.get("/api/v1/overlaps?limit=1000")
                .json()
                .get("overlaps")
                .valueStream()
                .filter(seen -> seen.get("id").equals(overlap.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private static String path(JsonNode overlap) {
        return "/api/v1/overlaps/" + overlap.get("id").asString() + "/decision";
    }

    private static Answer decide(Client client, JsonNode overlap, String decision, String on)
            throws IOException, InterruptedException {
        return client.post(
                path(overlap), "{\"decision\":\"%s\",\"on\":\"%s\",\"note\":\"800/1\"}".formatted(decision, on));
    }

    private boolean waiting(JsonNode overlap) {
        return server.bean(JdbcClient.class)
                .sql("SELECT candidate IS NOT NULL FROM overlap WHERE id = :id::uuid")
                .param("id", overlap.get("id").asString())
                .query(Boolean.class)
                .single();
    }

    /// In how many transactions the person left one roster and came to the other.
    private long transactionsOf(String person) {
        return server.bean(JdbcClient.class)
                .sql("""
                        SELECT count(DISTINCT e.xid::text) FROM event_ledger e JOIN worker w ON w.id = e.subject
                        WHERE w.nik_ending = :ending AND e.payload::json ->> 'effectiveOn' = '2999-01-01'
                            AND e.type IN ('worker.delisted.v1', 'worker.listed.v1')
                        """)
                .param("ending", person.substring(12))
                .query(Long.class)
                .single();
    }
}
