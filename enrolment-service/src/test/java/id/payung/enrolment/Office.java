package id.payung.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Server.Answer;
import id.payung.enrolment.Server.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// An OPD with a client of its own and people in a situation, reached through the real changes.
public final class Office {

    private final Server server;
    private final String opd;
    private final Client client;

    public Office(Server server, String region) throws IOException, InterruptedException {
        this.server = server;
        this.opd = server.opd(region, "Dinas " + UUID.randomUUID());
        this.client = server.office(opd);
    }

    /// At the shared server, for a field of a test: each test then has an office of its own.
    public static Office in(String region) {
        try {
            return new Office(Server.shared(), region);
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public String id() {
        return opd;
    }

    public Client client() {
        return client;
    }

    /// Lists people and registers them from a day on.
    ///
    /// @param segment PU (honorer) or BPU (pekerja rentan), both paid from the APBD
    public Office registered(int people, String segment, String on) throws IOException, InterruptedException {
        var category = segment.equals("PU") ? "HONORER" : "PEKERJA_RENTAN";
        server.imported(client.csv(
                "/api/v1/opds/" + opd + "/imports?on=2026-01-05",
                IntStream.range(0, people)
                        .mapToObj(
                                number -> Server.nik() + ",ORANG,31-12-1990,L," + segment + "," + category + ",APBD\n")
                        .collect(Collectors.joining(
                                "", "nik,nama,tanggal_lahir,jenis_kelamin,segmen,kategori,sumber_dana\n", ""))));
        assertThat(change("registrations", "{\"on\":\"%s\",\"everyoneIn\":\"LISTED\"}".formatted(on))
                        .get("done")
                        .asInt())
                .isEqualTo(people);
        return this;
    }

    /// Protects everybody who is registered, as BPJS data say.
    public Office active(String on) throws IOException, InterruptedException {
        change("activations", "{\"on\":\"%s\",\"everyoneIn\":\"REGISTERED\"}".formatted(on));
        return this;
    }

    public JsonNode change(String what, String body) throws IOException, InterruptedException {
        return client.post("/api/v1/opds/" + opd + "/" + what, body).json();
    }

    /// Keeps the contributions here from a month on, as if that month had been the first.
    public Office keptFrom(String month) throws IOException, InterruptedException {
        assertThat(client.put(at("contribution-book"), "{\"keptFrom\":\"%s\"}".formatted(month))
                        .status())
                .isEqualTo(200);
        return this;
    }

    public Office wage(long amount) throws IOException, InterruptedException {
        assertThat(client.put(
                                at("wage-base"),
                                "{\"from\":\"2020-01\",\"amount\":%d,\"source\":\"SK\"}".formatted(amount))
                        .status())
                .isEqualTo(204);
        return this;
    }

    public Answer draft(String month) throws IOException, InterruptedException {
        return client.post(at("contributions/" + month), "");
    }

    public Answer finalise(String month) throws IOException, InterruptedException {
        return client.post(at("contributions/" + month + "/finalisation"), "");
    }

    public Answer pay(String month, String reference, long amount) throws IOException, InterruptedException {
        return client.post(
                at("contributions/" + month + "/payments"),
                "{\"reference\":\"%s\",\"amount\":%d}".formatted(reference, amount));
    }

    /// The whole way of a month: draft, finalised, paid, posted.
    public void paid(String month) throws IOException, InterruptedException {
        draft(month);
        var bill = finalise(month);
        assertThat(bill.status()).as(bill.text()).isEqualTo(200);
        var paid =
                pay(month, "TRX-" + opd + "-" + month, bill.json().get("amount").asLong());
        assertThat(paid.status()).as(paid.text()).isEqualTo(200);
        assertThat(paid.json().get("state").asString()).isEqualTo("POSTED");
    }

    public String at(String what) {
        return "/api/v1/opds/" + opd + "/" + what;
    }

    /// Everybody's state in words, such as `BEHIND 2 since 2026-10-16`, each once, in alphabetical order.
    public List<String> states() {
        return server.bean(JdbcClient.class)
                .sql("""
                        SELECT DISTINCT concat_ws(' ', state, months_behind, 'since', effective_on) AS words FROM worker
                        WHERE opd_id = :opd::uuid ORDER BY words
                        """)
                .param("opd", opd)
                .query(String.class)
                .list();
    }

    /// What was told of everybody, each kind with how often.
    public List<String> told() {
        return server.bean(JdbcClient.class)
                .sql("""
                        SELECT type || ' ' || count(*) AS words FROM event_ledger
                        WHERE subject IN (SELECT id FROM worker WHERE opd_id = :opd::uuid) OR subject = :opd::uuid
                        GROUP BY type ORDER BY words
                        """)
                .param("opd", opd)
                .query(String.class)
                .list();
    }
}
