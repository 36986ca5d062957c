package id.payung.enrolment.registration;

import static id.payung.enrolment.Server.assertProblem;
import static id.payung.enrolment.Server.nik;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Office;
import id.payung.enrolment.Server;
import id.payung.enrolment.Server.Client;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RegistrationsIT {

    private final Server server = Server.shared();
    private final Office own = Office.in("36.73");
    private final String opd = own.id();
    private final Client office = own.client();

    @Test
    void movesPeopleAndRefusesWithTheReason() throws Exception {
        server.imported(office.csv(
                "/api/v1/opds/" + opd + "/imports?on=2026-01-05",
                "nik,nama,tanggal_lahir,jenis_kelamin\n" + nik() + ",A,31-12-1990,L\n" + nik() + ",B,31-12-1990,L\n"));
        var workers = "/api/v1/opds/" + opd + "/workers?state=";
        var first = office.get(workers + "LISTED")
                .json()
                .get("workers")
                .get(0)
                .get("id")
                .asString();

        var registered = change("registrations", "{\"on\":\"2026-02-01\",\"everyoneIn\":\"LISTED\"}");
        var repeated = change("registrations", "{\"on\":\"2026-02-01\",\"workers\":[\"%s\"]}".formatted(first));
        var active = change("activations", "{\"on\":\"2026-02-01\",\"workers\":[\"%s\"]}".formatted(first));
        var tooEarly = change(
                "lapses", "{\"on\":\"2026-01-31\",\"workers\":[\"%s\"],\"reason\":\"ARREARS\"}".formatted(first));
        var stranger =
                change("activations", "{\"on\":\"2026-02-01\",\"workers\":[\"%s\"]}".formatted(UUID.randomUUID()));
        var noReason =
                office.post("/api/v1/opds/" + opd + "/lapses", "{\"on\":\"2026-03-01\",\"everyoneIn\":\"ACTIVE\"}");

        assertThat(registered.get("done").asInt()).isEqualTo(2);
        assertThat(repeated.get("repeated").asInt()).isEqualTo(1);
        assertThat(active.get("done").asInt()).isEqualTo(1);
        assertThat(tooEarly.get("refused").get(0).get("problem").asString())
                .isEqualTo("urn:payung:problem:before-the-present-state");
        assertThat(stranger.get("refused").get(0).get("problem").asString())
                .isEqualTo("urn:payung:problem:not-on-this-roster");
        assertProblem(noReason, 400, "invalid-request");
        assertThat(office.get(workers + "ACTIVE").json().get("workers")).hasSize(1);
        assertThat(office.get(workers + "REGISTERED").json().get("workers")).hasSize(1);
    }

    @Test
    void movesWhomAFilterNamesAndSaysBeforehandWhatWouldHappen() throws Exception {
        server.imported(office.csv(
                "/api/v1/opds/" + opd + "/imports?on=2026-01-05",
                "nik,nama,tanggal_lahir,jenis_kelamin,kategori,sumber_dana\n"
                        + nik() + ",A,31-12-1990,L,HONORER,APBD\n"
                        + nik() + ",B,31-12-1990,L,PEKERJA_RENTAN,CSR\n"
                        + nik() + ",C,31-12-1990,L,PEKERJA_RENTAN,DBHCHT\n"
                        + nik() + ",D,31-12-1990,L,PEKERJA_RENTAN,CSR\n"));
        var filtered = """
                {"on":"2026-02-01","everyoneIn":"LISTED","where":{"category":"PEKERJA_RENTAN","funding":"CSR"},"dryRun":%s}""";

        var rehearsed = change("registrations", filtered.formatted(true));
        var tooEarly = change("registrations", """
                {"on":"2026-01-04","everyoneIn":"LISTED","where":{"listedBefore":"2999-01-01"},"dryRun":true}""");
        var nobody = change("registrations", """
                {"on":"2026-02-01","everyoneIn":"LISTED","where":{"listedBefore":"2020-01-01"}}""");
        var done = change("registrations", filtered.formatted(false));
        var again = change("registrations", filtered.formatted(false));

        assertThat(rehearsed.get("done").asInt()).isEqualTo(2);
        assertThat(tooEarly.get("refusedInAll").asInt()).isEqualTo(4);
        assertThat(tooEarly.get("refused")).hasSize(4);
        assertThat(nobody.get("done").asInt()).isZero();
        assertThat(done.get("done").asInt()).isEqualTo(2);
        assertThat(again.get("done").asInt()).isZero();
        assertThat(names("?state=REGISTERED")).containsExactly("B", "D");
        assertThat(names("?category=PEKERJA_RENTAN&funding=DBHCHT&segment=PU")).containsExactly("C");
        assertThat(change("activations", """
                        {"on":"2026-02-01","everyoneIn":"REGISTERED","dryRun":true,"note":"800/1"}""").get("done").asInt()).isEqualTo(2);
        assertThat(names("?state=REGISTERED")).hasSize(2);
        assertProblem(
                office.post(
                        "/api/v1/opds/" + opd + "/registrations",
                        "{\"on\":\"2026-02-01\",\"workers\":[],\"where\":{\"funding\":\"CSR\"}}"),
                400,
                "invalid-request");
    }

    @Test
    void movesEveryoneOfAStateOnceWhenTwoAskAtOnce() throws Exception {
        var rows = new StringBuilder("nik,nama,tanggal_lahir,jenis_kelamin\n");
        for (int i = 0; i < 60; i++) {
            rows.append(nik()).append(",A").append(i).append(",31-12-1990,L\n");
        }
        server.imported(office.csv("/api/v1/opds/" + opd + "/imports?on=2026-01-05", rows.toString()));
        Callable<JsonNode> register =
                () -> change("registrations", "{\"on\":\"2026-02-01\",\"everyoneIn\":\"LISTED\"}");

        int done;
        try (var threads = Executors.newFixedThreadPool(4)) {
            done = threads.invokeAll(Collections.nCopies(4, register)).stream()
                    .mapToInt(answer -> answer.resultNow().get("done").asInt())
                    .sum();
        }

        assertThat(done).isEqualTo(60);
    }

    @Test
    void findsPeopleByTheBeginningOfANameOrStaffNumberPageByPage() throws Exception {
        var rows = new StringBuilder("nik,nama,tanggal_lahir,jenis_kelamin,nomor_pegawai\n");
        for (var name : List.of("Siti B", "SITI A", "siti a", "BUDI", "Sri 100%")) {
            rows.append(nik())
                    .append(',')
                    .append(name)
                    .append(",31-12-1990,L,DK-")
                    .append(name.length())
                    .append('\n');
        }
        server.imported(office.csv("/api/v1/opds/" + opd + "/imports?on=2026-01-05", rows.toString()));

        var found = new ArrayList<String>();
        var next = "";
        do {
            var page = office.get("/api/v1/opds/" + opd + "/workers?name=sItI&limit=1" + next)
                    .json();
            page.get("workers").forEach(worker -> found.add(worker.get("name").asString()));
            next = page.get("next").isNull()
                    ? null
                    : "&after=" + page.get("next").asString();
        } while (next != null);

        assertThat(found).containsExactly("SITI A", "siti a", "Siti B");
        assertThat(names("?staffNumber=dk-4")).containsExactly("BUDI");
        assertThat(names("?name=sri%20100%25")).containsExactly("Sri 100%");
        assertThat(names("?name=%25")).isEmpty();
        assertProblem(office.get("/api/v1/opds/" + opd + "/workers?name=a&staffNumber=b"), 400, "bad-parameter");
        server.assertSeenByItsOwnOnly(opd, "/api/v1/opds/" + opd + "/workers?name=s");
    }

    private List<String> names(String query) throws IOException, InterruptedException {
        return office.get("/api/v1/opds/" + opd + "/workers" + query)
                .json()
                .get("workers")
                .valueStream()
                .map(worker -> worker.get("name").asString())
                .toList();
    }

    private JsonNode change(String what, String body) throws IOException, InterruptedException {
        return office.post("/api/v1/opds/" + opd + "/" + what, body).json();
    }
}
