package id.payung.enrolment.roster;

import static id.payung.enrolment.Server.assertProblem;
import static id.payung.enrolment.Server.nik;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Office;
import id.payung.enrolment.Server;
import id.payung.enrolment.Server.Client;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// An import that registers at once comes to the same as an import and a registration after it.
class RegisteringIT {

    private static final String HEADER = "nik,nama,tanggal_lahir,jenis_kelamin,nomor_pegawai\n";
    private static final String AT_ONCE = "?on=2026-01-05&register=2026-02-01";

    private final Server server = Server.shared();
    private final Office own = Office.in("36.73");
    private final String opd = own.id();
    private final Client office = own.client();

    @Test
    void registersWhoIsNewWithOneEvent() throws Exception {
        var done = imported(opd, AT_ONCE, row(nik(), "SITI"), row(nik(), "BUDI"), row("1", "SALAH"));

        assertThat(List.of(done.get("listed"), done.get("registered"), done.get("rejected")))
                .extracting(JsonNode::asInt)
                .containsExactly(2, 2, 1);
        assertThat(done.get("registerOn").asString()).isEqualTo("2026-02-01");
        assertThat(told()).containsExactly("worker.registered.v1 1", "worker.registered.v1 1");
        assertThat(rosterEvent()).endsWith("\"rejected\":1,\"registered\":2}");
    }

    @ParameterizedTest
    @CsvSource({
        "LISTED, REGISTERED 2026-02-01, 1",
        "REGISTERED, REGISTERED 2026-01-20, 0",
        "ACTIVE, ACTIVE 2026-01-25, 0",
        "LISTED_LATER, LISTED 2026-03-01, 0",
        "LAPSED, LAPSED 2026-01-28, 0"
    })
    void registersWhoIsOnTheRosterOnlyFromWhereThatIsPossible(String situation, String becomes, int registered)
            throws Exception {
        var nik = nik();
        imported(opd, "?on=" + (situation.equals("LISTED_LATER") ? "2026-03-01" : "2026-01-05"), row(nik, "SITI"));
        if (!situation.startsWith("LISTED")) {
            change("registrations", "LISTED", "2026-01-20", "");
        }
        if (situation.equals("ACTIVE") || situation.equals("LAPSED")) {
            change("activations", "REGISTERED", "2026-01-25", "");
        }
        if (situation.equals("LAPSED")) {
            change("lapses", "ACTIVE", "2026-01-28", ",\"reason\":\"CONTRACT_ENDED\"");
        }

        var done = imported(opd, AT_ONCE, row(nik, "SITI AMINAH"));

        var refused = situation.equals("LISTED_LATER") || situation.equals("LAPSED");
        assertThat(states(opd)).containsExactly(becomes);
        assertThat(done.get("registered").asInt()).isEqualTo(registered);
        assertThat(done.get("rejected").asInt()).isEqualTo(refused ? 1 : 0);
        assertThat(done.get("changed").asInt()).isEqualTo(refused ? 0 : 1);
        assertThat(office.get("/api/v1/opds/" + opd + "/workers").text())
                .contains(refused ? "\"SITI\"" : "\"SITI AMINAH\"");
    }

    @Test
    void leavesTheSameHistoryAsRegisteringAfterwards() throws Exception {
        var other = server.opd("36.73", "Lain " + UUID.randomUUID());
        imported(opd, AT_ONCE, row(nik(), "SITI"));
        imported(other, "?on=2026-01-05", row(nik(), "SITI"));
        server.office(other)
                .post("/api/v1/opds/" + other + "/registrations", "{\"on\":\"2026-02-01\",\"everyoneIn\":\"LISTED\"}");

        assertThat(states(opd)).isEqualTo(states(other));
        assertThat(history(opd).get("path")).isEqualTo(history(other).get("path"));
        assertThat(history(opd)
                        .get("path")
                        .valueStream()
                        .map(step -> step.get("state").asString() + " "
                                + step.get("effectiveOn").asString()))
                .containsExactly("LISTED 2026-01-05", "REGISTERED 2026-02-01");
        var wrong = """
                {"wrong":{"state":"REGISTERED","effectiveOn":"2026-02-01"},"right":{"state":"REGISTERED","effectiveOn":"2026-01-15"}}""";
        assertThat(corrected(opd, wrong)).isEqualTo(corrected(other, wrong));
        assertThat(states(opd)).containsExactly("REGISTERED 2026-01-15");
    }

    @Test
    void changesNothingWhenPeopleComeAgain() throws Exception {
        var siti = nik();
        imported(opd, AT_ONCE, row(siti, "SITI"));
        imported(opd, AT_ONCE, row(siti, "SITI"), row(nik(), "BUDI"));
        change("activations", "REGISTERED", "2026-02-01", "");
        var before = told();

        var again = imported(opd, AT_ONCE, row(siti, "SITI"));

        assertThat(again.get("unchanged").asInt()).isEqualTo(1);
        assertThat(again.get("registered").asInt()).isZero();
        assertThat(told()).isEqualTo(before);
    }

    @Test
    void registersWhenTheSameFileWasOnlyListedBefore() throws Exception {
        var siti = nik();
        imported(opd, "?on=2026-01-05", row(siti, "SITI"));

        var done = imported(opd, AT_ONCE, row(siti, "SITI"));

        assertThat(done.get("changed").asInt()).isEqualTo(1);
        assertThat(told()).containsExactly("worker.listed.v1 1", "worker.registered.v1 2");
    }

    @Test
    void saysBeforehandWhoWouldBeRegisteredAndKeepsNothing() throws Exception {
        imported(opd, "?on=2026-01-05", row(nik(), "SITI"));

        var tried = imported(opd, AT_ONCE + "&mode=dry-run", row(nik(), "BUDI"), row("1", "SALAH"));

        assertThat(tried.get("registered").asInt()).isEqualTo(1);
        assertThat(states(opd)).containsExactly("LISTED 2026-01-05");
        assertThat(told()).containsExactly("worker.listed.v1 1");
    }

    @Test
    void refusesARegistrationThatBeginsBeforeTheRoster() throws Exception {
        assertProblem(
                office.csv(imports(opd) + "?on=2026-02-01&register=2026-01-31", HEADER + row(nik(), "SITI")),
                400,
                "bad-parameter");
    }

    private JsonNode imported(String whose, String query, String... rows) throws Exception {
        return server.imported(server.office(whose).csv(imports(whose) + query, HEADER + String.join("", rows)));
    }

    private static String imports(String whose) {
        return "/api/v1/opds/" + whose + "/imports";
    }

    private static String row(String nik, String name) {
        return nik + "," + name + ",31-12-1990,L,DK-1\n";
    }

    private void change(String what, String state, String on, String more) throws Exception {
        var tally = office.post(
                        "/api/v1/opds/" + opd + "/" + what,
                        "{\"on\":\"" + on + "\",\"everyoneIn\":\"" + state + "\"" + more + "}")
                .json();
        assertThat(tally.get("done").asInt()).isPositive();
    }

    private List<String> states(String whose) {
        return strings("SELECT state || ' ' || effective_on FROM worker WHERE opd_id = :opd::uuid ORDER BY id", whose);
    }

    private List<String> told() {
        return strings("""
                SELECT e.type || ' ' || (e.payload::json ->> 'version') FROM event_ledger e JOIN worker w ON w.id = e.subject
                WHERE w.opd_id = :opd::uuid ORDER BY e.epoch, e.xid, e.id
                """, opd);
    }

    private String rosterEvent() {
        return strings(
                        "SELECT payload FROM event_ledger WHERE type = 'roster.received.v1' AND subject = :opd::uuid",
                        opd)
                .getFirst();
    }

    private List<String> strings(String sql, String whose) {
        return server.bean(JdbcClient.class)
                .sql(sql)
                .param("opd", whose)
                .query(String.class)
                .list();
    }

    private JsonNode history(String whose) throws Exception {
        return server.office(whose).get(person(whose) + "/history").json();
    }

    /// What a correction counts out and in, without the office.
    private List<String> corrected(String whose, String correction) throws Exception {
        assertThat(server.office(whose)
                        .post(person(whose) + "/corrections", correction)
                        .status())
                .isEqualTo(200);
        return strings("""
                        SELECT payload FROM event_ledger WHERE type = 'worker.corrected.v1'
                            AND subject IN (SELECT id FROM worker WHERE opd_id = :opd::uuid)
                        """, whose).stream()
                .flatMap(payload ->
                        Stream.of(payload.replaceFirst(".*\"moves\":", "").replace(whose, "OPD")))
                .toList();
    }

    private String person(String whose) {
        return "/api/v1/opds/" + whose + "/workers/"
                + strings("SELECT id FROM worker WHERE opd_id = :opd::uuid", whose)
                        .getFirst();
    }
}
